//! `/verify`, `/reset`: the pages that mailed one-time links open. A GET changes nothing. The secret is sent in the
//! body of the form, copied from the fragment by the page's script or pasted by hand.

use askama::Template;
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::sign_up::password_hint;
use super::{confirm_email, enter};
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
    title: String,
    what: String,
    button: String,
    password: String,
    hint: String,
    again: (&'static str, String),
    secret: String,
    mistakes: Mistakes,
}

/// Form with a one-time secret and a password.
#[derive(Deserialize)]
pub(crate) struct OneTime {
    #[serde(default)]
    pub(super) secret: String,
    #[serde(default)]
    pub(super) password: String,
}

/// Kind of one-time link.
#[derive(Clone, Copy)]
enum Link {
    Verify,
    Reset,
}

fn form(visit: &Visit, link: Link, secret: String, mistakes: Mistakes) -> OneTimePage {
    let (verify, sign_in) = (Verify::of(visit.locale), SignIn::of(visit.locale));
    let layout = visit.layout();
    let (title, what, button, password, again) = match link {
        Link::Verify => {
            (verify.title, verify.what.to_string(), verify.button, layout.words.password, ("/sign-up", verify.again))
        }
        Link::Reset => (
            sign_in.choose_title,
            String::new(),
            sign_in.choose_button,
            sign_in.new_password,
            ("/forgot", sign_in.forgot_again),
        ),
    };
    OneTimePage {
        layout,
        verify,
        title: title.to_string(),
        what,
        button: button.to_string(),
        password: password.to_string(),
        hint: password_hint(visit),
        again: (again.0, again.1.to_string()),
        secret,
        mistakes,
    }
}

fn again(visit: &Visit, link: Link, secret: String, error: Error) -> Answer {
    let mistakes = Mistakes::of(visit, error)?;
    Ok(visit.page_with(mistakes.status(), &form(visit, link, secret, mistakes)))
}

/// Shows the form that chooses the password of a new account.
pub(crate) async fn verify(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, Link::Verify, String::new(), Mistakes::default())))
}

/// Creates the account of a sign-up, whose address the link proves, and signs it in.
pub(crate) async fn confirm(visit: Visit, Form(typed): Form<OneTime>) -> Answer {
    let secret = typed.secret.trim();
    if SecretKind::AddressChange.matches(secret) {
        return confirm_email::confirm_with(&visit, typed.secret, None).await;
    }
    match visit.service.verify_address(&visit.context, secret, &typed.password).await {
        Ok(signed_in) => Ok(enter(&visit, &signed_in, "/?did=verified")),
        Err(error) => again(&visit, Link::Verify, typed.secret, error),
    }
}

/// Shows the form for a new password.
pub(crate) async fn reset(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, Link::Reset, String::new(), Mistakes::default())))
}

/// Sets the new password and signs in. Every other session of the account ends.
pub(crate) async fn set_password(visit: Visit, Form(typed): Form<OneTime>) -> Answer {
    match visit.service.confirm_password_reset(&visit.context, typed.secret.trim(), &typed.password).await {
        Ok(signed_in) => Ok(enter(&visit, &signed_in, "/?did=password")),
        Err(error) => again(&visit, Link::Reset, typed.secret, error),
    }
}
