//! An account's sessions.

use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::StoreError;
use guestlist_sql::{Keyset, Time, hash};
use sqlx::sqlite::SqlitePool;

use crate::error::store_error;

/// Returns the sessions for which `Session::is_live` holds at `now`.
pub(super) async fn list(
    readers: &SqlitePool,
    account: AccountId,
    now: Timestamp,
    page: PageRequest,
) -> Result<Page<Session>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = sqlx::query!(
        "SELECT id, account_id, token_hash, created_at, last_seen_at, expires_at, device
         FROM session
         WHERE account_id = $1 AND expires_at > $2 AND last_seen_at > $3
           AND (created_at, id) < ($4, $5)
         ORDER BY created_at DESC, id DESC
         LIMIT $6",
        account.uuid(),
        Time(now),
        Time(now.minus(Session::IDLE_TIMEOUT)),
        keyset.at,
        keyset.id,
        keyset.limit,
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    let sessions = rows.into_iter().map(|row| {
        Ok(Session {
            id: SessionId::new(row.id),
            account_id: AccountId::new(row.account_id),
            token_hash: hash("session.token_hash", row.token_hash)?,
            created_at: row.created_at.into(),
            last_seen_at: row.last_seen_at.into(),
            expires_at: row.expires_at.into(),
            device: row.device.as_deref().and_then(Device::restore),
        })
    });
    let sessions: Vec<Session> = sessions.collect::<Result<_, StoreError>>()?;
    Ok(Page::cut(sessions, page.limit, |session| Cursor { at: session.created_at, id: session.id.uuid() }))
}
