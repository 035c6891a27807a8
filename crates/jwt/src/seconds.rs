//! Timestamps in claims.

use guestlist_domain::model::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The last second of the year 9999, the maximum of a [`Timestamp`].
const LATEST: u64 = 253_402_300_799;

/// Whole seconds since 1970 (RFC 7519 `NumericDate` without fractions), in the range of a [`Timestamp`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub(crate) struct Seconds(u64);

impl Seconds {
    /// Rounds down to a whole second, so that nothing lasts longer than intended.
    pub(crate) fn of(timestamp: Timestamp) -> Self {
        Self(u64::try_from(timestamp.unix_seconds()).unwrap_or(0))
    }

    pub(crate) fn timestamp(self) -> Timestamp {
        Timestamp::from_micros(i64::try_from(self.0 * 1_000_000).unwrap_or(i64::MAX))
    }
}

impl TryFrom<u64> for Seconds {
    type Error = &'static str;

    fn try_from(seconds: u64) -> Result<Self, Self::Error> {
        if seconds > LATEST { Err("after the year 9999") } else { Ok(Self(seconds)) }
    }
}

impl From<Seconds> for u64 {
    fn from(seconds: Seconds) -> Self {
        seconds.0
    }
}
