//! Projects.

use guestlist_domain::model::project;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;

/// A project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Project {
    /// Id.
    id: String,
    /// The workspace that it is in.
    workspace_id: String,
    /// Name.
    name: String,
    /// When it was made.
    created_at: Time,
}

impl From<project::Project> for Project {
    fn from(project: project::Project) -> Self {
        Self {
            id: project.id.to_string(),
            workspace_id: project.workspace_id.to_string(),
            name: project.name.to_string(),
            created_at: project.created_at.into(),
        }
    }
}
