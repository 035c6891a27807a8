//! `GET /v1/workspaces/{id}/members/{account_id}/leaves-behind`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::usecase::Service;

use crate::dto::member::RemovalImpact;
use crate::extract::{Authenticated, PathIds};
use crate::problem::Problem;

/// Get the impact of removing a member
///
/// Lists the pending invitations and the public tokens that a removal of the member would affect. Requires the
/// capability `members.remove`, except for the caller's own account.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/members/{account_id}/leaves-behind",
    operation_id = "list_what_a_member_leaves_behind",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("account_id" = String, Path, description = "Id of the member's account."),
    ),
    responses((status = 200, description = "The affected invitations and public tokens.", body = RemovalImpact)),
    security(("bearer" = [])),
)]
pub(crate) async fn removal_impact(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
) -> Result<Json<RemovalImpact>, Problem> {
    let impact = service.removal_impact(&caller, workspace, account).await?;
    Ok(Json(RemovalImpact::new(impact)))
}
