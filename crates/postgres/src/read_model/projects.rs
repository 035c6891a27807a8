//! Lists of projects.

use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::port::StoreError;
use guestlist_sql::{Keyset, ProjectRow, page_of};
use sqlx::PgPool;

use crate::error::store_error;

pub(super) async fn list(
    pool: &PgPool,
    workspace: WorkspaceId,
    page: PageRequest,
) -> Result<Page<Project>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = sqlx::query_as!(
        ProjectRow,
        "SELECT id, workspace_id, name, created_at FROM project
         WHERE workspace_id = $1 AND deleted_at IS NULL AND (created_at, id) < ($2, $3)
         ORDER BY created_at DESC, id DESC LIMIT $4",
        workspace.uuid(),
        keyset.at,
        keyset.id,
        keyset.limit,
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let cursor = |project: &Project| Cursor { at: project.created_at, id: project.id.uuid() };
    page_of(rows, page, |row| Ok(row.into()), cursor)
}
