//! Secrets, mails and notifications of invitations.

use crate::model::delivery::{Delivery, DeliveryState};
use crate::model::event::Object;
use crate::model::invitation::{Invitation, InvitationSecret, InvitationSecretKind};
use crate::model::mail::{MailContent, TargetNames};
use crate::model::membership::Grant;
use crate::model::notification::NotificationKind;
use crate::model::rate_limit::{INVITE_BY_ADDRESS, INVITE_BY_ALL, RateLimit, shard};
use crate::model::secret::{CodeKind, SecretKind};
use crate::model::time::Timestamp;
use crate::port::{InvitationFacts, LockedTarget};
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::notifications::NotificationDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, Service};

impl LockedTarget {
    /// Returns the names of the target, for mails.
    pub(in crate::usecase) fn names(&self) -> TargetNames {
        TargetNames {
            workspace: self.workspace.name.to_string(),
            project: self.project.as_ref().map(|project| project.name.to_string()),
        }
    }

    /// Returns the target as the object of an event or a notification.
    pub(in crate::usecase) fn object(&self) -> Object {
        match &self.project {
            Some(project) => Object::new("project", project.id, project.name.as_str()),
            None => Object::new("workspace", self.workspace.id, self.workspace.name.as_str()),
        }
    }
}

impl Service {
    /// Returns the initial delivery of an invitation that is about to be created or resent: none, suppressed or queued.
    pub(super) fn delivery_to(&self, has_opted_out: bool, wanted: bool, now: Timestamp) -> Delivery {
        if !wanted || !self.policy.sends_mail {
            return Delivery::NONE;
        }
        if has_opted_out { Delivery::suppressed(now) } else { Delivery::queued(now) }
    }

    /// Creates the code of the invitation's generation and, if the invitation is mailed, its mailed secret and its
    /// mail.
    pub(super) fn issue_secrets(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        inviter: &Caller,
        target: &LockedTarget,
        invitation: &Invitation,
    ) -> Result<(), Error> {
        let (secrets, now) = (&self.ports.secrets, tx.now());
        let code = secrets.code(CodeKind::Invitation, invitation.id.uuid(), invitation.generation);
        let code_hash = secrets.code_hashes(&code).into_iter().next();
        let code_hash = code_hash.ok_or_else(|| Error::Internal("a code has no hash".into()))?;
        let secret_of = |kind, hash| InvitationSecret {
            invitation_id: invitation.id,
            kind,
            generation: invitation.generation,
            hash,
        };
        tx.changes().invitation_secrets.push(secret_of(InvitationSecretKind::Code, code_hash));
        if invitation.delivery.state != DeliveryState::Queued {
            return Ok(());
        }
        let mailed = secrets.random(SecretKind::Invitation);
        let mailed_hash = secrets.hash(mailed.expose());
        tx.changes().invitation_secrets.push(secret_of(InvitationSecretKind::Mailed, mailed_hash));
        let content = MailContent::Invitation {
            inviter: inviter.account.display_name.to_string(),
            inviter_email: inviter.account.email.as_typed().to_owned(),
            target: target.names(),
            grant: invitation.grant.name().to_owned(),
            message: invitation.message.as_ref().map(ToString::to_string),
            link: self.policy.link("join", mailed.expose()),
            expires_at: invitation.expires_at,
            opt_out: Some(self.opt_out_link(tx, &invitation.email)),
        };
        let draft = MailDraft {
            invitation_id: Some(invitation.id),
            ..MailDraft::new(&invitation.email, invitation.locale, content, now)
        };
        tx.enqueue(draft);
        Ok(())
    }

    /// Returns the rate limits that the mail of an invitation consumes; empty if it has no mail.
    pub(super) fn mail_attempts(&self, invitation: &Invitation) -> Vec<(RateLimit, String)> {
        if invitation.delivery.state == DeliveryState::None {
            return Vec::new();
        }
        let address = self.ports.secrets.fingerprint(invitation.email.canonical());
        vec![(INVITE_BY_ADDRESS, address), (INVITE_BY_ALL, shard(invitation.id.uuid()))]
    }

    /// Creates the draft of a notification about a target.
    pub(in crate::usecase) fn notification_for(
        &self,
        kind: NotificationKind,
        person: String,
        target: &LockedTarget,
        grant: Option<Grant>,
    ) -> NotificationDraft {
        NotificationDraft {
            kind,
            person,
            target: target.names(),
            object: target.object(),
            grant: grant.map(Grant::name),
            until: None,
            link: self.policy.destination(target.workspace.settings.app_url.as_deref()),
        }
    }

    /// Notifies the account that granted the invitation, and returns whether it did. Accounts that were deleted or have
    /// no access to the target any more are not notified.
    pub(super) fn notify_grantor(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        facts: &InvitationFacts,
        target: &LockedTarget,
        kind: NotificationKind,
        invitee: String,
    ) -> bool {
        let grantor = &facts.grantor;
        let is_notified = facts.invitation.is_target_visible_with(grantor.access);
        if is_notified {
            let draft = self.notification_for(kind, invitee, target, None);
            self.add_notification(tx, &grantor.account, &grantor.preferences, draft);
        }
        is_notified
    }
}
