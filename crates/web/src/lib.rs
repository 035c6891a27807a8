//! Guestlist's built-in pages: server-rendered, no script, nothing loaded from elsewhere.
//!
//! So far there is a start page, the development mailbox, and for each link that a mail or a share
//! link leads to a page that says which API call does what the link is for. A link's secret stands
//! in its fragment, which browsers keep to themselves: no page ever gets to see one, but for the one
//! that opts out of mails, which mail programs call by themselves.

mod docs;
mod dress;
mod home;
mod landing;
mod language;
mod mailbox;
mod opt_out;
mod words;

pub use docs::docs;
pub use mailbox::{Letter, MailboxSource};

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get};
use guestlist_domain::usecase::Service;

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
    /// Makes the ids of requests, for `x-request-id`.
    pub request_ids: Arc<dyn Fn() -> String + Send + Sync>,
}

/// The pages' routes, to be merged with the API's. They answer nothing else: the fallback stays
/// the API's.
pub fn router(service: Service, options: Options) -> Router {
    let with_mailbox = options.mailbox.is_some();
    let options = Arc::new(options);
    let mut routes = Router::new()
        .route("/", page(get(home::home)))
        .route("/join", page(get(landing::join)))
        .route("/open", page(get(landing::open)))
        .route("/verify", page(get(landing::verify)))
        .route("/sign-in", page(get(landing::sign_in)))
        .route("/assets/guestlist.css", page(get(dress::stylesheet)));
    if with_mailbox {
        let mailbox = Router::new()
            .route("/dev/mailbox", page(get(mailbox::as_page)))
            .route("/dev/mailbox.json", page(get(mailbox::as_json)))
            .layer(from_fn(mailbox::from_this_machine));
        routes = routes.merge(mailbox);
    }
    let opt_out = Router::new()
        .route("/mail-opt-out/{secret}", page(get(opt_out::ask).post(opt_out::opt_out)))
        .with_state((service, Arc::clone(&options)));
    let routes = routes.with_state(Arc::clone(&options)).merge(opt_out);
    routes.layer(from_fn_with_state(options, dress::dress))
}

/// Other methods get the API's manner of saying so.
fn page<S: Clone + Send + Sync + 'static>(route: MethodRouter<S>) -> MethodRouter<S> {
    route.fallback(dress::wrong_method)
}

#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
