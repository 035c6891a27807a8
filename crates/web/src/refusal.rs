//! Refusals as pages with the next step. Handlers return `Err(refused)`; the layer around all pages, which knows the
//! visit, renders it.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use guestlist_domain::usecase::Error;

use crate::layout::{Layout, PageStatus};
use crate::redirect::{Redirect, local};
use crate::visit::Visit;
use crate::words::{Fields, Refusals};

/// Refusal of a page, passed to the layer that renders it.
#[derive(Clone)]
pub(crate) struct Refused(Why);

#[derive(Clone)]
enum Why {
    /// Refused by a use case.
    Error(Arc<Error>),
    /// Refused before a use case was called.
    Request(Code),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self(Why::Error(Arc::new(error)))
    }
}

impl Refused {
    /// Creates the refusal of a request that reached no use case.
    pub(crate) fn of(code: Code) -> Self {
        Self(Why::Request(code))
    }

    fn code(&self) -> Code {
        match &self.0 {
            Why::Error(error) => error.code(),
            Why::Request(code) => *code,
        }
    }

    /// Refusal for a malformed id in the path; the same as for a record that the caller cannot see.
    pub(crate) fn not_found() -> Self {
        Error::from(guestlist_domain::model::access::Denied::Hidden).into()
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Result of a page handler.
pub(crate) type Answer = Result<Response, Refused>;

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage {
    layout: Layout,
    title: String,
    next_step: String,
    support: Option<String>,
    request_id: String,
}

/// Renders the refusal as a page; an unauthenticated request is redirected to the sign-in page and back.
pub(crate) fn render(visit: &Visit, refused: &Refused) -> Response {
    let code = refused.code();
    if code == Code::Unauthenticated {
        return Redirect::to(&sign_in_and_back(visit)).into_response();
    }
    let next_step = match &refused.0 {
        Why::Error(error) => {
            report(visit, error);
            next_step(visit, error)
        }
        Why::Request(code) => Refusals::of(visit.locale).of_code(*code).to_string(),
    };
    let look = (visit.options.refusals)(code);
    // The title of this code tells API clients which content type to send, so the page shows the one of a malformed
    // request.
    let titled = if code == Code::UnsupportedMediaType { Code::MalformedRequest } else { code };
    let page = RefusalPage {
        layout: visit.layout(),
        title: (visit.options.refusals)(titled).title(visit.locale).to_owned(),
        next_step,
        support: visit.options.support_url.clone().filter(|_| code.needs_support()),
        request_id: visit.context.request_id.clone(),
    };
    let retry_after = match &refused.0 {
        Why::Error(error) => error.retry_after(),
        Why::Request(code) => code.retry_after(),
    };
    visit.page_with(PageStatus { code: look.status, retry_after }, &page)
}

/// Logs server errors with the request id that the page shows.
fn report(visit: &Visit, error: &Error) {
    let request_id = &visit.context.request_id;
    if let Error::ServerKeyMissing = error {
        tracing::error!(request_id, code = error.code().as_str(), cause = error.to_string(), "a page failed");
    }
    if let Error::Contended(cause) | Error::Unavailable(cause) | Error::Internal(cause) = error {
        let causes = std::iter::successors(cause.source(), |cause| cause.source());
        let chain = causes.fold(cause.to_string(), |chain, cause| format!("{chain}: {cause}"));
        tracing::error!(request_id, code = error.code().as_str(), cause = chain, "a page failed");
    }
}

/// Returns the path of the sign-in page. It leads back here if this request can be repeated by a GET.
fn sign_in_and_back(visit: &Visit) -> String {
    match if visit.is_look { local(&visit.here) } else { "/" } {
        "/" => "/sign-in".to_owned(),
        here => format!("/sign-in?{}", serde_urlencoded::to_string([("next", here)]).unwrap_or_default()),
    }
}

/// Returns what the reader can do next, in their language.
pub(crate) fn next_step(visit: &Visit, error: &Error) -> String {
    let words = Refusals::of(visit.locale);
    if let Error::Validation(fields) = error {
        let sentences: Vec<String> =
            fields.iter().map(|field| Fields::sentence(visit.locale, field.field, &field.invalid)).collect();
        return sentences.join(" ");
    }
    words.next_step(error).to_string()
}
