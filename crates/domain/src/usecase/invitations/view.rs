//! Lists of invitations: sent and received.

use crate::model::access::Place;
use crate::model::capability::Capability;
use crate::model::ids::WorkspaceId;
use crate::model::invitation::Viewer;
use crate::model::page::{Page, PageRequest};
use crate::model::time::Timestamp;
use crate::port::{InvitationFilter, InvitationScope, InvitationView};
use crate::usecase::{Caller, Error, InvitationDetails, Service};

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
    ) -> Result<Page<InvitationDetails>, Error> {
        let capability = match place {
            Place::Workspace(_) => Capability::MembersRemove,
            Place::Project(_) => Capability::ProjectInvite,
        };
        self.require(caller.account.id, place, capability).await?;
        let now = self.ports.clock.now();
        let found = self.ports.read.invitations(InvitationScope::To(place), filter, now, page).await?;
        Ok(found.map(|view| InvitationDetails::new(view, Viewer::Manager, now)))
    }

    /// The invitations to the caller's proven address, in all workspaces, newest first. Of those that are over and led
    /// nowhere they keep a record.
    ///
    /// # Errors
    /// Only faults.
    pub async fn received_invitations(
        &self,
        caller: &Caller,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationDetails>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::For(caller.account.email.clone());
        let found = self.ports.read.invitations(scope, filter, now, page).await?;
        Ok(found.map(|view| seen_by_invitee(view, now)))
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
    ) -> Result<Page<InvitationDetails>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::Within(workspace, caller.account.id);
        let found = self.ports.read.invitations(scope, filter, now, page).await?;
        Ok(found.map(|view| seen_by_granter(view, now)))
    }

    /// The invitations that stand on the caller's rights, in all workspaces, newest first. Of those to a place that the
    /// caller has no access to any more they keep a record.
    ///
    /// # Errors
    /// Only faults.
    pub async fn sent_invitations(
        &self,
        caller: &Caller,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationDetails>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::From(caller.account.id);
        let found = self.ports.read.invitations(scope, filter, now, page).await?;
        Ok(found.map(|view| seen_by_granter(view, now)))
    }
}

/// An invitation as its granter sees it.
pub(in crate::usecase) fn seen_by_granter(view: InvitationView, now: Timestamp) -> InvitationDetails {
    let viewer = view.invitation.seen_by_sender(view.invitation.granter, view.granter_standing);
    InvitationDetails::new(view, viewer.unwrap_or(Viewer::FormerInviter), now)
}

/// An invitation as the account of its address sees it.
pub(in crate::usecase) fn seen_by_invitee(view: InvitationView, now: Timestamp) -> InvitationDetails {
    let viewer = view.invitation.seen_by_invitee(view.invitee_standing, view.granter_standing, now);
    InvitationDetails::new(view, viewer, now)
}
