//! Projects.

use async_trait::async_trait;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ProjectRepository, StoreError};
use guestlist_sql::{ProjectRow, Time};
use sqlx::sqlite::SqliteConnection;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

/// Returns a project.
pub(crate) async fn find(connection: &mut SqliteConnection, id: ProjectId) -> Result<Option<Project>, StoreError> {
    let found = sqlx::query_as!(
        ProjectRow,
        "SELECT id, workspace_id, name, created_at FROM project WHERE id = $1 AND deleted_at IS NULL",
        id.uuid(),
    )
    .fetch_optional(connection)
    .await
    .map_err(store_error)?;
    Ok(found.map(Project::from))
}

#[async_trait]
impl ProjectRepository for SqliteUnitOfWork {
    async fn projects(&mut self, ids: &[ProjectId]) -> Result<Vec<Project>, StoreError> {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        let mut projects = Vec::with_capacity(ids.len());
        for id in ids {
            projects.extend(find(self.connection(), id).await?);
        }
        Ok(projects)
    }

    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        find(self.connection(), id).await
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO project (id, workspace_id, name, created_at) VALUES ($1, $2, $3, $4)",
            project.id.uuid(),
            project.workspace_id.uuid(),
            project.name.as_str(),
            Time(project.created_at),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn update_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE project SET name = $2, workspace_id = $3 WHERE id = $1 AND deleted_at IS NULL",
            project.id.uuid(),
            project.name.as_str(),
            project.workspace_id.uuid(),
        ))
        .await
    }

    pub(crate) async fn delete_project(&mut self, id: ProjectId, at: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!("DELETE FROM project_membership WHERE project_id = $1", id.uuid())).await?;
        self.execute_one(sqlx::query!(
            "UPDATE project SET deleted_at = $2 WHERE id = $1 AND deleted_at IS NULL",
            id.uuid(),
            Time(at),
        ))
        .await
    }
}
