//! `/verify`, `/reset`: where mailed one-time links lead. Looking changes nothing; the secret
//! comes in the body of the form, from the fragment by the page's script, or pasted by hand.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::enter;
use super::sign_up::password_hint;
use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{SignIn, Verify};

#[derive(Template)]
#[template(path = "one_time.html")]
struct OneTimePage {
    layout: Layout,
    verify: &'static Verify,
    sign_in: &'static SignIn,
    title: String,
    what: String,
    button: String,
    hint: String,
    asks_password: bool,
    secret: String,
    mistakes: Mistakes,
}

/// What is handed over.
#[derive(Deserialize)]
pub(crate) struct OneTime {
    #[serde(default)]
    secret: String,
    #[serde(default)]
    password: String,
}

/// Which of the links.
#[derive(Clone, Copy)]
enum Link {
    Verify,
    Reset,
}

fn form(visit: &Visit, link: Link, secret: String, mistakes: Mistakes) -> OneTimePage {
    let (verify, sign_in) = (Verify::of(visit.locale), SignIn::of(visit.locale));
    let (title, what, button) = match link {
        Link::Verify => (verify.title, verify.what.to_string(), verify.button),
        Link::Reset => (sign_in.choose_title, String::new(), sign_in.choose_button),
    };
    OneTimePage {
        layout: visit.layout(),
        verify,
        sign_in,
        title: title.to_string(),
        what,
        button: button.to_string(),
        hint: password_hint(visit),
        asks_password: matches!(link, Link::Reset),
        secret,
        mistakes,
    }
}

fn again(visit: &Visit, link: Link, secret: String, error: Error) -> Answer {
    let mistakes = Mistakes::of(visit, error)?;
    Ok(visit.page_with(mistakes.status(), &form(visit, link, secret, mistakes)))
}

/// Confirms an address: the form.
pub(crate) async fn verify(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, Link::Verify, String::new(), Mistakes::default())))
}

/// Confirms an address: of a new account, which is signed in then, or the new one of an account that there is.
pub(crate) async fn confirm(visit: Visit, Form(typed): Form<OneTime>) -> Answer {
    let secret = typed.secret.trim();
    let outcome = if SecretKind::AddressChange.matches(secret) {
        let changed = visit.service.confirm_address_change(&visit.context, visit.person(), secret).await;
        changed.map(|_| Redirect::to("/?did=address").into_response())
    } else {
        let proven = visit.service.verify_address(&visit.context, secret).await;
        proven.map(|signed_in| enter(&visit, &signed_in, "/?did=verified"))
    };
    outcome.or_else(|error| again(&visit, Link::Verify, typed.secret, error))
}

/// A new password: the form.
pub(crate) async fn reset(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, Link::Reset, String::new(), Mistakes::default())))
}

/// Sets the new password, and signs in; every other session is over.
pub(crate) async fn set_password(visit: Visit, Form(typed): Form<OneTime>) -> Answer {
    match visit.service.confirm_password_reset(&visit.context, typed.secret.trim(), &typed.password).await {
        Ok(signed_in) => Ok(enter(&visit, &signed_in, "/?did=password")),
        Err(error) => again(&visit, Link::Reset, typed.secret, error),
    }
}
