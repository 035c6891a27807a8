//! Guestlist's built-in pages: rendered on the server, on the same use cases as the API, in English and Spanish. They
//! load nothing from other origins.
//!
//! Every route is inside the request layer of `guestlist-edge`. The middleware in `middleware.rs` identifies the caller
//! of each request. A handler reads the form, calls one use
//! case, and answers with a template or with `303 See Other`. Rules are in the domain; a page only presents their
//! results. A link carries its secret in the fragment, which browsers do not send: the page's script copies it into a
//! form, which sends it in the body.

mod account;
mod activity;
mod auth;
mod code;
mod cookies;
mod docs;
mod downloads;
mod error;
#[cfg(test)]
mod fixtures;
mod form;
mod form_version;
mod home;
mod i18n;
mod join;
mod layout;
mod mailbox;
mod messages;
mod middleware;
mod notifications;
mod open;
mod opt_out;
mod page_context;
mod paging;
mod project;
mod public_token;
mod received_invitations;
mod received_transfers;
mod redirect;
#[cfg(test)]
mod test_client;
mod workspace;

pub use mailbox::{MailboxEntry, MailboxSource};

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};
use guestlist_domain::model::code::Code;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::EventView;
use guestlist_domain::usecase::{AccountExport, Caller, Service};
use guestlist_edge::{RequestLayer, compression_layer, csrf_layer};

use crate::error::PageError;
use crate::redirect::Redirect;

/// Settings and functions that the pages receive from the instance.
#[derive(Clone)]
pub struct Options {
    /// Settings of the request layer.
    pub layer: guestlist_edge::Options,
    /// Name of the product, as pages show it.
    pub product_name: String,
    /// Public URL of this instance, without a trailing slash.
    pub public_url: String,
    /// Source of the mails in the development mailbox; `None` removes its routes.
    pub mailbox: Option<MailboxSource>,
    /// The OpenAPI document as JSON, which `/docs` shows. Any other text yields a page without operations.
    pub openapi_document: String,
    /// Renders the first argument as a QR code in SVG, with the second one as its title for screen readers. Returns
    /// `None` if the text is too long.
    pub qr: fn(&str, &str) -> Option<String>,
    /// Serialises everything stored about an account, in the format of the API; `None` if that fails.
    pub account_export: fn(AccountExport, &Caller, &Service, Timestamp) -> Option<Vec<u8>>,
    /// Serialises audit events as CSV, in the format of the API; `None` if that fails.
    pub activity_table: fn(Vec<EventView>) -> Option<Vec<u8>>,
}

impl Options {
    pub(crate) fn is_https(&self) -> bool {
        self.layer.is_https()
    }
}

/// State of the handlers.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) service: Service,
    pub(crate) options: Arc<Options>,
}

/// Route patterns whose request bodies can be larger than others, each with its limit in bytes.
const LARGER_BODIES: &[(&str, usize)] = &[("/workspaces/{id}/invite/csv", 1024 * 1024)];

/// Returns the built-in pages as a router, with a fallback that answers 404.
///
/// Serve it as [`RequestLayer`] describes, so that the source address of requests is known.
pub fn router(service: Service, options: Options) -> Router {
    let layer = Arc::new(options.layer.clone());
    let app = App { service, options: Arc::new(options) };
    routes(app.clone()).layer(RequestLayer::new(layer, LARGER_BODIES, app))
}

fn routes(app: App) -> Router {
    let guard = csrf_layer(app.options.layer.own_origin.as_deref().as_slice(), || {
        PageError::from_code(Code::CsrfRejected).into_response()
    });
    let mut routes: Router<App> = Router::new()
        .route("/", page(get(home::home)))
        .merge(auth::routes())
        .merge(account::routes())
        .merge(code::routes())
        .merge(join::routes())
        .merge(notifications::routes())
        .merge(received_transfers::routes())
        .merge(open::routes())
        .merge(received_invitations::routes())
        .merge(downloads::routes())
        .merge(workspace::routes())
        .merge(project::routes())
        .merge(public_token::routes())
        .route("/new-workspace", page(get(home::new_workspace).post(home::create_workspace)));
    if app.options.mailbox.is_some() {
        let mailbox = Router::new()
            .route("/dev/mailbox", page(get(mailbox::page)))
            .route("/dev/mailbox.json", page(get(mailbox::json_list)))
            .layer(from_fn(mailbox::require_loopback));
        routes = routes.merge(mailbox);
    }
    // Outside the CSRF guard: mail programs post here without a page of this instance (RFC 8058). The secret alone
    // identifies the address.
    let opt_out = Router::new().route("/mail-opt-out/{secret}", page(get(opt_out::show).post(opt_out::opt_out)));
    let pages = routes.layer(guard).merge(opt_out).fallback(middleware::not_found);
    let assets = Router::new()
        .route("/assets/guestlist.css", get(middleware::stylesheet))
        .route("/assets/guestlist.js", get(middleware::script))
        .route("/assets/guestlist.svg", get(middleware::icon));
    let for_everyone = assets.merge(docs::routes(&app.options)).layer(compression_layer());
    pages.layer(from_fn_with_state(app.clone(), middleware::page_layer)).with_state(app).merge(for_everyone)
}

/// POST-only route; a GET redirects to `form_page`, the page that contains the form.
fn post_only<S: Clone + Send + Sync + 'static>(form_page: &'static str, route: MethodRouter<S>) -> MethodRouter<S> {
    page(route.get(move || async move { Redirect::to(form_page) }))
}

/// Route of a page; other methods are answered by [`middleware::method_not_allowed`].
fn page<S: Clone + Send + Sync + 'static>(route: MethodRouter<S>) -> MethodRouter<S> {
    route.fallback(middleware::method_not_allowed)
}

#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
