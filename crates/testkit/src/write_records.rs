//! Writing single records, for tests that are about something else than the change set.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::{Invitation, InvitationSecret};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::notification::Notification;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ChangeSet, MailWithdrawal, OptOutSecret, QueuedMail, StoreError, UnitOfWork};

/// Writes a change set of one record, or of records of one kind.
///
/// # Errors
/// Each method fails as the field of [`ChangeSet`] says.
#[async_trait]
pub trait WriteRecords: Send {
    /// Writes a change set.
    async fn write_set(&mut self, changes: ChangeSet) -> Result<(), StoreError>;

    /// Adds an account.
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_accounts: vec![account.clone()], ..ChangeSet::default() }).await
    }

    /// Adds a session.
    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_sessions: vec![session.clone()], ..ChangeSet::default() }).await
    }

    /// Adds or replaces a membership.
    async fn put_membership(&mut self, membership: &Membership) -> Result<(), StoreError> {
        self.write_set(ChangeSet { memberships: vec![membership.clone()], ..ChangeSet::default() }).await
    }

    /// Adds an invitation.
    async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_invitations: vec![invitation.clone()], ..ChangeSet::default() }).await
    }

    /// Updates an invitation.
    async fn update_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_invitations: vec![invitation.clone()], ..ChangeSet::default() }).await
    }

    /// Releases the pending key of an invitation.
    async fn release_pending_key(&mut self, id: InvitationId) -> Result<(), StoreError> {
        self.write_set(ChangeSet { released_pending_keys: vec![id], ..ChangeSet::default() }).await
    }

    /// Adds the hash of a mailed secret or a code.
    async fn insert_invitation_secret(&mut self, secret: &InvitationSecret) -> Result<(), StoreError> {
        self.write_set(ChangeSet { invitation_secrets: vec![*secret], ..ChangeSet::default() }).await
    }

    /// Adds audit events.
    async fn append_events(&mut self, events: &[Event]) -> Result<(), StoreError> {
        self.write_set(ChangeSet { events: events.to_vec(), ..ChangeSet::default() }).await
    }

    /// Adds notifications.
    async fn insert_notifications(&mut self, notifications: &[Notification]) -> Result<(), StoreError> {
        self.write_set(ChangeSet { notifications: notifications.to_vec(), ..ChangeSet::default() }).await
    }

    /// Adds mails.
    async fn enqueue_mails(&mut self, mails: &[QueuedMail]) -> Result<(), StoreError> {
        self.write_set(ChangeSet { mails: mails.to_vec(), ..ChangeSet::default() }).await
    }

    /// Withdraws the unsent mails of an invitation.
    async fn withdraw_mails(&mut self, invitation_id: InvitationId, at: Timestamp) -> Result<(), StoreError> {
        let mail_withdrawals = vec![MailWithdrawal { invitation_id, at }];
        self.write_set(ChangeSet { mail_withdrawals, ..ChangeSet::default() }).await
    }

    /// Adds the hash of a secret in an opt-out link.
    async fn insert_opt_out_secret(
        &mut self,
        hash: SecretHash,
        email: &EmailAddress,
        created_at: Timestamp,
    ) -> Result<(), StoreError> {
        let opt_out_secrets = vec![OptOutSecret { hash, email: email.clone(), created_at }];
        self.write_set(ChangeSet { opt_out_secrets, ..ChangeSet::default() }).await
    }
}

#[async_trait]
impl WriteRecords for dyn UnitOfWork {
    async fn write_set(&mut self, changes: ChangeSet) -> Result<(), StoreError> {
        self.write(&changes).await
    }
}
