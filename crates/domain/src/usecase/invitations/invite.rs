//! Inviting an address to a workspace or a project.

use crate::model::access::{Denied, EffectiveAccess, authorize};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationState};
use crate::model::membership::Grant;
use crate::model::notification::NotificationKind;
use crate::model::rate_limit::{INVITE_BY_ACCOUNT, INVITE_BY_WORKSPACE, RateLimit};
use crate::model::role::{Permission, Role};
use crate::model::target::Target;
use crate::model::text::{Locale, Message};
use crate::model::time::Timestamp;
use crate::port::{AccountFacts, AddresseeFacts, InvitationView, InviteFacts, LockedTarget};
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::InviteOutcomes;
use crate::usecase::invitations::batch::InviteBatch;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// What a new invitation grants: a target, and the role or permission in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewGrant {
    /// A role in a workspace.
    Workspace(WorkspaceId, Role),
    /// A permission in a project.
    Project(ProjectId, Permission),
}

impl NewGrant {
    /// Returns the target.
    #[must_use]
    pub const fn target(self) -> Target {
        match self {
            Self::Workspace(id, _) => Target::Workspace(id),
            Self::Project(id, _) => Target::Project(id),
        }
    }

    /// Returns the capability that inviting to the target requires.
    const fn capability(self) -> Capability {
        match self {
            Self::Workspace(..) => Capability::MembersInvite,
            Self::Project(..) => Capability::ProjectInvite,
        }
    }

    const fn in_workspace(self, workspace: WorkspaceId) -> Grant {
        match self {
            Self::Workspace(workspace, role) => Grant::Workspace { workspace, role },
            Self::Project(project, permission) => Grant::Project { workspace, project, permission },
        }
    }
}

/// Request to create an invitation.
#[derive(Debug, Clone)]
pub struct Invite {
    /// Target, and the role or permission in it.
    pub grant: NewGrant,
    /// Address to invite.
    pub email: EmailAddress,
    /// Personal message of the inviter.
    pub message: Option<Message>,
    /// Language of its mails; defaults to that of the workspace, then to that of the inviter.
    pub locale: Option<Locale>,
    /// Days until it expires, 1 to 30; defaults to the setting of the workspace, then to that of the instance.
    pub expires_in_days: Option<u16>,
    /// Whether Guestlist mails the invitation; otherwise the inviter passes on the code.
    pub send_mail: bool,
}

impl Service {
    /// Invites an address to a target.
    ///
    /// # Errors
    /// [`Denied`] if the caller cannot invite there; an
    /// [`InvitationRefusal`](crate::model::invitation::InvitationRefusal): `NotGrantable` for a grant beyond what the
    /// caller holds, `AlreadyMember`, `AlreadyPending`; [`Error::Plan`], [`Error::RateLimited`].
    pub async fn invite(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        let rows = &[command];
        self.retry(|| async move {
            let (tx, mut outcomes) = self.decide_invites(context, caller, rows).await?;
            let view = outcomes.pop().unwrap_or(Err(Error::Conflict))?;
            tx.commit_with(view).await
        })
        .await
    }

    /// Decides invitations to one target, each against the ones before it. The caller commits the transaction, or drops
    /// it after a dry run.
    pub(super) async fn decide_invites<'a>(
        &'a self,
        context: &'a RequestContext,
        caller: &Caller,
        rows: &[Invite],
    ) -> Result<(UseCaseTransaction<'a>, InviteOutcomes), Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let Some(first) = rows.first() else { return Ok((tx, Vec::new())) };
        let emails: Vec<EmailAddress> = rows.iter().map(|row| row.email.clone()).collect();
        let facts = tx.invite_facts(first.grant.target(), me, &emails, now).await?.ok_or(Denied::Hidden)?;
        authorize(Some(facts.access), first.grant.capability())?;
        let invitations: Vec<Invitation> = rows
            .iter()
            .zip(&facts.addressees)
            .map(|(row, addressee)| self.new_invitation(caller, &facts.target, row, addressee, now))
            .collect();
        let attempts = invitations.iter().map(|invitation| self.invite_attempts(invitation)).collect();
        let mut allowance = self.count_together(&mut tx, attempts).await?;
        let mut batch = InviteBatch::new(caller.account.id, &facts);
        let mut outcomes = InviteOutcomes::with_capacity(rows.len());
        for (index, (row, invitation)) in rows.iter().zip(invitations).enumerate() {
            let is_admitted = check_days(row).and_then(|()| batch.admit(index, &invitation, now));
            let is_admitted = is_admitted.and_then(|()| Ok(allowance.consume(index, now)?));
            let outcome = match is_admitted {
                Ok(()) => {
                    batch.add(&mut tx, index, &invitation);
                    self.write_invitation(&mut tx, caller, &facts, index, invitation)
                }
                Err(refusal) => Err(refusal),
            };
            outcomes.push(outcome);
        }
        // If every row was refused, nothing is committed: no attempt was counted.
        if outcomes.iter().any(Result::is_ok) {
            self.refund_rate_limits(tx.uow(), &allowance.unused()).await?;
        }
        Ok((tx, outcomes))
    }

    fn new_invitation(
        &self,
        caller: &Caller,
        target: &LockedTarget,
        row: &Invite,
        addressee: &AddresseeFacts,
        now: Timestamp,
    ) -> Invitation {
        let settings = &target.workspace.settings;
        Invitation {
            id: self.ports.ids.invitation(),
            grant: row.grant.in_workspace(target.workspace.id),
            email: row.email.clone(),
            message: row.message.clone(),
            locale: row.locale.or(settings.locale).unwrap_or(caller.account.locale),
            granted_by: caller.account.id,
            state: InvitationState::Pending,
            generation: 0,
            delivery: self.delivery_to(addressee.has_opted_out, row.send_mail, now),
            created_at: now,
            expires_at: Invitation::expiry(
                now,
                row.expires_in_days,
                settings.invitation_days,
                self.policy.invitation_ttl,
            ),
        }
    }

    /// Returns the rate limits that a new invitation consumes, with its mail if it has one.
    fn invite_attempts(&self, invitation: &Invitation) -> Vec<(RateLimit, String)> {
        let (account, workspace) = (invitation.granted_by.to_string(), invitation.grant.workspace().to_string());
        let mut attempts = vec![(INVITE_BY_ACCOUNT, account), (INVITE_BY_WORKSPACE, workspace)];
        attempts.extend(self.mail_attempts(invitation));
        attempts
    }

    /// Adds an admitted invitation to the transaction, with its secrets, its mail, and the notification of an invitee
    /// who has an account.
    fn write_invitation(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        caller: &Caller,
        facts: &InviteFacts,
        index: usize,
        invitation: Invitation,
    ) -> Result<InvitationView, Error> {
        let (me, target) = (&caller.account, &facts.target);
        self.issue_secrets(tx, caller, target, &invitation)?;
        if let Some(AccountFacts { account, preferences, .. }) = &facts.addressees[index].account {
            let (kind, person) = (NotificationKind::InvitationReceived, me.display_name.to_string());
            self.add_notification(tx, account, preferences, self.notification_for(kind, person, target, None));
        }
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let detail = vec![("grant", invitation.grant.name().to_owned()), ("target", target.name().to_string())];
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        tx.record(Action::InvitationCreated, scope, object, detail);
        tx.changes().new_invitations.push(invitation.clone());
        Ok(InvitationView {
            invitation,
            target_when_sent: Some(target.name().clone()),
            workspace: target.workspace.name.clone(),
            project: target.project.as_ref().map(|project| project.name.clone()),
            inviter: me.display_name.clone(),
            inviter_email: me.email.clone(),
            granted_by_access: facts.access,
            // Not read for a new invitation: its inviter sees all of it.
            invitee_access: EffectiveAccess::default(),
        })
    }
}

/// Checks the number of days until a row expires.
fn check_days(row: &Invite) -> Result<(), Error> {
    let checked = row.expires_in_days.map_or(Ok(()), Invitation::check_days);
    checked.map_err(|invalid| Error::field("expires_in_days", invalid))
}
