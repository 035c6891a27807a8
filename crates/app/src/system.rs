//! Clock and randomness of the operating system; the only module that reads them.

use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Clock, IdGenerator};
use uuid::Uuid;

/// The clock of the machine, with microsecond precision.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the system clock that all other code uses")]
    fn now(&self) -> Timestamp {
        Timestamp::from_offset_date_time(time::OffsetDateTime::now_utc())
    }
}

/// UUIDs of version 7. Those of one process sort in the order of creation, also within a millisecond and after the
/// clock was set back: the library keeps a counter beside the clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct UuidV7Ids;

impl IdGenerator for UuidV7Ids {
    #[expect(clippy::disallowed_methods, reason = "this is the source of ids that all other code uses")]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}

#[cfg(test)]
#[path = "system_tests.rs"]
mod tests;
