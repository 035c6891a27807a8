//! Lists of members. The statement is built at run time, because it depends on the scope.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{GrantHolder, MemberReader, MemberScope, MemberSearch, MemberView, StoreError};
use guestlist_sql::{GrantHolderRow, Keyset, MemberViewRow, page_of};
use sqlx::{PgPool, Postgres, QueryBuilder};
use uuid::Uuid;

use crate::error::store_error;
use crate::store::PgStore;

/// Names of the members in a subquery, which follows between these two.
const NAMES: &str = "
    SELECT m.account_id, a.display_name, a.email, a.email_canonical, m.role, m.permission, m.joined_at, m.invited_by,
           (SELECT i.display_name FROM account i WHERE i.id = m.invited_by) AS inviter
    FROM (";
const NAMES_END: &str = ") m
    CROSS JOIN LATERAL (
        SELECT display_name, email, email_canonical FROM account WHERE id = m.account_id LIMIT 1
    ) a
    ORDER BY m.joined_at DESC, m.account_id DESC LIMIT ";

const BY_ROLE: &str = "
    SELECT m.account_id, m.role, NULL::text AS permission, m.joined_at, m.invited_by
    FROM workspace_membership m JOIN account a ON a.id = m.account_id
    WHERE m.workspace_id = ";
const BY_PERMISSION: &str = "
    SELECT m.account_id, NULL::text AS role, m.permission, m.joined_at, m.invited_by
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
    fn push(&self, sql: &mut QueryBuilder<Postgres>, is_by_permission: bool) {
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

/// Adds the condition of a search. It ignores the case of ASCII letters only, hence the collation. The conditions on name
/// and address are those of the indexes for parts of them.
fn push_search(sql: &mut QueryBuilder<Postgres>, search: &MemberSearch, is_by_permission: bool) {
    let pattern = containing(search.text());
    sql.push(" AND (lower(a.display_name COLLATE \"C\") LIKE ").push_bind(pattern.clone());
    let is_address_visible = match search.visibility {
        EmailVisibility::None => false,
        EmailVisibility::ProjectMembers => is_by_permission,
        EmailVisibility::All => true,
    };
    if is_address_visible {
        sql.push(" OR a.email_canonical LIKE ").push_bind(pattern);
    }
    sql.push(")");
}

/// Reads members with names. The subquery cuts the page, so that names are joined to its members only.
async fn read(pool: &PgPool, scope: MemberScope, selection: Selection<'_>) -> Result<Vec<MemberViewRow>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(NAMES);
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
            sql.push("(").push(BY_PERMISSION_WITH_ROLE).push_bind(id);
            selection.push(&mut sql, true);
            sql.push(") UNION ALL (").push(BY_ROLE).push("(SELECT workspace_id FROM project WHERE id = ").push_bind(id);
            // The planner assumes that half of the members fulfil this, but that almost none fulfils `IS NULL`.
            sql.push(") AND coalesce((SELECT false FROM project_membership o WHERE o.project_id = ").push_bind(id);
            sql.push(" AND o.account_id = m.account_id), true)");
            selection.push(&mut sql, false);
            sql.push(")");
        }
    }
    sql.push(NAMES_END).push_bind(selection.limit());
    // The best plan of a search depends on its text.
    let is_planned_once = !matches!(selection, Selection::Page(_, Some(_)));
    sql.build_query_as().persistent(is_planned_once).fetch_all(pool).await.map_err(store_error)
}

#[async_trait]
impl MemberReader for PgStore {
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        list(&self.pool, scope, search.as_ref(), page).await
    }

    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError> {
        let projects: Vec<Uuid> = projects.iter().map(|id| id.uuid()).collect();
        let roles: Vec<String> = grants.roles.iter().map(ToString::to_string).collect();
        let permissions: Vec<String> = grants.permissions.iter().map(ToString::to_string).collect();
        let rows = sqlx::query_as!(
            GrantHolderRow,
            r#"WITH listed AS MATERIALIZED (
                   SELECT p.id FROM project p WHERE p.id = ANY($2) AND p.workspace_id = $1 AND p.deleted_at IS NULL
               ), holder AS MATERIALIZED (
                   SELECT m.account_id FROM unnest($3::text[]) AS wanted (role)
                   CROSS JOIN LATERAL (
                       SELECT account_id FROM workspace_membership
                       WHERE workspace_id = $1 AND role = wanted.role ORDER BY account_id
                   ) m
                   UNION
                   SELECT m.account_id FROM listed p CROSS JOIN unnest($4::text[]) AS wanted (permission)
                   CROSS JOIN LATERAL (
                       SELECT account_id FROM project_membership
                       WHERE project_id = p.id AND permission = wanted.permission ORDER BY account_id
                   ) m
               )
               SELECT h.account_id AS "id!", a.display_name AS "display_name!",
                   (SELECT role FROM workspace_membership WHERE workspace_id = $1 AND account_id = h.account_id) AS role, g.project_id AS "project_id?",
                   g.permission AS "permission?"
               FROM holder h
               CROSS JOIN LATERAL (SELECT display_name FROM account WHERE id = h.account_id LIMIT 1) a
               LEFT JOIN LATERAL (
                   SELECT m.project_id, m.permission FROM listed p
                   CROSS JOIN LATERAL (
                       SELECT project_id, permission FROM project_membership
                       WHERE project_id = p.id AND account_id = h.account_id LIMIT 1
                   ) m
               ) g ON true
               ORDER BY h.account_id"#,
            workspace.uuid(),
            &projects,
            &roles,
            &permissions,
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        GrantHolderRow::read(rows)
    }

    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError> {
        let rows = read(&self.pool, scope, Selection::One(account)).await?;
        rows.into_iter().next().map(MemberView::try_from).transpose()
    }
}

async fn list(
    pool: &PgPool,
    scope: MemberScope,
    search: Option<&MemberSearch>,
    page: PageRequest,
) -> Result<Page<MemberView>, StoreError> {
    let rows = read(pool, scope, Selection::Page(Keyset::new(page), search)).await?;
    page_of(rows, page, MemberView::try_from, |view| Cursor { at: view.joined_at, id: view.account_id.uuid() })
}

/// Returns the pattern of `LIKE` for texts that contain this one.
fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}
