//! Lists of members.

use crate::model::access::{Denied, EffectiveAccess};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::ids::AccountId;
use crate::model::member_rules::EmailVisibility;
use crate::model::page::{Page, PageRequest};
use crate::model::role::{Permission, Role};
use crate::model::target::Target;
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::port::{MemberScope, MemberSearch, MemberView};
use crate::usecase::{AccessSource, Error, Service};

/// A member, redacted for one viewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDetails {
    /// Account of the member.
    pub account_id: AccountId,
    /// Display name.
    pub display_name: DisplayName,
    /// Address, for viewers who are allowed to see it.
    pub email: Option<EmailAddress>,
    /// Role in the workspace. In the list of a project, shown to viewers who see the members of the workspace.
    pub role: Option<Role>,
    /// Permission in the project, in the list of a project.
    pub permission: Option<Permission>,
    /// When the permission began or, if there is none, the role.
    pub joined_at: Timestamp,
    /// The account that invited the member, with its display name.
    pub invited_by: Option<(AccountId, DisplayName)>,
}

impl MemberDetails {
    fn redacted(view: MemberView, visibility: EmailVisibility) -> Self {
        Self {
            account_id: view.account_id,
            display_name: view.display_name,
            email: visibility.shows(view.permission).then_some(view.email),
            role: view.role,
            permission: view.permission,
            joined_at: view.joined_at,
            invited_by: view.invited_by,
        }
    }
}

impl Service {
    /// Returns the members of a workspace or a project, newest first. With `text`, returns only those whose name
    /// contains it, or whose address does if the caller sees it. The members of a project are the accounts with a
    /// permission there and, for callers with a role in its workspace, all accounts whose role covers it.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn members(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        target: Target,
        text: Option<&str>,
        page: PageRequest,
    ) -> Result<Page<MemberDetails>, Error> {
        let access = self.require_access(caller.into(), target, capability_to_list(target)).await?.effective_access();
        let visibility = EmailVisibility::of(access);
        let search = text.map(|text| MemberSearch::new(text, visibility));
        let members = self.ports.read.members(scope(target, access), search, page).await?;
        Ok(members.map(|view| MemberDetails::redacted(view, visibility)))
    }

    /// Returns one member, redacted for the caller.
    ///
    /// # Errors
    /// [`Denied`]; [`Denied::Hidden`] for an account that is not a member.
    pub async fn member(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        target: Target,
        account: AccountId,
    ) -> Result<MemberDetails, Error> {
        let access = self.require_access(caller.into(), target, capability_to_list(target)).await?.effective_access();
        let view = self.ports.read.member(scope(target, access), account).await?.ok_or(Denied::Hidden)?;
        Ok(MemberDetails::redacted(view, EmailVisibility::of(access)))
    }
}

/// Returns the capability that listing the members of a target requires.
const fn capability_to_list(target: Target) -> Capability {
    match target {
        Target::Workspace(_) => Capability::MembersView,
        Target::Project(_) => Capability::ContentView,
    }
}

/// Returns which members of a target a viewer with this effective access sees.
fn scope(target: Target, viewer: EffectiveAccess) -> MemberScope {
    match target {
        Target::Workspace(id) => MemberScope::Workspace(id),
        Target::Project(id) if viewer.capabilities().contains(Capability::MembersView) => {
            MemberScope::ProjectAccess(id)
        }
        Target::Project(id) => MemberScope::Project(id),
    }
}
