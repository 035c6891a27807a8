//! JSON and CSV request bodies.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use guestlist_domain::model::code::Code;
use guestlist_edge::{Context, read_limited};
use serde_json::{Map, Value};

use crate::fields::{FromFields, strict_object};
use crate::problem::Problem;

/// Extracts a JSON body. All invalid fields are reported together.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: FromFields, S: Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let object = read_object(request).await?;
        Ok(Self(T::from_fields(&object)?))
    }
}

/// Extracts a body that is JSON or a table of comma-separated values (RFC 4180) in UTF-8.
pub(crate) enum JsonOrCsv<T> {
    Json(T),
    Csv(String),
}

/// Maximum size of a table, in bytes.
const CSV_BODY_LIMIT: usize = 1024 * 1024;
/// The routes that accept tables, with their maximum body size.
pub(crate) const LARGER_BODIES: &[(&str, usize)] =
    &[("/v1/workspaces/{id}/invitations/bulk", CSV_BODY_LIMIT), ("/v1/projects/{id}/invitations/bulk", CSV_BODY_LIMIT)];

impl<T: FromFields, S: Sync> FromRequest<S> for JsonOrCsv<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !has_media_type(request.headers(), "text/csv") {
            return Body::from_request(request, state).await.map(|Body(body)| Self::Json(body));
        }
        let bytes = read_limited(request.into_body(), CSV_BODY_LIMIT).await?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| Problem::malformed("The table is not UTF-8."))?;
        Ok(Self::Csv(text))
    }
}

async fn read_object(request: Request) -> Result<Map<String, Value>, Problem> {
    let limit = body_limit(&request)?;
    if !has_media_type(request.headers(), "application/json") {
        return Err(Problem::new(Code::UnsupportedMediaType, "Send the body as application/json."));
    }
    let bytes = read_limited(request.into_body(), limit).await?;
    strict_object(&bytes).ok_or_else(|| {
        Problem::malformed("The body is not one JSON object in UTF-8 that names each of its fields once.")
    })
}

/// Returns the maximum size of a body that is not a table, in bytes.
pub(super) fn body_limit(request: &Request) -> Result<usize, Problem> {
    Ok(request.extensions().get::<Context>().ok_or_else(Problem::internal)?.options.body_limit)
}

/// Returns whether the body has this media type, with or without `charset=utf-8`, in exactly one header, and is not
/// compressed.
fn has_media_type(headers: &HeaderMap, expected: &str) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(content_type), None) = (types.next(), types.next()) else {
        return false;
    };
    let (media_type, parameters) = match content_type.to_str().unwrap_or_default().split_once(';') {
        Some((media_type, parameters)) => (media_type, parameters.trim().to_ascii_lowercase()),
        None => (content_type.to_str().unwrap_or_default(), String::new()),
    };
    media_type.trim().eq_ignore_ascii_case(expected)
        && matches!(parameters.as_str(), "" | "charset=utf-8" | "charset=\"utf-8\"")
        && !headers.contains_key(header::CONTENT_ENCODING)
}

#[cfg(test)]
#[path = "body_tests.rs"]
mod tests;
