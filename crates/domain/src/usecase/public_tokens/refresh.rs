//! Refresh: a fresh access token for a guest session that goes on.

use crate::usecase::retry::retry_once;
use crate::usecase::{Error, GuestAccess, Service};

impl Service {
    /// Gives a fresh access token. Counts no use.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`](crate::model::public_token::PublicTokenRefusal): of the token where that has ended,
    /// `Invalid` for an unknown session, `Expired` for one that was not used for too long.
    pub async fn refresh_guest_session(&self, guest_session: &str) -> Result<GuestAccess, Error> {
        let now = self.ports.clock.now();
        retry_once(|| self.continue_session(guest_session, None, now)).await
    }
}
