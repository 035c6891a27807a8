//! Workspace access: all that one account holds in one workspace.

use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::StoreError;
use guestlist_sql::WorkspaceAccessRow;
use sqlx::PgExecutor;

use crate::error::store_error;

/// Returns what an account holds in a workspace and its projects, without locking; `None` if the workspace does not
/// exist.
pub(crate) async fn find_workspace_access(
    executor: impl PgExecutor<'_>,
    account: AccountId,
    workspace: WorkspaceId,
) -> Result<Option<WorkspaceAccess>, StoreError> {
    let rows = sqlx::query_as!(
        WorkspaceAccessRow,
        r#"SELECT wm.role AS "role?", pm.project_id AS "project_id?", pm.permission AS "permission?"
           FROM workspace w
           LEFT JOIN workspace_membership wm ON wm.workspace_id = w.id AND wm.account_id = $2
           LEFT JOIN (project p JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = $2)
               ON p.workspace_id = w.id AND p.deleted_at IS NULL
           WHERE w.id = $1 AND w.deleted_at IS NULL"#,
        workspace.uuid(),
        account.uuid(),
    )
    .fetch_all(executor)
    .await
    .map_err(store_error)?;
    WorkspaceAccessRow::read(rows)
}
