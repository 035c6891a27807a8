//! Lists of invitations: sent and received.

use crate::model::access::Place;
use crate::model::capability::Capability;
use crate::model::ids::WorkspaceId;
use crate::model::page::{Page, PageRequest};
use crate::port::{InvitationFilter, InvitationScope, InvitationView};
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// The invitations to a workspace or project, newest first; for whoever manages all of them there.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied).
    pub async fn invitations(
        &self,
        caller: &Caller,
        place: Place,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, Error> {
        let capability = match place {
            Place::Workspace(_) => Capability::MembersRemove,
            Place::Project(_) => Capability::ProjectInvite,
        };
        self.require(caller.account.id, place, capability).await?;
        let now = self.ports.clock.now();
        Ok(self.ports.read.invitations(InvitationScope::To(place), filter, now, page).await?)
    }

    /// The invitations to the caller's proven address, in all workspaces, newest first.
    ///
    /// # Errors
    /// Only faults.
    pub async fn received_invitations(
        &self,
        caller: &Caller,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::For(caller.account.email.clone());
        Ok(self.ports.read.invitations(scope, filter, now, page).await?)
    }

    /// The invitations to a workspace and its projects that stand on the caller's rights, newest first.
    ///
    /// # Errors
    /// Only faults.
    pub async fn sent_invitations_within(
        &self,
        caller: &Caller,
        workspace: WorkspaceId,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::Within(workspace, caller.account.id);
        Ok(self.ports.read.invitations(scope, filter, now, page).await?)
    }

    /// The invitations that stand on the caller's rights, in all workspaces, newest first.
    ///
    /// # Errors
    /// Only faults.
    pub async fn sent_invitations(
        &self,
        caller: &Caller,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::From(caller.account.id);
        Ok(self.ports.read.invitations(scope, filter, now, page).await?)
    }
}
