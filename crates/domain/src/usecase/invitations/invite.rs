//! Inviting an address to a workspace or a project.

use crate::model::access::{Denied, EffectiveAccess, authorize, may_grant};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationRefusal, InvitationState, InvitationStatus};
use crate::model::membership::Grant;
use crate::model::rate_limit::{INVITE_BY_ACCOUNT, INVITE_BY_WORKSPACE};
use crate::model::role::{Permission, Role};
use crate::model::target::Target;
use crate::model::text::{Invalid, Locale, Message, Name};
use crate::model::time::Timestamp;
use crate::port::{InvitationView, UnitOfWork};
use crate::usecase::audit::EventScope;
use crate::usecase::locking::LockedTarget;
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
    /// [`Denied`] if the caller cannot invite there; [`InvitationRefusal::NotGrantable`] for a grant beyond what the
    /// caller holds; [`InvitationRefusal::AlreadyMember`], [`InvitationRefusal::AlreadyPending`]; [`Error::Plan`],
    /// [`Error::RateLimited`].
    pub async fn invite(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        self.retry(|| self.invite_once(context, caller, command.clone())).await
    }

    async fn invite_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        let now = self.ports.clock.now();
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        let view = self.write_invitation(&mut tx, caller, command).await?;
        tx.commit().await?;
        Ok(view)
    }

    /// Checks and writes an invitation within the caller's transaction. A refusal leaves nothing written, except that
    /// the pending key of an expired invitation can be released; the transaction can continue with another row.
    pub(super) async fn write_invitation(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        let (me, now) = (&caller.account, tx.now());
        if command.expires_in_days.is_some_and(|days| !Invitation::DAYS.contains(&days)) {
            return Err(Error::field("expires_in_days", Invalid::new("out_of_range", "Choose 1 to 30 days.")));
        }
        let target = self.lock_target(tx.uow(), command.grant.target()).await?;
        let workspace = &target.workspace;
        let access = tx.effective_access(me.id, command.grant.target()).await?;
        authorize(access, command.grant.capability())?;
        let access = access.unwrap_or_default();
        let grant = command.grant.in_workspace(workspace.id);
        if !may_grant(access, grant) {
            return Err(InvitationRefusal::NotGrantable.into());
        }
        let delivery = self.delivery_to(tx.uow(), &command.email, command.send_mail, now).await?;
        let invitation = Invitation {
            id: self.ports.ids.invitation(),
            grant,
            email: command.email,
            message: command.message,
            locale: command.locale.or(workspace.settings.locale).unwrap_or(me.locale),
            granted_by: me.id,
            state: InvitationState::Pending,
            generation: 0,
            delivery,
            created_at: now,
            expires_at: Invitation::expiry(
                now,
                command.expires_in_days,
                workspace.settings.invitation_days,
                self.policy.invitation_ttl,
            ),
        };
        self.require_room(tx.uow(), caller, &target, &invitation, now).await?;
        self.count_invitation(tx.uow(), &invitation, now).await?;

        tx.insert_invitation(&invitation).await?;
        self.issue_secrets(tx, caller, &target, &invitation).await?;
        self.notify_invitee(tx, caller, &target, &invitation).await?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let detail = vec![("grant", grant.name().to_owned()), ("target", target.name().to_string())];
        let scope = EventScope::projects(workspace.id, grant.project());
        tx.record(Action::InvitationCreated, scope, object, detail);
        Ok(InvitationView {
            invitation,
            target_when_sent: Some(target.name().clone()),
            workspace: target.workspace.name,
            project: target.project.map(|project| project.name),
            inviter: me.display_name.clone(),
            inviter_email: me.email.clone(),
            granted_by_access: access,
            // Not read for a new invitation: its inviter sees all of it.
            invitee_access: EffectiveAccess::default(),
        })
    }

    /// Consumes the rate limits of a new invitation, and of its mail if it has one. A refusal leaves no attempt
    /// counted, even if the transaction is committed later.
    async fn count_invitation(
        &self,
        uow: &mut dyn UnitOfWork,
        invitation: &Invitation,
        now: Timestamp,
    ) -> Result<(), Error> {
        let (granted_by, workspace) = (invitation.granted_by.to_string(), invitation.grant.workspace().to_string());
        let mut attempts =
            vec![(INVITE_BY_ACCOUNT, granted_by.as_str(), 1), (INVITE_BY_WORKSPACE, workspace.as_str(), 1)];
        let mail = self.mail_attempts(invitation);
        attempts.extend(mail.iter().map(|(limit, subject)| (*limit, subject.as_str(), 1)));
        let outcome = self.consume_rate_limits(uow, &attempts, now).await;
        if matches!(outcome, Err(Error::RateLimited(_))) {
            self.refund_rate_limits(uow, &attempts).await?;
        }
        outcome
    }

    /// Returns whether the mail of an invitation is sent: it is wanted, and the instance sends mail.
    pub(super) fn mails(&self, wanted: bool) -> bool {
        wanted && self.policy.sends_mail
    }

    /// Checks that an invitation can become pending, when it is created or when an expired one is resent: the address
    /// is not a member, has no other pending invitation to the target, and there is a free seat. Releases the pending
    /// key of an expired invitation to the same address.
    pub(super) async fn require_room(
        &self,
        uow: &mut dyn UnitOfWork,
        caller: &Caller,
        target: &LockedTarget,
        invitation: &Invitation,
        now: Timestamp,
    ) -> Result<(), Error> {
        let id = target.id();
        if let Some(invitee) = uow.account_by_email(&invitation.email).await?
            && uow.membership(invitee.id, id).await?.is_some()
        {
            return Err(InvitationRefusal::AlreadyMember.into());
        }
        let key = Invitation::key_of(invitation.grant, &invitation.email);
        let holder = uow.invitation_by_pending_key(&key).await?.filter(|holder| holder.id != invitation.id);
        if let Some(holder) = holder {
            if holder.status_at(now) != InvitationStatus::Expired {
                let access = uow.effective_access(caller.account.id, id).await?.unwrap_or_default();
                let invitation_id = holder.is_managed_by(caller.account.id, access).then_some(holder.id);
                return Err(InvitationRefusal::AlreadyPending { invitation_id }.into());
            }
            uow.release_pending_key(holder.id).await?;
        }
        let seats = uow.seats(target.workspace.id, &invitation.email, now).await?;
        Ok(target.workspace.plan.allow_invitation(seats)?)
    }

    /// Returns the view of an invitation that was just written.
    pub(super) async fn invitation_view(&self, id: crate::model::ids::InvitationId) -> Result<InvitationView, Error> {
        Ok(self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?)
    }
}

impl LockedTarget {
    /// Returns the target.
    pub(super) fn id(&self) -> Target {
        self.project.as_ref().map_or(Target::Workspace(self.workspace.id), |project| Target::Project(project.id))
    }

    /// Returns the name of the target.
    pub(super) fn name(&self) -> &Name {
        self.project.as_ref().map_or(&self.workspace.name, |project| &project.name)
    }
}
