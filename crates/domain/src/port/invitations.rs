//! Invitations and the hashes of what opens them.

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::Place;
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationSecret};
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Keeps invitations.
#[async_trait]
pub trait InvitationRepository {
    /// Adds an invitation; it holds its [`pending_key`](Invitation::pending_key).
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another one holds that key.
    async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError>;

    /// Reads and locks an invitation.
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError>;

    /// Reads and locks the invitation that holds a pending key, expired or not.
    async fn invitation_by_pending_key(&mut self, key: &str) -> Result<Option<Invitation>, StoreError>;

    /// The invitations of an address to a workspace and its projects, newest first, at most `limit`. Does not lock.
    async fn invitations_of(
        &mut self,
        email: &EmailAddress,
        workspace: WorkspaceId,
        limit: u16,
    ) -> Result<Vec<Invitation>, StoreError>;

    /// Reads and locks the invitations to a workspace and its projects that nobody decided yet and that `granter` answers
    /// for or that are addressed to `addressee`, by id; those that ran out too.
    async fn undecided_invitations(
        &mut self,
        workspace: WorkspaceId,
        granter: AccountId,
        addressee: &EmailAddress,
    ) -> Result<Vec<Invitation>, StoreError>;

    /// Takes the pending key from an invitation that ran out, so that another one can hold it.
    async fn release_pending_key(&mut self, id: InvitationId) -> Result<(), StoreError>;

    /// Writes every field of an invitation that is there, its delivery too; it holds its pending key if it is pending,
    /// and none otherwise.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there, or another one holds the key.
    async fn update_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError>;

    /// Writes what became of the invitation's mail and nothing else; does nothing where it is gone.
    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError>;

    /// Up to `limit` invitations that are pending by their state, ran out by `now`, and whose granter was not told so
    /// since they were made or last resent; whichever ran out first comes first. Does not lock.
    async fn untold_expired_invitations(&mut self, now: Timestamp, limit: u16)
    -> Result<Vec<InvitationId>, StoreError>;

    /// Notes that the granter was told that an invitation ran out, and says whether that is news: of all who note it at
    /// once, exactly one is told yes, until it is resent.
    async fn note_expiry_told(&mut self, id: InvitationId) -> Result<bool, StoreError>;

    /// Adds the hash of a mailed secret or a code. Hashes stay for ever, to tell older generations from strangers.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the hash is there already.
    async fn insert_invitation_secret(&mut self, secret: &InvitationSecret) -> Result<(), StoreError>;

    /// The hash of the code of a generation. Does not lock.
    async fn invitation_code_hash(
        &mut self,
        id: InvitationId,
        generation: u32,
    ) -> Result<Option<SecretHash>, StoreError>;

    /// Reads and locks, in the order of their ids, the invitations to a place that nobody decided about, expired or not:
    /// of a workspace those to it and to its projects, of a project those to it.
    async fn undecided_invitations_to(&mut self, place: Place) -> Result<Vec<Invitation>, StoreError>;
}
