//! Look at an invitation before deciding. Changes nothing: mail scanners look too.

use crate::model::access::{Denied, Place};
use crate::model::invitation::{InvitationRefusal, InvitationSecretKind};
use crate::port::InvitationView;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// What the invitee sees.
#[derive(Debug, Clone)]
pub struct InvitationPreview {
    /// The invitation with its names.
    pub view: InvitationView,
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
        Ok(InvitationPreview { view, account_exists })
    }

    /// An invitation that the caller manages.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for everybody else.
    pub async fn managed_invitation(
        &self,
        caller: &Caller,
        id: crate::model::ids::InvitationId,
    ) -> Result<InvitationView, Error> {
        let view = self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?;
        let grant = view.invitation.grant;
        let place = grant.project().map_or(Place::Workspace(grant.workspace()), Place::Project);
        let standing = self.ports.access.standing(caller.account.id, place).await?.map(|(_, standing)| standing);
        if view.invitation.is_managed_by(caller.account.id, standing.unwrap_or_default()) {
            Ok(view)
        } else {
            Err(Denied::Hidden.into())
        }
    }
}
