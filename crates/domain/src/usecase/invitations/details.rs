//! An invitation, redacted for one viewer.

use crate::model::delivery::Delivery;
use crate::model::ids::{AccountId, InvitationId};
use crate::model::invitation::{Invitation, InvitationStatus, Viewer};
use crate::model::membership::Grant;
use crate::model::text::{DisplayName, Locale, Message};
use crate::model::time::Timestamp;
use crate::port::{EventView, InvitationView};

/// An invitation with only what its viewer is allowed to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationDetails {
    /// Id.
    pub id: InvitationId,
    /// Target, and the role or permission in it.
    pub grant: Grant,
    /// Name of the target. For viewers who keep only a record it is the name at the time of sending, otherwise the
    /// current name; `None` if unknown.
    pub target: Option<String>,
    /// Invited address, masked for viewers who are not allowed to see it.
    pub email: String,
    /// Personal message of the inviter, for viewers who are allowed to read it.
    pub message: Option<Message>,
    /// Language of its mails.
    pub locale: Locale,
    /// Status at the time of the request.
    pub status: InvitationStatus,
    /// Whether it can no longer be accepted because the account that granted it lost the authority to do so.
    pub is_withdrawn: bool,
    /// Delivery of its latest mail. The reason of a failure often contains the address and is shown only with it.
    pub delivery: Delivery,
    /// The account that granted it, with its display name.
    pub inviter: (AccountId, DisplayName),
    /// When it was created.
    pub created_at: Timestamp,
    /// When it expires.
    pub expires_at: Timestamp,
    /// When it was accepted, declined or cancelled.
    pub decided_at: Option<Timestamp>,
    /// How often it was resent.
    pub resend_count: u32,
    /// Whether the viewer manages it.
    pub is_managed: bool,
}

impl InvitationDetails {
    /// Returns whether it can be accepted.
    #[must_use]
    pub fn can_be_accepted(&self) -> bool {
        self.status == InvitationStatus::Pending && !self.is_withdrawn
    }

    /// Redacts an invitation for this viewer, at `now`.
    #[must_use]
    pub fn new(view: InvitationView, viewer: Viewer, now: Timestamp) -> Self {
        let (status, decided_at) = (view.invitation.status_at(now), view.invitation.decided_at());
        let is_withdrawn = view.invitation.is_withdrawn(view.granted_by_access);
        let present = if view.invitation.grant.project().is_some() { view.project } else { Some(view.workspace) };
        let target = if viewer.keeps_record() { view.target_when_sent } else { present };
        let Invitation {
            id,
            grant,
            email,
            message,
            locale,
            granted_by,
            generation,
            delivery,
            created_at,
            expires_at,
            ..
        } = view.invitation;
        Self {
            id,
            grant,
            target: target.map(|name| name.to_string()),
            email: if viewer.sees_address() { email.as_typed().to_owned() } else { email.masked() },
            message: message.filter(|_| viewer.sees_message()),
            locale,
            status,
            is_withdrawn,
            delivery: Delivery { detail: delivery.detail.filter(|_| viewer.sees_address()), ..delivery },
            inviter: (granted_by, view.inviter),
            created_at,
            expires_at,
            decided_at,
            resend_count: generation,
            is_managed: viewer.manages(),
        }
    }
}

/// Redacts an audit event of an invitation for one viewer. Viewers who see only a record get the action and the time,
/// but actor and details only of their own actions and those of the grantor.
pub(super) fn redact_history_event(
    viewer: Viewer,
    account: AccountId,
    granted_by: AccountId,
    mut event: EventView,
) -> EventView {
    if !viewer.sees_address() {
        event.invitee_address = None;
    }
    if viewer.keeps_record() {
        let known = [account, granted_by].map(|id| id.to_string());
        if event.actor.id.as_ref().is_some_and(|id| known.contains(id)) {
            event.detail.retain(|name, _| Invitation::RECORDED_DETAILS.contains(&name.as_str()));
        } else {
            (event.actor.id, event.actor.name, event.actor.token) = (None, None, None);
            event.detail.clear();
        }
    }
    event
}
