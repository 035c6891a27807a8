//! Entity tags of single resources (RFC 9110, 8.8.3), for conditional changes.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::usecase::{Error, RequestContext, Snapshot};
use serde::Serialize;

use crate::extract::fingerprint;
use crate::problem::Problem;

/// The resources whose changes honour `If-Match`.
pub(crate) const CONDITIONAL: &[&str] = &[
    "/v1/account",
    "/v1/workspaces/{id}",
    "/v1/projects/{id}",
    "/v1/invitations/{id}",
    "/v1/public-tokens/{id}",
    "/v1/workspaces/{id}/members/{account_id}",
    "/v1/projects/{id}/members/{account_id}",
];

/// A single resource as JSON, with its strong entity tag.
pub(crate) struct Tagged<T>(pub(crate) T);

impl<T: Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        match serde_json::to_string(&self.0) {
            Ok(body) => {
                let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::ETAG, tag(&body))];
                (StatusCode::OK, headers, body).into_response()
            }
            Err(_) => Problem::internal().into_response(),
        }
    }
}

/// Returns the entity tag of a body. It depends only on the body, so all instances return the same tag.
fn tag(body: &str) -> String {
    format!("\"{:016x}\"", fingerprint([body]))
}

/// Extracts `If-Match` (RFC 9110, 13.1.1): the change applies only to the version that the client has read.
pub(crate) struct IfMatch(Option<String>);

impl IfMatch {
    /// Makes a request conditional on the version that the client has read. Refuses it if `shown`, the current
    /// representation for this client, has another tag. The use case checks again under the lock that `record` is
    /// unchanged.
    pub(crate) fn bind(
        &self,
        request: RequestContext,
        shown: &impl Serialize,
        record: impl Into<Snapshot>,
    ) -> Result<RequestContext, Problem> {
        // `*` matches every version.
        if self.0.as_deref().is_none_or(|wanted| wanted.trim() == "*") {
            return Ok(request);
        }
        self.require(shown)?;
        Ok(RequestContext { precondition: Some(record.into()), ..request })
    }

    /// Like [`bind`](Self::bind), for a current representation that has to be read first. Does not read it if the
    /// request has no `If-Match`.
    pub(crate) async fn bind_read<S: Serialize>(
        &self,
        request: RequestContext,
        read: impl Future<Output = Result<(S, Snapshot), Error>>,
    ) -> Result<RequestContext, Problem> {
        if self.0.is_none() {
            return Ok(request);
        }
        let (shown, record) = read.await?;
        self.bind(request, &shown, record)
    }

    fn require(&self, shown: &impl Serialize) -> Result<(), Problem> {
        let Some(wanted) = &self.0 else {
            return Ok(());
        };
        let shown = serde_json::to_string(shown).map_err(|_| Problem::internal())?;
        let tag = tag(&shown);
        let is_seen = wanted.split(',').map(str::trim).any(|one| one == "*" || one == tag);
        if is_seen { Ok(()) } else { Err(Error::PreconditionFailed.into()) }
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self(given(&parts.headers)))
    }
}

/// Joins all header lines. A line that is not text matches nothing.
fn given(headers: &HeaderMap) -> Option<String> {
    let lines: Vec<&str> =
        headers.get_all(header::IF_MATCH).iter().map(|value| value.to_str().unwrap_or_default()).collect();
    (!lines.is_empty()).then(|| lines.join(","))
}

#[cfg(test)]
#[path = "etag_tests.rs"]
mod tests;
