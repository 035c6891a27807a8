//! Lists of sessions.

use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::StoreError;
use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Keyset, page_of};
use crate::error::store_error;
use crate::rows::{hash, timestamp};

struct SessionRow {
    id: Uuid,
    account_id: Uuid,
    token_hash: Vec<u8>,
    created_at: OffsetDateTime,
    last_seen_at: OffsetDateTime,
    expires_at: OffsetDateTime,
    device: Option<String>,
}

impl TryFrom<SessionRow> for Session {
    type Error = StoreError;

    fn try_from(row: SessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: SessionId::new(row.id),
            account_id: AccountId::new(row.account_id),
            token_hash: hash("token_hash", row.token_hash)?,
            created_at: timestamp(row.created_at),
            last_seen_at: timestamp(row.last_seen_at),
            expires_at: timestamp(row.expires_at),
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
        now.to_offset_date_time(),
        now.minus(Session::IDLE_TIMEOUT).to_offset_date_time(),
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
