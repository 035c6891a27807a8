//! An account's notifications.

use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::notification::{
    Channels, MAX_UNREAD_COUNT, Notification, NotificationKind, NotificationPreferences,
};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::StoreError;
use guestlist_sql::{Keyset, number, one_of};
use sqlx::sqlite::{SqliteExecutor, SqlitePool};

use crate::error::store_error;
use crate::notifications::NotificationRow;

/// Selects a page of notifications that fulfil a condition. The condition is in the text, so that its index is used.
macro_rules! notifications {
    ($condition:tt, $account:expr, $keyset:expr) => {
        sqlx::query_as!(
            NotificationRow,
            "SELECT id, account_id, kind, at, read_at, person, object_kind, object_id, object_name
             FROM notification
             WHERE account_id = $1 AND (at, id) < ($2, $3) AND "
                + $condition
                + "
             ORDER BY at DESC, id DESC
             LIMIT $4",
            $account.uuid(),
            $keyset.at,
            $keyset.id,
            $keyset.limit,
        )
    };
}

pub(super) async fn list(
    readers: &SqlitePool,
    account: AccountId,
    unread_only: bool,
    page: PageRequest,
) -> Result<Page<Notification>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = if unread_only {
        notifications!("read_at IS NULL", account, keyset).fetch_all(readers).await
    } else {
        notifications!("true", account, keyset).fetch_all(readers).await
    };
    let rows = rows.map_err(store_error)?;
    let notifications: Vec<Notification> = rows.into_iter().map(Notification::try_from).collect::<Result<_, _>>()?;
    Ok(Page::cut(notifications, page.limit, |notification| Cursor { at: notification.at, id: notification.id.uuid() }))
}

pub(super) async fn count_unread(readers: &SqlitePool, account: AccountId) -> Result<u64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM (
               SELECT 1 FROM notification WHERE account_id = $1 AND read_at IS NULL LIMIT $2
           )"#,
        account.uuid(),
        MAX_UNREAD_COUNT.cast_signed(),
    )
    .fetch_one(readers)
    .await
    .map_err(store_error)?;
    number("count of unread notifications", count)
}

pub(crate) async fn preferences(
    executor: impl SqliteExecutor<'_>,
    account: AccountId,
) -> Result<NotificationPreferences, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT kind, in_app AS "in_app: bool", email AS "email: bool"
           FROM notification_preference WHERE account_id = $1"#,
        account.uuid(),
    )
    .fetch_all(executor)
    .await
    .map_err(store_error)?;
    rows.into_iter().try_fold(NotificationPreferences::default(), |chosen, row| {
        let kind = one_of("notification_preference.kind", NotificationKind::ALL, NotificationKind::as_str, &row.kind)?;
        Ok(chosen.with(kind, Channels { in_app: row.in_app, email: row.email }))
    })
}
