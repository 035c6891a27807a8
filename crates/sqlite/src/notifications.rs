//! In-app notifications.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, NotificationId};
use guestlist_domain::model::notification::{Channels, Notification, NotificationKind};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{NotificationRepository, StoreError};
use guestlist_sql::Time;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl NotificationRepository for SqliteUnitOfWork {
    async fn read_notification(
        &mut self,
        account: AccountId,
        id: NotificationId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        Ok(self
            .execute(sqlx::query!(
                "UPDATE notification SET read_at = coalesce(read_at, $3) WHERE id = $1 AND account_id = $2",
                id.uuid(),
                account.uuid(),
                Time(at),
            ))
            .await?
            == 1)
    }

    async fn notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
    ) -> Result<Channels, StoreError> {
        let kind = kind.as_str();
        let row = sqlx::query!(
            r#"SELECT in_app AS "in_app: bool", email AS "email: bool"
               FROM notification_preference WHERE account_id = $1 AND kind = $2"#,
            account.uuid(),
            kind,
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        Ok(row.map(|row| Channels { in_app: row.in_app, email: row.email }).unwrap_or_default())
    }

    async fn put_notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
        channels: Channels,
    ) -> Result<(), StoreError> {
        let kind = kind.as_str();
        self.execute(sqlx::query!(
            "INSERT INTO notification_preference (account_id, kind, in_app, email) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, kind) DO UPDATE SET in_app = excluded.in_app, email = excluded.email",
            account.uuid(),
            kind,
            channels.in_app,
            channels.email,
        ))
        .await?;
        Ok(())
    }

    async fn read_all_notifications(&mut self, account: AccountId, at: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE notification SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL",
            account.uuid(),
            Time(at),
        ))
        .await?;
        Ok(())
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_notifications(&mut self, notifications: &[Notification]) -> Result<(), StoreError> {
        for notification in notifications {
            self.execute(sqlx::query!(
                "INSERT INTO notification
                     (id, account_id, kind, at, read_at, person, object_kind, object_id, object_name)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                notification.id.uuid(),
                notification.account_id.uuid(),
                notification.kind.as_str(),
                Time(notification.at),
                notification.read_at.map(Time),
                notification.person,
                notification.object.kind,
                notification.object.id,
                notification.object.name,
            ))
            .await?;
        }
        Ok(())
    }
}
