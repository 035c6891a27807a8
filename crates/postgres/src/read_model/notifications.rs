//! Lists of notifications.

use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::notification::{MAX_UNREAD_COUNT, Notification, NotificationPreferences};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::StoreError;
use guestlist_sql::{Keyset, NotificationPreferenceRow, NotificationRow, number, page_of};
use sqlx::PgPool;

use crate::error::store_error;

/// Selects a page of notifications that fulfil a condition. The condition is in the text, so that its index is used.
macro_rules! notifications {
    ($condition:tt, $account:expr, $keyset:expr) => {
        sqlx::query_as!(
            NotificationRow,
            "SELECT id, account_id, kind, at, read_at, person, object_kind, object_id, object_name FROM notification
             WHERE account_id = $1 AND (at, id) < ($2, $3) AND "
                + $condition
                + "
             ORDER BY at DESC, id DESC LIMIT $4",
            $account.uuid(),
            $keyset.at,
            $keyset.id,
            $keyset.limit,
        )
    };
}

pub(super) async fn list(
    pool: &PgPool,
    account: AccountId,
    unread_only: bool,
    page: PageRequest,
) -> Result<Page<Notification>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = if unread_only {
        notifications!("read_at IS NULL", account, keyset).fetch_all(pool).await
    } else {
        notifications!("true", account, keyset).fetch_all(pool).await
    };
    let rows = rows.map_err(store_error)?;
    let cursor = |entry: &Notification| Cursor { at: entry.at, id: entry.id.uuid() };
    page_of(rows, page, Notification::try_from, cursor)
}

pub(super) async fn count_unread(pool: &PgPool, account: AccountId) -> Result<u64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM (
               SELECT 1 FROM notification WHERE account_id = $1 AND read_at IS NULL LIMIT $2
           ) unread"#,
        account.uuid(),
        MAX_UNREAD_COUNT.cast_signed(),
    )
    .fetch_one(pool)
    .await
    .map_err(store_error)?;
    number("count", count)
}

pub(super) async fn preferences(pool: &PgPool, account: AccountId) -> Result<NotificationPreferences, StoreError> {
    let rows = sqlx::query_as!(
        NotificationPreferenceRow,
        "SELECT kind, in_app, email FROM notification_preference WHERE account_id = $1",
        account.uuid(),
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    NotificationPreferenceRow::read(rows)
}
