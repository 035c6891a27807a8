//! The clock.

use crate::model::time::Timestamp;

/// The source of the current time. A use case reads it once and passes the value on.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Clock: Send + Sync {
    /// Returns the current time.
    fn now(&self) -> Timestamp;
}
