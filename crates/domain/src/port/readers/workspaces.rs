//! Views of workspaces.

use async_trait::async_trait;

use crate::model::ids::{AccountId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::role::Role;
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::model::workspace::Workspace;
use crate::port::StoreError;

/// A workspace from the view of one of its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceView {
    /// The workspace.
    pub workspace: Workspace,
    /// Role of the viewer.
    pub my_role: Role,
    /// The member who is offered the ownership, whether the offer has expired or not, as long as their membership is
    /// the one of the time of the offer.
    pub pending_owner: Option<PendingOwner>,
}

/// A member who is offered the ownership of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingOwner {
    /// Account of the member.
    pub account_id: AccountId,
    /// Display name of the member.
    pub name: DisplayName,
    /// When the offer expires.
    pub expires_at: Timestamp,
}

/// Reads workspaces.
#[async_trait]
pub trait WorkspaceReader: Send + Sync {
    /// Lists the workspaces in which an account has a role.
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError>;

    /// Returns a workspace, if the account has a role in it.
    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError>;
}
