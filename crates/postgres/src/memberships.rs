//! Memberships of workspaces and projects.

use async_trait::async_trait;
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::plan::SeatCount;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MembershipRepository, StoreError};
use guestlist_sql::{AccountWithRoleRow, EffectiveAccessRow, MembershipRow, Time, number};
use sqlx::PgExecutor;
use uuid::Uuid;

use crate::parameters::column;
use crate::unit_of_work::PgUnitOfWork;

/// Returns the effective access of an account in a target, without locking; `None` if the target does not exist.
pub(crate) async fn find_effective_access(
    executor: impl PgExecutor<'_>,
    account: AccountId,
    target: Target,
) -> Result<Option<EffectiveAccessRow>, sqlx::Error> {
    match target {
        Target::Workspace(workspace) => {
            sqlx::query_as!(
                EffectiveAccessRow,
                r#"SELECT w.id AS workspace_id, m.role AS "role?", NULL::text AS permission
                   FROM workspace w
                   LEFT JOIN workspace_membership m ON m.workspace_id = w.id AND m.account_id = $2
                   WHERE w.id = $1 AND w.deleted_at IS NULL"#,
                workspace.uuid(),
                account.uuid(),
            )
            .fetch_optional(executor)
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
            .fetch_optional(executor)
            .await
        }
    }
}

#[async_trait]
impl MembershipRepository for PgUnitOfWork {
    async fn membership(&mut self, account: AccountId, target: Target) -> Result<Option<Membership>, StoreError> {
        match target {
            Target::Workspace(workspace) => {
                let outcome = sqlx::query_as!(
                    MembershipRow,
                    "SELECT account_id, workspace_id, NULL::uuid AS project_id, role, NULL::text AS permission,
                         joined_at, invited_by
                     FROM workspace_membership WHERE workspace_id = $1 AND account_id = $2 FOR NO KEY UPDATE",
                    workspace.uuid(),
                    account.uuid(),
                )
                .fetch_optional(self.statement())
                .await;
                self.check(outcome)?.map(Membership::try_from).transpose()
            }
            Target::Project(project) => {
                let outcome = sqlx::query_as!(
                    MembershipRow,
                    r#"SELECT m.account_id, p.workspace_id, m.project_id AS "project_id?", NULL::text AS role,
                           m.permission AS "permission?", m.joined_at, m.invited_by
                       FROM project_membership m JOIN project p ON p.id = m.project_id
                       WHERE m.project_id = $1 AND m.account_id = $2 FOR NO KEY UPDATE OF m"#,
                    project.uuid(),
                    account.uuid(),
                )
                .fetch_optional(self.statement())
                .await;
                self.check(outcome)?.map(Membership::try_from).transpose()
            }
        }
    }

    async fn memberships_within(
        &mut self,
        accounts: &[AccountId],
        workspace: WorkspaceId,
    ) -> Result<Vec<Membership>, StoreError> {
        let outcome = sqlx::query_as!(
            MembershipRow,
            r#"SELECT account_id AS "account_id!", workspace_id AS "workspace_id!", NULL::uuid AS project_id, role,
                   NULL::text AS permission, joined_at AS "joined_at!", invited_by
               FROM workspace_membership WHERE workspace_id = $2 AND account_id = ANY($1)
               UNION ALL
               SELECT m.account_id, p.workspace_id, p.id, NULL, m.permission, m.joined_at, m.invited_by
               FROM project p JOIN project_membership m ON m.project_id = p.id
               WHERE p.workspace_id = $2 AND m.account_id = ANY($1)
               ORDER BY 1, 3 NULLS FIRST"#,
            &column(accounts, |id| id.uuid()),
            workspace.uuid(),
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Membership::try_from).collect()
    }

    async fn workspaces_of(&mut self, account: AccountId) -> Result<Vec<WorkspaceId>, StoreError> {
        let outcome = sqlx::query_scalar!(
            r#"SELECT workspace_id AS "workspace_id!" FROM workspace_membership WHERE account_id = $1
               UNION
               SELECT p.workspace_id FROM project_membership m JOIN project p ON p.id = m.project_id
               WHERE m.account_id = $1
               ORDER BY 1"#,
            account.uuid(),
        )
        .fetch_all(self.statement())
        .await;
        Ok(self.check(outcome)?.into_iter().map(WorkspaceId::new).collect())
    }

    async fn members_of(&mut self, workspace: WorkspaceId) -> Result<Vec<(Account, Option<Role>)>, StoreError> {
        let outcome = sqlx::query_as!(
            AccountWithRoleRow,
            r#"SELECT a.id, a.email, a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                   a.created_at, r.role AS "role?"
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
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(AccountWithRoleRow::read).collect()
    }

    async fn effective_access(
        &mut self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<EffectiveAccess>, StoreError> {
        let outcome = find_effective_access(self.statement(), account, target).await;
        let found = self.check(outcome)?.map(EffectiveAccessRow::read).transpose()?;
        Ok(found.map(|(_, access)| access))
    }

    async fn seats(
        &mut self,
        workspace: WorkspaceId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<SeatCount, StoreError> {
        // Addresses can be compared instead of accounts: each account has one, and no two have the same.
        let outcome = sqlx::query!(
            r#"WITH invited AS MATERIALIZED (
                   SELECT email_canonical, count(*) AS invitations FROM invitation
                   WHERE workspace_id = $1 AND state = 'pending' AND expires_at > $3
                   GROUP BY email_canonical
               ), address AS MATERIALIZED (
                   SELECT i.email_canonical, i.invitations, coalesce(
                       (SELECT 1 FROM workspace_membership m WHERE m.workspace_id = $1 AND m.account_id = a.id),
                       (SELECT 1 FROM project_membership m JOIN project p ON p.id = m.project_id
                        WHERE m.account_id = a.id AND p.workspace_id = $1 LIMIT 1)
                   ) IS NOT NULL AS has_access
                   FROM (SELECT * FROM invited UNION ALL SELECT $2, 0) i
                   LEFT JOIN account a ON a.email_canonical = i.email_canonical
               )
               SELECT w.accounts_with_access + count(*) FILTER (WHERE NOT a.has_access AND a.invitations > 0)
                       AS "taken!",
                   bool_or(a.email_canonical = $2 AND (a.has_access OR a.invitations > 0)) AS "includes_address!",
                   sum(a.invitations)::bigint AS "pending_invitations!"
               FROM workspace w CROSS JOIN address a
               WHERE w.id = $1
               GROUP BY w.id"#,
            workspace.uuid(),
            email.canonical(),
            Time(now),
        )
        .fetch_one(self.statement())
        .await;
        let row = self.check(outcome)?;
        Ok(SeatCount {
            taken: number("taken", row.taken)?,
            includes_address: row.includes_address,
            pending_invitations: number("pending_invitations", row.pending_invitations)?,
        })
    }
}

impl PgUnitOfWork {
    /// Removes memberships, which all have to exist.
    pub(crate) async fn remove_memberships(&mut self, memberships: &[Membership]) -> Result<(), StoreError> {
        let (in_projects, in_workspaces): (Vec<&Membership>, Vec<&Membership>) =
            memberships.iter().partition(|membership| membership.grant.project().is_some());
        if !in_projects.is_empty() {
            self.execute_many(
                sqlx::query!(
                "DELETE FROM project_membership m USING unnest($1::uuid[], $2::uuid[]) AS r (project_id, account_id)
                 WHERE m.project_id = r.project_id AND m.account_id = r.account_id",
                &column(&in_projects, |it| it.grant.project().map(ProjectId::uuid)) as &[Option<Uuid>],
                &column(&in_projects, |it| it.account_id.uuid()),
            ),
                in_projects.len(),
            )
            .await?;
        }
        if !in_workspaces.is_empty() {
            self.execute_many(
                sqlx::query!(
                "DELETE FROM workspace_membership m USING unnest($1::uuid[], $2::uuid[]) AS r (workspace_id, account_id)
                 WHERE m.workspace_id = r.workspace_id AND m.account_id = r.account_id",
                &column(&in_workspaces, |it| it.grant.workspace().uuid()),
                &column(&in_workspaces, |it| it.account_id.uuid()),
            ),
                in_workspaces.len(),
            )
            .await?;
        }
        Ok(())
    }
}
