//! Sign-up, sign-in, sign-out and one-time links.

mod confirm_email;
mod forgot_password;
mod one_time_link;
mod sign_in;
mod sign_up;

pub(crate) use sign_up::{NoticePage, password_hint};

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use guestlist_domain::usecase::SignedIn;

use crate::cookies::AuthCookie;
use crate::page_context::PageContext;
use crate::redirect::Redirect;
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", page(get(sign_in::show).post(sign_in::sign_in)))
        .route("/sign-out", page(post(sign_in::sign_out)))
        .route("/sign-up", page(get(sign_up::show).post(sign_up::sign_up)))
        .route("/forgot", page(get(forgot_password::show).post(forgot_password::send)))
        .route("/reset", page(get(one_time_link::reset).post(one_time_link::set_password)))
        .route("/verify", page(get(one_time_link::verify).post(one_time_link::confirm)))
        .route("/confirm-email", page(get(confirm_email::show).post(confirm_email::confirm)))
}

/// Redirects with the cookie of a new session. The use case has ended the browser's previous session.
pub(crate) fn start_session(context: &PageContext, signed_in: &SignedIn, to: &str) -> Response {
    let cookie = AuthCookie::Session.set(signed_in.session_token.expose().to_owned(), context.options.is_https());
    (CookieJar::new().add(cookie), Redirect::to(to)).into_response()
}

#[cfg(test)]
mod session_replacement_tests;
