//! Resolving a mailed secret, a code or an id to an invitation, and locking it.

use crate::model::access::Denied;
use crate::model::event::Actor;
use crate::model::ids::InvitationId;
use crate::model::invitation::{Invitation, InvitationRefusal, InvitationSecret, InvitationSecretKind};
use crate::model::rate_limit::{CODE_BY_ALL, CODE_BY_SOURCE};
use crate::model::secret::{Code, CodeKind, SecretKind};
use crate::model::time::Timestamp;
use crate::usecase::locking::LockedTarget;
use crate::usecase::rate_limiting::Attempt;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service};

/// An invitation whose workspace is locked.
pub(in crate::usecase) struct LockedInvitation {
    pub(in crate::usecase) invitation: Invitation,
    pub(in crate::usecase) target: LockedTarget,
}

impl Service {
    /// Resolves a mailed secret or a code to the invitation it belongs to, including superseded ones. Attempts with
    /// codes are rate limited, for each source and in total. They are consumed before the lookup and refunded if the
    /// code exists.
    ///
    /// # Errors
    /// [`InvitationRefusal::Invalid`] if it belongs to no invitation; [`Error::RateLimited`].
    pub(super) async fn resolve_invitation_secret(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<InvitationSecret, Error> {
        let text = text.trim();
        if SecretKind::Invitation.matches(text) {
            let found = self.ports.access.invitation_secret(&[self.ports.secrets.hash(text)]).await?;
            let mailed = found.filter(|found| found.kind == InvitationSecretKind::Mailed);
            return Ok(mailed.ok_or(InvitationRefusal::Invalid)?);
        }
        let code = Code::parse(text).filter(|code| code.kind() == CodeKind::Invitation);
        let code = code.ok_or(InvitationRefusal::Invalid)?;
        let hashes = self.ports.secrets.code_hashes(&code);
        let attempts = code_attempts(context);
        self.consume_rate_limits_now(&attempts, now).await?;
        let found = self.ports.access.invitation_secret(&hashes).await?;
        let found = found.filter(|found| found.kind == InvitationSecretKind::Code).ok_or(InvitationRefusal::Invalid)?;
        self.refund_rate_limits_now(&attempts).await?;
        Ok(found)
    }

    /// Begins a transaction and locks the workspace, then the invitation.
    ///
    /// # Errors
    /// [`InvitationRefusal::Cancelled`] if the workspace or project was deleted or the project moved;
    /// [`Denied::Hidden`] if the invitation does not exist.
    pub(super) async fn lock_invitation<'a>(
        &'a self,
        context: &'a RequestContext,
        actor: Actor,
        now: Timestamp,
        id: InvitationId,
    ) -> Result<(UseCaseTransaction<'a>, LockedInvitation), Error> {
        // The target of an invitation never changes, so it is read before anything is locked.
        let view = self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?;
        let grant = view.invitation.grant;
        let mut tx = self.transaction(context, actor, now).await?;
        let target = match self.lock_target(tx.uow(), grant.target()).await {
            Err(Error::Denied(Denied::Hidden)) => return Err(InvitationRefusal::Cancelled.into()),
            other => other?,
        };
        let invitation = tx.invitation(id).await?.ok_or(Denied::Hidden)?;
        if target.workspace.id != grant.workspace() {
            return Err(InvitationRefusal::Cancelled.into());
        }
        Ok((tx, LockedInvitation { invitation, target }))
    }
}

/// Returns the rate limits that an attempt with a code consumes.
pub(in crate::usecase) fn code_attempts(context: &RequestContext) -> Vec<Attempt<'_>> {
    let mut attempts = vec![(CODE_BY_ALL, "codes", 1)];
    attempts.extend(context.source.as_deref().map(|source| (CODE_BY_SOURCE, source, 1)));
    attempts
}
