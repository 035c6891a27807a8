//! Resending an invitation: a new secret, code and expiry. Earlier links and codes become invalid.

use crate::model::access::EffectiveAccess;
use crate::model::event::{Action, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::plan::SeatCount;
use crate::model::rate_limit::{RESEND_BY_INVITATION, RESEND_PAUSE};
use crate::port::{InvitationFacts, InvitationView, LockedTarget};
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::ManagedFacts;
use crate::usecase::invitations::vacancy::Vacancy;
use crate::usecase::transaction::UseCaseTransaction;
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
        self.retry(|| self.resend_once(context, caller, id)).await
    }

    async fn resend_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<InvitationView, Error> {
        let now = self.ports.clock.now();
        let (mut tx, managed) = self.load_managed_invitation(context, caller, now, id).await?;
        let ManagedFacts { mut facts, target, access } = managed;
        // Read again under the lock: meanwhile the invitation can have expired and another one taken its seat.
        let now = tx.read_clock_again();
        let grantor_before = facts.invitation.granted_by;
        let had_expired = facts.invitation.status_at(now) == InvitationStatus::Expired;
        let expires_at =
            Invitation::expiry(now, None, target.workspace.settings.invitation_days, self.policy.invitation_ttl);
        let invitation = facts.invitation.clone().resend(caller.account.id, access, expires_at, now)?;
        if had_expired {
            self.require_room(&mut tx, caller, &facts, &target, access).await?;
        }
        let delivery = self.delivery_to(facts.has_opted_out, true, now);
        let invitation = Invitation { delivery, ..invitation };
        let (subject, mail) = (id.to_string(), self.mail_attempts(&invitation));
        let mut attempts = vec![(RESEND_PAUSE, subject.as_str(), 1), (RESEND_BY_INVITATION, subject.as_str(), 1)];
        attempts.extend(mail.iter().map(|(limit, subject)| (*limit, subject.as_str(), 1)));
        self.consume_rate_limits(tx.uow(), &attempts, now).await?;
        tx.supersede_invitation(invitation.clone());
        self.issue_secrets(&mut tx, caller, &target, &invitation)?;
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
        facts.target_when_sent = Some(target.name().clone());
        tx.commit_with(facts.into_view(target, invitation)).await
    }

    /// Checks that an expired invitation can become pending again: its address is not a member, has no other pending
    /// invitation to the target, and there is a free seat. Releases the pending key of another expired invitation.
    async fn require_room(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        caller: &Caller,
        facts: &InvitationFacts,
        target: &LockedTarget,
        access: EffectiveAccess,
    ) -> Result<(), Error> {
        let (invitation, now) = (&facts.invitation, tx.now());
        let key = Invitation::key_of(invitation.grant.target(), &invitation.email);
        let holder = tx.invitation_by_pending_key(&key).await?.filter(|holder| holder.id != invitation.id);
        let plan = &target.workspace.plan;
        let seats = match plan.limits_invitations() {
            true => tx.seats(target.workspace.id, &invitation.email, now).await?,
            false => SeatCount::default(),
        };
        let vacancy = Vacancy {
            is_member: facts.invitee.as_ref().is_some_and(|invitee| invitee.membership.is_some()),
            other: holder.as_ref(),
            plan,
            seats,
        };
        vacancy.require_free(caller.account.id, access, now)?;
        tx.changes().released_pending_keys.extend(holder.map(|expired| expired.id));
        Ok(())
    }
}
