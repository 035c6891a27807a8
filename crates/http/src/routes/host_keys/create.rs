//! `POST /v1/workspaces/{id}/keys`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::Service;

use crate::dto::host_key::CreatedHostKey;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// A host key to be made.
    pub(crate) struct CreateHostKey {
        /// What to call it.
        name: Name,
    }
}

/// Make a host key
///
/// For a host application that asks who may do what in this workspace. The secret is shown this once.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/keys",
    operation_id = "create_host_key",
    tag = "applications",
    params(("id" = String, Path, description = "The workspace.")),
    request_body = CreateHostKey,
    responses((status = 201, description = "The key, and its secret.", body = CreatedHostKey)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    Body(body): Body<CreateHostKey>,
) -> Result<(StatusCode, Json<CreatedHostKey>), Problem> {
    let issued = service.create_host_key(&context.request(), &caller, workspace, body.name).await?;
    Ok((StatusCode::CREATED, Json(issued.into())))
}
