//! Transfers.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::{TransferId, WorkspaceId};
use crate::model::target::Target;
use crate::model::transfer::Transfer;

/// Stores transfers.
///
/// No method locks: transfers change only under the locks of all workspaces that they name, which the caller takes
/// first.
#[async_trait]
pub trait TransferRepository {
    /// Adds a transfer and reserves its [`pending_key`](Transfer::pending_key).
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the key is reserved for another transfer.
    async fn insert_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError>;

    /// Returns the latest transfer of a target, decided or not: of the ownership of a workspace, or of a project.
    async fn latest_transfer(&mut self, of: Target) -> Result<Option<Transfer>, StoreError>;

    /// Updates the state of an existing transfer. Reserves its pending key if it is pending, and releases the key
    /// otherwise.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the transfer does not exist.
    async fn update_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError>;

    /// Releases the pending key of a transfer that expired or whose recipient is no longer a member, so that it can be
    /// reserved for another one.
    async fn release_transfer_key(&mut self, id: TransferId) -> Result<(), StoreError>;

    /// Returns the undecided transfers that name a workspace, as origin or destination, expired or not.
    async fn undecided_transfers(&mut self, workspace: WorkspaceId) -> Result<Vec<Transfer>, StoreError>;
}
