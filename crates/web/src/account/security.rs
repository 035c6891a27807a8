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
use crate::auth::password_hint;
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::AccountMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "account_security.html")]
struct SecurityPage {
    layout: Layout,
    messages: &'static AccountMessages,
    email: String,
    new_email: String,
    address_errors: FormErrors,
    hint: String,
    password_errors: FormErrors,
    sessions: Vec<SessionRow>,
    has_more: bool,
}

/// Row of a session. Its number tells it apart from the others for users of screen readers.
struct SessionRow {
    number: usize,
    id: SessionId,
    device: String,
    since: String,
    last_used: String,
    until: String,
    is_this: bool,
}

/// Form with a new address and the current password.
#[derive(Deserialize)]
pub(crate) struct ChangeAddressForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// Form with a new password and the current one.
#[derive(Deserialize)]
pub(crate) struct ChangePasswordForm {
    #[serde(default)]
    current_password: String,
    #[serde(default)]
    new_password: String,
}

async fn page(
    context: &PageContext,
    new_email: String,
    address_errors: FormErrors,
    password_errors: FormErrors,
) -> Result<SecurityPage, PageError> {
    let caller = context.caller()?;
    let all = PageRequest { limit: PageRequest::MAX_LIMIT, ..PageRequest::default() };
    let found = context.service.sessions(caller, all).await?;
    let rows = found.items.iter().zip(1..).map(|(session, number)| SessionRow {
        number,
        id: session.id,
        device: device(context, session.device),
        since: session.created_at.to_string(),
        last_used: session.last_seen_at.to_string(),
        until: session.expires_at.to_string(),
        is_this: session.id == caller.session_id,
    });
    Ok(SecurityPage {
        layout: layout(context, "/account/security"),
        messages: AccountMessages::of(context.locale),
        email: caller.account.email.as_typed().to_owned(),
        new_email,
        address_errors,
        hint: password_hint(context),
        password_errors,
        sessions: rows.collect(),
        has_more: found.next.is_some(),
    })
}

/// Names the browser and the operating system that a session was started with.
fn device(context: &PageContext, device: Option<Device>) -> String {
    let messages = AccountMessages::of(context.locale);
    match device.map(|device| (device.browser(), device.system())) {
        Some((Some(browser), Some(system))) => messages.device.with("browser", browser).with("system", system).into(),
        Some((Some(name), None) | (None, Some(name))) => name.to_owned(),
        Some((None, None)) | None => messages.device_unknown.to_string(),
    }
}

/// Shows the forms and the list of sessions.
pub(crate) async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&page(&context, String::new(), FormErrors::default(), FormErrors::default()).await?))
}

/// Mails the link that changes the account's address.
pub(crate) async fn change_address(context: PageContext, Form(form): Form<ChangeAddressForm>) -> PageResult {
    let caller = context.caller()?;
    let mut reader = FormReader::default();
    let outcome = match reader.read("email", EmailAddress::parse(&form.email)) {
        Some(email) => {
            context.service.request_address_change(&context.request_context, caller, email, &form.password).await
        }
        None => Err(reader.into_error()),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to("/account/security?did=address_asked").into_response()),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            let status = errors.status();
            Ok(context.render_with_status(status, &page(&context, form.email, errors, FormErrors::default()).await?))
        }
    }
}

pub(crate) async fn change_password(context: PageContext, Form(form): Form<ChangePasswordForm>) -> PageResult {
    let caller = context.caller()?;
    let (current, new) = (&form.current_password, &form.new_password);
    match context.service.change_password(&context.request_context, caller, current, new).await {
        Ok(()) => Ok(Redirect::to("/account/security?did=password").into_response()),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            let status = errors.status();
            Ok(context.render_with_status(status, &page(&context, String::new(), FormErrors::default(), errors).await?))
        }
    }
}

/// Ends all sessions except the current one.
pub(crate) async fn end_other_sessions(context: PageContext) -> PageResult {
    context.service.end_other_sessions(&context.request_context, context.caller()?).await?;
    Ok(Redirect::to("/account/security?did=ended_others").into_response())
}

/// Ends a session; succeeds if it has already ended.
pub(crate) async fn end_session(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let id = SessionId::parse(&id).map_err(|_| PageError::not_found())?;
    match context.service.end_session(&context.request_context, caller, id).await {
        Ok(()) | Err(Error::Denied(_)) => Ok(Redirect::to("/account/security?did=ended").into_response()),
        Err(error) => Err(error.into()),
    }
}
