//! Authorising reads, and locking the target of a change.

use super::{Error, Service};
use crate::model::access::{Denied, EffectiveAccess, authorize};
use crate::model::capability::Capability;
use crate::model::ids::AccountId;
use crate::model::target::Target;
use crate::port::{LockedTarget, UnitOfWork};

impl Service {
    /// Returns the effective access of `account` in `target` if it includes `capability`. Locks nothing; meant for
    /// reads.
    ///
    /// # Errors
    /// [`Denied`].
    pub(super) async fn require(
        &self,
        account: AccountId,
        target: Target,
        capability: Capability,
    ) -> Result<EffectiveAccess, Error> {
        let facts = self.ports.access.effective_access(account, target).await?;
        let access = facts.map(|(_, access)| access);
        authorize(access, capability)?;
        Ok(access.unwrap_or_default())
    }

    /// Locks the workspace of a target and returns both. First step of every use case that changes members or counts
    /// something.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the target does not exist.
    pub(super) async fn lock_target(&self, uow: &mut dyn UnitOfWork, target: Target) -> Result<LockedTarget, Error> {
        Ok(uow.lock_target(target).await?.ok_or(Denied::Hidden)?)
    }
}
