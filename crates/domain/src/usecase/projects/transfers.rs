//! List the transfers of a workspace, and those that wait for somebody.

use crate::model::access::Place;
use crate::model::capability::Capability;
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::role::Role;
use crate::model::transfer::TransferStatus;
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

    /// The open offer of a project to another workspace, if there is one; for whoever may transfer it.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `projects.transfer`.
    pub async fn project_offer(&self, caller: &Caller, project: ProjectId) -> Result<Option<TransferView>, Error> {
        let place = Place::Project(project);
        self.require(caller.account.id, place, Capability::ProjectsTransfer).await?;
        let now = self.ports.clock.now();
        let latest = self.ports.store.begin().await?.latest_transfer(place).await?;
        match latest.filter(|transfer| transfer.status_at(now) == TransferStatus::Pending) {
            Some(open) => Ok(self.ports.read.transfer(open.id).await?),
            None => Ok(None),
        }
    }

    /// The open offers that the caller can answer, newest first: of ownership to them, and of projects to workspaces in
    /// which they may transfer projects.
    ///
    /// # Errors
    /// Only faults.
    pub async fn received_transfers(&self, caller: &Caller, page: PageRequest) -> Result<Page<TransferView>, Error> {
        let may_answer = |role: &Role| role.capabilities().contains(Capability::ProjectsTransfer);
        let roles = Role::ALL.iter().copied().filter(may_answer).collect();
        Ok(self.ports.read.received_transfers(caller.account.id, roles, self.ports.clock.now(), page).await?)
    }
}
