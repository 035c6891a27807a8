//! Lists of sessions.

use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::StoreError;
use guestlist_sql::{Keyset, Time, hash, page_of};
use sqlx::PgPool;
use uuid::Uuid;

use crate::error::store_error;

struct SessionRow {
    id: Uuid,
    account_id: Uuid,
    token_hash: Vec<u8>,
    created_at: Time,
    last_seen_at: Time,
    expires_at: Time,
    device: Option<String>,
}

impl TryFrom<SessionRow> for Session {
    type Error = StoreError;

    fn try_from(row: SessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: SessionId::new(row.id),
            account_id: AccountId::new(row.account_id),
            token_hash: hash("token_hash", row.token_hash)?,
            created_at: row.created_at.into(),
            last_seen_at: row.last_seen_at.into(),
            expires_at: row.expires_at.into(),
            device: row.device.as_deref().and_then(Device::restore),
        })
    }
}

/// Returns the sessions for which `Session::is_live` holds at `now`.
pub(super) async fn list(
    pool: &PgPool,
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
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let cursor = |session: &Session| Cursor { at: session.created_at, id: session.id.uuid() };
    page_of(rows, page, Session::try_from, cursor)
}
