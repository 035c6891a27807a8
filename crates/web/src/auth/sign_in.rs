//! `/sign-in`, `/sign-out`: sessions of accounts.

use askama::Template;
use axum::response::IntoResponse;
use axum_extra::extract::CookieJar;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::start_session;
use crate::cookies::AuthCookie;
use crate::error::PageResult;
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::SignInMessages;
use crate::page_context::PageContext;
use crate::redirect::{Redirect, local};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    layout: Layout,
    messages: &'static SignInMessages,
    email: String,
    next: String,
    errors: FormErrors,
}

#[derive(Deserialize)]
pub(crate) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

fn form_page(context: &PageContext, email: String, next: String, errors: FormErrors) -> SignInPage {
    SignInPage { layout: context.layout(), messages: SignInMessages::of(context.locale), email, next, errors }
}

/// Shows the form; redirects immediately if an account is signed in.
pub(crate) async fn show(context: PageContext) -> PageResult {
    let next = context.query("next").unwrap_or_default();
    if context.optional_caller().is_some() {
        return Ok(Redirect::to(local(&next)).into_response());
    }
    Ok(context.render(&form_page(&context, String::new(), next, FormErrors::default())))
}

/// Signs in and redirects to `next`.
pub(crate) async fn sign_in(context: PageContext, Form(form): Form<SignInForm>) -> PageResult {
    let mut reader = FormReader::default();
    let email = reader.read("email", EmailAddress::parse(&form.email));
    let outcome = match email {
        Some(email) => context.service.sign_in(&context.request_context, &email, &form.password).await,
        None => Err(reader.into_error()),
    };
    match outcome {
        Ok(signed_in) => Ok(start_session(&context, &signed_in, local(&form.next))),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            Ok(context.render_with_status(errors.status(), &form_page(&context, form.email, form.next, errors)))
        }
    }
}

/// Ends the session and removes its cookie.
pub(crate) async fn sign_out(context: PageContext) -> PageResult {
    if let Some(caller) = context.optional_caller() {
        match context.service.sign_out(&context.request_context, caller).await {
            Ok(()) | Err(Error::Unauthenticated) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let jar = CookieJar::new().add(AuthCookie::Session.clear(context.options.is_https()));
    Ok((jar, Redirect::to("/sign-in?did=signed_out")).into_response())
}
