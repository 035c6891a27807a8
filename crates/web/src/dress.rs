//! What every page is sent with.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use guestlist_domain::model::text::Locale;
use serde_json::json;

use crate::Options;
use crate::language::preferred;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Our own stylesheet and nothing else: no script, no image, no frame, no form.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// The same for a page that holds a form of ours.
pub(crate) const FORM_POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; \
                                      frame-ancestors 'none'";

/// The id of a page's request, for what is rendered.
#[derive(Clone)]
pub(crate) struct RequestId(Arc<str>);

/// Names the request and adds the headers that keep links, and what stands behind them, private.
pub(crate) async fn dress(State(options): State<Arc<Options>>, mut request: Request, next: Next) -> Response {
    let id = (options.request_ids)();
    request.extensions_mut().insert(RequestId(Arc::from(id.as_str())));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (ROBOTS, "noindex, nofollow"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, id);
    }
    response
}

/// A page in a language. One that cannot be rendered is a defect, and says nothing.
pub(crate) fn html(page: &impl Template, locale: Locale) -> Response {
    let Ok(body) = page.render() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let language = [(header::CONTENT_LANGUAGE, locale.as_str()), (header::VARY, "accept-language")];
    (language, Html(body)).into_response()
}

/// The one stylesheet.
pub(crate) async fn stylesheet() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, include_str!("../assets/guestlist.css")).into_response()
}

/// A method that no page has.
pub(crate) async fn wrong_method(request: Request) -> Response {
    let (title, detail) = match preferred(request.headers()) {
        Locale::En => ("This does not work here", "The allow header says which methods work here."),
        Locale::Es => ("Esto no funciona aquí", "La cabecera allow dice qué métodos funcionan aquí."),
    };
    problem(&request, StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", title, detail)
}

/// A refusal in the API's manner.
pub(crate) fn problem(request: &Request, status: StatusCode, code: &str, title: &str, detail: &str) -> Response {
    let id = request.extensions().get::<RequestId>().map(|id| id.0.as_ref());
    let body = json!({
        "type": format!("/errors/{code}"),
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
        "code": code,
        "request_id": id,
    });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (status, kind, body.to_string()).into_response()
}
