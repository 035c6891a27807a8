//! `/sign-up`: creates a pending sign-up. The response is the same whether an account has the address or not.

use askama::Template;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::SignUp as Command;
use serde::Deserialize;

use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{SignIn, SignUp};

#[derive(Template)]
#[template(path = "sign_up.html")]
struct SignUpPage {
    layout: Layout,
    words: &'static SignUp,
    display_name: String,
    email: String,
    mistakes: Mistakes,
}

/// Page with a single message.
#[derive(Template)]
#[template(path = "notice.html")]
pub(crate) struct NoticePage {
    pub(crate) layout: Layout,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) more: Option<String>,
    pub(crate) button: Option<String>,
}

#[derive(Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    display_name: String,
    #[serde(default)]
    email: String,
}

/// Returns the sentence about the minimum length of passwords.
pub(crate) fn password_hint(visit: &Visit) -> String {
    SignIn::of(visit.locale).password_hint.with("min", visit.service.policy().password_min).into()
}

fn form(visit: &Visit, typed: Typed, mistakes: Mistakes) -> SignUpPage {
    SignUpPage {
        layout: visit.layout(),
        words: SignUp::of(visit.locale),
        display_name: typed.display_name,
        email: typed.email,
        mistakes,
    }
}

pub(crate) async fn show(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, Typed::default(), Mistakes::default())))
}

pub(crate) async fn sign_up(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut reading = Reading::default();
    let email = reading.read("email", EmailAddress::parse(&typed.email));
    let display_name = reading.read("display_name", DisplayName::parse(&typed.display_name));
    let outcome = match (email, display_name) {
        (Some(email), Some(display_name)) => {
            let command = Command { email, display_name, locale: visit.locale };
            visit.service.sign_up(&visit.context, command).await
        }
        _ => Err(reading.refusal()),
    };
    match outcome {
        Ok(()) => {
            let words = SignUp::of(visit.locale);
            let page = NoticePage {
                layout: visit.layout(),
                title: words.sent_title.to_string(),
                what: words.sent.with("email", &typed.email).into(),
                more: Some(words.again.to_string()),
                button: None,
            };
            Ok(visit.page(&page))
        }
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            Ok(visit.page_with(mistakes.status(), &form(&visit, typed, mistakes)))
        }
    }
}
