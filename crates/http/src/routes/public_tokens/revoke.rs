//! `POST /v1/public-tokens/{id}/revoke`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::usecase::Service;

use crate::dto::public_token::PublicToken;
use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Revoke a public token
///
/// Revokes the public token permanently and ends every guest session that it opened, with immediate effect. Revoking a
/// revoked token has no effect. Requires the capability `tokens.manage` in at least one project of the token.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/{id}/revoke",
    operation_id = "revoke_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
    responses((status = 200, description = "The revoked public token.", body = PublicToken)),
    security(("bearer" = [])),
)]
pub(crate) async fn revoke(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
) -> Result<Json<PublicToken>, Problem> {
    Ok(Json(service.revoke_public_token(&context.request(), &caller, id).await?.into()))
}
