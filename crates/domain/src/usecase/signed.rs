//! Verification of signed tokens where several instances share their keys. A token that names an unknown key can be
//! signed with a key that another instance created meanwhile: the keys are then reloaded and the token is verified once
//! more.

use super::{Error, Service};
use crate::model::ids::PublicTokenId;
use crate::port::AccessClaims;

impl Service {
    /// Verifies an access token and returns its claims; `None` if it is not authentic. Does not check its expiry.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] if the token names a key that this instance cannot open.
    pub(super) async fn read_access(&self, token: &str) -> Result<Option<AccessClaims>, Error> {
        let signer = &self.ports.signer;
        match signer.read_access(token) {
            Some(claims) => Ok(Some(claims)),
            None if signer.catch_up(token).await => Ok(signer.read_access(token)),
            None if signer.names_unopened_key(token) => Err(Error::ServerKeyMissing),
            None => Ok(None),
        }
    }

    /// Verifies a share token and returns the id of its public token; `None` if it is not authentic.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] if the token names a key that this instance cannot open.
    pub(super) async fn read_share(&self, token: &str) -> Result<Option<PublicTokenId>, Error> {
        let signer = &self.ports.signer;
        match signer.read_share(token) {
            Some(id) => Ok(Some(id)),
            None if signer.catch_up(token).await => Ok(signer.read_share(token)),
            None if signer.names_unopened_key(token) => Err(Error::ServerKeyMissing),
            None => Ok(None),
        }
    }
}
