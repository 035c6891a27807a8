//! Members with their names. The statement is built at run time, because it depends on the scope.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace_access::{GrantsWith, WorkspaceAccess};
use guestlist_domain::port::{GrantHolder, MemberScope, MemberSearch, MemberView, StoreError};
use serde_json::Value;
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};
use uuid::Uuid;

use crate::error::store_error;
use crate::memberships;
use crate::rows::{keyset, permission, role};

pub(super) async fn list(
    readers: &SqlitePool,
    scope: MemberScope,
    search: Option<&MemberSearch>,
    page: PageRequest,
) -> Result<Page<MemberView>, StoreError> {
    let mut sql = select_members(scope);
    let (at, id, limit) = keyset(page);
    sql.push("(m.joined_at, m.account_id) < (").push_bind(at).push(", ").push_bind(id).push(")");
    if let Some(search) = search {
        push_search(&mut sql, search);
    }
    sql.push(" ORDER BY m.joined_at DESC, m.account_id DESC LIMIT ").push_bind(limit);
    let rows: Vec<MemberViewRow> = sql.build_query_as().fetch_all(readers).await.map_err(store_error)?;
    let views: Vec<MemberView> = rows.into_iter().map(MemberView::try_from).collect::<Result<_, _>>()?;
    Ok(Page::cut(views, page.limit, |view| Cursor { at: view.joined_at, id: view.account_id.uuid() }))
}

/// Returns the accounts with one of these grants in a workspace and these projects of it.
pub(super) async fn holders(
    readers: &SqlitePool,
    workspace: WorkspaceId,
    projects: &[ProjectId],
    grants: &GrantsWith,
) -> Result<Vec<GrantHolder>, StoreError> {
    let projects = projects.iter().map(|id| id.uuid().simple().to_string()).collect::<Value>().to_string();
    let roles = grants.roles.iter().map(|role| role.as_str()).collect::<Value>().to_string();
    let permissions = grants.permissions.iter().map(|permission| permission.as_str()).collect::<Value>().to_string();
    let rows = sqlx::query!(
        r#"WITH granted AS MATERIALIZED (
             SELECT m.account_id, m.project_id, m.permission
             FROM project p
             JOIN project_membership m ON m.project_id = p.id
             WHERE p.id IN (SELECT unhex(value) FROM json_each($2)) AND p.workspace_id = $1
               AND p.deleted_at IS NULL
           )
           SELECT a.id, a.display_name, wm.role AS "role?: String", g.project_id AS "project_id?: Uuid",
                  g.permission AS "permission?: String"
           FROM account a
           LEFT JOIN workspace_membership wm ON wm.workspace_id = $1 AND wm.account_id = a.id
           LEFT JOIN granted g ON g.account_id = a.id
           WHERE a.id IN (
             SELECT account_id FROM workspace_membership
             WHERE workspace_id = $1 AND role IN (SELECT value FROM json_each($3))
             UNION
             SELECT account_id FROM granted WHERE permission IN (SELECT value FROM json_each($4))
           )
           ORDER BY a.id"#,
        workspace.uuid(),
        projects,
        roles,
        permissions,
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    let mut holders: Vec<GrantHolder> = Vec::new();
    for row in rows {
        let account_id = AccountId::new(row.id);
        if holders.last().is_none_or(|last| last.account_id != account_id) {
            let role = row.role.map(|text| role(&text, "workspace_membership.role")).transpose()?;
            let access = WorkspaceAccess { role, ..WorkspaceAccess::default() };
            holders.push(GrantHolder { account_id, display_name: DisplayName::restore(row.display_name), access });
        }
        if let (Some(project), Some(text), Some(holder)) = (row.project_id, row.permission, holders.last_mut()) {
            let granted = permission(&text, "project_membership.permission")?;
            holder.access.permissions.insert(ProjectId::new(project), granted);
        }
    }
    Ok(holders)
}

pub(super) async fn find(
    readers: &SqlitePool,
    scope: MemberScope,
    account: AccountId,
) -> Result<Option<MemberView>, StoreError> {
    let mut sql = select_members(scope);
    sql.push("m.account_id = ").push_bind(account.uuid());
    let found: Option<MemberViewRow> = sql.build_query_as().fetch_optional(readers).await.map_err(store_error)?;
    found.map(MemberView::try_from).transpose()
}

/// Starts the statement that selects the members of a scope; the caller appends the condition after WHERE.
fn select_members(scope: MemberScope) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT m.account_id, a.display_name, a.email, a.email_canonical, m.role, m.permission,
                m.joined_at, m.invited_by, i.display_name AS inviter_name
         FROM (",
    );
    match scope {
        MemberScope::Workspace(id) => {
            sql.push(
                "SELECT account_id, role, NULL AS permission, joined_at, invited_by
                 FROM workspace_membership WHERE workspace_id = ",
            );
            sql.push_bind(id.uuid());
        }
        MemberScope::Project(id) => {
            sql.push(
                "SELECT account_id, NULL AS role, permission, joined_at, invited_by
                 FROM project_membership WHERE project_id = ",
            );
            sql.push_bind(id.uuid());
        }
        MemberScope::ProjectAccess(id) => {
            sql.push(
                "SELECT pm.account_id, wm.role, pm.permission, pm.joined_at, pm.invited_by
                 FROM project_membership pm
                 JOIN project p ON p.id = pm.project_id
                 LEFT JOIN workspace_membership wm
                   ON wm.workspace_id = p.workspace_id AND wm.account_id = pm.account_id
                 WHERE pm.project_id = ",
            );
            sql.push_bind(id.uuid());
            sql.push(
                " UNION ALL
                 SELECT wm.account_id, wm.role, NULL, wm.joined_at, wm.invited_by
                 FROM project p
                 JOIN workspace_membership wm ON wm.workspace_id = p.workspace_id
                 WHERE NOT EXISTS (SELECT 1 FROM project_membership pm
                                   WHERE pm.project_id = p.id AND pm.account_id = wm.account_id)
                   AND p.id = ",
            );
            sql.push_bind(id.uuid());
        }
    }
    sql.push(
        ") m
         JOIN account a ON a.id = m.account_id
         LEFT JOIN account i ON i.id = m.invited_by
         WHERE ",
    );
    sql
}

/// Appends the condition of a search. SQLite's lower() converts ASCII letters only, as [`MemberSearch`] requires.
fn push_search(sql: &mut QueryBuilder<Sqlite>, search: &MemberSearch) {
    let text = search.text().to_owned();
    sql.push(" AND (instr(lower(a.display_name), ").push_bind(text.clone()).push(") > 0");
    let address_condition = match search.visibility {
        EmailVisibility::None => None,
        EmailVisibility::ProjectMembers => Some(" OR m.permission IS NOT NULL AND instr(a.email_canonical, "),
        EmailVisibility::All => Some(" OR instr(a.email_canonical, "),
    };
    if let Some(condition) = address_condition {
        sql.push(condition).push_bind(text).push(") > 0");
    }
    sql.push(")");
}

#[derive(sqlx::FromRow)]
struct MemberViewRow {
    account_id: Uuid,
    display_name: String,
    email: String,
    email_canonical: String,
    role: Option<String>,
    permission: Option<String>,
    joined_at: i64,
    invited_by: Option<Uuid>,
    inviter_name: Option<String>,
}

impl TryFrom<MemberViewRow> for MemberView {
    type Error = StoreError;

    fn try_from(row: MemberViewRow) -> Result<Self, StoreError> {
        let access = memberships::effective_access(row.role.as_deref(), row.permission.as_deref())?;
        let inviter = row.invited_by.map(AccountId::new).zip(row.inviter_name.map(DisplayName::restore));
        Ok(Self {
            account_id: AccountId::new(row.account_id),
            display_name: DisplayName::restore(row.display_name),
            email: EmailAddress::restore(row.email, row.email_canonical),
            role: access.role,
            permission: access.permission,
            joined_at: Timestamp::from_micros(row.joined_at),
            invited_by: inviter,
        })
    }
}
