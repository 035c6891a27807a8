//! Lists of sent and received invitations.

use crate::model::capability::Capability;
use crate::model::ids::WorkspaceId;
use crate::model::invitation::Viewer;
use crate::model::page::{Page, PageRequest};
use crate::model::target::Target;
use crate::model::time::Timestamp;
use crate::port::{InvitationFilter, InvitationScope, InvitationView};
use crate::usecase::{AccessSource, Caller, Error, InvitationDetails, Service};

impl Service {
    /// Returns the invitations to a workspace or project, newest first. Requires the capability to manage all of them.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied).
    pub async fn invitations(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        target: Target,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationDetails>, Error> {
        let capability = match target {
            Target::Workspace(_) => Capability::MembersRemove,
            Target::Project(_) => Capability::ProjectInvite,
        };
        self.require_access(caller.into(), target, capability).await?;
        let now = self.ports.clock.now();
        let found = self.ports.read.invitations(InvitationScope::To(target), filter, now, page).await?;
        Ok(found.map(|view| InvitationDetails::new(view, Viewer::Manager, now)))
    }

    /// Returns the invitations to the caller's proven address in all workspaces, newest first. Those that ended without
    /// membership are redacted to a record.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
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

    /// Returns the invitations to a workspace and its projects that rest on the authority of the caller, newest first.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
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
        Ok(found.map(|view| view_for_grantor(view, now)))
    }

    /// Returns the invitations in all workspaces that rest on the authority of the caller, newest first. Those to
    /// targets without access for the caller any more are redacted to a record.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn sent_invitations(
        &self,
        caller: &Caller,
        filter: InvitationFilter,
        page: PageRequest,
    ) -> Result<Page<InvitationDetails>, Error> {
        let now = self.ports.clock.now();
        let scope = InvitationScope::From(caller.account.id);
        let found = self.ports.read.invitations(scope, filter, now, page).await?;
        Ok(found.map(|view| view_for_grantor(view, now)))
    }
}

/// Redacts an invitation for the account that granted it.
pub(in crate::usecase) fn view_for_grantor(view: InvitationView, now: Timestamp) -> InvitationDetails {
    let viewer = view.invitation.seen_by_sender(view.invitation.granted_by, view.granted_by_access);
    InvitationDetails::new(view, viewer.unwrap_or(Viewer::FormerInviter), now)
}

/// Redacts an invitation for the account of its address.
pub(in crate::usecase) fn seen_by_invitee(view: InvitationView, now: Timestamp) -> InvitationDetails {
    let viewer = view.invitation.seen_by_invitee(view.invitee_access, view.granted_by_access, now);
    InvitationDetails::new(view, viewer, now)
}
