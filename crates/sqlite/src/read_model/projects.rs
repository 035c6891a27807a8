//! Lists of projects.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::port::{ProjectReader, ProjectView, ReachableProject, StoreError};
use guestlist_sql::{Keyset, ProjectRow, page_of};

use super::{reachable_projects, workspaces};
use crate::error::store_error;
use crate::projects;
use crate::store::SqliteStore;

#[async_trait]
impl ProjectReader for SqliteStore {
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError> {
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
        .fetch_all(self.readers())
        .await
        .map_err(store_error)?;
        let cursor = |project: &Project| Cursor { at: project.created_at, id: project.id.uuid() };
        page_of(rows, page, |row| Ok(row.into()), cursor)
    }

    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        let mut connection = self.readers().acquire().await.map_err(store_error)?;
        projects::find(&mut connection, id).await
    }

    async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError> {
        workspaces::find_by_project(self.readers(), account, id).await
    }

    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError> {
        reachable_projects::list(self.readers(), account, page).await
    }
}
