//! Members with their names. The statement is built at run time, because it depends on the scope.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MemberScope, MemberSearch, MemberView, StoreError};
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};
use uuid::Uuid;

use crate::error::store_error;
use crate::memberships;
use crate::rows::keyset;

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
