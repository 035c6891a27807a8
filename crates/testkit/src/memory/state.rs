//! The whole state, and the queries that several ports share.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::ids::{
    AccountId, ApiKeyId, EventId, GuestSessionId, InvitationId, MailId, NotificationId, ProjectId, PublicTokenId,
    SessionId, TransferId, WorkspaceId,
};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationStatus};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::notification::{Notification, NotificationPreferences};
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::plan::SeatCount;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::sign_up::PendingSignUp;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::transfer::Transfer;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{GuestTokenFacts, SigningKeyRecord, StoreError};

use super::jobs::JobRow;
use super::unit_of_work::internal_error;

type HashBytes = [u8; 32];

#[derive(Clone, Default)]
pub(super) struct State {
    pub(super) accounts: BTreeMap<AccountId, Account>,
    pub(super) one_time_secrets: BTreeMap<HashBytes, OneTimeSecret>,
    pub(super) sign_ups: BTreeMap<HashBytes, PendingSignUp>,
    pub(super) sessions: BTreeMap<SessionId, Session>,
    pub(super) workspaces: BTreeMap<WorkspaceId, Workspace>,
    pub(super) projects: BTreeMap<ProjectId, Project>,
    pub(super) roles: BTreeMap<(WorkspaceId, AccountId), Membership>,
    pub(super) permissions: BTreeMap<(ProjectId, AccountId), Membership>,
    pub(super) invitations: BTreeMap<InvitationId, Invitation>,
    pub(super) pending_keys: BTreeMap<String, InvitationId>,
    /// The generation of an invitation whose expiry was notified.
    pub(super) expiry_notified: BTreeMap<InvitationId, u32>,
    pub(super) invitation_secrets: BTreeMap<HashBytes, InvitationSecret>,
    pub(super) public_tokens: BTreeMap<PublicTokenId, PublicToken>,
    pub(super) notified_expiries: BTreeMap<PublicTokenId, Timestamp>,
    pub(super) public_token_recipients: BTreeMap<(PublicTokenId, String), PublicTokenRecipient>,
    pub(super) mail_opt_outs: BTreeMap<String, Timestamp>,
    pub(super) opt_out_secrets: BTreeMap<HashBytes, String>,
    pub(super) guest_sessions: BTreeMap<GuestSessionId, GuestSession>,
    pub(super) api_keys: BTreeMap<ApiKeyId, ApiKey>,
    pub(super) events: BTreeMap<EventId, Event>,
    pub(super) notifications: BTreeMap<NotificationId, Notification>,
    pub(super) notification_preferences: BTreeMap<AccountId, NotificationPreferences>,
    pub(super) jobs: BTreeMap<MailId, JobRow>,
    pub(super) counters: BTreeMap<String, Count>,
    pub(super) idempotency_records: BTreeMap<HashBytes, IdempotencyRecord>,
    pub(super) transfers: BTreeMap<TransferId, Transfer>,
    pub(super) transfer_keys: BTreeMap<String, TransferId>,
    /// Deleted records: kept for the names in invitations and events, and found by no query.
    pub(super) deleted_workspaces: BTreeSet<WorkspaceId>,
    pub(super) deleted_projects: BTreeSet<ProjectId>,
    /// Projects that were detached from a public token for good.
    pub(super) detached_projects: BTreeSet<(PublicTokenId, ProjectId)>,
    pub(super) signing_keys: BTreeMap<String, SigningKeyRecord>,
}

impl State {
    pub(super) fn account_by_email(&self, email: &EmailAddress) -> Option<&Account> {
        self.accounts.values().find(|account| account.email.is_same_as(email))
    }

    /// Returns a workspace with its current Owner: the account with that role, not the one it was created with.
    pub(super) fn workspace(&self, id: WorkspaceId) -> Option<Workspace> {
        let workspace = self.live_workspace(id)?;
        let owner_id = self.owner(id)?;
        Some(Workspace { owner_id, ..workspace.clone() })
    }

    pub(super) fn live_workspace(&self, id: WorkspaceId) -> Option<&Workspace> {
        self.workspaces.get(&id).filter(|_| !self.deleted_workspaces.contains(&id))
    }

    pub(super) fn live_project(&self, id: ProjectId) -> Option<&Project> {
        self.projects.get(&id).filter(|_| !self.deleted_projects.contains(&id))
    }

    pub(super) fn owner(&self, id: WorkspaceId) -> Option<AccountId> {
        self.roles_in(id).find(|membership| membership.grant.role() == Some(Role::Owner)).map(|owner| owner.account_id)
    }

    pub(super) fn roles_in(&self, id: WorkspaceId) -> impl Iterator<Item = &Membership> {
        self.roles.iter().filter(move |((workspace, _), _)| *workspace == id).map(|(_, membership)| membership)
    }

    pub(super) fn role(&self, account: AccountId, workspace: WorkspaceId) -> Option<Role> {
        self.roles.get(&(workspace, account)).and_then(|membership| membership.grant.role())
    }

    pub(super) fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Option<(WorkspaceId, EffectiveAccess)> {
        let (workspace, permission) = match target {
            Target::Workspace(id) => (id, None),
            Target::Project(id) => {
                let permission = self.permissions.get(&(id, account)).and_then(|held| held.grant.permission());
                (self.live_project(id)?.workspace_id, permission)
            }
        };
        self.live_workspace(workspace)?;
        Some((workspace, EffectiveAccess { role: self.role(account, workspace), permission }))
    }

    /// Returns the projects of a token that exist, are in its workspace and were never detached from it, ordered by id.
    pub(super) fn live_projects<'a>(&'a self, token: &'a PublicToken) -> impl Iterator<Item = &'a Project> {
        let is_live = |project: &&Project| project.workspace_id == token.workspace_id;
        let stayed = |id: &&ProjectId| !self.detached_projects.contains(&(token.id, **id));
        token.projects.iter().filter(stayed).filter_map(|id| self.live_project(*id)).filter(is_live)
    }

    pub(super) fn guest_token_facts(&self, id: PublicTokenId) -> Option<GuestTokenFacts> {
        let token = self.public_tokens.get(&id)?;
        let workspace = self.workspaces.get(&token.workspace_id)?;
        Some(GuestTokenFacts {
            token: token.clone(),
            projects: self.live_projects(token).map(|project| (project.id, project.name.clone())).collect(),
            is_in_plan: workspace.plan.public_tokens,
            app_url: workspace.settings.app_url.clone(),
        })
    }

    pub(super) fn seats(&self, workspace: WorkspaceId, email: &EmailAddress, now: Timestamp) -> SeatCount {
        let in_project = |membership: &&Membership| {
            let project = membership.grant.project().and_then(|id| self.projects.get(&id));
            project.is_some_and(|project| project.workspace_id == workspace)
        };
        let mut addresses: HashSet<&str> = self
            .roles_in(workspace)
            .chain(self.permissions.values().filter(in_project))
            .filter_map(|membership| self.accounts.get(&membership.account_id))
            .map(|account| account.email.canonical())
            .collect();
        let pending: Vec<&Invitation> = self
            .invitations
            .values()
            .filter(|invitation| invitation.grant.workspace() == workspace)
            .filter(|invitation| invitation.status_at(now) == InvitationStatus::Pending)
            .collect();
        addresses.extend(pending.iter().map(|invitation| invitation.email.canonical()));
        SeatCount {
            taken: count(addresses.len()),
            includes_address: addresses.contains(email.canonical()),
            pending_invitations: count(pending.len()),
        }
    }

    pub(super) fn require_account(&self, id: AccountId) -> Result<(), StoreError> {
        require(self.accounts.contains_key(&id), "there is no such account")
    }

    pub(super) fn require_workspace(&self, id: WorkspaceId) -> Result<(), StoreError> {
        require(self.workspaces.contains_key(&id), "there is no such workspace")
    }

    pub(super) fn require_invitation(&self, id: InvitationId) -> Result<(), StoreError> {
        require(self.invitations.contains_key(&id), "there is no such invitation")
    }

    /// Checks that a project exists and is in the workspace that a record names beside it.
    pub(super) fn require_project_in(&self, id: ProjectId, workspace: WorkspaceId) -> Result<(), StoreError> {
        let project = self.projects.get(&id);
        require(project.is_some_and(|project| project.workspace_id == workspace), "there is no such project there")
    }
}

/// Removes up to `limit` old records; returns how many.
pub(super) fn prune<K: Ord + Clone, V>(records: &mut BTreeMap<K, V>, limit: u16, is_old: impl Fn(&V) -> bool) -> u64 {
    let old: Vec<K> = records.iter().filter(|(_, value)| is_old(value)).map(|(key, _)| key.clone()).collect();
    old.iter().take(usize::from(limit)).filter_map(|key| records.remove(key)).map(|_| 1).sum()
}

pub(super) fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

/// Enforces a foreign key.
pub(super) fn require(holds: bool, message: &'static str) -> Result<(), StoreError> {
    if holds { Ok(()) } else { Err(internal_error(message)) }
}

/// Enforces a unique constraint, or a guarded write that matched no row.
pub(super) fn conflict_if(clashes: bool) -> Result<(), StoreError> {
    if clashes { Err(StoreError::Conflict) } else { Ok(()) }
}
