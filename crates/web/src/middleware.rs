//! Middleware for all pages: identifies the caller, renders errors, sets security headers. Also serves the assets.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use guestlist_edge::{Context, ErrorRenderer, Problem, write_problem};

use crate::App;
use crate::error::{PageError, render};
use crate::messages::ErrorMessages;
use crate::page_context::PageContext;
use crate::redirect::{Redirect, repaired_link};

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Content security policy of the pages: stylesheet, script, images and forms of this origin only; nothing inline, no
/// frames.
const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Content security policy of pages without scripts and forms.
const CSP_NO_SCRIPT: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; \
                            frame-ancestors 'none'";

/// Identifies the caller, renders errors as pages, and sets the headers that keep links and the pages behind them
/// private.
pub(crate) async fn page_layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let (context, mut response) = match PageContext::unauthenticated(&app, &request).authenticated().await {
        Ok(context) => {
            request.extensions_mut().insert(context.clone());
            let response = next.run(request).await;
            (context, response)
        }
        Err((context, fault)) => (context, PageError::from(fault).into_response()),
    };
    if let Some(error) = response.extensions_mut().remove::<PageError>() {
        response = error_page(&context, &error, &mut response);
    }
    with_security_headers(response)
}

/// Renders errors of the request layer and of the framework as pages.
impl ErrorRenderer for App {
    type Head = PageContext;

    fn head(&self, request: &Request) -> PageContext {
        PageContext::unauthenticated(self, request)
    }

    async fn render(&self, _: &Context, head: PageContext, problem: &Problem, mut response: Response) -> Response {
        // The store itself may have failed, so the session is not looked up.
        let context = if matches!(problem.code, Code::Internal | Code::ServiceUnavailable) {
            head
        } else {
            head.authenticated().await.unwrap_or_else(|(context, _)| context)
        };
        with_security_headers(error_page(&context, &PageError::from_code(problem.code), &mut response))
    }
}

/// Returns the page of an error, with the `allow` header of the original response.
fn error_page(context: &PageContext, error: &PageError, original: &mut Response) -> Response {
    let mut page = render(context, error);
    page.headers_mut().extend(original.headers_mut().remove(header::ALLOW).map(|allowed| (header::ALLOW, allowed)));
    page
}

/// Adds the headers of a page that is the same for every reader and runs no script.
pub(crate) async fn static_page_headers(request: Request, next: Next) -> Response {
    let mut response = with_security_headers(next.run(request).await);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP_NO_SCRIPT));
    response
}

fn with_security_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in
        [(header::CONTENT_SECURITY_POLICY, CSP), (OPENER, "same-origin"), (ROBOTS, "noindex, nofollow")]
    {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

pub(crate) async fn stylesheet() -> Response {
    asset("text/css; charset=utf-8", include_str!("../assets/guestlist.css"))
}

pub(crate) async fn script() -> Response {
    asset("text/javascript; charset=utf-8", include_str!("../assets/guestlist.js"))
}

/// Serves the icon that browsers show beside the title.
pub(crate) async fn icon() -> Response {
    asset("image/svg+xml", include_str!("../assets/guestlist.svg"))
}

/// Response with an embedded file. It changes only with the program, so browsers can cache it for an hour.
fn asset(kind: &'static str, content: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")], content).into_response()
}

/// Answers 405 for methods that a page does not have.
pub(crate) async fn method_not_allowed(page: PageContext, context: Context, headers: HeaderMap) -> Response {
    error_response(&page, &context, &headers, Code::MethodNotAllowed)
}

/// Answers 404 for unknown paths, and redirects damaged links to their pages.
pub(crate) async fn not_found(
    page: PageContext,
    context: Context,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if method == Method::GET
        && let Some(address) = repaired_link(uri.path())
    {
        return Redirect::to(&address).into_response();
    }
    error_response(&page, &context, &headers, Code::NotFound)
}

/// Answers a client that accepts HTML with a page, and any other client with a problem as the API does.
fn error_response(page: &PageContext, context: &Context, headers: &HeaderMap, code: Code) -> Response {
    let accepted = headers.get(header::ACCEPT).and_then(|accepted| accepted.to_str().ok());
    if accepted.is_some_and(|accepted| accepted.contains("text/html")) {
        return PageError::from_code(code).into_response();
    }
    let detail = ErrorMessages::of(page.locale).of_code(code).to_string();
    write_problem(Response::default(), &Problem::new(code, detail), context, page.locale)
}
