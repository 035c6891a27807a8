//! Refreshing the access token of a guest session.

use crate::usecase::{Error, GuestAccess, Service};

impl Service {
    /// Issues a new access token for a guest session. Consumes no use.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`](crate::model::public_token::PublicTokenRefusal): the one of the token if it ended,
    /// `Invalid` for an unknown session, `Expired` for a session that was not used for too long. [`Error::Plan`] if the
    /// plan of the workspace does not include public tokens.
    pub async fn refresh_guest_session(&self, guest_session: &str) -> Result<GuestAccess, Error> {
        let now = self.ports.clock.now();
        self.continue_session(guest_session, None, now).await
    }
}
