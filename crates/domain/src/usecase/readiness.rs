//! Whether this instance can do its work.

use std::time::Duration;

use super::{Error, Service};

/// Expiry is decided by this instance's clock; further from the database's than this, it would decide wrongly.
const MOST_CLOCK_DRIFT: Duration = Duration::from_secs(1);

/// The clock differs too much from the database's.
#[derive(Debug, thiserror::Error)]
#[error("this instance's clock and the database's differ by more than a second")]
struct ClockDrift;

impl Service {
    /// Says that the store takes writes and that its clock and ours agree to within a second.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub async fn readiness(&self) -> Result<(), Error> {
        let before = self.ports.clock.now();
        let theirs = self.ports.store.ping().await?;
        let after = self.ports.clock.now();
        let drift = theirs.since(after).max(before.since(theirs));
        if drift > MOST_CLOCK_DRIFT { Err(Error::Unavailable(Box::new(ClockDrift))) } else { Ok(()) }
    }

    /// The published key set (RFC 7517) as JSON.
    #[must_use]
    pub fn jwks(&self) -> String {
        self.ports.signer.jwks()
    }
}
