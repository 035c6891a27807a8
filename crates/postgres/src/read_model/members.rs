//! Lists of members.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::workspace_access::{GrantsWith, WorkspaceAccess};
use guestlist_domain::port::{GrantHolder, MemberScope, MemberSearch, MemberView, StoreError};
use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Keyset, page_of};
use crate::error::store_error;
use crate::memberships::effective_access;
use crate::rows::{permission, role, timestamp};

struct MemberViewRow {
    account_id: Uuid,
    display_name: String,
    email: String,
    email_canonical: String,
    role: Option<String>,
    permission: Option<String>,
    joined_at: OffsetDateTime,
    invited_by: Option<Uuid>,
    inviter: Option<String>,
}

impl TryFrom<MemberViewRow> for MemberView {
    type Error = StoreError;

    fn try_from(row: MemberViewRow) -> Result<Self, StoreError> {
        let access = effective_access(row.role.as_deref(), row.permission.as_deref())?;
        Ok(Self {
            account_id: AccountId::new(row.account_id),
            display_name: DisplayName::restore(row.display_name),
            email: EmailAddress::restore(row.email, row.email_canonical),
            role: access.role,
            permission: access.permission,
            joined_at: timestamp(row.joined_at),
            invited_by: row.invited_by.map(AccountId::new).zip(row.inviter.map(DisplayName::restore)),
        })
    }
}

/// Selects members with names; `$1` is the target. The search is null for all members. It ignores the case of ASCII
/// letters only, hence the collation.
macro_rules! member_views {
    ($memberships:tt, $whose:expr, $keyset:expr, $account:expr, $search:expr) => {
        sqlx::query_as!(
            MemberViewRow,
            r#"SELECT m.account_id AS "account_id!", a.display_name AS "display_name!", a.email AS "email!",
                   a.email_canonical AS "email_canonical!", m.role AS "role?", m.permission AS "permission?",
                   m.joined_at AS "joined_at!", m.invited_by AS "invited_by?", i.display_name AS "inviter?"
               FROM ("#
                + $memberships
                + r#") m
               JOIN account a ON a.id = m.account_id
               LEFT JOIN account i ON i.id = m.invited_by
               WHERE (m.joined_at, m.account_id) < ($2, $3)
                   AND ($5::uuid IS NULL OR m.account_id = $5)
                   AND ($6::text IS NULL OR position($6 IN lower(a.display_name COLLATE "C")) > 0
                       OR ($7 OR $8 AND m.permission IS NOT NULL) AND position($6 IN a.email_canonical) > 0)
               ORDER BY m.joined_at DESC, m.account_id DESC LIMIT $4"#,
            $whose,
            $keyset.at,
            $keyset.id,
            $keyset.limit,
            $account,
            $search.text,
            $search.all_addresses,
            $search.project_addresses
        )
    };
}

/// A search as parameters.
#[derive(Default)]
struct Search<'a> {
    text: Option<&'a str>,
    all_addresses: bool,
    project_addresses: bool,
}

impl<'a> Search<'a> {
    fn new(search: Option<&'a MemberSearch>) -> Self {
        search.map_or_else(Self::default, |search| Self {
            text: Some(search.text()),
            all_addresses: search.visibility == EmailVisibility::All,
            project_addresses: search.visibility == EmailVisibility::ProjectMembers,
        })
    }
}

async fn read(
    pool: &PgPool,
    scope: MemberScope,
    keyset: Keyset,
    account: Option<Uuid>,
    search: Search<'_>,
) -> Result<Vec<MemberViewRow>, StoreError> {
    let rows = match scope {
        MemberScope::Workspace(workspace) => {
            member_views!(
                "SELECT account_id, role, NULL::text AS permission, joined_at, invited_by
                 FROM workspace_membership WHERE workspace_id = $1",
                workspace.uuid(),
                keyset,
                account,
                search
            )
            .fetch_all(pool)
            .await
        }
        MemberScope::Project(project) => {
            member_views!(
                "SELECT account_id, NULL::text AS role, permission, joined_at, invited_by
                 FROM project_membership WHERE project_id = $1",
                project.uuid(),
                keyset,
                account,
                search
            )
            .fetch_all(pool)
            .await
        }
        MemberScope::ProjectAccess(project) => {
            member_views!(
                "SELECT pm.account_id, wm.role, pm.permission, pm.joined_at, pm.invited_by
                 FROM project_membership pm JOIN project p ON p.id = pm.project_id
                 LEFT JOIN workspace_membership wm
                     ON wm.workspace_id = p.workspace_id AND wm.account_id = pm.account_id
                 WHERE pm.project_id = $1
                 UNION ALL
                 SELECT wm.account_id, wm.role, NULL, wm.joined_at, wm.invited_by
                 FROM project p JOIN workspace_membership wm ON wm.workspace_id = p.workspace_id
                 WHERE p.id = $1 AND NOT EXISTS (
                     SELECT FROM project_membership pm WHERE pm.project_id = p.id AND pm.account_id = wm.account_id
                 )",
                project.uuid(),
                keyset,
                account,
                search
            )
            .fetch_all(pool)
            .await
        }
    };
    rows.map_err(store_error)
}

pub(super) async fn list(
    pool: &PgPool,
    scope: MemberScope,
    search: Option<&MemberSearch>,
    page: PageRequest,
) -> Result<Page<MemberView>, StoreError> {
    let rows = read(pool, scope, Keyset::new(page), None, Search::new(search)).await?;
    let cursor = |view: &MemberView| Cursor { at: view.joined_at, id: view.account_id.uuid() };
    page_of(rows, page, MemberView::try_from, cursor)
}

/// Returns the accounts with one of these grants in a workspace and these projects of it.
pub(super) async fn holders(
    pool: &PgPool,
    workspace: WorkspaceId,
    projects: &[ProjectId],
    grants: &GrantsWith,
) -> Result<Vec<GrantHolder>, StoreError> {
    let projects: Vec<Uuid> = projects.iter().map(|id| id.uuid()).collect();
    let roles: Vec<String> = grants.roles.iter().map(ToString::to_string).collect();
    let permissions: Vec<String> = grants.permissions.iter().map(ToString::to_string).collect();
    let rows = sqlx::query!(
        r#"WITH granted AS MATERIALIZED (
               SELECT m.account_id, m.project_id, m.permission
               FROM project p JOIN project_membership m ON m.project_id = p.id
               WHERE p.id = ANY($2) AND p.workspace_id = $1 AND p.deleted_at IS NULL
           )
           SELECT a.id, a.display_name, wm.role AS "role?", g.project_id AS "project_id?",
               g.permission AS "permission?"
           FROM account a
           LEFT JOIN workspace_membership wm ON wm.workspace_id = $1 AND wm.account_id = a.id
           LEFT JOIN granted g ON g.account_id = a.id
           WHERE a.id IN (
               SELECT account_id FROM workspace_membership WHERE workspace_id = $1 AND role = ANY($3)
               UNION
               SELECT account_id FROM granted WHERE permission = ANY($4)
           )
           ORDER BY a.id"#,
        workspace.uuid(),
        &projects,
        &roles,
        &permissions,
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let mut holders: Vec<GrantHolder> = Vec::new();
    for row in rows {
        let account_id = AccountId::new(row.id);
        if holders.last().is_none_or(|last| last.account_id != account_id) {
            let role = row.role.as_deref().map(role).transpose()?;
            let access = WorkspaceAccess { role, ..WorkspaceAccess::default() };
            holders.push(GrantHolder { account_id, display_name: DisplayName::restore(row.display_name), access });
        }
        if let (Some(project), Some(name), Some(holder)) = (row.project_id, row.permission, holders.last_mut()) {
            holder.access.permissions.insert(ProjectId::new(project), permission(&name)?);
        }
    }
    Ok(holders)
}

pub(super) async fn find(
    pool: &PgPool,
    scope: MemberScope,
    account: AccountId,
) -> Result<Option<MemberView>, StoreError> {
    let keyset = Keyset::new(PageRequest { limit: 1, after: None });
    let rows = read(pool, scope, keyset, Some(account.uuid()), Search::default()).await?;
    rows.into_iter().next().map(MemberView::try_from).transpose()
}
