//! Facts about access, from the committed state.

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, ApiKeyAccess, GuestTokenFacts, SessionAccess, StoreError};

use super::MemoryStore;
use super::state::State;

#[async_trait]
impl AccessReader for MemoryStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        Ok(self.snapshot()?.session_by_token(token))
    }

    async fn session_with_unread(&self, token: SecretHash) -> Result<Option<(Session, Account, u64)>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.session_by_token(token).map(|(session, account)| {
            let unread = state.unread_notifications(account.id);
            (session, account, unread)
        }))
    }

    async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        Ok(self.snapshot()?.account_by_email(email).cloned())
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        Ok(self.snapshot()?.api_key_by_secret(secret))
    }

    async fn session_access(&self, token: SecretHash, targets: &[Target]) -> Result<Option<SessionAccess>, StoreError> {
        let state = self.snapshot()?;
        let Some((session, account)) = state.session_by_token(token) else { return Ok(None) };
        let access = targets.iter().filter_map(|&target| Some((target, state.effective_access(account.id, target)?)));
        Ok(Some(SessionAccess { access: access.collect(), session, account }))
    }

    async fn api_key_access(
        &self,
        secret: SecretHash,
        subjects: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError> {
        let state = self.snapshot()?;
        let Some(key) = state.api_key_by_secret(secret) else { return Ok(None) };
        let access = subjects
            .iter()
            .filter_map(|&(account, target)| Some(((account, target), state.effective_access(account, target)?)));
        Ok(Some(ApiKeyAccess { access: access.collect(), key }))
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        let state = self.snapshot()?;
        Ok(hashes.iter().find_map(|hash| state.invitation_secrets.get(hash.as_bytes())).copied())
    }

    async fn public_token_by_code(&self, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.public_tokens.values().find(|token| hashes.contains(&token.code_hash)).map(|token| token.id))
    }

    async fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
        Ok(self.snapshot()?.effective_access(account, target))
    }

    async fn workspace_access(
        &self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Option<WorkspaceAccess>, StoreError> {
        let state = self.snapshot()?;
        if state.live_workspace(workspace).is_none() {
            return Ok(None);
        }
        let live = |project: &&Project| state.live_project(project.id).is_some();
        let projects = state.projects.values().filter(live).filter(|project| project.workspace_id == workspace);
        let permissions = projects.filter_map(|project| {
            let membership = state.permissions.get(&(project.id, account))?;
            Some((project.id, membership.grant.permission()?))
        });
        Ok(Some(WorkspaceAccess { role: state.role(account, workspace), permissions: permissions.collect() }))
    }

    async fn guest_token(&self, id: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError> {
        Ok(self.snapshot()?.guest_token_facts(id))
    }

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.guest_sessions.get(&session).and_then(|session| {
            let facts = state.guest_token_facts(session.token_id)?;
            Some(GuestFacts {
                session: session.clone(),
                token: facts.token,
                live_projects: facts.projects.into_iter().map(|(id, _)| id).collect(),
                is_in_plan: facts.is_in_plan,
            })
        }))
    }
}

impl State {
    fn session_by_token(&self, token: SecretHash) -> Option<(Session, Account)> {
        let session = self.sessions.values().find(|session| session.token_hash == token)?;
        Some((session.clone(), self.accounts.get(&session.account_id)?.clone()))
    }

    fn api_key_by_secret(&self, secret: SecretHash) -> Option<ApiKey> {
        self.api_keys.values().find(|key| key.secret_hash == secret).cloned()
    }
}
