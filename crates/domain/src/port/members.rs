//! Members as lists show them.

use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::role::{Permission, Role};
use crate::model::roster::AddressSight;
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;

/// Somebody who is in a workspace or a project, with the names around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// Who.
    pub account_id: AccountId,
    /// What they are called.
    pub display_name: DisplayName,
    /// Their address.
    pub email: EmailAddress,
    /// Their role in the workspace, where the scope asks for it.
    pub role: Option<Role>,
    /// Their permission in the project, where the scope is one.
    pub permission: Option<Permission>,
    /// Since when: of the permission where there is one, else of the role.
    pub joined_at: Timestamp,
    /// By whose invitation, with their name: of the same membership as the time.
    pub invited_by: Option<(AccountId, DisplayName)>,
}

/// Which members are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberScope {
    /// Those with a role in a workspace, and that role.
    Workspace(WorkspaceId),
    /// Those with a permission in a project, and that permission alone.
    Project(ProjectId),
    /// Everybody who reaches a project, by permission or by a role in its workspace, once each, with both.
    Reaching(ProjectId),
}

/// Words that wanted members have in their name, or in their address where it is seen. The case of ASCII letters does not
/// matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberSearch {
    /// The words, in lower case as far as they are ASCII.
    words: String,
    /// Whose addresses are searched.
    pub sight: AddressSight,
}

impl MemberSearch {
    /// A search for a part of a name or an address.
    #[must_use]
    pub fn new(words: &str, sight: AddressSight) -> Self {
        Self { words: words.to_ascii_lowercase(), sight }
    }

    /// What names and addresses, in lower case as far as they are ASCII, are to contain.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }
}
