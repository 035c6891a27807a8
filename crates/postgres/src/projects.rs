//! Projects.

use async_trait::async_trait;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ProjectRepository, StoreError};
use guestlist_sql::{ProjectRow, Time};
use sqlx::PgExecutor;
use uuid::Uuid;

use crate::parameters::column;
use crate::unit_of_work::PgUnitOfWork;

/// Returns the project of an outer join.
pub(crate) fn found_project(
    workspace_id: WorkspaceId,
    id: Option<Uuid>,
    name: Option<String>,
    created_at: Option<Time>,
) -> Option<Project> {
    let (id, name, created_at) = (ProjectId::new(id?), Name::restore(name?), created_at?.into());
    Some(Project { id, workspace_id, name, created_at })
}

/// Returns a project, without locking it.
pub(crate) async fn find(executor: impl PgExecutor<'_>, id: ProjectId) -> Result<Option<Project>, sqlx::Error> {
    let row = sqlx::query_as!(
        ProjectRow,
        "SELECT id, workspace_id, name, created_at FROM project WHERE id = $1 AND deleted_at IS NULL",
        id.uuid(),
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(Project::from))
}

#[async_trait]
impl ProjectRepository for PgUnitOfWork {
    async fn projects(&mut self, ids: &[ProjectId]) -> Result<Vec<Project>, StoreError> {
        let outcome = sqlx::query_as!(
            ProjectRow,
            "SELECT id, workspace_id, name, created_at FROM project
             WHERE id = ANY($1) AND deleted_at IS NULL ORDER BY id",
            &column(ids, |id| id.uuid()),
        )
        .fetch_all(self.statement())
        .await;
        Ok(self.check(outcome)?.into_iter().map(Project::from).collect())
    }

    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        let outcome = find(self.statement(), id).await;
        self.check(outcome)
    }
}

impl PgUnitOfWork {
    pub(crate) async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "INSERT INTO project (id, workspace_id, name, created_at) VALUES ($1, $2, $3, $4)",
            project.id.uuid(),
            project.workspace_id.uuid(),
            project.name.as_str(),
            Time(project.created_at),
        ))
        .await
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
