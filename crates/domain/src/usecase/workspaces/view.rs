//! Listing workspaces, and reading one.

use crate::model::access::Denied;
use crate::model::ids::WorkspaceId;
use crate::model::page::{Page, PageRequest};
use crate::model::time::Timestamp;
use crate::port::WorkspaceView;
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// Returns the workspaces in which the caller has a role, newest first.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn workspaces(&self, caller: &Caller, page: PageRequest) -> Result<Page<WorkspaceView>, Error> {
        let now = self.ports.clock.now();
        Ok(self.ports.read.workspaces(caller.account.id, page).await?.map(|view| view.seen_at(now)))
    }

    /// Returns a workspace in which the caller has a role.
    ///
    /// # Errors
    /// [`Denied::Hidden`].
    pub async fn workspace(&self, caller: &Caller, id: WorkspaceId) -> Result<WorkspaceView, Error> {
        let now = self.ports.clock.now();
        let view = self.ports.read.workspace(caller.account.id, id).await?.ok_or(Denied::Hidden)?;
        Ok(view.seen_at(now))
    }
}

impl WorkspaceView {
    /// Removes a pending ownership transfer that has expired.
    pub(in crate::usecase) fn seen_at(self, now: Timestamp) -> Self {
        let pending_owner = self.pending_owner.filter(|pending| !pending.expires_at.is_reached_by(now));
        Self { pending_owner, ..self }
    }
}
