//! The history of an invitation.

use crate::model::access::Denied;
use crate::model::ids::{AccountId, InvitationId};
use crate::model::invitation::{Invitation, Viewer};
use crate::model::page::{Page, PageRequest};
use crate::port::{ActivityFilter, ActivityScope, EventView, SentInvitation};
use crate::usecase::invitations::details::redact_history_event;
use crate::usecase::{Caller, Error, ManagedInvitation, Service};

impl Service {
    /// Returns the audit events of an invitation, newest first, for its managers and its invitee. An inviter who no
    /// longer has access to the target, and an invitee whose invitation ended without membership, see a redacted
    /// record.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for other callers.
    pub async fn invitation_history(
        &self,
        caller: &Caller,
        id: InvitationId,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        let me = &caller.account;
        let SentInvitation { view, access, .. } =
            self.ports.read.sent_invitation(me.id, id).await?.ok_or(Denied::Hidden)?;
        let viewer = if me.email.is_same_as(&view.invitation.email) {
            view.invitation.seen_by_invitee(view.invitee_access, view.granted_by_access, self.ports.clock.now())
        } else {
            view.invitation.seen_by_sender(me.id, access).ok_or(Denied::Hidden)?
        };
        self.history_for(viewer, me.id, &view.invitation, page).await
    }

    /// Returns the audit events of an invitation that was read for a manager, newest first.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn history_of(&self, managed: &ManagedInvitation, page: PageRequest) -> Result<Page<EventView>, Error> {
        self.history_for(Viewer::Manager, managed.manager, &managed.invitation, page).await
    }

    async fn history_for(
        &self,
        viewer: Viewer,
        account: AccountId,
        invitation: &Invitation,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        let scope = ActivityScope::Invitation(invitation.id);
        let events = self.ports.read.events(scope, ActivityFilter::default(), page).await?;
        Ok(events.map(|event| redact_history_event(viewer, account, invitation.granted_by, event)))
    }
}
