//! Writing single records, for tests that are about something else than the change set.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, SessionId, TransferId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::notification::Notification;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::sign_up::PendingSignUp;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::transfer::Transfer;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{
    ChangeSet, Deletion, Detachment, JobWithdrawal, MembershipRepository, OneTimeSecretsEnd, OptOutSecret, QueuedJob,
    SecretUse, SessionsEnd, StoreError, UnitOfWork,
};

/// Writes a change set of one record, or of records of one kind.
///
/// # Errors
/// Each method fails as the field of [`ChangeSet`] says.
#[async_trait]
pub trait WriteRecords: MembershipRepository + Send {
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

    /// Updates an account.
    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_accounts: vec![account.clone()], ..ChangeSet::default() }).await
    }

    /// Replaces an account with its anonymised form.
    async fn erase_account(&mut self, erased: &Account) -> Result<(), StoreError> {
        self.write_set(ChangeSet { erased_accounts: vec![erased.clone()], ..ChangeSet::default() }).await
    }

    /// Adds a sign-up.
    async fn insert_sign_up(&mut self, sign_up: &PendingSignUp) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_sign_ups: vec![sign_up.clone()], ..ChangeSet::default() }).await
    }

    /// Marks a sign-up as used.
    async fn use_sign_up(&mut self, hash: SecretHash, at: Timestamp) -> Result<(), StoreError> {
        self.write_set(ChangeSet { used_sign_ups: vec![SecretUse { hash, at }], ..ChangeSet::default() }).await
    }

    /// Adds a one-time secret.
    async fn insert_one_time_secret(&mut self, secret: &OneTimeSecret) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_one_time_secrets: vec![secret.clone()], ..ChangeSet::default() }).await
    }

    /// Marks a one-time secret as used.
    async fn mark_one_time_secret_used(&mut self, hash: SecretHash, at: Timestamp) -> Result<(), StoreError> {
        self.write_set(ChangeSet { used_one_time_secrets: vec![SecretUse { hash, at }], ..ChangeSet::default() }).await
    }

    /// Ends the unused one-time secrets of an account.
    async fn end_one_time_secrets(&mut self, account_id: AccountId, at: Timestamp) -> Result<(), StoreError> {
        let ended_one_time_secrets = vec![OneTimeSecretsEnd { account_id, at }];
        self.write_set(ChangeSet { ended_one_time_secrets, ..ChangeSet::default() }).await
    }

    /// Ends the sessions of an account, except one that is kept.
    async fn end_sessions(&mut self, account_id: AccountId, kept: Option<SessionId>) -> Result<(), StoreError> {
        let ended_sessions = vec![SessionsEnd { account_id, kept }];
        self.write_set(ChangeSet { ended_sessions, ..ChangeSet::default() }).await
    }

    /// Adds a workspace with its Owner.
    async fn insert_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_workspaces: vec![workspace.clone()], ..ChangeSet::default() }).await
    }

    /// Updates a workspace.
    async fn update_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_workspaces: vec![workspace.clone()], ..ChangeSet::default() }).await
    }

    /// Deletes a workspace.
    async fn delete_workspace(&mut self, id: WorkspaceId, at: Timestamp) -> Result<(), StoreError> {
        self.write_set(ChangeSet { deleted_workspaces: vec![Deletion { id, at }], ..ChangeSet::default() }).await
    }

    /// Adds a project.
    async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_projects: vec![project.clone()], ..ChangeSet::default() }).await
    }

    /// Updates a project.
    async fn update_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_projects: vec![project.clone()], ..ChangeSet::default() }).await
    }

    /// Deletes a project.
    async fn delete_project(&mut self, id: ProjectId, at: Timestamp) -> Result<(), StoreError> {
        self.write_set(ChangeSet { deleted_projects: vec![Deletion { id, at }], ..ChangeSet::default() }).await
    }

    /// Detaches a project from its public tokens.
    async fn detach_project_from_tokens(&mut self, project_id: ProjectId, at: Timestamp) -> Result<(), StoreError> {
        let detached_projects = vec![Detachment { project_id, at }];
        self.write_set(ChangeSet { detached_projects, ..ChangeSet::default() }).await
    }

    /// Removes memberships.
    async fn remove_memberships(&mut self, memberships: Vec<Membership>) -> Result<(), StoreError> {
        self.write_set(ChangeSet { removed_memberships: memberships, ..ChangeSet::default() }).await
    }

    /// Removes the membership of an account in exactly this target. Returns whether it existed.
    async fn remove_membership(&mut self, account: AccountId, target: Target) -> Result<bool, StoreError> {
        let Some(membership) = self.membership(account, target).await? else { return Ok(false) };
        self.remove_memberships(vec![membership]).await?;
        Ok(true)
    }

    /// Removes every permission of an account in the projects of a workspace. Returns those projects, ordered by id.
    async fn remove_permissions(
        &mut self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<ProjectId>, StoreError> {
        let memberships = self.memberships_within(&[account], workspace).await?;
        let permissions: Vec<Membership> =
            memberships.into_iter().filter(|membership| membership.grant.project().is_some()).collect();
        let projects = permissions.iter().filter_map(|membership| membership.grant.project()).collect();
        self.remove_memberships(permissions).await?;
        Ok(projects)
    }

    /// Adds a public token.
    async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_public_tokens: vec![token.clone()], ..ChangeSet::default() }).await
    }

    /// Updates a public token.
    async fn update_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_public_tokens: vec![token.clone()], ..ChangeSet::default() }).await
    }

    /// Adds or replaces a recipient.
    async fn put_public_token_recipient(&mut self, recipient: &PublicTokenRecipient) -> Result<(), StoreError> {
        self.write_set(ChangeSet { recipients: vec![recipient.clone()], ..ChangeSet::default() }).await
    }

    /// Adds a guest session.
    async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_guest_sessions: vec![session.clone()], ..ChangeSet::default() }).await
    }

    /// Updates a guest session.
    async fn update_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_guest_sessions: vec![session.clone()], ..ChangeSet::default() }).await
    }

    /// Adds an API key.
    async fn insert_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_api_keys: vec![key.clone()], ..ChangeSet::default() }).await
    }

    /// Updates an API key.
    async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_api_keys: vec![key.clone()], ..ChangeSet::default() }).await
    }

    /// Adds a transfer.
    async fn insert_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError> {
        self.write_set(ChangeSet { new_transfers: vec![transfer.clone()], ..ChangeSet::default() }).await
    }

    /// Updates a transfer.
    async fn update_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError> {
        self.write_set(ChangeSet { changed_transfers: vec![transfer.clone()], ..ChangeSet::default() }).await
    }

    /// Releases the pending key of a transfer.
    async fn release_transfer_key(&mut self, id: TransferId) -> Result<(), StoreError> {
        self.write_set(ChangeSet { released_transfer_keys: vec![id], ..ChangeSet::default() }).await
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

    /// Adds jobs.
    async fn insert_jobs(&mut self, jobs: &[QueuedJob]) -> Result<(), StoreError> {
        self.write_set(ChangeSet { jobs: jobs.to_vec(), ..ChangeSet::default() }).await
    }

    /// Withdraws the queued jobs of an invitation.
    async fn withdraw_jobs(&mut self, invitation_id: InvitationId, at: Timestamp) -> Result<(), StoreError> {
        let job_withdrawals = vec![JobWithdrawal { invitation_id, at }];
        self.write_set(ChangeSet { job_withdrawals, ..ChangeSet::default() }).await
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
