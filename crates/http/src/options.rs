//! Settings of the API.

use axum::http::HeaderValue;

/// Settings of [`router`](crate::router).
#[derive(Clone, Default)]
pub struct Options {
    /// Settings of the request layer.
    pub layer: guestlist_edge::Options,
    /// Origins (`https://app.example.org`) whose pages can call the API from a browser with a bearer token. Other
    /// origins cannot, and cookies are never accepted.
    pub cors_origins: Vec<HeaderValue>,
}
