//! Views of members, and the queries that select them.

use async_trait::async_trait;

use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::member_rules::EmailVisibility;
use crate::model::page::{Page, PageRequest};
use crate::model::role::{Permission, Role};
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::model::workspace_access::{GrantsWith, WorkspaceAccess};
use crate::port::StoreError;

/// A member of a workspace or a project, with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// Account of the member.
    pub account_id: AccountId,
    /// Display name of the member.
    pub display_name: DisplayName,
    /// Address of the member.
    pub email: EmailAddress,
    /// Role in the workspace, if the scope includes roles.
    pub role: Option<Role>,
    /// Permission in the project, if the scope is a project.
    pub permission: Option<Permission>,
    /// When the membership began: that of the permission if there is one, otherwise that of the role.
    pub joined_at: Timestamp,
    /// The inviter and their name, of the same membership as `joined_at`.
    pub invited_by: Option<(AccountId, DisplayName)>,
}

/// An account with grants in a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantHolder {
    /// The account.
    pub account_id: AccountId,
    /// Its display name.
    pub display_name: DisplayName,
    /// Its role and permissions.
    pub access: WorkspaceAccess,
}

/// Selects the members to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberScope {
    /// Accounts with a role in the workspace; the view contains the role.
    Workspace(WorkspaceId),
    /// Accounts with a permission in the project; the view contains the permission only.
    Project(ProjectId),
    /// Accounts with access to the project, by permission or by role in its workspace; each once, with both.
    ProjectAccess(ProjectId),
}

/// Selects members whose name contains a text, or whose address does if the viewer is allowed to see it.
///
/// The case of ASCII letters is ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberSearch {
    /// The text, with ASCII letters in lower case.
    text: String,
    /// Which addresses are searched.
    pub visibility: EmailVisibility,
}

impl MemberSearch {
    /// Creates a search for a part of a name or an address.
    #[must_use]
    pub fn new(text: &str, visibility: EmailVisibility) -> Self {
        Self { text: text.to_ascii_lowercase(), visibility }
    }

    /// Returns the text, with ASCII letters in lower case. Names and addresses are converted in the same way before the
    /// comparison.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Reads members.
#[async_trait]
pub trait MemberReader: Send + Sync {
    /// Lists the members of a scope that match the search, ordered by when they joined.
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError>;

    /// Returns the accounts that hold one of these roles in a workspace, or one of these permissions in one of these
    /// live projects of it, ordered by id. Their permissions are those in these projects.
    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError>;

    /// Returns one member of a scope.
    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError>;
}
