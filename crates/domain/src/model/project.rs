//! Projects.

use super::ids::{ProjectId, WorkspaceId};
use super::text::Name;
use super::time::Timestamp;

/// A project of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Id.
    pub id: ProjectId,
    /// The workspace that contains it.
    pub workspace_id: WorkspaceId,
    /// Name.
    pub name: Name,
    /// When it was created.
    pub created_at: Timestamp,
}
