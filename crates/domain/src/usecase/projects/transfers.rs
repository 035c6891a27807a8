//! Listing transfers: those of a workspace, and those that wait for the caller.

use crate::model::capability::Capability;
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::role::Role;
use crate::model::target::Target;
use crate::model::time::Timestamp;
use crate::model::transfer::TransferStatus;
use crate::port::TransferView;
use crate::usecase::{AccessSource, Caller, Error, Service};

/// A transfer with its names, as a workspace that it concerns sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferDetails {
    /// The transfer with its names.
    pub view: TransferView,
    /// Status at the time of the request.
    pub status: TransferStatus,
}

impl TransferDetails {
    pub(in crate::usecase) fn new(view: TransferView, now: Timestamp) -> Self {
        Self { status: view.transfer.status_at(now), view }
    }
}

impl Service {
    /// Returns the transfers from and to a workspace, of its ownership and of projects, newest first.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `projects.transfer`.
    pub async fn transfers(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        workspace: WorkspaceId,
        page: PageRequest,
    ) -> Result<Page<TransferDetails>, Error> {
        self.require_access(caller.into(), Target::Workspace(workspace), Capability::ProjectsTransfer).await?;
        let now = self.ports.clock.now();
        Ok(self.ports.read.transfers(workspace, page).await?.map(|view| TransferDetails::new(view, now)))
    }

    /// Returns the pending transfer of a project to another workspace, if there is one.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `projects.transfer`.
    pub async fn project_offer(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        project: ProjectId,
    ) -> Result<Option<TransferView>, Error> {
        let target = Target::Project(project);
        self.require_access(caller.into(), target, Capability::ProjectsTransfer).await?;
        let now = self.ports.clock.now();
        let latest = self.ports.read.latest_project_transfer(project).await?;
        Ok(latest.filter(|view| view.transfer.status_at(now) == TransferStatus::Pending))
    }

    /// Returns the pending transfers that the caller can answer, newest first: of ownership to the caller, and of
    /// projects to workspaces in which the caller can transfer projects.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn received_transfers(&self, caller: &Caller, page: PageRequest) -> Result<Page<TransferView>, Error> {
        let may_answer = |role: &Role| role.capabilities().contains(Capability::ProjectsTransfer);
        let roles = Role::ALL.iter().copied().filter(may_answer).collect();
        Ok(self.ports.read.received_transfers(caller.account.id, roles, self.ports.clock.now(), page).await?)
    }
}
