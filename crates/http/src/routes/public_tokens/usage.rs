//! `GET /v1/public-tokens/{id}/usage`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::usecase::Service;

use crate::dto::token_usage::PublicTokenUsage;
use crate::extract::{Authenticated, PathId, Query};
use crate::problem::Problem;

/// See how a public token is used
///
/// Redemptions by UTC day or hour up to now, and the open guest sessions. Days and hours reach back over 90 days at most,
/// however early `since` is; the count of all uses is of the token's whole life.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}/usage",
    operation_id = "get_public_token_usage",
    tag = "public tokens",
    params(
        ("id" = String, Path, description = "The public token."),
        ("since" = Option<String>, Query, description = "From the day or hour of this moment on; left out: the last 30 \
            days, or 48 hours."),
        ("bucket" = Option<String>, Query, description = "`day` (when left out) or `hour`."),
    ),
    responses((status = 200, description = "Its uses over time, and its open guest sessions.", body = PublicTokenUsage)),
    security(("bearer" = [])),
)]
pub(crate) async fn usage(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
    mut query: Query,
) -> Result<Json<PublicTokenUsage>, Problem> {
    let since = query.moment("since");
    let bucket = query.one_of("bucket", &Bucket::ALL, Bucket::as_str).unwrap_or_default();
    query.finish()?;
    Ok(Json(service.public_token_usage(&caller, id, since, bucket).await?.into()))
}
