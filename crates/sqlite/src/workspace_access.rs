//! All that one account holds in one workspace.

use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::StoreError;
use guestlist_sql::{MembershipRow, Time, WorkspaceAccessRow};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::error::store_error;

/// Returns what an account holds in a workspace and its projects; `None` if the workspace does not exist.
pub(crate) async fn find_workspace_access(
    connection: &mut SqliteConnection,
    account: AccountId,
    workspace: WorkspaceId,
) -> Result<Option<WorkspaceAccess>, StoreError> {
    let rows = sqlx::query_as!(
        WorkspaceAccessRow,
        r#"SELECT wm.role AS "role?", pm.project_id AS "project_id?: uuid::Uuid", pm.permission AS "permission?"
           FROM workspace w
           LEFT JOIN workspace_membership wm ON wm.workspace_id = w.id AND wm.account_id = $1
           LEFT JOIN (project p JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = $1)
               ON p.workspace_id = w.id AND p.deleted_at IS NULL
           WHERE w.id = $2 AND w.deleted_at IS NULL"#,
        account.uuid(),
        workspace.uuid(),
    )
    .fetch_all(connection)
    .await
    .map_err(store_error)?;
    WorkspaceAccessRow::read(rows)
}

/// Returns the memberships of an account in a workspace: the role first, then the permissions, ordered by project.
pub(crate) async fn find_memberships(
    connection: &mut SqliteConnection,
    account: AccountId,
    workspace: WorkspaceId,
) -> Result<Vec<Membership>, StoreError> {
    let rows = sqlx::query_as!(
        MembershipRow,
        r#"SELECT account_id AS "account_id!: Uuid", workspace_id AS "workspace_id!: Uuid",
                  NULL AS "project_id: Uuid", role AS "role: String", NULL AS "permission: String",
                  joined_at AS "joined_at!: Time", invited_by AS "invited_by: Uuid"
           FROM workspace_membership WHERE workspace_id = $1 AND account_id = $2
           UNION ALL
           SELECT m.account_id, p.workspace_id, p.id, NULL, m.permission, m.joined_at, m.invited_by
           FROM project p JOIN project_membership m ON m.project_id = p.id
           WHERE p.workspace_id = $1 AND m.account_id = $2
           ORDER BY 3"#,
        workspace.uuid(),
        account.uuid(),
    )
    .fetch_all(connection)
    .await
    .map_err(store_error)?;
    rows.into_iter().map(Membership::try_from).collect()
}
