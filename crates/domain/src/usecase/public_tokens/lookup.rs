//! Resolving a share token, a code or pasted text to a public token.

use crate::model::ids::PublicTokenId;
use crate::model::pasted::PastedInput;
use crate::model::public_token::PublicTokenRefusal;
use crate::model::secret::CodeKind;
use crate::model::time::Timestamp;
use crate::usecase::invitations::code_attempts;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Resolves text that a manager of public tokens pasted: a link, share token, code, or the id of a record. An id is
    /// not checked for existence.
    pub(in crate::usecase) async fn resolve_token_input(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<PublicTokenId, Error> {
        match PastedInput::parse(text) {
            Some(PastedInput::PublicTokenId(id)) => Ok(id),
            _ => self.resolve_share_token(context, text, now).await,
        }
    }

    /// Resolves a share token or a code, alone or within a link, to a public token. Codes are rate limited like those
    /// of invitations.
    ///
    /// # Errors
    /// [`PublicTokenRefusal::Invalid`] for forged, damaged and unknown ones alike; [`Error::RateLimited`].
    pub(super) async fn resolve_share_token(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<PublicTokenId, Error> {
        let code = match PastedInput::parse(text) {
            Some(PastedInput::ShareToken(token)) => {
                return Ok(self.verify_share_token(token.expose()).await?.ok_or(PublicTokenRefusal::Invalid)?);
            }
            Some(PastedInput::Code(code)) if code.kind() == CodeKind::PublicToken => code,
            _ => return Err(PublicTokenRefusal::Invalid.into()),
        };
        let hashes = self.ports.secrets.code_hashes(&code);
        let attempts = code_attempts(context);
        self.consume_rate_limits_now(&attempts, now).await?;
        let id = self.ports.access.public_token_by_code(&hashes).await?.ok_or(PublicTokenRefusal::Invalid)?;
        self.refund_rate_limits_now(&attempts).await?;
        Ok(id)
    }
}
