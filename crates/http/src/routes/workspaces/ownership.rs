//! `POST /v1/workspaces/{id}/ownership-transfer`, `…/accept`, `…/cancel`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::Service;

use crate::dto::workspace::Workspace;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The new Owner of a workspace.
    pub(crate) struct RequestOwnershipTransfer {
        /// Id of the account that is to become the Owner.
        account_id: AccountId,
    }
}

/// Request an ownership transfer
///
/// Requests the transfer of the ownership to a member with a role in the workspace. The Owner stays the same until the
/// member accepts, within 7 days. Requires the capability `workspace.transfer_ownership`, which only the Owner holds.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/ownership-transfer",
    operation_id = "offer_ownership",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace.")),
    request_body = RequestOwnershipTransfer,
    responses((status = 202, description = "The workspace, with its pending owner.", body = Workspace)),
    security(("bearer" = [])),
)]
pub(crate) async fn request(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
    Body(body): Body<RequestOwnershipTransfer>,
) -> Result<(StatusCode, Json<Workspace>), Problem> {
    let respond = |workspace: &WorkspaceView| (StatusCode::ACCEPTED, Json(workspace.clone().into()));
    Ok(respond(&service.offer_ownership(&context.answering(respond), &caller, id, body.account_id).await?))
}

/// Accept an ownership transfer
///
/// Makes the caller the Owner and the former Owner an Admin, in one step. Only the member to whom the ownership is to
/// be transferred can accept.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/ownership-transfer/accept",
    operation_id = "accept_ownership",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace.")),
    responses((status = 204, description = "The caller is now the Owner.")),
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

/// Cancel an ownership transfer
///
/// Cancels a pending ownership transfer. Only the Owner and the member to whom the ownership is to be transferred can
/// cancel it.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/ownership-transfer/cancel",
    operation_id = "cancel_ownership_offer",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace.")),
    responses((status = 204, description = "The transfer is cancelled.")),
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
