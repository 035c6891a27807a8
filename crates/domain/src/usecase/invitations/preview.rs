//! Look at an invitation before deciding. Changes nothing: mail scanners look too.

use crate::model::access::{Denied, Place};
use crate::model::ids::InvitationId;
use crate::model::invitation::{InvitationRefusal, InvitationSecretKind, Viewer};
use crate::port::InvitationView;
use crate::usecase::{Caller, Error, InvitationDetails, RequestContext, Seen, Service};

/// What the invitee sees.
#[derive(Debug, Clone)]
pub struct InvitationPreview {
    /// The invitation with its names.
    pub view: InvitationView,
    /// Who looks at it: its invitee, by the mailed secret or by the address, or a holder of its code.
    pub viewer: Viewer,
    /// Whether the address has an account; told to the holder of the mailed secret alone.
    pub account_exists: Option<bool>,
}

impl Service {
    /// Shows what a mailed secret or a code opens.
    ///
    /// # Errors
    /// What accepting would answer for an invitation that cannot be accepted any more: nothing else is told of it.
    pub async fn preview_invitation(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &str,
    ) -> Result<InvitationPreview, Error> {
        let now = self.ports.clock.now();
        let secret = self.find_secret(context, secret, now).await?;
        let view = self.ports.read.invitation(secret.invitation_id).await?.ok_or(InvitationRefusal::Invalid)?;
        let invitation = &view.invitation;
        invitation.require_current(secret.generation)?;
        invitation.require_pending_for(caller.map(|caller| caller.account.id), now)?;
        if invitation.grant.project().is_some() && view.project.is_none() {
            return Err(InvitationRefusal::Cancelled.into());
        }
        if invitation.is_withdrawn(view.granter_standing) {
            return Err(InvitationRefusal::Withdrawn.into());
        }
        let account_exists = match secret.kind {
            InvitationSecretKind::Code => None,
            InvitationSecretKind::Mailed => {
                let mut uow = self.ports.store.begin().await?;
                let account = uow.account_by_email(&invitation.email).await?;
                Some(account.is_some())
            }
        };
        let is_addressee = caller.is_some_and(|caller| caller.account.email.is_same_as(&view.invitation.email));
        let is_invitee = is_addressee || secret.kind == InvitationSecretKind::Mailed;
        let viewer = if is_invitee { Viewer::Invitee } else { Viewer::CodeHolder };
        Ok(InvitationPreview { view, viewer, account_exists })
    }

    /// An invitation as its senders see it: those who manage it, and its inviter once they have no access to its target
    /// any more. The record beside it is what a change of what they saw is meant for.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for everybody else.
    pub async fn invitation(&self, caller: &Caller, id: InvitationId) -> Result<(InvitationDetails, Seen), Error> {
        let (view, viewer) = self.sent_invitation(caller, id).await?;
        let seen = Seen::from(&view.invitation);
        Ok((InvitationDetails::new(view, viewer, self.ports.clock.now()), seen))
    }

    /// An invitation that the caller manages.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for its inviter who has no access to its target any more, [`Denied::Hidden`] for everybody
    /// else.
    pub async fn managed_invitation(&self, caller: &Caller, id: InvitationId) -> Result<InvitationView, Error> {
        let (view, viewer) = self.sent_invitation(caller, id).await?;
        if viewer.manages() { Ok(view) } else { Err(Denied::Forbidden.into()) }
    }

    /// An invitation with what the caller is to it, other than invited.
    pub(super) async fn sent_invitation(
        &self,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<(InvitationView, Viewer), Error> {
        let view = self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?;
        let grant = view.invitation.grant;
        let place = grant.project().map_or(Place::Workspace(grant.workspace()), Place::Project);
        let found = self.ports.access.standing(caller.account.id, place).await?;
        // A project that moved leaves its invitations to the workspace that it was in.
        let here = found.filter(|(workspace, _)| *workspace == grant.workspace());
        let standing = here.map(|(_, standing)| standing).unwrap_or_default();
        let viewer = view.invitation.seen_by_sender(caller.account.id, standing).ok_or(Denied::Hidden)?;
        Ok((view, viewer))
    }
}
