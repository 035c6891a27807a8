//! Facts about access, from the committed state.

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, StoreError};

use super::MemoryStore;

#[async_trait]
impl AccessReader for MemoryStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        let state = self.snapshot()?;
        let session = state.sessions.values().find(|session| session.token_hash == token);
        Ok(session.and_then(|session| Some((session.clone(), state.accounts.get(&session.account_id)?.clone()))))
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        Ok(self.snapshot()?.api_keys.values().find(|key| key.secret_hash == secret).cloned())
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        let state = self.snapshot()?;
        Ok(hashes.iter().find_map(|hash| state.invitation_secrets.get(hash.as_bytes())).copied())
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

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.guest_sessions.get(&session).and_then(|session| {
            let token = state.public_tokens.get(&session.token_id)?.clone();
            let live_projects = state.live_projects(&token).map(|project| project.id).collect();
            Some(GuestFacts { session: session.clone(), token, live_projects })
        }))
    }
}
