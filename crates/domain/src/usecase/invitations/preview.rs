//! Previewing an invitation before deciding. Has no effect, because mail scanners follow links too.

use crate::model::access::Denied;
use crate::model::ids::{AccountId, InvitationId};
use crate::model::invitation::{AnswerOptions, Invitation, InvitationRefusal, InvitationSecretKind, Viewer};
use crate::model::secret::SecretHash;
use crate::model::text::Name;
use crate::port::{InvitationBySecret, SentInvitation};
use crate::usecase::{Caller, Error, InvitationDetails, RequestContext, Service, Snapshot};

/// An invitation as shown before a decision.
#[derive(Debug, Clone)]
pub struct InvitationPreview {
    /// The invitation, redacted for the invitee, by the mailed secret or the address, or for a holder of the code.
    pub invitation: InvitationDetails,
    /// Name of the workspace.
    pub workspace: Name,
    /// Name of the project, for an invitation to a project.
    pub project: Option<Name>,
    /// Whether the address has an account; `None` unless the mailed secret was presented.
    pub account_exists: Option<bool>,
    /// How the visitor can answer.
    pub answers: AnswerOptions,
}

/// An invitation, as it was read for an account that manages it.
#[derive(Debug, Clone)]
pub struct ManagedInvitation {
    /// The invitation, as its managers see it.
    pub details: InvitationDetails,
    /// Its record.
    pub(super) invitation: Invitation,
    /// The account that manages it.
    pub(super) manager: AccountId,
    /// Hash of the code of its latest generation.
    pub(super) code_hash: Option<SecretHash>,
}

impl From<&ManagedInvitation> for Snapshot {
    fn from(managed: &ManagedInvitation) -> Self {
        Self::from(&managed.invitation)
    }
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
        let InvitationBySecret { secret, view, account_exists } =
            self.read_invitation_by_secret(context, secret, now).await?;
        let invitation = &view.invitation;
        invitation.require_opened_by(&secret, caller.map(|caller| caller.account.id), now)?;
        if invitation.grant.project().is_some() && view.project.is_none() {
            return Err(InvitationRefusal::Cancelled.into());
        }
        if invitation.is_withdrawn(view.granted_by_access) {
            return Err(InvitationRefusal::Withdrawn.into());
        }
        let by_mail = secret.kind == InvitationSecretKind::Mailed;
        let proves = self.policy.code_proves_address;
        let own = caller.map(|caller| &caller.account.email);
        let answers = AnswerOptions::of(&view.invitation.email, own, secret.kind, account_exists, proves);
        let viewer = if answers.as_caller || by_mail { Viewer::Invitee } else { Viewer::CodeHolder };
        Ok(InvitationPreview {
            workspace: view.workspace.clone(),
            project: view.project.clone(),
            invitation: InvitationDetails::new(view, viewer, now),
            account_exists: by_mail.then_some(account_exists),
            answers,
        })
    }

    /// Returns an invitation to its managers, and to its inviter without access to its target any more. Also returns
    /// its record, to which a precondition refers.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for other callers.
    pub async fn invitation(&self, caller: &Caller, id: InvitationId) -> Result<(InvitationDetails, Snapshot), Error> {
        let (found, viewer) = self.sent_invitation(caller, id).await?;
        let snapshot = Snapshot::from(&found.view.invitation);
        Ok((InvitationDetails::new(found.view, viewer, self.ports.clock.now()), snapshot))
    }

    /// Returns an invitation that the caller manages, for further reads.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for its inviter without access to its target any more, [`Denied::Hidden`] for other
    /// callers.
    pub async fn managed_invitation(&self, caller: &Caller, id: InvitationId) -> Result<ManagedInvitation, Error> {
        let (found, viewer) = self.sent_invitation(caller, id).await?;
        if !viewer.manages() {
            return Err(Denied::Forbidden.into());
        }
        let SentInvitation { view, code_hash, .. } = found;
        let invitation = view.invitation.clone();
        let details = InvitationDetails::new(view, viewer, self.ports.clock.now());
        Ok(ManagedInvitation { details, invitation, manager: caller.account.id, code_hash })
    }

    /// Returns an invitation, and the relation of the caller to it on the sending side.
    pub(super) async fn sent_invitation(
        &self,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<(SentInvitation, Viewer), Error> {
        let found = self.ports.read.sent_invitation(caller.account.id, id).await?.ok_or(Denied::Hidden)?;
        let viewer = found.view.invitation.seen_by_sender(caller.account.id, found.access).ok_or(Denied::Hidden)?;
        Ok((found, viewer))
    }
}
