//! Reading signed tokens, where several instances share their keys: one that names a key which this instance has not
//! seen may be of a key that another one just made.

use super::Service;
use crate::model::ids::PublicTokenId;
use crate::port::AccessClaims;

impl Service {
    /// What an authentic access token says, whatever its age.
    pub(super) async fn read_access(&self, token: &str) -> Option<AccessClaims> {
        let signer = &self.ports.signer;
        match signer.read_access(token) {
            Some(claims) => Some(claims),
            None if signer.catch_up(token).await => signer.read_access(token),
            None => None,
        }
    }

    /// Whom an authentic share token points to.
    pub(super) async fn read_share(&self, token: &str) -> Option<PublicTokenId> {
        let signer = &self.ports.signer;
        match signer.read_share(token) {
            Some(id) => Some(id),
            None if signer.catch_up(token).await => signer.read_share(token),
            None => None,
        }
    }
}
