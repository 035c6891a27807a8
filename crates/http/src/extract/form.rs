//! The form in the body of a request: where a standard wants one.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use guestlist_domain::model::code::Code;
use serde_json::{Map, Value};

use super::body::options_of;
use crate::arrival::read_bytes;
use crate::fields::FromFields;
use crate::problem::Problem;

/// A form, read field by field; everything that is wrong with it is told at once.
pub(crate) struct Form<T>(pub(crate) T);

impl<T: FromFields, S: Sync> FromRequest<S> for Form<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !is_form(request.headers()) {
            let detail = "Send the body as application/x-www-form-urlencoded.";
            return Err(Problem::new(Code::UnsupportedMediaType, detail));
        }
        let options = options_of(&request)?;
        let bytes = read_bytes(request.into_body(), options.body_limit).await?;
        let fields = fields(&bytes)
            .ok_or_else(|| Problem::malformed("The body is not a form that names each of its fields once."))?;
        Ok(Self(T::from_fields(&fields)?))
    }
}

/// `application/x-www-form-urlencoded`, whatever it says of its charset, neither compressed nor said twice.
fn is_form(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(content_type), None) = (types.next(), types.next()) else {
        return false;
    };
    let kind = content_type.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
        && !headers.contains_key(header::CONTENT_ENCODING)
}

/// The fields, each given once.
fn fields(bytes: &[u8]) -> Option<Map<String, Value>> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes).ok()?;
    let mut fields = Map::new();
    pairs.into_iter().all(|(name, value)| fields.insert(name, Value::String(value)).is_none()).then_some(fields)
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
