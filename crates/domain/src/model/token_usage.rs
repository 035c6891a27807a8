//! Usage of a public token over time: uses, counted by UTC day or hour.

use std::collections::HashMap;
use std::time::Duration;

use super::guest_session::GuestSession;
use super::public_token::PublicToken;
use super::time::{Timestamp, days, hours};

/// Size of the time buckets of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Bucket {
    /// UTC days.
    #[default]
    Day,
    /// UTC hours.
    Hour,
}

impl Bucket {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::Day, Self::Hour];

    /// Returns the name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Hour => "hour",
        }
    }

    /// Returns the length of a bucket. Buckets are counted from 1970-01-01T00:00:00Z, without leap seconds.
    #[must_use]
    pub const fn width(self) -> Duration {
        match self {
            Self::Day => days(1),
            Self::Hour => hours(1),
        }
    }

    /// Returns how far back a query covers by default.
    #[must_use]
    pub const fn usual_span(self) -> Duration {
        match self {
            Self::Day => days(30),
            Self::Hour => hours(48),
        }
    }

    /// Returns the number of the bucket that contains a time, counted from 1970.
    fn number(self, at: Timestamp) -> i64 {
        at.unix_seconds() / self.seconds()
    }

    /// Returns the start of the bucket with this number.
    #[must_use]
    pub fn start(self, number: i64) -> Timestamp {
        Timestamp::from_micros(number.saturating_mul(self.seconds()).saturating_mul(1_000_000))
    }

    /// Returns the length of a bucket in seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Day => 86_400,
            Self::Hour => 3_600,
        }
    }
}

/// The uses in one bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsesIn {
    /// Start of the bucket.
    pub at: Timestamp,
    /// Number of uses.
    pub uses: u64,
}

/// A range of whole buckets that ends with the current one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsageSpan {
    bucket: Bucket,
    first: i64,
    end: i64,
}

impl UsageSpan {
    /// Maximum age of the first bucket: the time for which every use is stored.
    pub const MAX_AGE: Duration = GuestSession::RETENTION;

    /// Returns the buckets from the one that contains `since` to the current one, limited to those that are entirely
    /// within [`MAX_AGE`](Self::MAX_AGE). Empty if `since` is later than `now`.
    #[must_use]
    pub fn of(bucket: Bucket, since: Option<Timestamp>, now: Timestamp) -> Self {
        let first = bucket.number(since.unwrap_or_else(|| now.minus(bucket.usual_span())));
        let earliest = bucket.number(now.minus(Self::MAX_AGE)) + 1;
        Self { bucket, first: first.max(earliest), end: bucket.number(now) + 1 }
    }

    /// Returns the size of the buckets.
    #[must_use]
    pub const fn bucket(&self) -> Bucket {
        self.bucket
    }

    /// Returns the start of the first bucket.
    #[must_use]
    pub fn since(&self) -> Timestamp {
        self.bucket.start(self.first)
    }

    /// Returns every bucket in order, including those without uses.
    #[must_use]
    pub fn fill(&self, counted: &[UsesIn]) -> Vec<UsesIn> {
        let counted: HashMap<Timestamp, u64> = counted.iter().map(|it| (it.at, it.uses)).collect();
        let starts = (self.first..self.end).map(|number| self.bucket.start(number));
        starts.map(|at| UsesIn { at, uses: counted.get(&at).copied().unwrap_or_default() }).collect()
    }
}

/// Returns the latest end of a guest session: `idle_expires_at`, or the expiry of its token if that is earlier.
#[must_use]
pub fn session_end(token: &PublicToken, idle_expires_at: Timestamp) -> Timestamp {
    token.expires_at.map_or(idle_expires_at, |end| end.min(idle_expires_at))
}

#[cfg(test)]
#[path = "token_usage_tests.rs"]
mod tests;
