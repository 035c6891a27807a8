//! Projects.

use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{ReachableProject, StoreError};
use uuid::Uuid;

use crate::{Time, effective_access};

row! {
    [$]
    /// A row of `project`.
    ProjectRow, project_row! {
        id: Uuid,
        workspace_id: Uuid,
        name: String,
        created_at: Time,
    }
}

impl From<ProjectRow> for Project {
    fn from(row: ProjectRow) -> Self {
        Self {
            id: ProjectId::new(row.id),
            workspace_id: WorkspaceId::new(row.workspace_id),
            name: Name::restore(row.name),
            created_at: row.created_at.into(),
        }
    }
}

row! {
    /// A project with what an account holds in it.
    ReachableProjectRow {
        id: Uuid,
        workspace_id: Uuid,
        name: String,
        created_at: Time,
        workspace: String,
        role: Option<String>,
        permission: Option<String>,
    }
}

impl TryFrom<ReachableProjectRow> for ReachableProject {
    type Error = StoreError;

    fn try_from(row: ReachableProjectRow) -> Result<Self, StoreError> {
        let access = effective_access(row.role.as_deref(), row.permission.as_deref())?;
        let project = project_row!(row).into();
        Ok(Self { project, workspace: Name::restore(row.workspace), access })
    }
}
