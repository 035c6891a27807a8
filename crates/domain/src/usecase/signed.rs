//! Reading signed tokens, where several instances share their keys: one that names a key which this instance has not
//! seen may be of a key that another one just made.

use super::{Error, Service};
use crate::model::ids::PublicTokenId;
use crate::port::AccessClaims;

impl Service {
    /// What an authentic access token says, whatever its age.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] where it names a key that this instance cannot open.
    pub(super) async fn read_access(&self, token: &str) -> Result<Option<AccessClaims>, Error> {
        let signer = &self.ports.signer;
        match signer.read_access(token) {
            Some(claims) => Ok(Some(claims)),
            None if signer.catch_up(token).await => Ok(signer.read_access(token)),
            None if signer.names_unopened_key(token) => Err(Error::ServerKeyMissing),
            None => Ok(None),
        }
    }

    /// Whom an authentic share token points to.
    ///
    /// # Errors
    /// [`Error::ServerKeyMissing`] where it names a key that this instance cannot open.
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
