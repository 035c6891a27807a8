//! Workspaces as members see them.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{ProjectView, StoreError, WorkspaceReader, WorkspaceView};
use guestlist_sql::{Keyset, ProjectViewRow, WorkspaceViewRow, corrupt_column, page_of, workspace_columns};
use sqlx::{PgPool, Postgres, QueryBuilder};

use crate::error::store_error;
use crate::store::PgStore;

/// The columns of a [`WorkspaceViewRow`].
const COLUMNS: &str = concat!(
    "SELECT ",
    workspace_columns!(),
    ", o.account_id AS owner_id, m.role AS my_role, a.id AS pending_owner_id, a.display_name AS pending_owner_name,
       t.expires_at AS offer_expires_at"
);

/// The tables of [`COLUMNS`] beside the workspace `w` and the membership `m` of the account.
const JOINS: &str = "
    JOIN workspace_membership o ON o.owner_key = w.id
    LEFT JOIN transfer t
      ON t.workspace_id = w.id AND t.state = 'pending' AND t.project_id IS NULL AND t.pending_key IS NOT NULL
    LEFT JOIN workspace_membership h ON h.workspace_id = w.id AND h.account_id = t.to_account_id
    LEFT JOIN account a ON a.id = h.account_id AND h.joined_at <= t.created_at
    WHERE ";

/// Begins a statement that selects the workspaces of an account; further conditions follow.
fn workspaces_of(account: AccountId) -> QueryBuilder<Postgres> {
    let mut sql = QueryBuilder::new(COLUMNS);
    sql.push(" FROM workspace_membership m JOIN workspace w ON w.id = m.workspace_id AND w.deleted_at IS NULL");
    sql.push(JOINS).push("m.account_id = ").push_bind(account.uuid());
    sql
}

#[async_trait]
impl WorkspaceReader for PgStore {
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError> {
        let mut sql = workspaces_of(account);
        let keyset = Keyset::new(page);
        sql.push(" AND (w.created_at, w.id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id);
        sql.push(") ORDER BY w.created_at DESC, w.id DESC LIMIT ").push_bind(keyset.limit);
        let rows: Vec<WorkspaceViewRow> = sql.build_query_as().fetch_all(&self.pool).await.map_err(store_error)?;
        let cursor = |view: &WorkspaceView| Cursor { at: view.workspace.created_at, id: view.workspace.id.uuid() };
        let read = |row: WorkspaceViewRow| row.read()?.ok_or_else(|| corrupt_column("workspace_membership.role"));
        page_of(rows, page, read, cursor)
    }

    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError> {
        let mut sql = workspaces_of(account);
        sql.push(" AND w.id = ").push_bind(id.uuid());
        let found: Option<WorkspaceViewRow> =
            sql.build_query_as().fetch_optional(&self.pool).await.map_err(store_error)?;
        found.map_or(Ok(None), WorkspaceViewRow::read)
    }
}

/// Returns a project with its workspace, from the view of an account.
pub(super) async fn find_by_project(
    pool: &PgPool,
    account: AccountId,
    id: ProjectId,
) -> Result<Option<ProjectView>, StoreError> {
    let mut sql = QueryBuilder::<Postgres>::new(COLUMNS);
    sql.push(
        ", p.id AS project_id, p.name AS project_name, p.created_at AS project_created_at, pm.permission
         FROM project p
         JOIN workspace w ON w.id = p.workspace_id
         LEFT JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = ",
    );
    sql.push_bind(account.uuid());
    sql.push(" LEFT JOIN workspace_membership m ON m.workspace_id = w.id AND m.account_id = ")
        .push_bind(account.uuid());
    sql.push(JOINS).push("p.deleted_at IS NULL AND p.id = ").push_bind(id.uuid());
    let found: Option<ProjectViewRow> = sql.build_query_as().fetch_optional(pool).await.map_err(store_error)?;
    found.map(ProjectView::try_from).transpose()
}
