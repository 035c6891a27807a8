//! `PATCH /v1/public-tokens/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::usecase::{self, Service, Snapshot};

use super::create::Uses;
use crate::dto::public_token::PublicToken;
use crate::etag::{IfMatch, WithETag};
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The fields of a public token to change. Fields that are left out stay unchanged.
    pub(crate) struct UpdatePublicToken {
        /// Name of the token, 1 to 100 characters.
        name: Option<Name>,
        /// Purpose of the token, plain text of at most 500 characters. Null removes it.
        note: Patch<Note>,
        /// How often the token can be redeemed in total, 1 to 1,000,000 times. A limit that is not above its current
        /// uses makes the token used up immediately. Null means no limit.
        usage_limit: Patch<Uses>,
    }
}

/// Update a public token
///
/// Changes the name, the note or the usage limit of a public token. A used-up token that becomes active again counts
/// towards the plan's limit of active tokens. Requires the capability `tokens.manage` in all projects of the token.
#[utoipa::path(
    patch,
    path = "/v1/public-tokens/{id}",
    operation_id = "update_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
    request_body = UpdatePublicToken,
    responses((status = 200, description = "The public token.", body = PublicToken)),
    security(("bearer" = [])),
)]
pub(crate) async fn update(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
    if_match: IfMatch,
    Body(body): Body<UpdatePublicToken>,
) -> Result<WithETag<PublicToken>, Problem> {
    let command = usecase::UpdatePublicToken {
        name: body.name,
        note: body.note,
        usage_limit: body.usage_limit.map(|limit| limit.0),
    };
    let current = async {
        let details = service.public_token(&caller, id).await?;
        let record = Snapshot::from(&details.token);
        Ok((PublicToken::from(details), record))
    };
    let request = if_match.check_against(context.request(), current).await?;
    Ok(WithETag(service.update_public_token(&request, &caller, id, command).await?.into()))
}
