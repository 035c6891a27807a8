//! Copying the code of an invitation, for use when the mail did not arrive.

use crate::model::ids::InvitationId;
use crate::model::secret::{Code, CodeKind};
use crate::usecase::{Caller, Error, Service};

/// The code of an invitation, and a link that carries it. The mailed secret cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationCode {
    /// The code, for typing.
    pub code: Code,
    /// The link. The code is in its fragment.
    pub link: String,
}

impl Service {
    /// Returns the code of a pending invitation.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) if the caller does not manage it; the refusal for its status;
    /// [`Error::ServerKeyMissing`] if this instance does not have the server key that derived the code. Resending the
    /// invitation creates a new code.
    pub async fn invitation_code(&self, caller: &Caller, id: InvitationId) -> Result<InvitationCode, Error> {
        let now = self.ports.clock.now();
        let invitation = self.managed_invitation(caller, id).await?.invitation;
        invitation.require_pending(now)?;
        let mut uow = self.ports.store.begin().await?;
        let hash = uow.invitation_code_hash(id, invitation.generation).await?;
        // The invitation was resent since it was read.
        let hash = hash.ok_or(Error::Conflict)?;
        let code = self.ports.secrets.code_of_hash(CodeKind::Invitation, id.uuid(), invitation.generation, hash);
        let code = code.ok_or(Error::ServerKeyMissing)?;
        Ok(InvitationCode { link: self.policy.link("join", &code.expose()), code })
    }
}
