//! Transfers.

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::Place;
use crate::model::ids::{TransferId, WorkspaceId};
use crate::model::transfer::Transfer;

/// Keeps transfers. They are changed only under the locks of all workspaces that they name, which the caller takes first;
/// so nothing here locks.
#[async_trait]
pub trait TransferRepository {
    /// Adds a transfer; it holds its [`pending_key`](Transfer::pending_key).
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another one holds that key.
    async fn insert_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError>;

    /// The latest transfer of what changes hands: of a workspace's ownership, or of a project; decided or not.
    async fn latest_transfer(&mut self, of: Place) -> Result<Option<Transfer>, StoreError>;

    /// Writes the state of a transfer that is there; it holds its pending key if it is pending, and none otherwise.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError>;

    /// Takes the pending key from a transfer that ran out or reaches nobody, so that another one can hold it.
    async fn release_transfer_key(&mut self, id: TransferId) -> Result<(), StoreError>;

    /// The transfers that name a workspace, out of it or into it, and that nobody decided about, expired or not.
    async fn undecided_transfers(&mut self, workspace: WorkspaceId) -> Result<Vec<Transfer>, StoreError>;
}
