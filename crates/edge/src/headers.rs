//! Headers that every response has.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::context::Context;
use crate::request_id::REQUEST_ID;

/// Headers of responses that state no others: nothing is cached, sniffed, framed or sent to other sites as a referrer.
const DEFAULTS: [(header::HeaderName, HeaderValue); 4] = [
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
];

/// What browsers are told on https: for a year, use nothing else for this host (RFC 6797). Its subdomains can belong to
/// other services, so they are not included.
const STRICT_TRANSPORT_SECURITY: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Adds the request id, `strict-transport-security` on https, and the default headers that the response lacks.
pub(crate) fn set_default_headers(headers: &mut HeaderMap, context: &Context) {
    if let Ok(id) = HeaderValue::from_str(&context.request_id) {
        headers.insert(REQUEST_ID, id);
    }
    if context.options.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT_SECURITY);
    }
    for (name, value) in DEFAULTS {
        headers.entry(name).or_insert(value);
    }
}
