//! Waking the worker.

/// Notifies the worker of this process that there is work.
///
/// A lost call delays a job but never loses it, because the worker also polls.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait WorkerNotifier: Send + Sync {
    /// Wakes the worker. Called after a commit that added a job.
    fn notify(&self);
}
