//! List the transfers of a workspace.

use crate::model::access::Place;
use crate::model::capability::Capability;
use crate::model::ids::WorkspaceId;
use crate::model::page::{Page, PageRequest};
use crate::port::TransferView;
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// The transfers out of a workspace and into it, of its ownership and of projects, newest first; for whoever may
    /// transfer projects there.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `projects.transfer`.
    pub async fn transfers(
        &self,
        caller: &Caller,
        workspace: WorkspaceId,
        page: PageRequest,
    ) -> Result<Page<TransferView>, Error> {
        self.require(caller.account.id, Place::Workspace(workspace), Capability::ProjectsTransfer).await?;
        Ok(self.ports.read.transfers(workspace, page).await?)
    }
}
