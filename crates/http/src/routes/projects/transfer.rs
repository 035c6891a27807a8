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
    /// Where a project is to go.
    pub(crate) struct TransferProject {
        /// A workspace in which the caller has a role.
        workspace_id: WorkspaceId,
    }
}

/// Move a project to another workspace
///
/// At once where the caller may transfer projects in both workspaces; else it is offered, and somebody over there has to
/// approve within 7 days. Its people go with it and take their seats there; pending invitations are taken back, and it
/// leaves its public tokens.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/transfer",
    operation_id = "transfer_project",
    tag = "projects",
    params(("id" = String, Path, description = "The project.")),
    request_body = TransferProject,
    responses(
        (status = 200, description = "The project, in its new workspace.", body = Project),
        (status = 202, description = "The offer.", body = Transfer),
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
    Ok(match service.transfer_project(&context.request(), &caller, id, body.workspace_id).await? {
        ProjectTransfer::Moved(project) => Json(Project::from(project)).into_response(),
        ProjectTransfer::Pending(view) => {
            (StatusCode::ACCEPTED, Json(Transfer::at(&view, service.now()))).into_response()
        }
    })
}

/// Approve the move of a project
///
/// For whoever may transfer projects in the workspace that it is to go to.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/transfer/approve",
    operation_id = "approve_project_transfer",
    tag = "projects",
    params(("id" = String, Path, description = "The project.")),
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

/// End the offer of a project
///
/// From either side.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/transfer/cancel",
    operation_id = "cancel_project_transfer",
    tag = "projects",
    params(("id" = String, Path, description = "The project.")),
    responses((status = 204, description = "The offer is ended.")),
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

/// List the transfers of a workspace
///
/// Out of it and into it, of its ownership and of projects, newest first.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/transfers",
    operation_id = "list_transfers",
    tag = "workspaces",
    params(("id" = String, Path, description = "The workspace."), PageParams),
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
    let now = service.now();
    Ok(Json(page.answer(transfers, |view| Transfer::at(&view, now))))
}
