//! Invite somebody to a workspace or a project.

use crate::model::access::{Denied, Place, authorize, may_grant};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationRefusal, InvitationState, InvitationStatus};
use crate::model::membership::Grant;
use crate::model::rate_limit::{INVITE_BY_ACCOUNT, INVITE_BY_WORKSPACE};
use crate::model::role::{Permission, Role};
use crate::model::text::{Invalid, Locale, Message};
use crate::model::time::Timestamp;
use crate::port::{InvitationView, UnitOfWork};
use crate::usecase::request::{Happening, LockedPlace, Scene};
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
    const fn place(self) -> Place {
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
        let now = self.ports.clock.now();
        if command.expires_in_days.is_some_and(|days| !Invitation::DAYS.contains(&days)) {
            return Err(Error::field("expires_in_days", Invalid::new("out_of_range", "Choose 1 to 30 days.")));
        }
        let me = &caller.account;
        let mut uow = self.ports.store.begin().await?;
        let place = self.lock_place(uow.as_mut(), command.target.place()).await?;
        let workspace = &place.workspace;
        let standing = uow.standing(me.id, command.target.place()).await?;
        authorize(standing, command.target.capability())?;
        let grant = command.target.grant(workspace.id);
        if !may_grant(standing.unwrap_or_default(), grant) {
            return Err(InvitationRefusal::NotGrantable.into());
        }
        let delivery = self.delivery_to(uow.as_mut(), &command.email, command.send_mail, now).await?;
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
        self.require_room(uow.as_mut(), caller, &place, &invitation, now).await?;
        self.count(uow.as_mut(), INVITE_BY_ACCOUNT, &me.id.to_string(), now).await?;
        self.count(uow.as_mut(), INVITE_BY_WORKSPACE, &workspace.id.to_string(), now).await?;

        uow.insert_invitation(&invitation).await?;
        self.issue_secrets(uow.as_mut(), caller, &place, &invitation, now).await?;
        self.notify_invitee(uow.as_mut(), caller, &place, &invitation, now).await?;
        let happening = Happening { context, now, actor: Actor::Account(me.id) };
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let detail = vec![("grant", grant.name().to_owned())];
        let scene = Scene::projects(workspace.id, grant.project());
        self.record(uow.as_mut(), &happening, Action::InvitationCreated, scene, object, detail).await?;
        uow.commit().await?;
        self.ports.wakeup.wake();
        self.invitation_view(invitation.id).await
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
}
