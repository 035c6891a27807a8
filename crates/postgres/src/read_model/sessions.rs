//! Lists of sessions.

use async_trait::async_trait;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{SessionReader, StoreError};
use guestlist_sql::{Keyset, SessionRow, Time, page_of};

use crate::error::store_error;
use crate::store::PgStore;

#[async_trait]
impl SessionReader for PgStore {
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError> {
        let keyset = Keyset::new(page);
        let rows = sqlx::query_as!(
            SessionRow,
            "SELECT id, account_id, token_hash, created_at, last_seen_at, expires_at, device FROM session
             WHERE account_id = $1 AND expires_at > $2 AND last_seen_at > $3 AND (created_at, id) < ($4, $5)
             ORDER BY created_at DESC, id DESC LIMIT $6",
            account.uuid(),
            Time(now),
            Time(now.minus(Session::IDLE_TIMEOUT)),
            keyset.at,
            keyset.id,
            keyset.limit,
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        let cursor = |session: &Session| Cursor { at: session.created_at, id: session.id.uuid() };
        page_of(rows, page, Session::try_from, cursor)
    }
}
