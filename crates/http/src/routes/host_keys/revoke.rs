//! `DELETE /v1/workspaces/{id}/keys/{key_id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::{ApiKeyId, WorkspaceId};
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Context, PathIds};
use crate::problem::Problem;

/// Revoke a host key
///
/// Revokes the key immediately and permanently. Revoking a revoked key has no effect. Requires the capability
/// `workspace.change_settings`.
#[utoipa::path(
    delete,
    path = "/v1/workspaces/{id}/keys/{key_id}",
    operation_id = "revoke_host_key",
    tag = "applications",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("key_id" = String, Path, description = "Id of the host key."),
    ),
    responses((status = 204, description = "The key is revoked.")),
    security(("bearer" = [])),
)]
pub(crate) async fn revoke(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(workspace, key): PathIds<WorkspaceId, ApiKeyId>,
) -> Result<StatusCode, Problem> {
    service.revoke_api_key(&context.request(), &caller, workspace, key).await?;
    Ok(StatusCode::NO_CONTENT)
}
