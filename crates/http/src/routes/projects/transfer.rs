//! `POST /v1/projects/{id}/transfer`, `…/approve`, `…/cancel`, `GET /v1/workspaces/{id}/transfers`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::usecase::{ProjectTransfer, Service};

use crate::dto::List;
use crate::dto::project::Project;
use crate::dto::transfer::Transfer;
use crate::extract::{Authenticated, Body, Context, PageParams, PathId, Query};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The destination of a project transfer.
    pub(crate) struct TransferProject {
        /// Id of the destination: a workspace in which the caller has a role.
        workspace_id: WorkspaceId,
    }
}

/// Transfer a project
///
/// Moves a project to another workspace. Requires the capability `projects.transfer` in its current workspace. If the
/// caller also holds it in the destination, the project moves immediately; otherwise the transfer is requested and has
/// to be approved in the destination within 7 days. Members of the project move with it and count towards the member
/// limit there; pending invitations to it are cancelled, and it is removed from its public tokens.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/transfer",
    operation_id = "transfer_project",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the project.")),
    request_body = TransferProject,
    responses(
        (status = 200, description = "The project, in its new workspace.", body = Project),
        (status = 202, description = "The requested transfer.", body = Transfer),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn transfer(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<ProjectId>,
    Body(body): Body<TransferProject>,
) -> Result<Response, Problem> {
    let respond = |outcome: &ProjectTransfer| match outcome {
        ProjectTransfer::Moved(project) => Json(Project::from(project.clone())).into_response(),
        ProjectTransfer::Pending(details) => (StatusCode::ACCEPTED, Json(Transfer::new(details))).into_response(),
    };
    Ok(respond(&service.transfer_project(&context.answering(respond), &caller, id, body.workspace_id).await?))
}

/// Approve a project transfer
///
/// Moves the project to the destination of its pending transfer. Requires the capability `projects.transfer` there.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/transfer/approve",
    operation_id = "approve_project_transfer",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the project.")),
    responses((status = 200, description = "The project, in its new workspace.", body = Project)),
    security(("bearer" = [])),
)]
pub(crate) async fn approve(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<ProjectId>,
) -> Result<Json<Project>, Problem> {
    Ok(Json(service.approve_project_transfer(&context.request(), &caller, id).await?.into()))
}

/// Cancel a project transfer
///
/// Cancels the pending transfer of the project. Requires the capability `projects.transfer` in its workspace or in the
/// destination. The account that requested the transfer can also cancel it while it has access to the project.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/transfer/cancel",
    operation_id = "cancel_project_transfer",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the project.")),
    responses((status = 204, description = "The transfer is cancelled.")),
    security(("bearer" = [])),
)]
pub(crate) async fn cancel(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<ProjectId>,
) -> Result<StatusCode, Problem> {
    service.cancel_project_transfer(&context.request(), &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List transfers
///
/// Returns the transfers of the workspace's ownership, and of projects out of the workspace and into it, newest first.
/// Requires the capability `projects.transfer`.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/transfers",
    operation_id = "list_transfers",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace."), PageParams),
    responses((status = 200, description = "A page of transfers.", body = List<Transfer>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<Transfer>>, Problem> {
    let page = query.page(&caller)?;
    let transfers = service.transfers(&caller, workspace, page.request).await?;
    Ok(Json(page.to_list(transfers, |details| Transfer::new(&details))))
}
