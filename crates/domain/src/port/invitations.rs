//! Invitations and the hashes of their secrets.

use async_trait::async_trait;

use super::StoreError;
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationSecret};
use crate::model::secret::SecretHash;
use crate::model::target::Target;
use crate::model::time::Timestamp;

/// Stores invitations and the hashes of their secrets.
#[async_trait]
pub trait InvitationRepository {
    /// Adds an invitation and reserves its [`pending_key`](Invitation::pending_key).
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the key is reserved for another invitation, or the id exists.
    async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError>;

    /// Reads and locks an invitation.
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError>;

    /// Reads and locks the invitation for which this pending key is reserved, expired or not.
    async fn invitation_by_pending_key(&mut self, key: &str) -> Result<Option<Invitation>, StoreError>;

    /// Returns up to `limit` invitations of an address to a workspace and its projects, newest first. Does not lock.
    async fn invitations_of(
        &mut self,
        email: &EmailAddress,
        workspace: WorkspaceId,
        limit: u16,
    ) -> Result<Vec<Invitation>, StoreError>;

    /// Reads and locks the undecided invitations to a workspace and its projects that `granted_by` granted or that are
    /// addressed to `addressee`, ordered by id. Expired ones are included.
    async fn undecided_invitations(
        &mut self,
        workspace: WorkspaceId,
        granted_by: AccountId,
        addressee: &EmailAddress,
    ) -> Result<Vec<Invitation>, StoreError>;

    /// Releases the pending key of an expired invitation, so that it can be reserved for another one.
    async fn release_pending_key(&mut self, id: InvitationId) -> Result<(), StoreError>;

    /// Updates every field of an existing invitation, including its delivery. Reserves its pending key if it is
    /// pending, and releases the key otherwise.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it does not exist, or the key is reserved for another invitation.
    async fn update_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError>;

    /// Updates the delivery of an invitation and no other field; does nothing if the invitation does not exist.
    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError>;

    /// Returns up to `limit` invitations that are undecided and expired at `now`, and whose expiry was not notified
    /// since they were created or last resent, ordered by expiry. Does not lock.
    async fn expired_unnotified_invitations(
        &mut self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<InvitationId>, StoreError>;

    /// Marks the expiry of an invitation as notified. Of concurrent callers, exactly one receives `true`; all later
    /// calls receive `false` until the invitation is resent.
    async fn mark_expiry_notified(&mut self, id: InvitationId) -> Result<bool, StoreError>;

    /// Adds the hash of a mailed secret or a code. Hashes are never deleted, so that secrets of older generations are
    /// recognised as superseded.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the hash exists.
    async fn insert_invitation_secret(&mut self, secret: &InvitationSecret) -> Result<(), StoreError>;

    /// Returns the hash of the code of a generation. Does not lock.
    async fn invitation_code_hash(
        &mut self,
        id: InvitationId,
        generation: u32,
    ) -> Result<Option<SecretHash>, StoreError>;

    /// Reads and locks the undecided invitations to a target, ordered by id, expired or not: for a workspace those to
    /// it and to its projects, for a project those to it.
    async fn undecided_invitations_to(&mut self, target: Target) -> Result<Vec<Invitation>, StoreError>;
}
