//! Lists of members.

use crate::model::access::{Denied, Place, Standing};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::ids::AccountId;
use crate::model::page::{Page, PageRequest};
use crate::model::role::{Permission, Role};
use crate::model::roster::AddressSight;
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::port::{MemberScope, MemberSearch, MemberView};
use crate::usecase::{Caller, Error, Service};

/// A member as somebody sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDetails {
    /// Who.
    pub account_id: AccountId,
    /// What they are called.
    pub display_name: DisplayName,
    /// Their address, for those who may see it.
    pub email: Option<EmailAddress>,
    /// Their role in the workspace. In a project's list it is shown to those who see the workspace's members.
    pub role: Option<Role>,
    /// Their permission in the project, in a project's list.
    pub permission: Option<Permission>,
    /// Since when: of the permission where there is one, else of the role.
    pub joined_at: Timestamp,
    /// By whose invitation, with their name.
    pub invited_by: Option<(AccountId, DisplayName)>,
}

impl MemberDetails {
    fn seen(view: MemberView, sight: AddressSight) -> Self {
        Self {
            account_id: view.account_id,
            display_name: view.display_name,
            email: sight.shows(view.permission).then_some(view.email),
            role: view.role,
            permission: view.permission,
            joined_at: view.joined_at,
            invited_by: view.invited_by,
        }
    }
}

impl Service {
    /// The members of a workspace or a project, newest first; of all, or of those with `words` in their name, or in
    /// their address where the caller sees it. A project's are those with a permission there and, for callers with a role
    /// in its workspace, everybody whose role reaches it.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn members(
        &self,
        caller: &Caller,
        place: Place,
        words: Option<&str>,
        page: PageRequest,
    ) -> Result<Page<MemberDetails>, Error> {
        let standing = self.require(caller.account.id, place, to_see_members(place)).await?;
        let sight = AddressSight::of(standing);
        let search = words.map(|words| MemberSearch::new(words, sight));
        let members = self.ports.read.members(scope(place, standing), search, page).await?;
        Ok(members.map(|view| MemberDetails::seen(view, sight)))
    }

    /// One member, as the caller sees them.
    ///
    /// # Errors
    /// [`Denied`]; for whoever is no member, [`Denied::Hidden`].
    pub async fn member(&self, caller: &Caller, place: Place, account: AccountId) -> Result<MemberDetails, Error> {
        let standing = self.require(caller.account.id, place, to_see_members(place)).await?;
        let view = self.ports.read.member(scope(place, standing), account).await?.ok_or(Denied::Hidden)?;
        Ok(MemberDetails::seen(view, AddressSight::of(standing)))
    }
}

/// What one needs to see who is in a place.
const fn to_see_members(place: Place) -> Capability {
    match place {
        Place::Workspace(_) => Capability::MembersView,
        Place::Project(_) => Capability::ContentView,
    }
}

/// Whom somebody who holds `viewer` in a place sees there.
fn scope(place: Place, viewer: Standing) -> MemberScope {
    match place {
        Place::Workspace(id) => MemberScope::Workspace(id),
        Place::Project(id) if viewer.capabilities().contains(Capability::MembersView) => MemberScope::Reaching(id),
        Place::Project(id) => MemberScope::Project(id),
    }
}
