//! `/forgot`: requests a link that resets the password. The response is the same whether an account has the address or
//! not.

use askama::Template;
use guestlist_domain::model::email::EmailAddress;
use serde::Deserialize;

use super::sign_up::NoticePage;
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::SignIn;

#[derive(Template)]
#[template(path = "forgot.html")]
struct ForgotPage {
    layout: Layout,
    words: &'static SignIn,
    email: String,
    mistakes: Mistakes,
}

#[derive(Deserialize)]
pub(crate) struct Address {
    #[serde(default)]
    email: String,
}

fn form(visit: &Visit, email: String, mistakes: Mistakes) -> ForgotPage {
    ForgotPage { layout: visit.layout(), words: SignIn::of(visit.locale), email, mistakes }
}

pub(crate) async fn show(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, String::new(), Mistakes::default())))
}

/// Mails the link if an account has the address.
pub(crate) async fn send(visit: Visit, Form(typed): Form<Address>) -> Answer {
    let mut reading = Reading::default();
    let outcome = match reading.read("email", EmailAddress::parse(&typed.email)) {
        Some(email) => visit.service.request_password_reset(&visit.context, &email).await,
        None => Err(reading.refusal()),
    };
    if let Err(error) = outcome {
        let mistakes = Mistakes::of(&visit, error)?;
        return Ok(visit.page_with(mistakes.status(), &form(&visit, typed.email, mistakes)));
    }
    let words = SignIn::of(visit.locale);
    let page = NoticePage {
        layout: visit.layout(),
        title: words.reset_sent_title.to_string(),
        what: words.reset_sent.with("email", &typed.email).into(),
        more: None,
        button: None,
    };
    Ok(visit.page(&page))
}
