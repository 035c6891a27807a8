//! Points in time, and the single definition of "expired".

use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A point in time: UTC, whole microseconds, years 1970 to 9999.
///
/// Microseconds are the precision of PostgreSQL's `timestamptz`, so every store keeps the exact value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Timestamp(i64);

/// The last microsecond of the year 9999, the latest that RFC 3339 can express.
const LATEST: i64 = 253_402_300_799_999_999;

impl Timestamp {
    /// Creates a timestamp from microseconds since 1970-01-01T00:00:00Z. Values outside the range are clamped.
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

    /// Returns the microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Returns the time `duration` later, clamped to the year 9999.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
        Self::from_micros(self.0.saturating_add(micros))
    }

    /// Returns the time `duration` earlier, clamped to the start of 1970.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
        Self::from_micros(self.0.saturating_sub(micros))
    }

    /// Returns the time that has passed since `earlier`; zero if this is not later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Returns whether `now` has reached this time, so that something that expires at it has expired.
    ///
    /// The exact time counts as reached (RFC 7519 §4.1.4: "on or after"). Every expiry in Guestlist is decided here.
    #[must_use]
    pub fn is_reached_by(self, now: Self) -> bool {
        now >= self
    }

    /// Returns whole seconds since 1970, rounded down, as in JWT claims (RFC 7519 `NumericDate`).
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0 / 1_000_000
    }

    /// Parses RFC 3339 with any offset; digits beyond microseconds are cut off. `None` for other text, and for times
    /// outside the range.
    #[must_use]
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        // RFC 3339 needs at most 35 characters, including nanoseconds; longer input is not parsed.
        if text.len() > 40 {
            return None;
        }
        let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        let micros = i64::try_from(moment.unix_timestamp_nanos() / 1_000).ok()?;
        (0..=LATEST).contains(&micros).then_some(Self(micros))
    }

    /// Converts to the type of the `time` crate, for stores and templates.
    #[must_use]
    pub fn to_offset_date_time(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// Converts from the type of the `time` crate, cut off to microseconds.
    #[must_use]
    pub fn from_offset_date_time(moment: OffsetDateTime) -> Self {
        Self::from_micros(i64::try_from(moment.unix_timestamp_nanos() / 1_000).unwrap_or(LATEST))
    }
}

/// RFC 3339 in UTC, with the precision of the value.
impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.to_offset_date_time().format(&Rfc3339).map_err(|_| std::fmt::Error)?;
        f.write_str(&text)
    }
}

/// Returns a duration of `count` days.
#[must_use]
pub const fn days(count: u64) -> Duration {
    Duration::from_secs(count * 24 * 60 * 60)
}

/// Returns a duration of `count` hours.
#[must_use]
pub const fn hours(count: u64) -> Duration {
    Duration::from_secs(count * 60 * 60)
}

/// Returns a duration of `count` minutes.
#[must_use]
pub const fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
