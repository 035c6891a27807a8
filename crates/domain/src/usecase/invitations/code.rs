//! Copying the code of an invitation, for use when the mail did not arrive.

use crate::model::ids::InvitationId;
use crate::model::secret::{Code, CodeKind};
use crate::usecase::{Caller, Error, ManagedInvitation, Service};

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
        self.code_of(&self.managed_invitation(caller, id).await?)
    }

    /// Returns the code of a pending invitation that was read for a manager.
    ///
    /// # Errors
    /// The refusal for its status; [`Error::ServerKeyMissing`] like [`invitation_code`](Self::invitation_code).
    pub fn code_of(&self, managed: &ManagedInvitation) -> Result<InvitationCode, Error> {
        let invitation = &managed.invitation;
        invitation.require_pending(self.ports.clock.now())?;
        let hash = managed.code_hash.ok_or(Error::ServerKeyMissing)?;
        let (id, generation) = (invitation.id.uuid(), invitation.generation);
        let code = self.ports.secrets.code_of_hash(CodeKind::Invitation, id, generation, hash);
        let code = code.ok_or(Error::ServerKeyMissing)?;
        Ok(InvitationCode { link: self.policy.link("join", &code.expose()), code })
    }
}
