//! `GET /v1/public-tokens/{id}`, `GET /v1/public-tokens/{id}/link`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::usecase::Service;

use crate::dto::public_token::{PublicToken, ShareLink};
use crate::etag::WithETag;
use crate::extract::{Authenticated, PathId};
use crate::problem::Problem;

/// Get a public token
///
/// Returns a public token. Requires the capability `tokens.manage` in at least one project of the token.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}",
    operation_id = "get_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
    responses((status = 200, description = "The public token.", body = PublicToken)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
) -> Result<WithETag<PublicToken>, Problem> {
    Ok(WithETag(service.public_token(&caller, id).await?.into()))
}

/// Get the link of a public token
///
/// Returns the link and the code of a public token. Anyone who holds one of them has access: share them only through
/// private channels. Requires the capability `tokens.manage` in all projects of the token.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}/link",
    operation_id = "get_public_token_link",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
    responses((status = 200, description = "The link and the code.", body = ShareLink)),
    security(("bearer" = [])),
)]
pub(crate) async fn link(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
) -> Result<Json<ShareLink>, Problem> {
    let link = service.share_link(&caller, id).await?;
    Ok(Json(ShareLink::new(link, caller.account.locale)))
}
