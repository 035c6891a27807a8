//! Public tokens.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestTokenFacts, LiveProjects, PublicTokenRepository, StoreError};

use super::state::{conflict_if, count};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl PublicTokenRepository for MemoryUnitOfWork {
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError> {
        self.read(|state| state.public_tokens.get(&id).cloned())
    }

    async fn public_token_with_projects(
        &mut self,
        id: PublicTokenId,
    ) -> Result<Option<(PublicToken, LiveProjects)>, StoreError> {
        self.read(|state| state.guest_token_facts(id).map(|facts| (facts.token, facts.projects)))
    }

    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<(PublicToken, Vec<ProjectId>)>, StoreError> {
        self.read(|state| {
            let is_owned = |token: &&PublicToken| token.created_by == creator && token.workspace_id == workspace;
            let owned = state.public_tokens.values().filter(is_owned).filter(|token| token.revoked_at.is_none());
            let live_projects = |token| state.live_projects(token).map(|project| project.id).collect();
            owned.map(|token| (token.clone(), live_projects(token))).collect()
        })
    }

    async fn count_use(&mut self, id: PublicTokenId, now: Timestamp) -> Result<Option<GuestTokenFacts>, StoreError> {
        self.write(|state| {
            let Some(token) = state.public_tokens.get(&id) else { return Ok(None) };
            let redeemable =
                token.status_at(now) == PublicTokenStatus::Active && state.live_projects(token).next().is_some();
            if !redeemable {
                return Ok(None);
            }
            let used = PublicToken { uses: token.uses + 1, last_used_at: Some(now), ..token.clone() };
            state.public_tokens.insert(id, used);
            Ok(state.guest_token_facts(id))
        })
    }

    async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError> {
        self.read(|state| {
            let token = state.public_tokens.get(&id);
            token.map(|token| state.live_projects(token).map(|project| project.id).collect()).unwrap_or_default()
        })
    }

    async fn public_token_workspace(&mut self, id: PublicTokenId) -> Result<Option<Name>, StoreError> {
        self.read(|state| {
            let token = state.public_tokens.get(&id)?;
            state.workspaces.get(&token.workspace_id).map(|workspace| workspace.name.clone())
        })
    }

    async fn take_expiring_public_token(
        &mut self,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<PublicToken>, StoreError> {
        self.write(|state| {
            let is_due = |token: &&PublicToken| {
                token.revoked_at.is_none()
                    && token.expires_at.is_some_and(|end| end > now && end <= until)
                    && state.notified_expiries.get(&token.id).copied() != token.expires_at
            };
            let first =
                state.public_tokens.values().filter(is_due).min_by_key(|token| (token.expires_at, token.id)).cloned();
            if let Some((id, end)) = first.as_ref().and_then(|token| Some((token.id, token.expires_at?))) {
                state.notified_expiries.insert(id, end);
            }
            Ok(first)
        })
    }

    async fn count_active_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        now: Timestamp,
        limit: u32,
    ) -> Result<u32, StoreError> {
        self.read(|state| {
            let is_active = |token: &&PublicToken| {
                token.workspace_id == workspace && token.status_at(now) == PublicTokenStatus::Active
            };
            count(state.public_tokens.values().filter(is_active).count()).min(limit)
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        self.write(|state| {
            let mut stored = token.clone();
            stored.projects.sort_unstable();
            stored.projects.dedup();
            let has_same_code = |other: &PublicToken| other.code_hash == token.code_hash;
            conflict_if(
                state.public_tokens.contains_key(&token.id) || state.public_tokens.values().any(has_same_code),
            )?;
            conflict_if(stored.projects.len() != token.projects.len())?;
            state.require_workspace(token.workspace_id)?;
            state.require_account(token.created_by)?;
            state.public_tokens.insert(token.id, stored);
            Ok(())
        })
    }

    pub(super) async fn update_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        self.write(|state| {
            state.require_account(token.created_by)?;
            let stored = state.public_tokens.get_mut(&token.id).ok_or(StoreError::Conflict)?;
            stored.created_by = token.created_by;
            stored.name = token.name.clone();
            stored.note = token.note.clone();
            stored.expires_at = token.expires_at;
            stored.usage_limit = token.usage_limit;
            stored.revoked_at = token.revoked_at;
            stored.renewed_at = token.renewed_at;
            Ok(())
        })
    }

    pub(super) async fn revoke_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|state| {
            for token in state.public_tokens.values_mut().filter(|token| token.workspace_id == workspace) {
                token.revoked_at = token.revoked_at.or(Some(at));
            }
            Ok(())
        })
    }

    pub(super) async fn detach_project_from_tokens(
        &mut self,
        project: ProjectId,
        _at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|state| {
            let affected = state.public_tokens.values().filter(|token| token.projects.contains(&project));
            let detached: Vec<_> = affected.map(|token| (token.id, project)).collect();
            state.detached_projects.extend(detached);
            Ok(())
        })
    }
}
