//! See one's workspaces.

use crate::model::access::Denied;
use crate::model::ids::WorkspaceId;
use crate::model::page::{Page, PageRequest};
use crate::port::WorkspaceView;
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// The workspaces in which the caller has a role, newest first.
    ///
    /// # Errors
    /// Only faults.
    pub async fn workspaces(&self, caller: &Caller, page: PageRequest) -> Result<Page<WorkspaceView>, Error> {
        Ok(self.ports.read.workspaces(caller.account.id, page).await?)
    }

    /// A workspace in which the caller has a role.
    ///
    /// # Errors
    /// [`Denied::Hidden`].
    pub async fn workspace(&self, caller: &Caller, id: WorkspaceId) -> Result<WorkspaceView, Error> {
        Ok(self.ports.read.workspace(caller.account.id, id).await?.ok_or(Denied::Hidden)?)
    }
}
