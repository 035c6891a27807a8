//! Transfers.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::WorkspaceId;
use crate::model::target::Target;
use crate::model::transfer::Transfer;

/// Stores transfers.
///
/// No method locks: transfers change only under the locks of all workspaces that they name, which the caller takes
/// first.
#[async_trait]
pub trait TransferRepository {
    /// Returns the latest transfer of a target, decided or not: of the ownership of a workspace, or of a project.
    async fn latest_transfer(&mut self, of: Target) -> Result<Option<Transfer>, StoreError>;

    /// Returns the undecided transfers that name a workspace, as origin or destination, expired or not.
    async fn undecided_transfers(&mut self, workspace: WorkspaceId) -> Result<Vec<Transfer>, StoreError>;
}
