//! `GET /v1/workspaces/{id}/members/{account_id}/leaves-behind`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::usecase::Service;

use crate::dto::member::LeftBehind;
use crate::extract::{Authenticated, PathIds};
use crate::problem::Problem;

/// See what a member would leave behind
///
/// For those who remove members, and for oneself: pending invitations and public tokens.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/members/{account_id}/leaves-behind",
    operation_id = "list_what_a_member_leaves_behind",
    tag = "members",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("account_id" = String, Path, description = "The member's account."),
    ),
    responses((status = 200, description = "What they would leave behind.", body = LeftBehind)),
    security(("bearer" = [])),
)]
pub(crate) async fn leaves_behind(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
) -> Result<Json<LeftBehind>, Problem> {
    let left = service.leaves_behind(&caller, workspace, account).await?;
    Ok(Json(LeftBehind::new(left)))
}
