//! `POST /v1/invitations/decline`, `POST /v1/invitations/{id}/decline`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::usecase::Service;

use super::preview::OpenInvitation;
use crate::dto::invitation::Invitation;
use crate::extract::{Authenticated, Body, Context, MaybeAuthenticated, PathId};
use crate::problem::Problem;

/// Decline an invitation by its secret
///
/// Declines the invitation. The mailed secret is sufficient; a code also needs a session. If the request has a session,
/// its account must have the invited address.
#[utoipa::path(
    post,
    path = "/v1/invitations/decline",
    operation_id = "decline_invitation",
    tag = "invitations",
    request_body = OpenInvitation,
    responses((status = 200, description = "The declined invitation.", body = Invitation)),
    security((), ("bearer" = [])),
)]
pub(crate) async fn decline_by_secret(
    State(service): State<Service>,
    context: Context,
    MaybeAuthenticated(caller): MaybeAuthenticated,
    Body(body): Body<OpenInvitation>,
) -> Result<Json<Invitation>, Problem> {
    Ok(Json(service.decline_invitation(&context.request(), caller.as_ref(), &body.secret.0).await?.into()))
}

/// Decline a received invitation
///
/// Declines an invitation to the verified address of the caller.
#[utoipa::path(
    post,
    path = "/v1/invitations/{id}/decline",
    operation_id = "decline_received_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    responses((status = 200, description = "The declined invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn decline_received(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<Invitation>, Problem> {
    Ok(Json(service.decline_received_invitation(&context.request(), &caller, id).await?.into()))
}
