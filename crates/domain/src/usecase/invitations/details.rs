//! An invitation as one viewer sees it.

use crate::model::delivery::Delivery;
use crate::model::ids::{AccountId, InvitationId};
use crate::model::invitation::{Invitation, InvitationStatus, Viewer};
use crate::model::membership::Grant;
use crate::model::text::{DisplayName, Locale, Message};
use crate::model::time::Timestamp;
use crate::port::{EventView, InvitationView};

/// An invitation with nothing in it that its viewer may not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationDetails {
    /// Id.
    pub id: InvitationId,
    /// What is offered, and where.
    pub grant: Grant,
    /// Name of the workspace or project that it is to: the present one, or for those who keep a record the one that it
    /// had when the invitation was sent. `None` where that is not known.
    pub target: Option<String>,
    /// The invited address, masked for those who may not see it.
    pub email: String,
    /// What the inviter wrote, for those who read it.
    pub message: Option<Message>,
    /// Language of its mails.
    pub locale: Locale,
    /// Where it stands.
    pub status: InvitationStatus,
    /// Whether it can no longer be accepted because its granter lost the right to grant it.
    pub is_withdrawn: bool,
    /// What became of its latest mail; why it failed is for those who see the address, which stands in many reasons.
    pub delivery: Delivery,
    /// The granter, with their name.
    pub inviter: (AccountId, DisplayName),
    /// When it was made.
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
    /// What this viewer sees at `now`.
    #[must_use]
    pub fn new(view: InvitationView, viewer: Viewer, now: Timestamp) -> Self {
        let (status, decided_at) = (view.invitation.status_at(now), view.invitation.decided_at());
        let is_withdrawn = view.invitation.is_withdrawn(view.granter_standing);
        let present = if view.invitation.grant.project().is_some() { view.project } else { Some(view.workspace) };
        let target = if viewer.keeps_record() { view.target_when_sent } else { present };
        let Invitation {
            id, grant, email, message, locale, granter, generation, delivery, created_at, expires_at, ..
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
            inviter: (granter, view.inviter),
            created_at,
            expires_at,
            decided_at,
            resend_count: generation,
            is_managed: viewer.manages(),
        }
    }
}

/// A step of an invitation as a viewer sees it. Who keeps a record learns what happened and when, and of people nothing
/// but what they did themselves and what the inviter did.
pub(super) fn step_seen_by(viewer: Viewer, account: AccountId, granter: AccountId, mut step: EventView) -> EventView {
    if !viewer.sees_address() {
        step.invited = None;
    }
    if viewer.keeps_record() {
        let known = [account, granter].map(|id| id.to_string());
        if step.actor.id.as_ref().is_some_and(|id| known.contains(id)) {
            step.detail.retain(|name, _| Invitation::RECORDED_DETAILS.contains(&name.as_str()));
        } else {
            (step.actor.id, step.actor.name, step.actor.token) = (None, None, None);
            step.detail.clear();
        }
    }
    step
}
