//! `/forgot`: requests a link that resets a password. The response does not disclose whether an account has the
//! address.

use askama::Template;
use guestlist_domain::model::email::EmailAddress;
use serde::Deserialize;

use super::sign_up::NoticePage;
use crate::error::PageResult;
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::SignInMessages;
use crate::page_context::PageContext;

#[derive(Template)]
#[template(path = "forgot.html")]
struct ForgotPasswordPage {
    layout: Layout,
    messages: &'static SignInMessages,
    email: String,
    errors: FormErrors,
}

#[derive(Deserialize)]
pub(crate) struct ForgotPasswordForm {
    #[serde(default)]
    email: String,
}

fn form_page(context: &PageContext, email: String, errors: FormErrors) -> ForgotPasswordPage {
    ForgotPasswordPage { layout: context.layout(), messages: SignInMessages::of(context.locale), email, errors }
}

pub(crate) async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, String::new(), FormErrors::default())))
}

/// Mails the link if an account has the address.
pub(crate) async fn send(context: PageContext, Form(form): Form<ForgotPasswordForm>) -> PageResult {
    let mut reader = FormReader::default();
    let outcome = match reader.read("email", EmailAddress::parse(&form.email)) {
        Some(email) => context.service.request_password_reset(&context.request_context, &email).await,
        None => Err(reader.into_error()),
    };
    if let Err(error) = outcome {
        let errors = FormErrors::of(&context, error)?;
        return Ok(context.render_with_status(errors.status(), &form_page(&context, form.email, errors)));
    }
    let messages = SignInMessages::of(context.locale);
    let page = NoticePage {
        layout: context.layout(),
        title: messages.reset_sent_title.to_string(),
        text: messages.reset_sent.with("email", &form.email).into(),
        hint: None,
        button: None,
    };
    Ok(context.render(&page))
}
