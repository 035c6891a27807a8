//! Sign-up, sign-in, sign-out and one-time links.

mod confirm_email;
mod forgot;
mod one_time;
mod sign_in;
mod sign_up;

pub(crate) use sign_up::{NoticePage, password_hint};

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use guestlist_domain::usecase::SignedIn;

use crate::cookies::Jar;
use crate::redirect::Redirect;
use crate::visit::Visit;
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", page(get(sign_in::show).post(sign_in::sign_in)))
        .route("/sign-out", page(post(sign_in::sign_out)))
        .route("/sign-up", page(get(sign_up::show).post(sign_up::sign_up)))
        .route("/forgot", page(get(forgot::show).post(forgot::send)))
        .route("/reset", page(get(one_time::reset).post(one_time::set_password)))
        .route("/verify", page(get(one_time::verify).post(one_time::confirm)))
        .route("/confirm-email", page(get(confirm_email::show).post(confirm_email::confirm)))
}

/// Redirects with the cookie of a new session. The use case has ended the browser's previous session (AN3).
pub(crate) fn enter(visit: &Visit, signed_in: &SignedIn, to: &str) -> Response {
    let cookie = Jar::Session.holding(signed_in.session_token.expose().to_owned(), visit.options.is_https());
    (CookieJar::new().add(cookie), Redirect::to(to)).into_response()
}

#[cfg(test)]
mod former_session_tests;
