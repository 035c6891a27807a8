//! The request layer: middleware around all routes of the API and of the pages.

use std::any::Any;
use std::error::Error;
use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::InviteOutcomes;
use serde_json::Value;
use tracing::Instrument;

use crate::buffering;
use crate::client_ip;
use crate::error::error_info;
use crate::extract::Context;
use crate::language::preferred_locale;
use crate::options::Options;
use crate::page_wrapper::ErrorRenderer;
use crate::problem::Problem;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/// Settings of the request layer.
#[derive(Clone)]
pub(crate) struct RequestLayer {
    pub(crate) options: Arc<Options>,
    /// Renders errors as pages; `None` for the API, which answers with problems.
    pub(crate) render_error: Option<ErrorRenderer>,
}

/// Assigns a request id, runs the request isolated from panics, timeouts and disconnects, and completes the response:
/// problem body and default headers.
pub(crate) async fn request_layer(
    State(RequestLayer { options, render_error }): State<RequestLayer>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = request_id(request.headers(), &options);
    let locale = preferred_locale(request.headers());
    let has_credential = request.headers().contains_key(header::AUTHORIZATION);
    let method = request.method().clone();
    // The pattern of the route, never the path: a path contains ids, and sometimes pasted secrets.
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let client_ip = client_ip::client_ip(peer, request.headers(), &options.trusted_proxies);
    let user_agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    let device = user_agent.and_then(Device::of);
    let context = Context {
        request_id: Arc::from(id.as_str()),
        client_ip,
        device,
        options: Arc::clone(&options),
        idempotency: None,
    };
    // For the pages, which read the domain's type.
    request.extensions_mut().insert(context.request());
    request.extensions_mut().insert(context);
    let (page_request, request) = copy_head(request, render_error);

    let started = Instant::now();
    let span = tracing::info_span!("request", %method, route, request_id = id, status = tracing::field::Empty);
    let mut response = run_with_timeout(&options, request, next).instrument(span.clone()).await;
    if let Some(mut problem) = problem_of(&mut response, page_request.is_some()) {
        log_cause(&problem, &id);
        if let Some((parts, render_error)) = page_request {
            response = render_page(response, &problem, render_error(parts, problem.code)).await;
        } else {
            if let Some(url) = options.support_url.as_ref().filter(|_| problem.code.needs_support()) {
                problem.members.insert("support_url".to_owned(), url.as_str().into());
            }
            write_problem(&mut response, &problem, &id, locale, has_credential);
        }
    }
    set_default_headers(response.headers_mut(), &id);
    span.record("status", response.status().as_u16());
    tracing::info!(parent: &span, elapsed_ms = u64::try_from(started.elapsed().as_millis()).ok(), "answered");
    response
}

/// Returns the request id of the client if it has 1 to 64 characters of `[A-Za-z0-9._-]`, else a generated one.
fn request_id(headers: &HeaderMap, options: &Options) -> String {
    let is_valid =
        |id: &str| (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    let client_id = headers.get(REQUEST_ID).and_then(|value| value.to_str().ok()).filter(|id| is_valid(id));
    client_id.map_or_else(|| (options.request_ids)(), ToOwned::to_owned)
}

/// Returns the request, and a copy of its head if an error is to be rendered as a page.
fn copy_head(request: Request, render_error: Option<ErrorRenderer>) -> (Option<(Parts, ErrorRenderer)>, Request) {
    let Some(render_error) = render_error else { return (None, request) };
    let (parts, body) = request.into_parts();
    (Some((parts.clone(), render_error)), Request::from_parts(parts, body))
}

async fn run_with_timeout(options: &Options, request: Request, next: Next) -> Response {
    match tokio::time::timeout(options.request_timeout, run_isolated(options, request, next)).await {
        Ok(Ok(response)) => response,
        Ok(Err(problem)) => problem.into_response(),
        Err(_) => Problem { cause: Some(Arc::from(TimedOut)), ..Problem::unavailable() }.into_response(),
    }
}

/// Handles the request once its whole body has arrived.
async fn run_isolated(options: &Options, request: Request, next: Next) -> Result<Response, Problem> {
    let is_safe = request.method().is_safe();
    let handled = next.run(buffering::buffer_body(request, options).await?);
    let handled = if is_safe {
        AssertUnwindSafe(handled).catch_unwind().await.map_err(|_: Box<dyn Any + Send>| ())
    } else {
        // A separate task, so that writes are completed even if the client disconnects or the time limit passes.
        tokio::spawn(handled.in_current_span()).await.map_err(|_| ())
    };
    // The panic message is not logged: it can contain personal data.
    handled.map_err(|()| Problem { cause: Some(Arc::from(Panicked)), ..Problem::internal() })
}

/// A handler panicked.
#[derive(Debug)]
struct Panicked;
/// A handler took too long.
#[derive(Debug)]
struct TimedOut;

impl std::fmt::Display for Panicked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a handler panicked")
    }
}

impl std::fmt::Display for TimedOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a handler took too long")
    }
}

impl std::error::Error for Panicked {}
impl std::error::Error for TimedOut {}

/// Returns the problem that a handler put into the response, or one that fits a bare error of the framework. Returns
/// `None` for a success, and for an error that a page has rendered.
fn problem_of(response: &mut Response, is_page: bool) -> Option<Problem> {
    let status = response.status();
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return Some(problem);
    }
    if !status.is_client_error() && !status.is_server_error() || is_page && has_rendered_body(response.headers()) {
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

/// Returns the error page, with the `allow` and `retry-after` headers of the original response.
async fn render_page(original: Response, problem: &Problem, page: BoxFuture<'static, Response>) -> Response {
    let mut page = page.await;
    if let Some(allow) = original.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allow.clone());
    }
    if let Some(wait) = problem.retry_after {
        page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(whole_seconds(wait)));
    }
    page
}

/// Returns whole seconds, rounded up, so that a client that waits that long is accepted.
fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

/// Logs a problem that has a cause: a fault of this server.
fn log_cause(problem: &Problem, id: &str) {
    if let Some(cause) = &problem.cause {
        log_failure(problem.code, cause.as_ref(), id);
    }
}

/// Logs the cause of every row that failed for a fault, in the request of this id.
pub(crate) fn log_faults(outcomes: &InviteOutcomes, id: &str) {
    for fault in outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).filter(|error| error.is_fault()) {
        log_failure(fault.code(), fault.source().unwrap_or(fault), id);
    }
}

fn log_failure(code: Code, cause: &dyn Error, id: &str) {
    let mut chain = cause.to_string();
    let mut next = cause.source();
    while let Some(source) = next {
        chain = format!("{chain}: {source}");
        next = source.source();
    }
    tracing::error!(request_id = id, code = code.as_str(), cause = chain, "a request failed");
}

fn write_problem(response: &mut Response, problem: &Problem, id: &str, locale: Locale, has_credential: bool) {
    let info = error_info(problem.code);
    *response.status_mut() = info.status;
    *response.body_mut() = Value::Object(problem.body(id, locale)).to_string().into();

    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.as_str()));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    if info.status == StatusCode::UNAUTHORIZED {
        let refused = has_credential && problem.code == Code::Unauthenticated;
        let challenge = if refused { "Bearer error=\"invalid_token\"" } else { "Bearer" };
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
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
}

fn set_default_headers(headers: &mut HeaderMap, id: &str) {
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(REQUEST_ID, id);
    }
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

#[cfg(test)]
#[path = "request_layer_tests.rs"]
mod tests;
