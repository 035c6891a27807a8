//! Invite somebody to a workspace or a project.

use crate::model::access::{Denied, Place, Standing, authorize, may_grant};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationRefusal, InvitationState, InvitationStatus};
use crate::model::membership::Grant;
use crate::model::rate_limit::{INVITE_BY_ACCOUNT, INVITE_BY_WORKSPACE};
use crate::model::role::{Permission, Role};
use crate::model::text::{Invalid, Locale, Message, Name};
use crate::model::time::Timestamp;
use crate::port::{InvitationView, UnitOfWork};
use crate::usecase::request::{Happening, LockedPlace, Scene};
use crate::usecase::retry::retry_once;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// What is offered, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationTarget {
    /// A role in a workspace.
    Workspace(WorkspaceId, Role),
    /// A permission in a project.
    Project(ProjectId, Permission),
}

impl InvitationTarget {
    /// Where.
    #[must_use]
    pub const fn place(self) -> Place {
        match self {
            Self::Workspace(id, _) => Place::Workspace(id),
            Self::Project(id, _) => Place::Project(id),
        }
    }

    /// What one needs to hold there to invite at all.
    const fn capability(self) -> Capability {
        match self {
            Self::Workspace(..) => Capability::MembersInvite,
            Self::Project(..) => Capability::ProjectInvite,
        }
    }

    const fn grant(self, workspace: WorkspaceId) -> Grant {
        match self {
            Self::Workspace(workspace, role) => Grant::Workspace { workspace, role },
            Self::Project(project, permission) => Grant::Project { workspace, project, permission },
        }
    }
}

/// An invitation to be made.
#[derive(Debug, Clone)]
pub struct Invite {
    /// What and where.
    pub target: InvitationTarget,
    /// Whom.
    pub email: EmailAddress,
    /// A word from the inviter.
    pub message: Option<Message>,
    /// Language of its mails; the workspace's, else the inviter's, when nothing is said.
    pub locale: Option<Locale>,
    /// 1 to 30; the workspace's or the instance's when nothing is said.
    pub expires_in_days: Option<u16>,
    /// Whether Guestlist mails it; else the inviter hands over the code.
    pub send_mail: bool,
}

impl Service {
    /// Invites an address.
    ///
    /// # Errors
    /// [`Denied`] without the right to invite there; [`InvitationRefusal::NotGrantable`] above the caller's own rights;
    /// [`InvitationRefusal::AlreadyMember`], [`InvitationRefusal::AlreadyPending`]; the plan's and rate limits.
    pub async fn invite(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        let view = retry_once(|| self.invite_once(context, caller, command.clone())).await?;
        self.ports.wakeup.wake();
        Ok(view)
    }

    async fn invite_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        let happening = Happening { context, now: self.ports.clock.now(), actor: Actor::Account(caller.account.id) };
        let mut uow = self.ports.store.begin().await?;
        let view = self.write_invitation(uow.as_mut(), &happening, caller, command).await?;
        uow.commit().await?;
        Ok(view)
    }

    /// Everything between begin and commit. A refusal comes before the first write, so that a unit of work in which one
    /// row of many was refused can go on.
    pub(super) async fn write_invitation(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        caller: &Caller,
        command: Invite,
    ) -> Result<InvitationView, Error> {
        let (me, now) = (&caller.account, happening.now);
        if command.expires_in_days.is_some_and(|days| !Invitation::DAYS.contains(&days)) {
            return Err(Error::field("expires_in_days", Invalid::new("out_of_range", "Choose 1 to 30 days.")));
        }
        let place = self.lock_place(uow, command.target.place()).await?;
        let workspace = &place.workspace;
        let standing = uow.standing(me.id, command.target.place()).await?;
        authorize(standing, command.target.capability())?;
        let standing = standing.unwrap_or_default();
        let grant = command.target.grant(workspace.id);
        if !may_grant(standing, grant) {
            return Err(InvitationRefusal::NotGrantable.into());
        }
        let delivery = self.delivery_to(uow, &command.email, command.send_mail, now).await?;
        let invitation = Invitation {
            id: self.ports.ids.invitation(),
            grant,
            email: command.email,
            message: command.message,
            locale: command.locale.or(workspace.settings.locale).unwrap_or(me.locale),
            granter: me.id,
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
        self.require_room(uow, caller, &place, &invitation, now).await?;
        self.count_invitation(uow, &invitation, now).await?;

        uow.insert_invitation(&invitation).await?;
        self.issue_secrets(uow, caller, &place, &invitation, now).await?;
        self.notify_invitee(uow, caller, &place, &invitation, now).await?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let detail = vec![("grant", grant.name().to_owned()), ("target", place.name().to_string())];
        let scene = Scene::projects(workspace.id, grant.project());
        self.record(uow, happening, Action::InvitationCreated, scene, object, detail).await?;
        Ok(InvitationView {
            invitation,
            target_when_sent: Some(place.name().clone()),
            workspace: place.workspace.name,
            project: place.project.map(|project| project.name),
            inviter: me.display_name.clone(),
            inviter_email: me.email.clone(),
            granter_standing: standing,
            // Nobody asks it of an invitation that was made a moment ago: its author sees all of it.
            invitee_standing: Standing::default(),
        })
    }

    /// Counts a new invitation, and its mail where it has one. What is refused counts nothing, even in a unit of work that
    /// goes on.
    async fn count_invitation(
        &self,
        uow: &mut dyn UnitOfWork,
        invitation: &Invitation,
        now: Timestamp,
    ) -> Result<(), Error> {
        let (granter, workspace) = (invitation.granter.to_string(), invitation.grant.workspace().to_string());
        let mut attempts = vec![(INVITE_BY_ACCOUNT, granter.as_str()), (INVITE_BY_WORKSPACE, workspace.as_str())];
        let mail = self.mail_attempts(invitation);
        attempts.extend(mail.iter().map(|(limit, subject)| (*limit, subject.as_str())));
        for (place, (limit, subject)) in attempts.iter().enumerate() {
            match self.count(uow, *limit, subject, now).await {
                Ok(()) => {}
                Err(Error::RateLimited(limited)) => {
                    self.refund(uow, &attempts[..=place]).await?;
                    return Err(limited.into());
                }
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    /// Whether an invitation's mail is sent at all.
    pub(super) fn mails(&self, wanted: bool) -> bool {
        wanted && self.policy.sends_mail
    }

    /// The checks of a new invitation, for making one and for reviving one that ran out: nobody who is in, no second
    /// pending one, and a free seat. Clears the way where the pending one has run out.
    pub(super) async fn require_room(
        &self,
        uow: &mut dyn UnitOfWork,
        caller: &Caller,
        place: &LockedPlace,
        invitation: &Invitation,
        now: Timestamp,
    ) -> Result<(), Error> {
        let target = place.place();
        if let Some(invitee) = uow.account_by_email(&invitation.email).await?
            && uow.membership(invitee.id, target).await?.is_some()
        {
            return Err(InvitationRefusal::AlreadyMember.into());
        }
        let key = Invitation::key_of(invitation.grant, &invitation.email);
        let holder = uow.invitation_by_pending_key(&key).await?.filter(|holder| holder.id != invitation.id);
        if let Some(holder) = holder {
            if holder.status_at(now) != InvitationStatus::Expired {
                let standing = uow.standing(caller.account.id, target).await?.unwrap_or_default();
                let invitation_id = holder.is_managed_by(caller.account.id, standing).then_some(holder.id);
                return Err(InvitationRefusal::AlreadyPending { invitation_id }.into());
            }
            uow.release_pending_key(holder.id).await?;
        }
        let seats = uow.seats(place.workspace.id, &invitation.email, now).await?;
        Ok(place.workspace.plan.allow_invitation(seats)?)
    }

    /// The view of an invitation that was just written.
    pub(super) async fn invitation_view(&self, id: crate::model::ids::InvitationId) -> Result<InvitationView, Error> {
        Ok(self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?)
    }
}

impl LockedPlace {
    /// The place itself.
    pub(super) fn place(&self) -> Place {
        self.project.as_ref().map_or(Place::Workspace(self.workspace.id), |project| Place::Project(project.id))
    }

    /// What the place is called.
    pub(super) fn name(&self) -> &Name {
        self.project.as_ref().map_or(&self.workspace.name, |project| &project.name)
    }
}
