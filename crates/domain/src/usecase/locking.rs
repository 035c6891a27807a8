//! Locking the target of a change.

use super::{Error, Service};
use crate::model::access::Denied;
use crate::model::target::Target;
use crate::port::{LockedTarget, UnitOfWork};

impl Service {
    /// Locks the workspace of a target and returns both. First step of every use case that changes members or counts
    /// something.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the target does not exist.
    pub(super) async fn lock_target(&self, uow: &mut dyn UnitOfWork, target: Target) -> Result<LockedTarget, Error> {
        Ok(uow.lock_target(target).await?.ok_or(Denied::Hidden)?)
    }
}
