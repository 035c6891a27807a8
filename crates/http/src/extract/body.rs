//! The JSON body of a request.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use guestlist_domain::model::code::Code;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::{Map, Value};

use super::Context;
use crate::fields::{FromFields, strict_object};
use crate::problem::Problem;

/// A body, read field by field; everything that is wrong with it is told at once.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: FromFields, S: Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let object = read_object(request).await?;
        Ok(Self(T::from_fields(&object)?))
    }
}

async fn read_object(request: Request) -> Result<Map<String, Value>, Problem> {
    if !is_json(request.headers()) {
        return Err(Problem::new(Code::UnsupportedMediaType, "Send the body as application/json."));
    }
    let bytes = read_bytes(request).await?;
    strict_object(&bytes).ok_or_else(|| {
        Problem::malformed("The body is not one JSON object in UTF-8 that names each of its fields once.")
    })
}

/// The whole body, unless it is too large or does not come to its end in time.
pub(super) async fn read_bytes(request: Request) -> Result<Bytes, Problem> {
    let context = request.extensions().get::<Context>().cloned().ok_or_else(Problem::internal)?;
    let options = context.options;
    let body = Limited::new(request.into_body(), options.body_limit).collect();
    // The task that reads may outlive the answer; a body that never ends must not keep it alive.
    let body = tokio::time::timeout(options.request_timeout, body).await.map_err(|_| Problem::unavailable())?;
    match body {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            let most = options.body_limit;
            Err(Problem::new(Code::PayloadTooLarge, format!("Send at most {most} bytes at once.")))
        }
        Err(_) => Err(Problem::malformed("The body ended early.")),
    }
}

/// `application/json`, with or without `charset=utf-8`, neither compressed nor said twice.
fn is_json(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(content_type), None) = (types.next(), types.next()) else {
        return false;
    };
    let (kind, parameters) = match content_type.to_str().unwrap_or_default().split_once(';') {
        Some((kind, parameters)) => (kind, parameters.trim().to_ascii_lowercase()),
        None => (content_type.to_str().unwrap_or_default(), String::new()),
    };
    kind.trim().eq_ignore_ascii_case("application/json")
        && matches!(parameters.as_str(), "" | "charset=utf-8" | "charset=\"utf-8\"")
        && !headers.contains_key(header::CONTENT_ENCODING)
}

#[cfg(test)]
#[path = "body_tests.rs"]
mod tests;
