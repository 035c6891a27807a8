//! Resending an invitation: a new secret, code and expiry. Earlier links and codes become invalid.

use crate::model::event::{Action, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::rate_limit::{RESEND_BY_INVITATION, RESEND_PAUSE};
use crate::port::InvitationView;
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::LockedInvitation;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Resends an invitation. An expired one becomes pending again, after all checks of a new one. From now on the
    /// invitation rests on the authority of the caller, whose access is its ceiling.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) if the caller does not manage it; the refusal for its status;
    /// [`InvitationRefusal::NotGrantable`](crate::model::invitation::InvitationRefusal); [`Error::Plan`],
    /// [`Error::RateLimited`].
    pub async fn resend_invitation(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<InvitationView, Error> {
        self.retry(|| self.resend_once(context, caller, id)).await?;
        self.invitation_view(id).await
    }

    async fn resend_once(&self, context: &RequestContext, caller: &Caller, id: InvitationId) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let (mut tx, locked, access) = self.lock_managed_invitation(context, caller, now, id).await?;
        let LockedInvitation { invitation, target } = locked;
        // Read again under the lock: meanwhile the invitation can have expired and another one taken its seat.
        let now = tx.read_clock_again();
        let grantor_before = invitation.granted_by;
        let had_expired = invitation.status_at(now) == InvitationStatus::Expired;
        let expires_at =
            Invitation::expiry(now, None, target.workspace.settings.invitation_days, self.policy.invitation_ttl);
        let invitation = invitation.resend(caller.account.id, access, expires_at, now)?;
        if had_expired {
            self.require_room(tx.uow(), caller, &target, &invitation, now).await?;
        }
        let delivery = self.delivery_to(tx.uow(), &invitation.email, true, now).await?;
        let invitation = Invitation { delivery, ..invitation };
        let (subject, mail) = (id.to_string(), self.mail_attempts(&invitation));
        let mut attempts = vec![(RESEND_PAUSE, subject.as_str(), 1), (RESEND_BY_INVITATION, subject.as_str(), 1)];
        attempts.extend(mail.iter().map(|(limit, subject)| (*limit, subject.as_str(), 1)));
        self.consume_rate_limits(tx.uow(), &attempts, now).await?;
        tx.update_invitation(&invitation).await?;
        tx.withdraw_mails(invitation.id, now).await?;
        self.issue_secrets(&mut tx, caller, &target, &invitation).await?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        let mut detail = vec![("expires_at", invitation.expires_at.to_string()), ("target", target.name().to_string())];
        if grantor_before != invitation.granted_by {
            detail.extend([
                ("granter_before", grantor_before.to_string()),
                ("granter", invitation.granted_by.to_string()),
            ]);
        }
        tx.record(Action::InvitationResent, scope, object, detail);
        tx.commit().await
    }
}
