//! Ids in the path.

use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::fields::Id;
use crate::problem::Problem;

/// Extracts the id in the path. A malformed id is answered 404, like an unknown one.
pub(crate) struct PathId<T>(pub(crate) T);

/// Extracts the two ids in the path, in their order. A malformed id is answered 404, like an unknown one.
pub(crate) struct PathIds<T, U>(pub(crate) T, pub(crate) U);

impl<T: Id, U: Id, S: Sync> FromRequestParts<S> for PathIds<T, U> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Path((outer, inner)) = parts.extract::<Path<(String, String)>>().await.map_err(|_| Problem::not_found())?;
        let ids = T::parse_id(&outer).zip(U::parse_id(&inner)).ok_or_else(Problem::not_found)?;
        Ok(Self(ids.0, ids.1))
    }
}

impl<T: Id, S: Sync> FromRequestParts<S> for PathId<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Path(text) = parts.extract::<Path<String>>().await.map_err(|_| Problem::not_found())?;
        T::parse_id(&text).map(Self).ok_or_else(Problem::not_found)
    }
}
