//! `POST /v1/workspaces`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::Service;

use crate::dto::workspace::Workspace;
use crate::extract::{Authenticated, Body, Context};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// A workspace to create.
    pub(crate) struct CreateWorkspace {
        /// Name of the workspace, 1 to 100 characters.
        name: Name,
    }
}

/// Create a workspace
///
/// Creates a workspace, with the caller as its Owner.
#[utoipa::path(
    post,
    path = "/v1/workspaces",
    operation_id = "create_workspace",
    tag = "workspaces",
    request_body = CreateWorkspace,
    responses((status = 201, description = "The workspace.", body = Workspace)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    Body(body): Body<CreateWorkspace>,
) -> Result<(StatusCode, Json<Workspace>), Problem> {
    let respond = |workspace: &WorkspaceView| (StatusCode::CREATED, Json(workspace.clone().into()));
    Ok(respond(&service.create_workspace(&context.answering(respond), &caller, body.name).await?))
}
