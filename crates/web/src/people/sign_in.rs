//! `/sign-in`, `/sign-out`: sessions of accounts.

use askama::Template;
use axum::response::IntoResponse;
use axum_extra::extract::CookieJar;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::enter;
use crate::cookies::Jar;
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::redirect::{Redirect, local};
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::SignIn;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    layout: Layout,
    words: &'static SignIn,
    email: String,
    next: String,
    mistakes: Mistakes,
}

#[derive(Deserialize)]
pub(crate) struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

fn form(visit: &Visit, email: String, next: String, mistakes: Mistakes) -> SignInPage {
    SignInPage { layout: visit.layout(), words: SignIn::of(visit.locale), email, next, mistakes }
}

/// Shows the form; redirects immediately if an account is signed in.
pub(crate) async fn show(visit: Visit) -> Answer {
    let next = visit.query("next").unwrap_or_default();
    if visit.person().is_some() {
        return Ok(Redirect::to(local(&next)).into_response());
    }
    Ok(visit.page(&form(&visit, String::new(), next, Mistakes::default())))
}

/// Signs in and redirects to `next`.
pub(crate) async fn sign_in(visit: Visit, Form(typed): Form<Credentials>) -> Answer {
    let mut reading = Reading::default();
    let email = reading.read("email", EmailAddress::parse(&typed.email));
    let outcome = match email {
        Some(email) => visit.service.sign_in(&visit.context, &email, &typed.password).await,
        None => Err(reading.refusal()),
    };
    match outcome {
        Ok(signed_in) => Ok(enter(&visit, &signed_in, local(&typed.next))),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            Ok(visit.page_with(mistakes.status(), &form(&visit, typed.email, typed.next, mistakes)))
        }
    }
}

/// Ends the session and removes its cookie.
pub(crate) async fn sign_out(visit: Visit) -> Answer {
    if let Some(caller) = visit.person() {
        match visit.service.sign_out(&visit.context, caller).await {
            Ok(()) | Err(Error::Unauthenticated) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let jar = CookieJar::new().add(Jar::Session.gone(visit.options.is_https()));
    Ok((jar, Redirect::to("/sign-in?did=signed_out")).into_response())
}
