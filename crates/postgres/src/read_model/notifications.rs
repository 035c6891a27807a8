//! Lists of notifications.

use async_trait::async_trait;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::notification::{MAX_UNREAD_COUNT, Notification, NotificationPreferences};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{NotificationReader, StoreError};
use guestlist_sql::{Keyset, NotificationPreferenceRow, NotificationRow, number, page_of};

use crate::error::store_error;
use crate::store::PgStore;

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

#[async_trait]
impl NotificationReader for PgStore {
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError> {
        let keyset = Keyset::new(page);
        let rows = if unread_only {
            notifications!("read_at IS NULL", account, keyset).fetch_all(&self.pool).await
        } else {
            notifications!("true", account, keyset).fetch_all(&self.pool).await
        };
        let rows = rows.map_err(store_error)?;
        let cursor = |entry: &Notification| Cursor { at: entry.at, id: entry.id.uuid() };
        page_of(rows, page, Notification::try_from, cursor)
    }

    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError> {
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!" FROM (
                   SELECT 1 FROM notification WHERE account_id = $1 AND read_at IS NULL LIMIT $2
               ) unread"#,
            account.uuid(),
            MAX_UNREAD_COUNT.cast_signed(),
        )
        .fetch_one(&self.pool)
        .await
        .map_err(store_error)?;
        number("count", count)
    }

    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError> {
        let rows = sqlx::query_as!(
            NotificationPreferenceRow,
            "SELECT kind, in_app, email FROM notification_preference WHERE account_id = $1",
            account.uuid(),
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        NotificationPreferenceRow::read(rows)
    }
}
