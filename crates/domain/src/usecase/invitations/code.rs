//! Copy an invitation's code, for when the mail did not arrive.

use crate::model::ids::InvitationId;
use crate::model::secret::{Code, CodeKind};
use crate::usecase::{Caller, Error, Service};

/// A code, and a link that carries it. The mailed secret is shown to nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationCode {
    /// For typing.
    pub code: Code,
    /// For clicking; the code stands in its fragment.
    pub link: String,
}

impl Service {
    /// The code of an invitation that can be accepted.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) where the caller does not manage it; the refusal of its status;
    /// [`Error::ServerKeyMissing`] when this instance does not have the server key that made the code: resending makes a
    /// new one.
    pub async fn invitation_code(&self, caller: &Caller, id: InvitationId) -> Result<InvitationCode, Error> {
        let now = self.ports.clock.now();
        let invitation = self.managed_invitation(caller, id).await?.invitation;
        invitation.require_pending(now)?;
        let mut uow = self.ports.store.begin().await?;
        let hash = uow.invitation_code_hash(id, invitation.generation).await?;
        // Another generation took its place.
        let hash = hash.ok_or(Error::Conflict)?;
        let code = self.ports.secrets.code_of_hash(CodeKind::Invitation, id.uuid(), invitation.generation, hash);
        let code = code.ok_or(Error::ServerKeyMissing)?;
        Ok(InvitationCode { link: self.policy.link("join", &code.expose()), code })
    }
}
