//! The change set: what a use case writes, as plain data.

use super::QueuedMail;
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::event::Event;
use crate::model::ids::InvitationId;
use crate::model::invitation::{Invitation, InvitationSecret};
use crate::model::membership::Membership;
use crate::model::notification::Notification;
use crate::model::secret::SecretHash;
use crate::model::session::Session;
use crate::model::time::Timestamp;

/// The hash of the secret in an opt-out link, and the address that the link is mailed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptOutSecret {
    /// Hash of the secret.
    pub hash: SecretHash,
    /// Address that the link is mailed to.
    pub email: EmailAddress,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Withdraws the unsent mails of an invitation: they are never sent, and their content is wiped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailWithdrawal {
    /// The invitation.
    pub invitation_id: InvitationId,
    /// When they were withdrawn.
    pub at: Timestamp,
}

/// Records that a use case adds and changes. A store writes them in the order of the fields, with one statement for
/// many records of a kind. Within one change set, no record occurs twice in a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// Invitations whose [`pending_key`](Invitation::pending_key) is released, because they expired and another one
    /// needs it.
    pub released_pending_keys: Vec<InvitationId>,
    /// New accounts. [`StoreError::Conflict`](super::StoreError::Conflict) if the canonical address or the id exists.
    pub new_accounts: Vec<Account>,
    /// New sessions.
    pub new_sessions: Vec<Session>,
    /// Memberships that are added, or that replace grant, `joined_at` and `invited_by` of the one with the same account
    /// and target. The one of an Owner is written last, so that the ownership can pass to another account.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if a workspace would have a second Owner.
    pub memberships: Vec<Membership>,
    /// Existing invitations with new values; address, target, message, language and `created_at` never change. Each has
    /// its pending key if it is pending, and none otherwise. [`StoreError::Conflict`](super::StoreError::Conflict) if
    /// one does not exist, or its key is reserved for another invitation.
    pub changed_invitations: Vec<Invitation>,
    /// New invitations, with their pending keys. [`StoreError::Conflict`](super::StoreError::Conflict) if a key is
    /// reserved for another invitation, or the id exists.
    pub new_invitations: Vec<Invitation>,
    /// Hashes of new mailed secrets and codes. Hashes are never deleted, so that secrets of older generations are
    /// recognised as superseded. [`StoreError::Conflict`](super::StoreError::Conflict) if a hash exists.
    pub invitation_secrets: Vec<InvitationSecret>,
    /// Audit events of the change.
    pub events: Vec<Event>,
    /// Notifications that are shown in the app.
    pub notifications: Vec<Notification>,
    /// Invitations whose unsent mails are withdrawn.
    pub mail_withdrawals: Vec<MailWithdrawal>,
    /// Secrets of the opt-out links in the new mails. [`StoreError::Conflict`](super::StoreError::Conflict) if a hash
    /// exists.
    pub opt_out_secrets: Vec<OptOutSecret>,
    /// New mails.
    pub mails: Vec<QueuedMail>,
}
