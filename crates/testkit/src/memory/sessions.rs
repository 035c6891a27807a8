//! Sessions.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccountRepository, SessionRepository, SessionsEnd, StoreError};

use super::state::{conflict_if, prune};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl SessionRepository for MemoryUnitOfWork {
    async fn insert_session_with_password(
        &mut self,
        session: &Session,
        password: &PasswordHash,
    ) -> Result<Option<Account>, StoreError> {
        let account = self.account(session.account_id).await?.filter(|account| account.password == *password);
        if account.is_some() {
            self.insert_session(session).await?;
        }
        Ok(account)
    }

    async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            if let Some(session) = state.sessions.get_mut(&id) {
                session.last_seen_at = at;
            }
            Ok(())
        })
    }

    async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError> {
        self.write(|state| {
            let is_owned = state.sessions.get(&id).is_some_and(|session| session.account_id == account);
            Ok(is_owned && state.sessions.remove(&id).is_some())
        })
    }

    async fn prune_sessions(
        &mut self,
        expired_by: Timestamp,
        unused_since: Timestamp,
        limit: u16,
    ) -> Result<u64, StoreError> {
        self.write(|state| {
            let is_old = |session: &Session| session.expires_at <= expired_by || session.last_seen_at <= unused_since;
            Ok(prune(&mut state.sessions, limit, is_old))
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn end_sessions(&mut self, end: &SessionsEnd) -> Result<(), StoreError> {
        self.write(|state| {
            state.sessions.retain(|_, it| it.account_id != end.account_id || Some(it.id) == end.kept);
            Ok(())
        })
    }

    pub(super) async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        self.write(|state| {
            let same_token = |other: &Session| other.token_hash == session.token_hash;
            conflict_if(state.sessions.contains_key(&session.id) || state.sessions.values().any(same_token))?;
            state.require_account(session.account_id)?;
            state.sessions.insert(session.id, session.clone());
            Ok(())
        })
    }
}
