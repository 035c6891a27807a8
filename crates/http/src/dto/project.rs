//! Projects.

use guestlist_domain::model::project;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::bulk::InvitationResult;
use super::words::{Capability, Permission, Role};
use super::{Named, Time};

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

/// A project that the caller reaches, with how and what they may do in it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyProject {
    /// The project.
    project: Project,
    /// The workspace that it is in.
    workspace: Named,
    /// The role in the workspace.
    role: Option<Role>,
    /// The permission in the project.
    permission: Option<Permission>,
    /// What both allow.
    capabilities: Vec<Capability>,
}

impl From<usecase::MyProject> for MyProject {
    fn from(mine: usecase::MyProject) -> Self {
        Self {
            workspace: Named::new(&mine.project.workspace_id, &mine.workspace),
            project: mine.project.into(),
            role: mine.access.role.map(Into::into),
            permission: mine.access.permission.map(Into::into),
            capabilities: mine.access.capabilities.iter().map(Into::into).collect(),
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
