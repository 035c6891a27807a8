//! `/sign-up`: creates a pending sign-up. The response is the same whether an account has the address or not.

use askama::Template;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::SignUp as Command;
use serde::Deserialize;

use crate::error::PageResult;
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::{SignInMessages, SignUpMessages};
use crate::page_context::PageContext;

#[derive(Template)]
#[template(path = "sign_up.html")]
struct SignUpPage {
    layout: Layout,
    messages: &'static SignUpMessages,
    display_name: String,
    email: String,
    errors: FormErrors,
}

/// Page with a single message.
#[derive(Template)]
#[template(path = "notice.html")]
pub(crate) struct NoticePage {
    pub(crate) layout: Layout,
    pub(crate) title: String,
    pub(crate) text: String,
    /// Additional text in a smaller font.
    pub(crate) hint: Option<String>,
    /// Label of a button that submits an empty form to the same path.
    pub(crate) button: Option<String>,
}

#[derive(Default, Deserialize)]
pub(crate) struct SignUpForm {
    #[serde(default)]
    display_name: String,
    #[serde(default)]
    email: String,
}

/// Returns the sentence about the minimum length of passwords.
pub(crate) fn password_hint(context: &PageContext) -> String {
    SignInMessages::of(context.locale).password_hint.with("min", context.service.policy().password_min).into()
}

fn form_page(context: &PageContext, form: SignUpForm, errors: FormErrors) -> SignUpPage {
    SignUpPage {
        layout: context.layout(),
        messages: SignUpMessages::of(context.locale),
        display_name: form.display_name,
        email: form.email,
        errors,
    }
}

pub(crate) async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, SignUpForm::default(), FormErrors::default())))
}

pub(crate) async fn sign_up(context: PageContext, Form(form): Form<SignUpForm>) -> PageResult {
    let mut reader = FormReader::default();
    let email = reader.read("email", EmailAddress::parse(&form.email));
    let display_name = reader.read("display_name", DisplayName::parse(&form.display_name));
    let outcome = match (email, display_name) {
        (Some(email), Some(display_name)) => {
            let command = Command { email, display_name, locale: context.locale };
            context.service.sign_up(&context.request_context, command).await
        }
        _ => Err(reader.into_error()),
    };
    match outcome {
        Ok(()) => {
            let messages = SignUpMessages::of(context.locale);
            let page = NoticePage {
                layout: context.layout(),
                title: messages.sent_title.to_string(),
                text: messages.sent.with("email", &form.email).into(),
                hint: Some(messages.again.to_string()),
                button: None,
            };
            Ok(context.render(&page))
        }
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            Ok(context.render_with_status(errors.status(), &form_page(&context, form, errors)))
        }
    }
}
