//! Projects.

use guestlist_domain::model::project;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::bulk::InvitationResult;
use super::enums::{Capability, Permission, Role};
use super::{EntityRef, Time};

/// A project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Project {
    /// Unique id.
    id: String,
    /// Id of the workspace of the project.
    workspace_id: String,
    /// Name of the project, 1 to 100 characters.
    name: String,
    /// When the project was created.
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

/// A project that the caller can access, with the caller's effective access.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyProject {
    /// The project.
    project: Project,
    /// The workspace of the project.
    workspace: EntityRef,
    /// Role of the caller in the workspace; null without one.
    role: Option<Role>,
    /// Permission of the caller in the project; null without one.
    permission: Option<Permission>,
    /// Capabilities in the project: the union of those that role and permission grant.
    capabilities: Vec<Capability>,
}

impl From<usecase::MyProject> for MyProject {
    fn from(view: usecase::MyProject) -> Self {
        Self {
            workspace: EntityRef::new(&view.project.workspace_id, &view.workspace),
            project: view.project.into(),
            role: view.access.role.map(Into::into),
            permission: view.access.permission.map(Into::into),
            capabilities: view.access.capabilities.iter().map(Into::into).collect(),
        }
    }
}

/// A newly created project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CreatedProject {
    /// Unique id.
    id: String,
    /// Id of the workspace of the project.
    workspace_id: String,
    /// Name of the project, 1 to 100 characters.
    name: String,
    /// When the project was created.
    created_at: Time,
    /// The results of the initial invitations; null if the request contained none.
    invitations: Option<Vec<InvitationResult>>,
}

impl CreatedProject {
    pub(crate) fn new(project: project::Project, invitations: Option<Vec<InvitationResult>>) -> Self {
        let Project { id, workspace_id, name, created_at } = project.into();
        Self { id, workspace_id, name, created_at, invitations }
    }
}
