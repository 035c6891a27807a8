//! Form request bodies, for operations whose standard requires them.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use guestlist_domain::model::code::Code;
use guestlist_edge::read_limited;
use serde_json::{Map, Value};

use super::body::body_limit;
use crate::fields::FromFields;
use crate::problem::Problem;

/// Extracts a form. All invalid fields are reported together.
pub(crate) struct Form<T>(pub(crate) T);

impl<T: FromFields, S: Sync> FromRequest<S> for Form<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !is_form(request.headers()) {
            let detail = "Send the body as application/x-www-form-urlencoded.";
            return Err(Problem::new(Code::UnsupportedMediaType, detail));
        }
        let limit = body_limit(&request)?;
        let bytes = read_limited(request.into_body(), limit).await?;
        let fields = fields(&bytes)
            .ok_or_else(|| Problem::malformed("The body is not a form that names each of its fields once."))?;
        Ok(Self(T::from_fields(&fields)?))
    }
}

/// Returns whether the body is `application/x-www-form-urlencoded` with any charset, in exactly one header, and is not
/// compressed.
fn is_form(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(content_type), None) = (types.next(), types.next()) else {
        return false;
    };
    let media_type = content_type.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
    media_type.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
        && !headers.contains_key(header::CONTENT_ENCODING)
}

/// Returns the fields of a form; `None` if it is malformed or a field appears twice.
fn fields(bytes: &[u8]) -> Option<Map<String, Value>> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes).ok()?;
    let mut fields = Map::new();
    pairs.into_iter().all(|(name, value)| fields.insert(name, Value::String(value)).is_none()).then_some(fields)
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
