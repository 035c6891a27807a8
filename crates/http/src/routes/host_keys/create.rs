//! `POST /v1/workspaces/{id}/keys`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{IssuedApiKey, Service};

use crate::dto::host_key::CreatedHostKey;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// A host key to create.
    pub(crate) struct CreateHostKey {
        /// Name of the key, 1 to 100 characters.
        name: Name,
    }
}

/// Create a host key
///
/// Creates a key with which a host application checks access in this workspace. The secret is returned only once.
/// Requires the capability `workspace.change_settings`.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/keys",
    operation_id = "create_host_key",
    tag = "applications",
    params(("id" = String, Path, description = "Id of the workspace.")),
    request_body = CreateHostKey,
    responses((status = 201, description = "The key and its secret.", body = CreatedHostKey)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    Body(body): Body<CreateHostKey>,
) -> Result<(StatusCode, Json<CreatedHostKey>), Problem> {
    let respond = |issued: &IssuedApiKey| (StatusCode::CREATED, Json(issued.clone().into()));
    Ok(respond(&service.create_api_key(&context.answering(respond), &caller, workspace, body.name).await?))
}
