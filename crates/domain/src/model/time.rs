//! Points in time, and the one definition of "expired".

use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A point in time: UTC, whole microseconds, years 1970 to 9999.
///
/// Microseconds are what PostgreSQL's `timestamptz` keeps, so a value survives every store unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Timestamp(i64);

/// The last microsecond of the year 9999: RFC 3339 cannot write a later one.
const LATEST: i64 = 253_402_300_799_999_999;

impl Timestamp {
    /// Microseconds since 1970-01-01T00:00:00Z; values outside the range are moved to its nearest end.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        if micros < 0 {
            Self(0)
        } else if micros > LATEST {
            Self(LATEST)
        } else {
            Self(micros)
        }
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This moment and `duration` later; never past the year 9999, and never wrapping around.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
        Self::from_micros(self.0.saturating_add(micros))
    }

    /// This moment and `duration` earlier; never before 1970.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
        Self::from_micros(self.0.saturating_sub(micros))
    }

    /// How long after `earlier` this is; zero if it is not after.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Whether something that ends at this moment has ended `now`. At the very moment it has: RFC 7519 §4.1.4,
    /// "on or after". Every expiry in Guestlist is decided here.
    #[must_use]
    pub fn has_come(self, now: Self) -> bool {
        now >= self
    }

    /// Whole seconds since 1970, rounded down: what JWT claims carry (RFC 7519 `NumericDate`).
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0 / 1_000_000
    }

    /// Reads RFC 3339 with any offset; finer than a microsecond is cut off.
    #[must_use]
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        // RFC 3339 needs at most 35 characters down to nanoseconds; longer input is not worth parsing.
        if text.len() > 40 {
            return None;
        }
        let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        let micros = i64::try_from(moment.unix_timestamp_nanos() / 1_000).ok()?;
        (0..=LATEST).contains(&micros).then_some(Self(micros))
    }

    /// The `time` crate's form, for stores and templates.
    #[must_use]
    pub fn to_offset_date_time(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// From the `time` crate's form, cut to microseconds.
    #[must_use]
    pub fn from_offset_date_time(moment: OffsetDateTime) -> Self {
        Self::from_micros(i64::try_from(moment.unix_timestamp_nanos() / 1_000).unwrap_or(LATEST))
    }
}

/// RFC 3339 in UTC, as fine as the value is.
impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.to_offset_date_time().format(&Rfc3339).map_err(|_| std::fmt::Error)?;
        f.write_str(&text)
    }
}

/// Days as a duration.
#[must_use]
pub const fn days(count: u64) -> Duration {
    Duration::from_secs(count * 24 * 60 * 60)
}

/// Hours as a duration.
#[must_use]
pub const fn hours(count: u64) -> Duration {
    Duration::from_secs(count * 60 * 60)
}

/// Minutes as a duration.
#[must_use]
pub const fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
