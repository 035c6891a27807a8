//! Resolving a share token, a code or pasted text to a public token.

use crate::model::ids::PublicTokenId;
use crate::model::public_token::PublicTokenRefusal;
use crate::model::secret::{Code, CodeKind};
use crate::model::time::Timestamp;
use crate::usecase::invitations::code_attempts;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Resolves text that a manager of public tokens pasted: a link, the part behind its `#`, or the id of a record. An
    /// id is not checked for existence.
    pub(in crate::usecase) async fn resolve_token_input(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<PublicTokenId, Error> {
        let text = text.rsplit_once('#').map_or(text, |(_, behind)| behind).trim();
        match PublicTokenId::parse(text) {
            Ok(id) => Ok(id),
            Err(_) => self.resolve_share_token(context, text, now).await,
        }
    }

    /// Resolves a share token or a code to a public token. Codes are rate limited like those of invitations.
    ///
    /// # Errors
    /// [`PublicTokenRefusal::Invalid`] for forged, damaged and unknown ones alike; [`Error::RateLimited`].
    pub(super) async fn resolve_share_token(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<PublicTokenId, Error> {
        let text = text.trim();
        if text.contains('.') {
            return Ok(self.verify_share_token(text).await?.ok_or(PublicTokenRefusal::Invalid)?);
        }
        let code = Code::parse(text).filter(|code| code.kind() == CodeKind::PublicToken);
        let code = code.ok_or(PublicTokenRefusal::Invalid)?;
        let hashes = self.ports.secrets.code_hashes(&code);
        let attempts = code_attempts(context);
        self.consume_rate_limits_now(&attempts, now).await?;
        let id = self.ports.access.public_token_by_code(&hashes).await?.ok_or(PublicTokenRefusal::Invalid)?;
        self.refund_rate_limits_now(&attempts).await?;
        Ok(id)
    }
}
