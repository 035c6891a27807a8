//! Signing keys that several instances share. A token that names an unknown key can be signed with a key that another
//! instance created meanwhile: the keys are then reloaded and the token is verified once more.

use super::{Error, Service};
use crate::model::ids::PublicTokenId;
use crate::port::AccessClaims;

impl Service {
    /// Checks that this instance can sign tokens. Use cases ask this before they write a record that needs a signed
    /// token.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] if it can open none of the stored signing keys.
    pub(super) fn require_signing_key(&self) -> Result<(), Error> {
        if self.ports.signer.can_sign() { Ok(()) } else { Err(Error::ServerKeyMissing) }
    }

    /// Verifies an access token and returns its claims; `None` if it is not authentic. Does not check its expiry.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] if the token names a key that this instance cannot open.
    pub(super) async fn verify_access_token(&self, token: &str) -> Result<Option<AccessClaims>, Error> {
        let signer = &self.ports.signer;
        match signer.verify_access_token(token) {
            Some(claims) => Ok(Some(claims)),
            None if signer.reload_keys_for(token).await => Ok(signer.verify_access_token(token)),
            None if signer.names_unopened_key(token) => Err(Error::ServerKeyMissing),
            None => Ok(None),
        }
    }

    /// Verifies a share token and returns the id of its public token; `None` if it is not authentic.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] if the token names a key that this instance cannot open.
    pub(super) async fn verify_share_token(&self, token: &str) -> Result<Option<PublicTokenId>, Error> {
        let signer = &self.ports.signer;
        match signer.verify_share_token(token) {
            Some(id) => Ok(Some(id)),
            None if signer.reload_keys_for(token).await => Ok(signer.verify_share_token(token)),
            None if signer.names_unopened_key(token) => Err(Error::ServerKeyMissing),
            None => Ok(None),
        }
    }
}
