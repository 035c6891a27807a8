//! Guestlist's built-in pages: rendered on the server, on the same use cases as the API, in English and Spanish. They
//! load nothing from other origins.
//!
//! The middleware in `dress.rs` identifies the caller of each request. A handler reads the form, calls one use case,
//! and answers with a template or with `303 See Other`. Rules are in the domain; a page only puts their results into
//! words. A link carries its secret in the fragment, which browsers do not send: the page's script copies it into a
//! form, which sends it in the body.

mod account;
mod activity;
mod code;
mod cookies;
mod docs;
mod dress;
mod form;
mod home;
mod join;
mod language;
mod layout;
mod mailbox;
mod notifications;
mod offers;
mod open;
mod opt_out;
mod paging;
mod people;
mod project;
mod public_token;
mod received;
mod redirect;
mod refusal;
mod seen;
#[cfg(test)]
mod stage;
mod take_along;
#[cfg(test)]
mod testing;
mod text;
mod visit;
mod words;
mod workspace;

pub use docs::docs;
pub use mailbox::{Letter, MailboxSource};

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::EventView;
use guestlist_domain::usecase::{AccountExport, Caller, Service};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::redirect::Redirect;
use crate::refusal::Refused;

/// Settings and functions that the pages receive from the instance.
#[derive(Clone)]
pub struct Options {
    /// Name of the product, as pages show it.
    pub product_name: String,
    /// Public URL of this instance, without a trailing slash.
    pub public_url: String,
    /// Address of the operator's support, if there is one.
    pub support_url: Option<String>,
    /// Source of the mails in the development mailbox; `None` removes its routes.
    pub mailbox: Option<MailboxSource>,
    /// Status and titles of each refusal: the table that the API uses.
    pub refusals: fn(Code) -> Look,
    /// Renders a text as a QR code in SVG. The second argument is its title for screen readers. Returns `None` if the
    /// text is too long.
    pub qr: fn(&str, &str) -> Option<String>,
    /// Serialises everything stored about an account, in the format of the API; `None` if that fails.
    pub account_export: fn(AccountExport, &Caller, &Service, Timestamp) -> Option<Vec<u8>>,
    /// Serialises audit events as CSV, in the format of the API; `None` if that fails.
    pub activity_table: fn(Vec<EventView>) -> Option<Vec<u8>>,
}

/// Status and titles of a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// HTTP status of the response.
    pub status: StatusCode,
    /// Title in English.
    pub en: &'static str,
    /// Title in Spanish.
    pub es: &'static str,
}

impl Look {
    pub(crate) const fn title(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Es => self.es,
        }
    }
}

impl Options {
    pub(crate) fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// State of the handlers.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) service: Service,
    pub(crate) options: Arc<Options>,
}

/// Route patterns whose request bodies can be larger than others, each with its limit in bytes.
pub const LARGER_BODIES: [(&str, usize); 1] = [("/workspaces/{id}/invite/csv", 1024 * 1024)];

/// The built-in pages as a router.
///
/// The embedder puts a layer around them. That layer assigns each request its id, limits its time and its size,
/// finishes requests whose client disconnected, and renders its own refusals with [`refuse`](Self::refuse). It passes
/// what it knows of a request in the request's extensions, as a
/// [`RequestContext`](guestlist_domain::usecase::RequestContext).
#[derive(Clone)]
pub struct Pages(App);

impl Pages {
    /// Creates the pages of a service.
    #[must_use]
    pub fn new(service: Service, options: Options) -> Self {
        Self(App { service, options: Arc::new(options) })
    }

    /// Returns the routes of all pages, with a fallback that answers 404.
    pub fn router(&self) -> Router {
        routes(self.0.clone())
    }

    /// Renders a refusal of the surrounding layer for the request with this head.
    pub async fn refuse(&self, head: &Parts, code: Code) -> Response {
        dress::refuse(&self.0, head, code).await
    }
}

fn routes(app: App) -> Router {
    let guard = CsrfLayer::new();
    let guard = guard.clone().add_trusted_origin(&app.options.public_url).unwrap_or(guard);
    let guard = guard
        .with_rejection_response(|_: ProtectionError| -> Response { Refused::of(Code::CsrfRejected).into_response() });
    let mut routes: Router<App> = Router::new()
        .route("/", page(get(home::home)))
        .merge(people::routes())
        .merge(account::routes())
        .merge(code::routes())
        .merge(join::routes())
        .merge(notifications::routes())
        .merge(offers::routes())
        .merge(open::routes())
        .merge(received::routes())
        .merge(take_along::routes())
        .merge(workspace::routes())
        .merge(project::routes())
        .merge(public_token::routes())
        .route("/new-workspace", page(get(home::new_workspace).post(home::create_workspace)));
    if app.options.mailbox.is_some() {
        let mailbox = Router::new()
            .route("/dev/mailbox", page(get(mailbox::as_page)))
            .route("/dev/mailbox.json", page(get(mailbox::as_json)))
            .layer(from_fn(mailbox::from_this_machine));
        routes = routes.merge(mailbox);
    }
    // Outside the CSRF guard: mail programs post here without a page of this instance (RFC 8058). The secret alone
    // identifies the address.
    let opt_out = Router::new().route("/mail-opt-out/{secret}", page(get(opt_out::ask).post(opt_out::opt_out)));
    let pages = routes.layer(guard).merge(opt_out).fallback(dress::nothing);
    let assets = Router::new()
        .route("/assets/guestlist.css", get(dress::stylesheet))
        .route("/assets/guestlist.js", get(dress::script))
        .route("/assets/guestlist.svg", get(dress::icon));
    pages.layer(from_fn_with_state(app.clone(), dress::dress)).with_state(app).merge(assets)
}

/// POST-only route; a GET redirects to `to`, the page that contains the form.
fn led_to<S: Clone + Send + Sync + 'static>(to: &'static str, route: MethodRouter<S>) -> MethodRouter<S> {
    page(route.get(move || async move { Redirect::to(to) }))
}

/// Route of a page; other methods are answered by [`dress::wrong_method`].
fn page<S: Clone + Send + Sync + 'static>(route: MethodRouter<S>) -> MethodRouter<S> {
    route.fallback(dress::wrong_method)
}

#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
