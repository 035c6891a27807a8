//! Jobs: work that is queued in the transaction of its cause, and carried out later by a worker.
//!
//! Every job is a mail so far.

use std::time::Duration;

use super::time::{Timestamp, days};

/// How long a job is kept after it ended. Its payload is wiped immediately.
pub const RETENTION: Duration = days(30);

/// Time during which a job is attempted, unless what it is about ends before.
pub const DEFAULT_TTL: Duration = days(3);

/// Priority of a job; the lower value is claimed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobPriority {
    /// A person waits for it, such as the mail with a link to sign in. Workers have slots that serve only these jobs.
    Urgent,
    /// All other jobs.
    Ordinary,
}

impl JobPriority {
    /// Returns the number by which stores sort.
    #[must_use]
    pub const fn rank(self) -> i16 {
        match self {
            Self::Urgent => 0,
            Self::Ordinary => 1,
        }
    }

    /// Returns the priorities that a worker's slot for this priority serves, in this order. An ordinary slot takes
    /// urgent jobs first, so that slow urgent jobs do not delay the others of their kind.
    #[must_use]
    pub const fn served(self) -> &'static [Self] {
        match self {
            Self::Urgent => &[Self::Urgent],
            Self::Ordinary => &[Self::Urgent, Self::Ordinary],
        }
    }
}

/// How long a claim on a job lasts, and how often it is renewed while the job is carried out.
///
/// The jobs of a process that dies can be claimed by others after `duration` at the latest. Several renewals fit into
/// it, so that a claim survives a slow database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimTimes {
    /// How long a claim lasts, counted from when it was made or last renewed.
    pub duration: Duration,
    /// Time between two renewals.
    pub renewal: Duration,
}

impl ClaimTimes {
    /// Returns when a claim ends that is made or renewed at `now`.
    #[must_use]
    pub fn end(&self, now: Timestamp) -> Timestamp {
        now.plus(self.duration)
    }
}

/// 20 seconds, renewed every 5 seconds.
impl Default for ClaimTimes {
    fn default() -> Self {
        Self { duration: Duration::from_secs(20), renewal: Duration::from_secs(5) }
    }
}
