//! `POST /v1/workspaces/{id}/ownership-transfer`, `…/accept`, `…/cancel`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::usecase::Service;

use crate::dto::workspace::Workspace;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// Whom the ownership is offered to.
    pub(crate) struct OfferOwnership {
        /// A member of the workspace.
        account_id: AccountId,
    }
}

/// Offer the ownership of a workspace
///
/// For its Owner. Nothing changes until the member accepts, within 7 days.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/ownership-transfer",
    operation_id = "offer_ownership",
    tag = "workspaces",
    params(("id" = String, Path, description = "The workspace.")),
    request_body = OfferOwnership,
    responses((status = 202, description = "The workspace, with its pending owner.", body = Workspace)),
    security(("bearer" = [])),
)]
pub(crate) async fn offer(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
    Body(body): Body<OfferOwnership>,
) -> Result<(StatusCode, Json<Workspace>), Problem> {
    let workspace = service.offer_ownership(&context.request(), &caller, id, body.account_id).await?;
    Ok((StatusCode::ACCEPTED, Json(workspace.into())))
}

/// Accept the ownership of a workspace
///
/// For the member whom it is offered to: they are the Owner, and the Owner is an Admin, in one step.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/ownership-transfer/accept",
    operation_id = "accept_ownership",
    tag = "workspaces",
    params(("id" = String, Path, description = "The workspace.")),
    responses((status = 204, description = "The caller owns it.")),
    security(("bearer" = [])),
)]
pub(crate) async fn accept(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
) -> Result<StatusCode, Problem> {
    service.accept_ownership(&context.request(), &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// End the offer of a workspace's ownership
///
/// The Owner takes it back, or the member says no.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/ownership-transfer/cancel",
    operation_id = "cancel_ownership_offer",
    tag = "workspaces",
    params(("id" = String, Path, description = "The workspace.")),
    responses((status = 204, description = "The offer is ended.")),
    security(("bearer" = [])),
)]
pub(crate) async fn cancel(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
) -> Result<StatusCode, Problem> {
    service.cancel_ownership_offer(&context.request(), &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
