//! Entity tags of single resources (RFC 9110, 8.8.3), for conditional changes.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::usecase::{Error, RequestContext, Snapshot};
use serde::Serialize;

use crate::extract::fingerprint;
use crate::problem::Problem;

/// Routes whose `PATCH` honours `If-Match`.
pub(crate) const CONDITIONAL_ROUTES: &[&str] = &[
    "/v1/account",
    "/v1/workspaces/{id}",
    "/v1/projects/{id}",
    "/v1/invitations/{id}",
    "/v1/public-tokens/{id}",
    "/v1/workspaces/{id}/members/{account_id}",
    "/v1/projects/{id}/members/{account_id}",
];

/// A single resource as JSON, with its strong entity tag.
pub(crate) struct WithETag<T>(pub(crate) T);

impl<T: Serialize> IntoResponse for WithETag<T> {
    fn into_response(self) -> Response {
        match serde_json::to_string(&self.0) {
            Ok(body) => {
                let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::ETAG, etag(&body))];
                (StatusCode::OK, headers, body).into_response()
            }
            Err(_) => Problem::internal().into_response(),
        }
    }
}

/// Returns the entity tag of a body. It depends only on the body, so all instances return the same tag.
fn etag(body: &str) -> String {
    format!("\"{:016x}\"", fingerprint([body]))
}

/// Extracts `If-Match` (RFC 9110, 13.1.1): the change applies only to the version that the client has read.
pub(crate) struct IfMatch(Option<String>);

impl IfMatch {
    /// Makes a request conditional on the version that the client has read. Refuses it if `current`, the current
    /// representation for this client, has another tag. The use case checks again under the lock that `record` is
    /// unchanged.
    pub(crate) fn check(
        &self,
        request: RequestContext,
        current: &impl Serialize,
        record: impl Into<Snapshot>,
    ) -> Result<RequestContext, Problem> {
        // `*` matches every version.
        if self.0.as_deref().is_none_or(|expected| expected.trim() == "*") {
            return Ok(request);
        }
        self.require_match(current)?;
        Ok(RequestContext { precondition: Some(record.into()), ..request })
    }

    /// Like [`check`](Self::check), for a current representation that has to be read first. Does not read it if the
    /// request has no `If-Match`.
    pub(crate) async fn check_against<S: Serialize>(
        &self,
        request: RequestContext,
        read: impl Future<Output = Result<(S, Snapshot), Error>>,
    ) -> Result<RequestContext, Problem> {
        if self.0.is_none() {
            return Ok(request);
        }
        let (current, record) = read.await?;
        self.check(request, &current, record)
    }

    fn require_match(&self, current: &impl Serialize) -> Result<(), Problem> {
        let Some(expected) = &self.0 else {
            return Ok(());
        };
        let current = serde_json::to_string(current).map_err(|_| Problem::internal())?;
        let etag = etag(&current);
        let matches = expected.split(',').map(str::trim).any(|candidate| candidate == "*" || candidate == etag);
        if matches { Ok(()) } else { Err(Error::PreconditionFailed.into()) }
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self(if_match_header(&parts.headers)))
    }
}

/// Returns the value of `If-Match`; several header lines are joined. A line that is not text matches nothing.
fn if_match_header(headers: &HeaderMap) -> Option<String> {
    let lines: Vec<&str> =
        headers.get_all(header::IF_MATCH).iter().map(|value| value.to_str().unwrap_or_default()).collect();
    (!lines.is_empty()).then(|| lines.join(","))
}

#[cfg(test)]
#[path = "etag_tests.rs"]
mod tests;
