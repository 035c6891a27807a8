//! `PATCH /v1/public-tokens/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token::Asked;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::usecase::{self, Seen, Service};

use super::create::Uses;
use crate::dto::public_token::PublicToken;
use crate::etag::{IfMatch, Tagged};
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// What changes of a public token. What is left out stays.
    pub(crate) struct UpdatePublicToken {
        /// What to call it.
        name: Option<Name>,
        /// What it is for, plain text. Null: nothing.
        note: Asked<Note>,
        /// How often it may be redeemed in all. At or below its uses it is used up at once. Null: without end.
        usage_limit: Asked<Uses>,
    }
}

/// Change a public token
///
/// A used-up one that becomes active by another limit needs room in the workspace's plan, as a new one does.
#[utoipa::path(
    patch,
    path = "/v1/public-tokens/{id}",
    operation_id = "update_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "The public token.")),
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
) -> Result<Tagged<PublicToken>, Problem> {
    let command = usecase::UpdatePublicToken {
        name: body.name,
        note: body.note,
        usage_limit: body.usage_limit.map(|limit| limit.0),
    };
    let seen = async {
        let details = service.public_token(&caller, id).await?;
        let record = Seen::from(&details.token);
        Ok((PublicToken::from(details), record))
    };
    let request = if_match.bind_read(context.request(), seen).await?;
    Ok(Tagged(service.update_public_token(&request, &caller, id, command).await?.into()))
}
