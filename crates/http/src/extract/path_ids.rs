//! The two ids in a path.

use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::fields::Id;
use crate::problem::Problem;

/// The two ids in the path: of what contains, then of what is contained. Malformed is 404, like one that nobody has.
pub(crate) struct PathIds<A, B>(pub(crate) A, pub(crate) B);

impl<A: Id, B: Id, S: Sync> FromRequestParts<S> for PathIds<A, B> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Path((outer, inner)) = parts.extract::<Path<(String, String)>>().await.map_err(|_| Problem::not_found())?;
        let ids = A::parse_id(&outer).zip(B::parse_id(&inner));
        ids.map(|(outer, inner)| Self(outer, inner)).ok_or_else(Problem::not_found)
    }
}
