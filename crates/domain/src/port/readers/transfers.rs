//! Views of transfers.

use async_trait::async_trait;

use crate::model::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::role::Role;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::model::transfer::Transfer;
use crate::port::StoreError;

/// A transfer with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferView {
    /// The transfer.
    pub transfer: Transfer,
    /// Name of the workspace whose ownership is offered, or that the project comes from.
    pub workspace: Name,
    /// Name of the project, for a project transfer.
    pub project: Option<Name>,
    /// Name of the receiving workspace, for a project transfer.
    pub to_workspace: Option<Name>,
    /// Name of the member who is offered the ownership, for an ownership transfer.
    pub to_account: Option<DisplayName>,
    /// Name of the account that requested the transfer.
    pub requested_by: DisplayName,
}

/// Reads transfers.
#[async_trait]
pub trait TransferReader: Send + Sync {
    /// Lists the transfers that concern a workspace: of its ownership, and of projects out of it and into it.
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError>;

    /// Lists the transfers that wait for an answer of an account at `now`, undecided and not expired.
    ///
    /// These are ownership transfers to the account, while its membership is the one of the time of the offer, and
    /// project transfers to a workspace in which it has one of these roles.
    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError>;

    /// Returns a transfer.
    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError>;

    /// Returns the latest transfer of a project, pending or not.
    async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError>;
}
