//! Guestlist's built-in pages: server-rendered on the same use cases as the API, in English and Spanish, nothing loaded
//! from elsewhere.
//!
//! A request comes in through `dress.rs`, which finds out who asks; a handler reads the form, calls one use
//! case, and answers with a template or `303 See Other`. Rules stand in the domain; a page only words them. A link's
//! secret stands in its fragment, which browsers keep to themselves: the page's script hands it over in a form's body.

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

/// What the pages need to know of the instance.
#[derive(Clone)]
pub struct Options {
    /// What the product is called.
    pub product_name: String,
    /// Where people reach this instance, without a slash at the end.
    pub public_url: String,
    /// Whom to ask for help, if anybody.
    pub support_url: Option<String>,
    /// The mails of the development mailbox; without it there are no such pages.
    pub mailbox: Option<MailboxSource>,
    /// How each refusal looks; the API's own table.
    pub refusals: fn(Code) -> Look,
    /// Draws a text, with a title for those who do not see it, as a QR picture in SVG; `None` where it is too long.
    pub qr: fn(&str, &str) -> Option<String>,
    /// Writes what is kept about an account as the API does; `None` where it cannot be written.
    pub account_export: fn(AccountExport, &Caller, &Service, Timestamp) -> Option<Vec<u8>>,
    /// Writes entries of the activity log as a table, as the API does; `None` where they cannot be written.
    pub activity_table: fn(Vec<EventView>) -> Option<Vec<u8>>,
}

/// How a refusal looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The status of the answer.
    pub status: StatusCode,
    /// The title in English.
    pub en: &'static str,
    /// The title in Spanish.
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

/// What handlers are given.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) service: Service,
    pub(crate) options: Arc<Options>,
}

/// The routes whose forms may have more bytes than others, by their patterns, and how many.
pub const LARGER_BODIES: [(&str, usize); 1] = [("/workspaces/{id}/invite/csv", 1024 * 1024)];

/// The pages.
///
/// They stand on a layer around them, which is the embedder's to choose: it gives each request its id, limits its time
/// and its size, sees to it that what was begun is finished, and has what it refuses itself worded by
/// [`refuse`](Self::refuse). What it knows of a request it puts into its extensions as a
/// [`RequestContext`](guestlist_domain::usecase::RequestContext).
#[derive(Clone)]
pub struct Pages(App);

impl Pages {
    /// The pages of a service.
    #[must_use]
    pub fn new(service: Service, options: Options) -> Self {
        Self(App { service, options: Arc::new(options) })
    }

    /// Their routes, with a fallback for addresses where nothing is.
    pub fn router(&self) -> Router {
        routes(self.0.clone())
    }

    /// Words the refusal of a request with this head.
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
    // Mail programs post to it by themselves, with no page of ours around them (RFC 8058): the secret alone says who.
    let opt_out = Router::new().route("/mail-opt-out/{secret}", page(get(opt_out::ask).post(opt_out::opt_out)));
    let pages = routes.layer(guard).merge(opt_out).fallback(dress::nothing);
    let assets = Router::new()
        .route("/assets/guestlist.css", get(dress::stylesheet))
        .route("/assets/guestlist.js", get(dress::script))
        .route("/assets/guestlist.svg", get(dress::icon));
    pages.layer(from_fn_with_state(app.clone(), dress::dress)).with_state(app).merge(assets)
}

/// A form's own address, which is worth no visit: whoever asks for it is led to the page that the form stands on.
fn led_to<S: Clone + Send + Sync + 'static>(to: &'static str, route: MethodRouter<S>) -> MethodRouter<S> {
    page(route.get(move || async move { Redirect::to(to) }))
}

/// Other methods are refused by [`dress::wrong_method`].
fn page<S: Clone + Send + Sync + 'static>(route: MethodRouter<S>) -> MethodRouter<S> {
    route.fallback(dress::wrong_method)
}

#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
