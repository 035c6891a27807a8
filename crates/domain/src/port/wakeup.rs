//! Waking the worker.

/// Tells the worker of this process that there is something to do. Losing a call costs time, never a mail: the worker
/// looks by itself as well.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Wakeup: Send + Sync {
    /// Called after a commit that wrote a mail.
    fn wake(&self);
}
