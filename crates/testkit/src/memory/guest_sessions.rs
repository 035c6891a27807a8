//! Guest sessions.

use async_trait::async_trait;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestSessionRepository, GuestTokenFacts, StoreError};

use super::state::{conflict_if, prune, require};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl GuestSessionRepository for MemoryUnitOfWork {
    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError> {
        self.read(|state| state.guest_sessions.values().find(|session| session.secret_hash == secret).cloned())
    }

    async fn guest_session_facts(
        &mut self,
        secret: SecretHash,
    ) -> Result<Option<(GuestSession, GuestTokenFacts)>, StoreError> {
        self.read(|state| {
            let session = state.guest_sessions.values().find(|session| session.secret_hash == secret)?;
            Some((session.clone(), state.guest_token_facts(session.token_id)?))
        })
    }

    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| {
            let tokens = &state.public_tokens;
            let is_over = |session: &GuestSession| {
                let token = tokens.get(&session.token_id);
                session.last_used_at < before && !token.is_some_and(|token| session.is_live(token, now))
            };
            Ok(prune(&mut state.guest_sessions, limit, is_over))
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.write(|state| {
            let same_secret = |other: &GuestSession| other.secret_hash == session.secret_hash;
            conflict_if(state.guest_sessions.contains_key(&session.id))?;
            conflict_if(state.guest_sessions.values().any(same_secret))?;
            state.require_workspace(session.workspace_id)?;
            require(state.public_tokens.contains_key(&session.token_id), "there is no such public token")?;
            state.guest_sessions.insert(session.id, session.clone());
            Ok(())
        })
    }

    pub(super) async fn update_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.guest_sessions.get_mut(&session.id).ok_or(StoreError::Conflict)?;
            stored.last_used_at = session.last_used_at;
            stored.idle_expires_at = session.idle_expires_at;
            stored.display_name = session.display_name.clone();
            Ok(())
        })
    }
}
