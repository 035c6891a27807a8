//! Errors as pages that name the next step. Handlers return a [`PageError`]; the layer around all pages, which holds
//! the page context, renders it.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use guestlist_domain::usecase::Error;
use guestlist_edge::{error_info, log_if_fault};

use crate::layout::{Layout, PageStatus};
use crate::messages::{ErrorMessages, FieldErrorMessages};
use crate::page_context::PageContext;
use crate::redirect::{Redirect, local};

/// Error of a page handler, passed to the layer that renders it.
#[derive(Clone)]
pub(crate) struct PageError(Cause);

#[derive(Clone)]
enum Cause {
    /// Error of a use case.
    Error(Arc<Error>),
    /// Error code of a request that reached no use case.
    Request(Code),
}

impl From<Error> for PageError {
    fn from(error: Error) -> Self {
        Self(Cause::Error(Arc::new(error)))
    }
}

impl PageError {
    /// Creates the error of a request that reached no use case.
    pub(crate) fn from_code(code: Code) -> Self {
        Self(Cause::Request(code))
    }

    fn code(&self) -> Code {
        match &self.0 {
            Cause::Error(error) => error.code(),
            Cause::Request(code) => *code,
        }
    }

    /// Creates the error for a malformed id in the path; the same as for a record that the caller cannot see.
    pub(crate) fn not_found() -> Self {
        Self::from_code(Code::NotFound)
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Result of a page handler.
pub(crate) type PageResult = Result<Response, PageError>;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    title: String,
    next_step: String,
    support: Option<String>,
    request_id: String,
}

/// Renders the error as a page; an unauthenticated request is redirected to the sign-in page and back.
pub(crate) fn render(context: &PageContext, error: &PageError) -> Response {
    let code = error.code();
    if code == Code::Unauthenticated {
        return Redirect::to(&sign_in_path(context)).into_response();
    }
    let next_step = match &error.0 {
        Cause::Error(error) => {
            log_if_fault(error, &context.request_context.request_id);
            next_step(context, error)
        }
        Cause::Request(code) => ErrorMessages::of(context.locale).of_code(*code).to_string(),
    };
    let info = error_info(code);
    // The title of this code tells API clients which content type to send, so the page shows the one of a malformed
    // request.
    let title_code = if code == Code::UnsupportedMediaType { Code::MalformedRequest } else { code };
    let page = ErrorPage {
        layout: context.layout(),
        title: error_info(title_code).title(context.locale).to_owned(),
        next_step,
        support: context.options.layer.support_url_for(code).map(str::to_owned),
        request_id: context.request_context.request_id.clone(),
    };
    let retry_after = match &error.0 {
        Cause::Error(error) => error.retry_after(),
        Cause::Request(code) => code.retry_after(),
    };
    context.render_with_status(PageStatus { code: info.status, retry_after }, &page)
}

/// Returns the path of the sign-in page, with the path to return to if the request can be repeated by a GET.
fn sign_in_path(context: &PageContext) -> String {
    match if context.is_safe_method { local(&context.path_and_query) } else { "/" } {
        "/" => "/sign-in".to_owned(),
        path => format!("/sign-in?{}", serde_urlencoded::to_string([("next", path)]).unwrap_or_default()),
    }
}

/// Returns the sentence about the next step after an error, in the language of the page.
pub(crate) fn next_step(context: &PageContext, error: &Error) -> String {
    let messages = ErrorMessages::of(context.locale);
    if let Error::Validation(fields) = error {
        let sentences: Vec<String> = fields
            .iter()
            .map(|field| FieldErrorMessages::sentence(context.locale, field.field, &field.invalid))
            .collect();
        return sentences.join(" ");
    }
    messages.next_step(error).to_string()
}
