//! What every page is sent with.

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use serde_json::json;

use crate::App;
use crate::refusal::{self, Refused};
use crate::visit::Visit;
use crate::words::Refusals;

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Our own stylesheet, script and pictures, and forms to ourselves: nothing inline, nothing from elsewhere, no frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The same without script and form.
const STILL_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; \
                            frame-ancestors 'none'";

/// Finds out who asks, renders refusals, and adds the headers that keep links, and what stands behind them, private.
pub(crate) async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (visit, mut response) = match Visit::of(&app, &parts).await {
        Ok(visit) => {
            parts.extensions.insert(visit.clone());
            let response = next.run(Request::from_parts(parts, body)).await;
            (visit, response)
        }
        Err((visit, fault)) => (visit, Refused::from(fault).into_response()),
    };
    if let Some(refused) = response.extensions_mut().remove::<Refused>() {
        let allowed = response.headers_mut().remove(header::ALLOW);
        response = refusal::render(&visit, &refused);
        response.headers_mut().extend(allowed.map(|allowed| (header::ALLOW, allowed)));
    }
    shielded(response)
}

/// Words what was refused around the pages.
pub(crate) async fn refuse(app: &App, head: &Parts, code: Code) -> Response {
    // The store may be what is at fault: it is not asked who reads this.
    let visit = if matches!(code, Code::Internal | Code::ServiceUnavailable) {
        Visit::by_nobody(app, head)
    } else {
        Visit::of(app, head).await.unwrap_or_else(|(visit, _)| visit)
    };
    shielded(refusal::render(&visit, &Refused::of(code)))
}

/// The headers of a page that says the same to everybody, and runs nothing.
pub(crate) async fn shield(request: Request, next: Next) -> Response {
    let mut response = shielded(next.run(request).await);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(STILL_POLICY));
    response
}

fn shielded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (OPENER, "same-origin"),
        (ROBOTS, "noindex, nofollow"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The one stylesheet.
pub(crate) async fn stylesheet() -> Response {
    asset("text/css; charset=utf-8", include_str!("../assets/guestlist.css"))
}

/// The one script.
pub(crate) async fn script() -> Response {
    asset("text/javascript; charset=utf-8", include_str!("../assets/guestlist.js"))
}

/// The mark that browsers show beside the title.
pub(crate) async fn icon() -> Response {
    asset("image/svg+xml", include_str!("../assets/guestlist.svg"))
}

/// A file of ours. It changes with the program alone: a browser may keep it for an hour.
fn asset(kind: &'static str, content: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=3600"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (StatusCode::OK, headers, content).into_response()
}

/// A method that no page has.
pub(crate) async fn wrong_method(visit: Visit, headers: HeaderMap) -> Response {
    not_here(&visit, &headers, Code::MethodNotAllowed)
}

/// An address where nothing is.
pub(crate) async fn nothing(visit: Visit, headers: HeaderMap) -> Response {
    not_here(&visit, &headers, Code::NotFound)
}

/// Browsers are shown a page; programs, which take none, are answered as by the API.
fn not_here(visit: &Visit, headers: &HeaderMap, code: Code) -> Response {
    let accepted = headers.get(header::ACCEPT).and_then(|accepted| accepted.to_str().ok());
    if accepted.is_some_and(|accepted| accepted.contains("text/html")) {
        return Refused::of(code).into_response();
    }
    problem(visit, code, &Refusals::of(visit.locale).of_code(code).to_string())
}

/// A refusal in the API's manner (RFC 9457).
pub(crate) fn problem(visit: &Visit, code: Code, detail: &str) -> Response {
    let look = (visit.options.refusals)(code);
    let body = json!({
        "type": format!("/errors/{}", code.as_str()),
        "title": look.title(visit.locale),
        "status": look.status.as_u16(),
        "detail": detail,
        "code": code.as_str(),
        "request_id": visit.context.request_id,
    });
    (look.status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}
