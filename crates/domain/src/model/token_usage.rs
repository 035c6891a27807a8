//! How a public token was used over time: redemptions, counted by UTC day or hour.

use std::collections::HashMap;
use std::time::Duration;

use super::guest_session::GuestSession;
use super::public_token::PublicToken;
use super::time::{Timestamp, days, hours};

/// How fine a count over time is.
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

    /// The name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Hour => "hour",
        }
    }

    /// How long one is. They are counted from 1970-01-01T00:00:00Z on: UTC days have no other length here.
    #[must_use]
    pub const fn width(self) -> Duration {
        match self {
            Self::Day => days(1),
            Self::Hour => hours(1),
        }
    }

    /// How far back one looks when nothing is said.
    #[must_use]
    pub const fn usual_span(self) -> Duration {
        match self {
            Self::Day => days(30),
            Self::Hour => hours(48),
        }
    }

    /// The number of the one that a moment is in, counted from 1970.
    fn number(self, at: Timestamp) -> i64 {
        at.unix_seconds() / self.seconds()
    }

    /// When the one of a number begins.
    #[must_use]
    pub fn start(self, number: i64) -> Timestamp {
        Timestamp::from_micros(number.saturating_mul(self.seconds()).saturating_mul(1_000_000))
    }

    /// How long one is, in seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Day => 86_400,
            Self::Hour => 3_600,
        }
    }
}

/// The redemptions within one bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsesIn {
    /// When the bucket begins.
    pub at: Timestamp,
    /// How many there were.
    pub uses: u64,
}

/// Which buckets are wanted: whole ones, up to the one that is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsageSpan {
    bucket: Bucket,
    first: i64,
    end: i64,
}

impl UsageSpan {
    /// How far back they reach at most: so long every use is remembered.
    pub const REACH: Duration = GuestSession::KEPT;

    /// The buckets from the one that `since` is in up to that of `now`, or as many of these as are within
    /// [`REACH`](Self::REACH) as a whole. None, where `since` is later.
    #[must_use]
    pub fn of(bucket: Bucket, since: Option<Timestamp>, now: Timestamp) -> Self {
        let first = bucket.number(since.unwrap_or_else(|| now.minus(bucket.usual_span())));
        let earliest = bucket.number(now.minus(Self::REACH)) + 1;
        Self { bucket, first: first.max(earliest), end: bucket.number(now) + 1 }
    }

    /// The size of the buckets.
    #[must_use]
    pub const fn bucket(&self) -> Bucket {
        self.bucket
    }

    /// When the first of them begins.
    #[must_use]
    pub fn since(&self) -> Timestamp {
        self.bucket.start(self.first)
    }

    /// Every bucket in its order, those without a use as well.
    #[must_use]
    pub fn fill(&self, counted: &[UsesIn]) -> Vec<UsesIn> {
        let counted: HashMap<Timestamp, u64> = counted.iter().map(|it| (it.at, it.uses)).collect();
        let starts = (self.first..self.end).map(|number| self.bucket.start(number));
        starts.map(|at| UsesIn { at, uses: counted.get(&at).copied().unwrap_or_default() }).collect()
    }
}

/// When a guest session that ends without use at `idle_expires_at` ends at the latest: with its token.
#[must_use]
pub fn session_end(token: &PublicToken, idle_expires_at: Timestamp) -> Timestamp {
    token.expires_at.map_or(idle_expires_at, |end| end.min(idle_expires_at))
}

#[cfg(test)]
#[path = "token_usage_tests.rs"]
mod tests;
