//! Projects.

use guestlist_domain::model::project;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;
use super::bulk::InvitationResult;

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

/// A project that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CreatedProject {
    /// Id.
    id: String,
    /// The workspace that it is in.
    workspace_id: String,
    /// Name.
    name: String,
    /// When it was made.
    created_at: Time,
    /// What came of its first invitations; null where none were asked for.
    invitations: Option<Vec<InvitationResult>>,
}

impl CreatedProject {
    pub(crate) fn new(project: project::Project, invitations: Option<Vec<InvitationResult>>) -> Self {
        let Project { id, workspace_id, name, created_at } = project.into();
        Self { id, workspace_id, name, created_at, invitations }
    }
}
