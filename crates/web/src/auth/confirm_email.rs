//! `/confirm-email`: the page that the link opens which was mailed to the new address of an account.
//!
//! A GET changes nothing. The account that requested the change confirms it, by its session or, if the browser has none
//! of it, by its password. So the owner of an address cannot give it to a stranger's account with one click.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::Error;

use super::one_time_link::OneTimeLinkForm;
use crate::error::PageResult;
use crate::form::{Form, FormErrors};
use crate::layout::Layout;
use crate::messages::{ConfirmEmailMessages, VerifyMessages};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "confirm_email.html")]
struct ConfirmEmailPage {
    layout: Layout,
    verify: &'static VerifyMessages,
    messages: &'static ConfirmEmailMessages,
    /// Sentence with the address of another account that is signed in.
    other_account: Option<String>,
    asks_password: bool,
    secret: String,
    errors: FormErrors,
}

fn form_page(context: &PageContext, secret: String, asks_password: bool, errors: FormErrors) -> ConfirmEmailPage {
    let messages = ConfirmEmailMessages::of(context.locale);
    let other_account = context.optional_caller().filter(|_| asks_password);
    ConfirmEmailPage {
        layout: context.layout(),
        verify: VerifyMessages::of(context.locale),
        messages,
        other_account: other_account.map(|caller| messages.other.with("email", caller.account.email.as_typed()).into()),
        asks_password,
        secret,
        errors,
    }
}

pub(crate) async fn show(context: PageContext) -> PageResult {
    let asks_password = context.optional_caller().is_none();
    Ok(context.render(&form_page(&context, String::new(), asks_password, FormErrors::default())))
}

/// Changes the address of the account.
pub(crate) async fn confirm(context: PageContext, Form(form): Form<OneTimeLinkForm>) -> PageResult {
    let password = Some(form.password.as_str()).filter(|password| !password.is_empty());
    confirm_with(&context, form.secret, password).await
}

/// Changes the address of the account. Called directly for links of the first version, which led to `/verify`.
pub(super) async fn confirm_with(context: &PageContext, secret: String, password: Option<&str>) -> PageResult {
    let changed = context
        .service
        .confirm_address_change(&context.request_context, context.optional_caller(), &secret, password)
        .await;
    let error = match changed {
        Ok(_) => return Ok(Redirect::to("/?did=address").into_response()),
        Err(error) if matches!(error.code(), Code::Unauthenticated | Code::Forbidden) => {
            Error::field("password", Invalid::new("required", "Enter the password of the account that asked."))
        }
        Err(error) => error,
    };
    let asks_password =
        context.optional_caller().is_none() || password.is_some() || matches!(error, Error::Validation(_));
    let errors = FormErrors::of(context, error)?;
    Ok(context.render_with_status(errors.status(), &form_page(context, secret, asks_password, errors)))
}
