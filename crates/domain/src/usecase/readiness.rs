//! Whether this instance can do its work.

use std::time::Duration;

use super::{Error, Service};

/// Largest tolerated difference between the clocks of the instance and the database. Expiry is decided by the
/// instance's clock; beyond this difference it would be decided wrongly.
const MAX_CLOCK_DRIFT: Duration = Duration::from_secs(1);

/// The clocks of the instance and the database differ too much.
#[derive(Debug, thiserror::Error)]
#[error("this instance's clock and the database's differ by more than a second")]
struct ClockDrift;

impl Service {
    /// Checks that the store accepts writes, and that its clock and the instance's clock agree to within a second.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if either check fails.
    pub async fn readiness(&self) -> Result<(), Error> {
        let before = self.ports.clock.now();
        let database_time = self.ports.store.ping().await?;
        let after = self.ports.clock.now();
        let drift = database_time.since(after).max(before.since(database_time));
        if drift > MAX_CLOCK_DRIFT { Err(Error::Unavailable(Box::new(ClockDrift))) } else { Ok(()) }
    }

    /// Returns the published key set (RFC 7517) as JSON.
    #[must_use]
    pub fn jwks(&self) -> String {
        self.ports.signer.jwks()
    }
}
