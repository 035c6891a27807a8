//! Invitations and the hashes of their secrets.

use async_trait::async_trait;

use super::{InvitationFacts, InviteFacts, StoreError};
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, WorkspaceId};
use crate::model::invitation::Invitation;
use crate::model::target::Target;
use crate::model::time::Timestamp;

/// Stores invitations and the hashes of their secrets.
#[async_trait]
pub trait InvitationRepository {
    /// Reads and locks an invitation.
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError>;

    /// Locks the workspace of an invitation, the account of the invited address, then the invitation, and reads the
    /// facts of a decision about it. `caller` is the account that decides.
    ///
    /// # Errors
    /// [`StoreError::Contended`] if the address got another account meanwhile.
    async fn invitation_facts(
        &mut self,
        id: InvitationId,
        caller: Option<AccountId>,
    ) -> Result<Option<InvitationFacts>, StoreError>;

    /// Locks the workspace of a target and the pending invitations of these addresses to it, and reads the facts of a
    /// decision to invite them, at `now`. `inviter` is the account that invites. Returns `None` if the target does not
    /// exist.
    async fn invite_facts(
        &mut self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Option<InviteFacts>, StoreError>;

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

    /// Updates the delivery of an invitation and no other field; does nothing if the invitation does not exist.
    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError>;

    /// Marks the expiry of an invitation as notified. Of concurrent callers, exactly one receives `true`; all later
    /// calls receive `false` until the invitation is resent.
    async fn mark_expiry_notified(&mut self, id: InvitationId) -> Result<bool, StoreError>;

    /// Reads and locks the undecided invitations to a target, ordered by id, expired or not: for a workspace those to
    /// it and to its projects, for a project those to it.
    async fn undecided_invitations_to(&mut self, target: Target) -> Result<Vec<Invitation>, StoreError>;
}
