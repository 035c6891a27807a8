//! The history of an invitation.

use crate::model::access::Denied;
use crate::model::ids::InvitationId;
use crate::model::page::{Page, PageRequest};
use crate::port::{ActivityFilter, ActivityScope, EventView};
use crate::usecase::invitations::details::redact_history_event;
use crate::usecase::{Caller, Error, Service};

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
        let found = self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?;
        let (view, viewer) = if me.email.is_same_as(&found.invitation.email) {
            let now = self.ports.clock.now();
            let viewer = found.invitation.seen_by_invitee(found.invitee_access, found.granted_by_access, now);
            (found, viewer)
        } else {
            self.sent_invitation(caller, id).await?
        };
        let events = self.ports.read.events(ActivityScope::Invitation(id), ActivityFilter::default(), page).await?;
        Ok(events.map(|event| redact_history_event(viewer, me.id, view.invitation.granted_by, event)))
    }
}
