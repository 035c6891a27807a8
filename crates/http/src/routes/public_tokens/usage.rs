//! `GET /v1/public-tokens/{id}/usage`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::usecase::Service;

use crate::dto::token_usage::PublicTokenUsage;
use crate::extract::{Authenticated, PathId, Query};
use crate::problem::Problem;

/// Get the usage of a public token
///
/// Returns redemptions by UTC day or hour up to now, and the open guest sessions. The series covers at most the last 90
/// days, even if `since` is earlier; `uses` counts all redemptions since the token was created. Requires the capability
/// `tokens.manage` in at least one project of the token.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}/usage",
    operation_id = "get_public_token_usage",
    tag = "public tokens",
    params(
        ("id" = String, Path, description = "Id of the public token."),
        ("since" = Option<String>, Query, description = "Start of the series: the day or hour that contains this time \
            (RFC 3339). Defaults to 30 days ago for `day`, and 48 hours ago for `hour`."),
        ("bucket" = Option<String>, Query, description = "Interval of the series: `day` (default) or `hour`."),
    ),
    responses((status = 200, description = "The uses and the open guest sessions.", body = PublicTokenUsage)),
    security(("bearer" = [])),
)]
pub(crate) async fn usage(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
    mut query: Query,
) -> Result<Json<PublicTokenUsage>, Problem> {
    let since = query.timestamp("since");
    let bucket = query.one_of("bucket", &Bucket::ALL, Bucket::as_str).unwrap_or_default();
    query.finish()?;
    Ok(Json(service.public_token_usage(&caller, id, since, bucket).await?.into()))
}
