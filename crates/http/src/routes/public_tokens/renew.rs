//! `POST /v1/public-tokens/{id}/renew`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::{self, Service};

use super::create::Uses;
use crate::dto::public_token::PublicToken;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The fields of a public token to renew. Fields that are left out stay unchanged.
    pub(crate) struct RenewPublicToken {
        /// New expiry (RFC 3339): in the future, not before the current expiry, and within `token_max_days` of the
        /// workspace. Null means no expiry, where the workspace allows it. A token without expiry stays without.
        expires_at: Patch<Timestamp>,
        /// How often the token can be redeemed in total, 1 to 1,000,000 times; not below the current limit. Null means
        /// no limit. A token without limit stays without.
        usage_limit: Patch<Uses>,
    }
}

/// Renew a public token
///
/// Gives a public token a later expiry, a higher usage limit, or both, and informs its recipients by mail. The link
/// stays the same: that of an expired or used-up token works again. Revoked tokens cannot be renewed. A token that
/// becomes active again counts towards the plan's limit of active tokens, and the plan must include public tokens.
/// Requires the capability `tokens.manage` in all projects of the token.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/{id}/renew",
    operation_id = "renew_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
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
