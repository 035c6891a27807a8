//! The change set: what a use case writes, as plain data.

use super::QueuedJob;
use crate::model::account::Account;
use crate::model::api_key::ApiKey;
use crate::model::email::EmailAddress;
use crate::model::event::Event;
use crate::model::guest_session::GuestSession;
use crate::model::ids::{AccountId, InvitationId, ProjectId, SessionId, TransferId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationSecret};
use crate::model::membership::Membership;
use crate::model::notification::Notification;
use crate::model::one_time_secret::OneTimeSecret;
use crate::model::project::Project;
use crate::model::public_token::PublicToken;
use crate::model::public_token_recipient::PublicTokenRecipient;
use crate::model::secret::SecretHash;
use crate::model::session::Session;
use crate::model::sign_up::PendingSignUp;
use crate::model::time::Timestamp;
use crate::model::transfer::Transfer;
use crate::model::workspace::Workspace;

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

/// Withdraws the queued jobs of an invitation: they are never carried out, and their payload is wiped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobWithdrawal {
    /// The invitation.
    pub invitation_id: InvitationId,
    /// When they were withdrawn.
    pub at: Timestamp,
}

/// Ends sessions of an account: their tokens stop working at the commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionsEnd {
    /// The account.
    pub account_id: AccountId,
    /// The session that does not end; `None` ends all.
    pub kept: Option<SessionId>,
}

/// Marks a mailed secret as used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecretUse {
    /// Hash of the secret.
    pub hash: SecretHash,
    /// When it was used.
    pub at: Timestamp,
}

/// Ends every unused one-time secret of an account, for every purpose. Those that ended before keep their time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneTimeSecretsEnd {
    /// The account.
    pub account_id: AccountId,
    /// When they end.
    pub at: Timestamp,
}

/// Deletes a workspace or a project with all memberships in it. No method or view finds it afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deletion<Id> {
    /// The workspace or the project.
    pub id: Id,
    /// When it was deleted.
    pub at: Timestamp,
}

/// Detaches a project from every public token that covers it, permanently: it does not return to them, even if it
/// returns to their workspace. The records of the tokens still list it among the projects that they were created for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detachment {
    /// The project.
    pub project_id: ProjectId,
    /// When it was detached.
    pub at: Timestamp,
}

/// Records that a use case adds, changes and removes. A store writes them in the order of the fields, with one statement
/// for many records of a kind. Within one change set, no record occurs twice in a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// Invitations whose [`pending_key`](Invitation::pending_key) is released, because they expired and another one
    /// needs it.
    pub released_pending_keys: Vec<InvitationId>,
    /// Transfers whose [`pending_key`](Transfer::pending_key) is released, because they expired or their recipient is no
    /// longer a member.
    pub released_transfer_keys: Vec<TransferId>,
    /// Accounts whose sessions end.
    pub ended_sessions: Vec<SessionsEnd>,
    /// New accounts. [`StoreError::Conflict`](super::StoreError::Conflict) if the canonical address or the id exists.
    pub new_accounts: Vec<Account>,
    /// New sessions.
    pub new_sessions: Vec<Session>,
    /// Existing accounts with new values. [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist, or
    /// another account has its canonical address.
    pub changed_accounts: Vec<Account>,
    /// New pending sign-ups. Earlier ones of the same address are not changed.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if the hash of a secret exists.
    pub new_sign_ups: Vec<PendingSignUp>,
    /// Sign-ups that are used. [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist or was used
    /// already.
    pub used_sign_ups: Vec<SecretUse>,
    /// New one-time secrets. Earlier ones are not changed. [`StoreError::Conflict`](super::StoreError::Conflict) if a
    /// hash exists.
    pub new_one_time_secrets: Vec<OneTimeSecret>,
    /// One-time secrets that are used. [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist or
    /// was used already.
    pub used_one_time_secrets: Vec<SecretUse>,
    /// Accounts whose unused one-time secrets end.
    pub ended_one_time_secrets: Vec<OneTimeSecretsEnd>,
    /// New workspaces, each with the membership of its Owner, so that it never lacks one. The membership has the
    /// `created_at` of the workspace as `joined_at`, and no inviter. [`StoreError::Conflict`](super::StoreError::Conflict)
    /// if an id exists.
    pub new_workspaces: Vec<Workspace>,
    /// Existing workspaces with a new name, plan or settings. The Owner changes through memberships only.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub changed_workspaces: Vec<Workspace>,
    /// New projects. [`StoreError::Conflict`](super::StoreError::Conflict) if an id exists.
    pub new_projects: Vec<Project>,
    /// Existing projects with a new name or workspace. Their memberships move with them.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub changed_projects: Vec<Project>,
    /// Memberships that end. Only account and target count. [`StoreError::Conflict`](super::StoreError::Conflict) if one
    /// does not exist.
    pub removed_memberships: Vec<Membership>,
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
    /// New public tokens with their projects. [`StoreError::Conflict`](super::StoreError::Conflict) if an id or the hash
    /// of a code exists.
    pub new_public_tokens: Vec<PublicToken>,
    /// Existing public tokens with a new name, note, expiry, usage limit, owner, `revoked_at` or `renewed_at`. Only
    /// [`count_use`](super::PublicTokenRepository::count_use) writes uses.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub changed_public_tokens: Vec<PublicToken>,
    /// Projects that are detached from their public tokens.
    pub detached_projects: Vec<Detachment>,
    /// Recipients of public tokens. A recipient with the same token and canonical address gets the new spelling and
    /// language, and keeps its time.
    pub recipients: Vec<PublicTokenRecipient>,
    /// New guest sessions.
    pub new_guest_sessions: Vec<GuestSession>,
    /// Existing guest sessions with a new `last_used_at`, `idle_expires_at` or `display_name`.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub changed_guest_sessions: Vec<GuestSession>,
    /// New API keys. [`StoreError::Conflict`](super::StoreError::Conflict) if an id or the hash of a secret exists.
    pub new_api_keys: Vec<ApiKey>,
    /// Existing API keys with a new `revoked_at`; no other field is written. A revoked key stops working at the commit.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub changed_api_keys: Vec<ApiKey>,
    /// Existing transfers in a new state. Each has its pending key if it is pending, and none otherwise.
    /// [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub changed_transfers: Vec<Transfer>,
    /// New transfers, with their pending keys. [`StoreError::Conflict`](super::StoreError::Conflict) if a key is reserved
    /// for another transfer.
    pub new_transfers: Vec<Transfer>,
    /// Projects that are deleted. No public token opens them afterwards; their invitations and transfers have to end in
    /// the same change set. [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub deleted_projects: Vec<Deletion<ProjectId>>,
    /// Workspaces that are deleted, with their projects. Their public tokens are revoked; their invitations and
    /// transfers have to end in the same change set. [`StoreError::Conflict`](super::StoreError::Conflict) if one does
    /// not exist.
    pub deleted_workspaces: Vec<Deletion<WorkspaceId>>,
    /// Audit events of the change.
    pub events: Vec<Event>,
    /// Notifications that are shown in the app.
    pub notifications: Vec<Notification>,
    /// Invitations whose queued jobs are withdrawn.
    pub job_withdrawals: Vec<JobWithdrawal>,
    /// Secrets of the opt-out links in the new mails. [`StoreError::Conflict`](super::StoreError::Conflict) if a hash
    /// exists.
    pub opt_out_secrets: Vec<OptOutSecret>,
    /// New jobs.
    pub jobs: Vec<QueuedJob>,
    /// Accounts that are deleted, in their anonymised form ([`Account::erased`]), together with the personal data around
    /// them: their one-time secrets, the pending sign-ups of the former address, their notifications and their
    /// preferences. Decided invitations to the former address get the address of the anonymised account, and audit
    /// events about it lose its name, those of this change set included. Pending invitations to the address belong to
    /// other accounts and are kept. [`StoreError::Conflict`](super::StoreError::Conflict) if one does not exist.
    pub erased_accounts: Vec<Account>,
}
