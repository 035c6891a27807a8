//! Memberships of workspaces and projects.

use async_trait::async_trait;
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::plan::SeatCount;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MembershipRepository, StoreError};
use guestlist_sql::{AccountWithRoleRow, EffectiveAccessRow, MembershipRow, Time, number};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;
use crate::workspace_access::find_memberships;

/// Returns the effective access of an account in a target, and the workspace of the target.
pub(crate) async fn find_effective_access(
    connection: &mut SqliteConnection,
    account: AccountId,
    target: Target,
) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
    let found = match target {
        Target::Workspace(workspace) => {
            sqlx::query_as!(
                EffectiveAccessRow,
                r#"SELECT w.id AS workspace_id, m.role AS "role?", NULL AS "permission: String"
                   FROM workspace w
                   LEFT JOIN workspace_membership m ON m.workspace_id = w.id AND m.account_id = $2
                   WHERE w.id = $1 AND w.deleted_at IS NULL"#,
                workspace.uuid(),
                account.uuid(),
            )
            .fetch_optional(connection)
            .await
        }
        Target::Project(project) => {
            sqlx::query_as!(
                EffectiveAccessRow,
                r#"SELECT p.workspace_id, w.role AS "role?", m.permission AS "permission?"
                   FROM project p
                   LEFT JOIN workspace_membership w ON w.workspace_id = p.workspace_id AND w.account_id = $2
                   LEFT JOIN project_membership m ON m.project_id = p.id AND m.account_id = $2
                   WHERE p.id = $1 AND p.deleted_at IS NULL"#,
                project.uuid(),
                account.uuid(),
            )
            .fetch_optional(connection)
            .await
        }
    };
    found.map_err(store_error)?.map(EffectiveAccessRow::read).transpose()
}

async fn workspace_membership(
    connection: &mut SqliteConnection,
    account: AccountId,
    workspace: WorkspaceId,
) -> Result<Option<Membership>, StoreError> {
    let found = sqlx::query_as!(
        MembershipRow,
        r#"SELECT account_id, workspace_id, NULL AS "project_id: Uuid", role, NULL AS "permission: String",
                  joined_at, invited_by
           FROM workspace_membership WHERE workspace_id = $1 AND account_id = $2"#,
        workspace.uuid(),
        account.uuid(),
    )
    .fetch_optional(connection)
    .await
    .map_err(store_error)?;
    found.map(Membership::try_from).transpose()
}

async fn project_membership(
    connection: &mut SqliteConnection,
    account: AccountId,
    project: ProjectId,
) -> Result<Option<Membership>, StoreError> {
    let found = sqlx::query_as!(
        MembershipRow,
        r#"SELECT m.account_id, p.workspace_id, m.project_id AS "project_id?", NULL AS "role: String",
                  m.permission AS "permission?", m.joined_at, m.invited_by
           FROM project_membership m JOIN project p ON p.id = m.project_id
           WHERE m.project_id = $1 AND m.account_id = $2"#,
        project.uuid(),
        account.uuid(),
    )
    .fetch_optional(connection)
    .await
    .map_err(store_error)?;
    found.map(Membership::try_from).transpose()
}

async fn put_workspace_membership(
    connection: &mut SqliteConnection,
    membership: &Membership,
    workspace: WorkspaceId,
    role: Role,
) -> Result<(), StoreError> {
    let owner_key = (role == Role::Owner).then(|| workspace.uuid());
    sqlx::query!(
        "INSERT INTO workspace_membership
             (workspace_id, account_id, role, joined_at, invited_by, owner_key)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (workspace_id, account_id) DO UPDATE
         SET role = excluded.role, joined_at = excluded.joined_at,
             invited_by = excluded.invited_by, owner_key = excluded.owner_key",
        workspace.uuid(),
        membership.account_id.uuid(),
        role.as_str(),
        Time(membership.joined_at),
        membership.invited_by.map(AccountId::uuid),
        owner_key,
    )
    .execute(connection)
    .await
    .map_err(store_error)?;
    Ok(())
}

async fn put_project_membership(
    connection: &mut SqliteConnection,
    membership: &Membership,
    project: ProjectId,
    permission: Permission,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO project_membership
             (project_id, account_id, permission, joined_at, invited_by)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (project_id, account_id) DO UPDATE
         SET permission = excluded.permission, joined_at = excluded.joined_at,
             invited_by = excluded.invited_by",
        project.uuid(),
        membership.account_id.uuid(),
        permission.as_str(),
        Time(membership.joined_at),
        membership.invited_by.map(AccountId::uuid),
    )
    .execute(connection)
    .await
    .map_err(store_error)?;
    Ok(())
}

#[async_trait]
impl MembershipRepository for SqliteUnitOfWork {
    async fn membership(&mut self, account: AccountId, target: Target) -> Result<Option<Membership>, StoreError> {
        match target {
            Target::Workspace(id) => workspace_membership(self.connection(), account, id).await,
            Target::Project(id) => project_membership(self.connection(), account, id).await,
        }
    }

    async fn memberships_within(
        &mut self,
        accounts: &[AccountId],
        workspace: WorkspaceId,
    ) -> Result<Vec<Membership>, StoreError> {
        let mut accounts = accounts.to_vec();
        accounts.sort_unstable();
        accounts.dedup();
        let mut memberships = Vec::new();
        for account in accounts {
            memberships.extend(find_memberships(self.connection(), account, workspace).await?);
        }
        Ok(memberships)
    }

    async fn workspaces_of(&mut self, account: AccountId) -> Result<Vec<WorkspaceId>, StoreError> {
        let found = sqlx::query_scalar!(
            r#"SELECT workspace_id AS "workspace_id!: Uuid" FROM workspace_membership
               WHERE account_id = $1
               UNION
               SELECT p.workspace_id FROM project_membership m
               JOIN project p ON p.id = m.project_id
               WHERE m.account_id = $1
               ORDER BY 1"#,
            account.uuid(),
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        Ok(found.into_iter().map(WorkspaceId::new).collect())
    }

    async fn members_of(&mut self, workspace: WorkspaceId) -> Result<Vec<(Account, Option<Role>)>, StoreError> {
        let rows = sqlx::query_as!(
            AccountWithRoleRow,
            r#"SELECT a.id AS "id!: Uuid", a.email, a.email_canonical, a.verified_at, a.display_name, a.locale,
                      a.password_hash, a.created_at, r.role AS "role?"
               FROM account a
               LEFT JOIN workspace_membership r ON r.account_id = a.id AND r.workspace_id = $1
               WHERE a.id IN (
                   SELECT account_id FROM workspace_membership WHERE workspace_id = $1
                   UNION
                   SELECT m.account_id FROM project p JOIN project_membership m ON m.project_id = p.id
                   WHERE p.workspace_id = $1
               )
               ORDER BY a.id"#,
            workspace.uuid(),
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        rows.into_iter().map(AccountWithRoleRow::read).collect()
    }

    async fn effective_access(
        &mut self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<EffectiveAccess>, StoreError> {
        let found = find_effective_access(self.connection(), account, target).await?;
        Ok(found.map(|(_, access)| access))
    }

    async fn seats(
        &mut self,
        workspace: WorkspaceId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<SeatCount, StoreError> {
        let includes_address = self.has_seat(workspace, email, now).await?;
        let counted = sqlx::query!(
            r#"SELECT accounts_with_access + (
                   SELECT count(*) FROM (
                     SELECT DISTINCT email_canonical FROM invitation
                     WHERE workspace_id = $1 AND state = 'pending' AND expires_at > $2
                   ) i
                   WHERE NOT EXISTS (
                     SELECT 1 FROM account a JOIN workspace_membership m ON m.account_id = a.id
                     WHERE a.email_canonical = i.email_canonical AND m.workspace_id = $1
                   ) AND NOT EXISTS (
                     SELECT 1 FROM account a JOIN project_membership m ON m.account_id = a.id
                     JOIN project p ON p.id = m.project_id
                     WHERE a.email_canonical = i.email_canonical AND p.workspace_id = $1
                   )
                 ) AS "taken!: i64",
                 (
                   SELECT count(*) FROM invitation
                   WHERE workspace_id = $1 AND state = 'pending' AND expires_at > $2
                 ) AS "pending!: i64"
               FROM workspace WHERE id = $1"#,
            workspace.uuid(),
            Time(now),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)?;
        Ok(SeatCount {
            taken: number("count of seats", counted.taken)?,
            includes_address,
            pending_invitations: number("count of pending invitations", counted.pending)?,
        })
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn remove_membership(&mut self, membership: &Membership) -> Result<(), StoreError> {
        let account = membership.account_id.uuid();
        let query = match membership.grant.target() {
            Target::Workspace(id) => {
                sqlx::query!(
                    "DELETE FROM workspace_membership WHERE workspace_id = $1 AND account_id = $2",
                    id.uuid(),
                    account,
                )
            }
            Target::Project(id) => {
                sqlx::query!(
                    "DELETE FROM project_membership WHERE project_id = $1 AND account_id = $2",
                    id.uuid(),
                    account,
                )
            }
        };
        self.execute_one(query).await
    }

    pub(crate) async fn put_membership(&mut self, membership: &Membership) -> Result<(), StoreError> {
        match membership.grant {
            Grant::Workspace { workspace, role } => {
                put_workspace_membership(self.connection(), membership, workspace, role).await
            }
            Grant::Project { project, permission, .. } => {
                put_project_membership(self.connection(), membership, project, permission).await
            }
        }
    }
}
