//! Previewing an invitation before deciding. Has no effect, because mail scanners follow links too.

use crate::model::access::Denied;
use crate::model::ids::InvitationId;
use crate::model::invitation::{InvitationRefusal, InvitationSecretKind, Viewer};
use crate::port::InvitationView;
use crate::usecase::{Caller, Error, InvitationDetails, RequestContext, Service, Snapshot};

/// An invitation as shown before a decision.
#[derive(Debug, Clone)]
pub struct InvitationPreview {
    /// The invitation with its names.
    pub view: InvitationView,
    /// The viewer: the invitee, by the mailed secret or the address, or a holder of the code.
    pub viewer: Viewer,
    /// Whether the address has an account; `None` unless the mailed secret was presented.
    pub account_exists: Option<bool>,
}

impl Service {
    /// Returns the invitation that a mailed secret or a code opens.
    ///
    /// # Errors
    /// The refusal that accepting would return. Nothing else is disclosed about an invitation that cannot be accepted
    /// any more.
    pub async fn preview_invitation(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &str,
    ) -> Result<InvitationPreview, Error> {
        let now = self.ports.clock.now();
        let secret = self.resolve_invitation_secret(context, secret, now).await?;
        let view = self.ports.read.invitation(secret.invitation_id).await?.ok_or(InvitationRefusal::Invalid)?;
        let invitation = &view.invitation;
        invitation.require_current(secret.generation)?;
        invitation.require_pending_for(caller.map(|caller| caller.account.id), now)?;
        if invitation.grant.project().is_some() && view.project.is_none() {
            return Err(InvitationRefusal::Cancelled.into());
        }
        if invitation.is_withdrawn(view.granted_by_access) {
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

    /// Returns an invitation to its managers, and to its inviter without access to its target any more. Also returns
    /// its record, to which a precondition refers.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for other callers.
    pub async fn invitation(&self, caller: &Caller, id: InvitationId) -> Result<(InvitationDetails, Snapshot), Error> {
        let (view, viewer) = self.sent_invitation(caller, id).await?;
        let snapshot = Snapshot::from(&view.invitation);
        Ok((InvitationDetails::new(view, viewer, self.ports.clock.now()), snapshot))
    }

    /// Returns an invitation that the caller manages.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for its inviter without access to its target any more, [`Denied::Hidden`] for other
    /// callers.
    pub async fn managed_invitation(&self, caller: &Caller, id: InvitationId) -> Result<InvitationView, Error> {
        let (view, viewer) = self.sent_invitation(caller, id).await?;
        if viewer.manages() { Ok(view) } else { Err(Denied::Forbidden.into()) }
    }

    /// Returns an invitation, and the relation of the caller to it on the sending side.
    pub(super) async fn sent_invitation(
        &self,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<(InvitationView, Viewer), Error> {
        let view = self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?;
        let grant = view.invitation.grant;
        let found = self.ports.access.effective_access(caller.account.id, grant.target()).await?;
        // The invitations of a project that moved stay with its former workspace.
        let in_same_workspace = found.filter(|(workspace, _)| *workspace == grant.workspace());
        let access = in_same_workspace.map(|(_, access)| access).unwrap_or_default();
        let viewer = view.invitation.seen_by_sender(caller.account.id, access).ok_or(Denied::Hidden)?;
        Ok((view, viewer))
    }
}
