//! The clock.

use crate::model::time::Timestamp;

/// Tells the time. A use case asks once and hands the answer on.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}
