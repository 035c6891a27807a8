//! Members with their names. The statement is built at run time, because it depends on the scope.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{GrantHolder, MemberReader, MemberScope, MemberSearch, MemberView, StoreError};
use guestlist_sql::{GrantHolderRow, Keyset, MemberViewRow, page_of};
use serde_json::Value;
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};
use uuid::Uuid;

use crate::error::store_error;
use crate::store::SqliteStore;

/// Names of the members in a subquery, which follows between these two.
const NAMES: &str = "
    SELECT m.account_id, a.display_name, a.email, a.email_canonical, m.role, m.permission,
           m.joined_at, m.invited_by, i.display_name AS inviter
    FROM (";
const NAMES_END: &str = ") m
    JOIN account a ON a.id = m.account_id
    LEFT JOIN account i ON i.id = m.invited_by
    ORDER BY m.joined_at DESC, m.account_id DESC LIMIT ";
const BY_ROLE: &str = "
    SELECT m.account_id, m.role, NULL AS permission, m.joined_at, m.invited_by
    FROM workspace_membership m JOIN account a ON a.id = m.account_id
    WHERE m.workspace_id = ";
const BY_PERMISSION: &str = "
    SELECT m.account_id, NULL AS role, m.permission, m.joined_at, m.invited_by
    FROM project_membership m JOIN account a ON a.id = m.account_id
    WHERE m.project_id = ";

/// Like [`BY_PERMISSION`], with the role in the workspace.
const BY_PERMISSION_WITH_ROLE: &str = "
    SELECT m.account_id, r.role, m.permission, m.joined_at, m.invited_by
    FROM project_membership m
    JOIN account a ON a.id = m.account_id
    JOIN project p ON p.id = m.project_id
    LEFT JOIN workspace_membership r ON r.workspace_id = p.workspace_id AND r.account_id = m.account_id
    WHERE m.project_id = ";

/// Which of the members in a scope are read.
enum Selection<'a> {
    One(AccountId),
    Page(Keyset, Option<&'a MemberSearch>),
}

impl Selection<'_> {
    /// Adds the conditions on a membership `m` of an account `a`, the order, and the limit.
    fn push(&self, sql: &mut QueryBuilder<Sqlite>, is_by_permission: bool) {
        match self {
            Self::One(account) => {
                sql.push(" AND m.account_id = ").push_bind(account.uuid());
            }
            Self::Page(keyset, search) => {
                if let Some(search) = search {
                    push_search(sql, search, is_by_permission);
                }
                sql.push(" AND (m.joined_at, m.account_id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id);
                sql.push(") ORDER BY m.joined_at DESC, m.account_id DESC LIMIT ").push_bind(keyset.limit);
            }
        }
    }

    const fn limit(&self) -> i64 {
        match self {
            Self::One(_) => 1,
            Self::Page(keyset, _) => keyset.limit,
        }
    }
}

/// Adds the condition of a search. SQLite's lower() converts ASCII letters only, as [`MemberSearch`] requires.
fn push_search(sql: &mut QueryBuilder<Sqlite>, search: &MemberSearch, is_by_permission: bool) {
    let text = search.text().to_owned();
    sql.push(" AND (instr(lower(a.display_name), ").push_bind(text.clone()).push(") > 0");
    let is_address_visible = match search.visibility {
        EmailVisibility::None => false,
        EmailVisibility::ProjectMembers => is_by_permission,
        EmailVisibility::All => true,
    };
    if is_address_visible {
        sql.push(" OR instr(a.email_canonical, ").push_bind(text).push(") > 0");
    }
    sql.push(")");
}

/// Reads members with names. The subquery cuts the page, so that names are joined to its members only.
async fn read(
    readers: &SqlitePool,
    scope: MemberScope,
    selection: Selection<'_>,
) -> Result<Vec<MemberViewRow>, StoreError> {
    let mut sql = QueryBuilder::new(NAMES);
    match scope {
        MemberScope::Workspace(workspace) => {
            sql.push(BY_ROLE).push_bind(workspace.uuid());
            selection.push(&mut sql, false);
        }
        MemberScope::Project(project) => {
            sql.push(BY_PERMISSION).push_bind(project.uuid());
            selection.push(&mut sql, true);
        }
        MemberScope::ProjectAccess(project) => {
            let id = project.uuid();
            sql.push("SELECT * FROM (").push(BY_PERMISSION_WITH_ROLE).push_bind(id);
            selection.push(&mut sql, true);
            sql.push(") UNION ALL SELECT * FROM (").push(BY_ROLE);
            sql.push("(SELECT workspace_id FROM project WHERE id = ").push_bind(id);
            sql.push(") AND NOT EXISTS (SELECT 1 FROM project_membership o WHERE o.project_id = ").push_bind(id);
            sql.push(" AND o.account_id = m.account_id)");
            selection.push(&mut sql, false);
            sql.push(")");
        }
    }
    sql.push(NAMES_END).push_bind(selection.limit());
    sql.build_query_as().fetch_all(readers).await.map_err(store_error)
}

#[async_trait]
impl MemberReader for SqliteStore {
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        list(self.readers(), scope, search.as_ref(), page).await
    }

    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError> {
        let projects = projects.iter().map(|id| id.uuid().simple().to_string()).collect::<Value>().to_string();
        let roles = grants.roles.iter().map(|role| role.as_str()).collect::<Value>().to_string();
        let permissions =
            grants.permissions.iter().map(|permission| permission.as_str()).collect::<Value>().to_string();
        let rows = sqlx::query_as!(
            GrantHolderRow,
            r#"WITH listed AS MATERIALIZED (
                 SELECT p.id FROM project p
                 WHERE p.id IN (SELECT unhex(value) FROM json_each($2)) AND p.workspace_id = $1
                   AND p.deleted_at IS NULL
               ), holder AS MATERIALIZED (
                 SELECT account_id FROM workspace_membership
                 WHERE workspace_id = $1 AND role IN (SELECT value FROM json_each($3))
                 UNION
                 SELECT m.account_id FROM project_membership m
                 WHERE m.project_id IN (SELECT id FROM listed) AND m.permission IN (SELECT value FROM json_each($4))
               )
               SELECT a.id, a.display_name, wm.role AS "role?: String", g.project_id AS "project_id?: Uuid",
                      g.permission AS "permission?: String"
               FROM holder
               JOIN account a ON a.id = holder.account_id
               LEFT JOIN workspace_membership wm ON wm.workspace_id = $1 AND wm.account_id = a.id
               LEFT JOIN project_membership g
                 ON g.account_id = a.id AND g.project_id IN (SELECT id FROM listed)
               ORDER BY a.id"#,
            workspace.uuid(),
            projects,
            roles,
            permissions,
        )
        .fetch_all(self.readers())
        .await
        .map_err(store_error)?;
        GrantHolderRow::read(rows)
    }

    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError> {
        let rows = read(self.readers(), scope, Selection::One(account)).await?;
        rows.into_iter().next().map(MemberView::try_from).transpose()
    }
}

async fn list(
    readers: &SqlitePool,
    scope: MemberScope,
    search: Option<&MemberSearch>,
    page: PageRequest,
) -> Result<Page<MemberView>, StoreError> {
    let rows = read(readers, scope, Selection::Page(Keyset::new(page), search)).await?;
    page_of(rows, page, MemberView::try_from, |view| Cursor { at: view.joined_at, id: view.account_id.uuid() })
}
