//! `/confirm-email`: the page that the link opens which was mailed to the new address of an account.
//!
//! A GET changes nothing. The account that requested the change confirms it, by its session or, if the browser has none
//! of it, by its password. So the owner of an address cannot give it to a stranger's account with one click.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::access::Denied;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::Error;

use super::one_time::OneTime;
use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{ConfirmEmail, Verify};

#[derive(Template)]
#[template(path = "confirm_email.html")]
struct ConfirmEmailPage {
    layout: Layout,
    verify: &'static Verify,
    words: &'static ConfirmEmail,
    /// Sentence with the address of another account that is signed in.
    other: Option<String>,
    asks_password: bool,
    secret: String,
    mistakes: Mistakes,
}

fn form(visit: &Visit, secret: String, asks_password: bool, mistakes: Mistakes) -> ConfirmEmailPage {
    let words = ConfirmEmail::of(visit.locale);
    let other = visit.person().filter(|_| asks_password);
    ConfirmEmailPage {
        layout: visit.layout(),
        verify: Verify::of(visit.locale),
        words,
        other: other.map(|caller| words.other.with("email", caller.account.email.as_typed()).into()),
        asks_password,
        secret,
        mistakes,
    }
}

pub(crate) async fn show(visit: Visit) -> Answer {
    let asks_password = visit.person().is_none();
    Ok(visit.page(&form(&visit, String::new(), asks_password, Mistakes::default())))
}

/// Changes the address of the account.
pub(crate) async fn confirm(visit: Visit, Form(typed): Form<OneTime>) -> Answer {
    let password = Some(typed.password.as_str()).filter(|password| !password.is_empty());
    confirm_with(&visit, typed.secret, password).await
}

/// Changes the address of the account. Called directly for links of the first version, which led to `/verify`.
pub(super) async fn confirm_with(visit: &Visit, secret: String, password: Option<&str>) -> Answer {
    let changed = visit.service.confirm_address_change(&visit.context, visit.person(), secret.trim(), password).await;
    let error = match changed {
        Ok(_) => return Ok(Redirect::to("/?did=address").into_response()),
        Err(Error::Unauthenticated | Error::Denied(Denied::Forbidden)) => {
            Error::field("password", Invalid::new("required", "Enter the password of the account that asked."))
        }
        Err(error) => error,
    };
    let asks_password = visit.person().is_none() || password.is_some() || matches!(error, Error::Validation(_));
    let mistakes = Mistakes::of(visit, error)?;
    Ok(visit.page_with(mistakes.status(), &form(visit, secret, asks_password, mistakes)))
}
