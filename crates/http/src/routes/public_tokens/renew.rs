//! `POST /v1/public-tokens/{id}/renew`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token::Asked;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::{self, Service};

use super::create::Uses;
use crate::dto::public_token::PublicToken;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// What a renewal changes. What is left out stays.
    pub(crate) struct RenewPublicToken {
        /// Until when; later than now and than before. Null: for ever, where the workspace allows it.
        expires_at: Asked<Timestamp>,
        /// How often it may be redeemed in all. Null: without end.
        usage_limit: Asked<Uses>,
    }
}

/// Renew a public token
///
/// Its link keeps working, or works again. A revoked one is not renewed. One that becomes active again needs room in the
/// workspace's plan, as a new one does; a plan without public tokens renews none.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/{id}/renew",
    operation_id = "renew_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "The public token.")),
    request_body = RenewPublicToken,
    responses((status = 200, description = "The public token.", body = PublicToken)),
    security(("bearer" = [])),
)]
pub(crate) async fn renew(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
    Body(body): Body<RenewPublicToken>,
) -> Result<Json<PublicToken>, Problem> {
    let usage_limit = body.usage_limit.map(|limit| limit.0);
    let command = usecase::RenewPublicToken { expires_at: body.expires_at, usage_limit };
    Ok(Json(service.renew_public_token(&context.request(), &caller, id, command).await?.into()))
}
