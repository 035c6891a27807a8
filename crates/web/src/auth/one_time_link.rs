//! `/verify`, `/reset`: the pages that mailed one-time links open. A GET changes nothing. The secret is sent in the
//! body of the form, copied from the fragment by the page's script or pasted by hand.

use askama::Template;
use guestlist_domain::model::pasted::PastedInput;
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::sign_up::password_hint;
use super::{confirm_email, start_session};
use crate::error::PageResult;
use crate::form::{Form, FormErrors};
use crate::layout::Layout;
use crate::messages::{SignInMessages, VerifyMessages};
use crate::page_context::PageContext;

#[derive(Template)]
#[template(path = "one_time_link.html")]
struct OneTimeLinkPage {
    layout: Layout,
    verify: &'static VerifyMessages,
    title: String,
    intro: String,
    button: String,
    password: String,
    hint: String,
    request_again: (&'static str, String),
    secret: String,
    errors: FormErrors,
}

/// Form with a one-time secret and a password.
#[derive(Deserialize)]
pub(crate) struct OneTimeLinkForm {
    #[serde(default)]
    pub(super) secret: String,
    #[serde(default)]
    pub(super) password: String,
}

/// Kind of one-time link.
#[derive(Clone, Copy)]
enum LinkKind {
    Verify,
    Reset,
}

fn form_page(context: &PageContext, kind: LinkKind, secret: String, errors: FormErrors) -> OneTimeLinkPage {
    let (verify, sign_in) = (VerifyMessages::of(context.locale), SignInMessages::of(context.locale));
    let layout = context.layout();
    let (title, intro, button, password, request_again) = match kind {
        LinkKind::Verify => {
            (verify.title, verify.what.to_string(), verify.button, layout.messages.password, ("/sign-up", verify.again))
        }
        LinkKind::Reset => (
            sign_in.choose_title,
            String::new(),
            sign_in.choose_button,
            sign_in.new_password,
            ("/forgot", sign_in.forgot_again),
        ),
    };
    OneTimeLinkPage {
        layout,
        verify,
        title: title.to_string(),
        intro,
        button: button.to_string(),
        password: password.to_string(),
        hint: password_hint(context),
        request_again: (request_again.0, request_again.1.to_string()),
        secret,
        errors,
    }
}

fn form_with_errors(context: &PageContext, kind: LinkKind, secret: String, error: Error) -> PageResult {
    let errors = FormErrors::of(context, error)?;
    Ok(context.render_with_status(errors.status(), &form_page(context, kind, secret, errors)))
}

/// Shows the form that chooses the password of a new account.
pub(crate) async fn verify(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, LinkKind::Verify, String::new(), FormErrors::default())))
}

/// Creates the account of a sign-up, whose address the link proves, and signs it in.
pub(crate) async fn confirm(context: PageContext, Form(form): Form<OneTimeLinkForm>) -> PageResult {
    if PastedInput::secret(SecretKind::AddressChange, &form.secret).is_some() {
        return confirm_email::confirm_with(&context, form.secret, None).await;
    }
    match context.service.verify_address(&context.request_context, &form.secret, &form.password).await {
        Ok(signed_in) => Ok(start_session(&context, &signed_in, "/?did=verified")),
        Err(error) => form_with_errors(&context, LinkKind::Verify, form.secret, error),
    }
}

/// Shows the form for a new password.
pub(crate) async fn reset(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, LinkKind::Reset, String::new(), FormErrors::default())))
}

/// Sets the new password and signs in. Every other session of the account ends.
pub(crate) async fn set_password(context: PageContext, Form(form): Form<OneTimeLinkForm>) -> PageResult {
    match context.service.confirm_password_reset(&context.request_context, &form.secret, &form.password).await {
        Ok(signed_in) => Ok(start_session(&context, &signed_in, "/?did=password")),
        Err(error) => form_with_errors(&context, LinkKind::Reset, form.secret, error),
    }
}
