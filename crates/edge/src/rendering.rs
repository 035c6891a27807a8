//! Errors as responses: what each interface does to render the errors of its handlers, of the request layer and of the
//! framework.

use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Locale;
use serde_json::Value;

use crate::context::Context;
use crate::error::error_info;
use crate::language::preferred_locale;
use crate::problem::Problem;

/// Renders the errors of an interface.
pub trait ErrorRenderer: Send + Sync + 'static {
    /// What rendering needs of a request, which the handler consumes.
    type Head: Send + 'static;

    /// Returns what [`render`](Self::render) will need of a request. Its extensions contain the [`Context`].
    fn head(&self, request: &Request) -> Self::Head;

    /// Returns the response for `problem`. `response` is what the framework or the handler answered, whose headers can
    /// be kept.
    fn render(
        &self,
        context: &Context,
        head: Self::Head,
        problem: &Problem,
        response: Response,
    ) -> impl Future<Output = Response> + Send;
}

/// Renders errors as `application/problem+json` (RFC 9457), for clients that authenticate with bearer tokens.
#[derive(Debug, Clone, Copy)]
pub struct ProblemRenderer;

/// What [`ProblemRenderer`] needs of a request.
pub struct ProblemHead {
    locale: Locale,
    has_credential: bool,
}

impl ErrorRenderer for ProblemRenderer {
    type Head = ProblemHead;

    fn head(&self, request: &Request) -> ProblemHead {
        let headers = request.headers();
        ProblemHead { locale: preferred_locale(headers), has_credential: headers.contains_key(header::AUTHORIZATION) }
    }

    async fn render(&self, context: &Context, head: ProblemHead, problem: &Problem, response: Response) -> Response {
        let mut response = write_problem(response, problem, context, head.locale);
        if response.status() == StatusCode::UNAUTHORIZED {
            let is_refused = head.has_credential && problem.code == Code::Unauthenticated;
            let challenge = if is_refused { "Bearer error=\"invalid_token\"" } else { "Bearer" };
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}

/// Returns `response` as the problem, with its status and its body. Headers that do not describe the body are kept.
#[must_use]
pub fn write_problem(mut response: Response, problem: &Problem, context: &Context, locale: Locale) -> Response {
    *response.status_mut() = error_info(problem.code).status;
    let mut body = problem.body(&context.request_id, locale);
    if let Some(url) = context.options.support_url_for(problem.code) {
        body.insert("support_url".to_owned(), url.into());
    }
    *response.body_mut() = Value::Object(body).to_string().into();

    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.as_str()));
    headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    if let Some(wait) = problem.retry_after {
        let seconds = whole_seconds(wait);
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        if problem.code == Code::RateLimited
            && let Some(name) = problem.members.get("limit").and_then(Value::as_str)
            && let Ok(limit) = HeaderValue::try_from(format!("\"{name}\";r=0;t={seconds}"))
        {
            headers.insert("ratelimit", limit);
        }
    }
    response
}

/// Returns a waiting time in whole seconds for `retry-after`, rounded up, so that a client that waits that long is
/// accepted.
#[must_use]
pub fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

/// Returns the problem that a handler put into the response, or one that fits a bare error of the framework. Returns
/// `None` for a success, and for an error whose body is rendered already.
pub(crate) fn problem_of(response: &mut Response) -> Option<Problem> {
    let status = response.status();
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return Some(problem);
    }
    if !status.is_client_error() && !status.is_server_error() || has_rendered_body(response.headers()) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND => Problem::not_found(),
        StatusCode::METHOD_NOT_ALLOWED => {
            Problem::new(Code::MethodNotAllowed, "The allow header lists the methods of this path.")
        }
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(Code::PayloadTooLarge, "Send a smaller body."),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::new(Code::UnsupportedMediaType, "Send application/json."),
        _ if status.is_client_error() => Problem::malformed("The request cannot be read."),
        _ => Problem::internal(),
    })
}

/// Returns whether a response has a rendered body; the framework's own errors are plain text.
fn has_rendered_body(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"))
}

#[cfg(test)]
#[path = "rendering_tests.rs"]
mod tests;
