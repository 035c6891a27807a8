//! `/account/security`: address, password and sessions.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::SessionId;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::layout;
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::people::password_hint;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::Account;

#[derive(Template)]
#[template(path = "account_security.html")]
struct SecurityPage {
    layout: Layout,
    words: &'static Account,
    email: String,
    new_email: String,
    address_mistakes: Mistakes,
    hint: String,
    password_mistakes: Mistakes,
    sessions: Vec<Row>,
    has_more: bool,
}

/// Row of a session. Its number tells it apart from the others for users of screen readers.
struct Row {
    number: usize,
    id: SessionId,
    device: String,
    since: String,
    seen: String,
    until: String,
    is_this: bool,
}

/// Form with a new address and the current password.
#[derive(Deserialize)]
pub(crate) struct Address {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// Form with a new password and the current one.
#[derive(Deserialize)]
pub(crate) struct Passwords {
    #[serde(default)]
    current_password: String,
    #[serde(default)]
    new_password: String,
}

async fn page(
    visit: &Visit,
    new_email: String,
    address_mistakes: Mistakes,
    password_mistakes: Mistakes,
) -> Result<SecurityPage, Refused> {
    let caller = visit.caller()?;
    let all = PageRequest { limit: PageRequest::MAX_LIMIT, ..PageRequest::default() };
    let live = visit.service.sessions(caller, all).await?;
    let rows = live.items.iter().zip(1..).map(|(session, number)| Row {
        number,
        id: session.id,
        device: device(visit, session.device),
        since: session.created_at.to_string(),
        seen: session.last_seen_at.to_string(),
        until: session.expires_at.to_string(),
        is_this: session.id == caller.session_id,
    });
    Ok(SecurityPage {
        layout: layout(visit, "/account/security"),
        words: Account::of(visit.locale),
        email: caller.account.email.as_typed().to_owned(),
        new_email,
        address_mistakes,
        hint: password_hint(visit),
        password_mistakes,
        sessions: rows.collect(),
        has_more: live.next.is_some(),
    })
}

/// Names the browser and the operating system that a session was started with.
fn device(visit: &Visit, device: Option<Device>) -> String {
    let words = Account::of(visit.locale);
    match device.map(|device| (device.browser(), device.system())) {
        Some((Some(browser), Some(system))) => words.device.with("browser", browser).with("system", system).into(),
        Some((Some(name), None) | (None, Some(name))) => name.to_owned(),
        Some((None, None)) | None => words.device_unknown.to_string(),
    }
}

/// Shows the forms and the list of sessions.
pub(crate) async fn show(visit: Visit) -> Answer {
    Ok(visit.page(&page(&visit, String::new(), Mistakes::default(), Mistakes::default()).await?))
}

/// Mails the link that changes the account's address.
pub(crate) async fn change_address(visit: Visit, Form(typed): Form<Address>) -> Answer {
    let caller = visit.caller()?;
    let mut reading = Reading::default();
    let outcome = match reading.read("email", EmailAddress::parse(&typed.email)) {
        Some(email) => visit.service.request_address_change(caller, email, &typed.password).await,
        None => Err(reading.refusal()),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to("/account/security?did=address_asked").into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            let status = mistakes.status();
            Ok(visit.page_with(status, &page(&visit, typed.email, mistakes, Mistakes::default()).await?))
        }
    }
}

pub(crate) async fn change_password(visit: Visit, Form(typed): Form<Passwords>) -> Answer {
    let caller = visit.caller()?;
    let (current, new) = (&typed.current_password, &typed.new_password);
    match visit.service.change_password(&visit.context, caller, current, new).await {
        Ok(()) => Ok(Redirect::to("/account/security?did=password").into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            let status = mistakes.status();
            Ok(visit.page_with(status, &page(&visit, String::new(), Mistakes::default(), mistakes).await?))
        }
    }
}

/// Ends all sessions except the current one.
pub(crate) async fn end_other_sessions(visit: Visit) -> Answer {
    visit.service.end_other_sessions(&visit.context, visit.caller()?).await?;
    Ok(Redirect::to("/account/security?did=ended_others").into_response())
}

/// Ends a session; succeeds if it has already ended.
pub(crate) async fn end_session(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let id = SessionId::parse(&id).map_err(|_| Refused::not_found())?;
    match visit.service.end_session(&visit.context, caller, id).await {
        Ok(()) | Err(Error::Denied(_)) => Ok(Redirect::to("/account/security?did=ended").into_response()),
        Err(error) => Err(error.into()),
    }
}
