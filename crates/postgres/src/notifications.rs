//! In-app notifications.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, NotificationId};
use guestlist_domain::model::notification::{Channels, Notification, NotificationKind};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{NotificationRepository, StoreError};
use guestlist_sql::Time;

use crate::parameters::column;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl NotificationRepository for PgUnitOfWork {
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
        let row = sqlx::query!(
            "SELECT in_app, email FROM notification_preference WHERE account_id = $1 AND kind = $2",
            account.uuid(),
            kind.as_str(),
        )
        .fetch_optional(self.statement())
        .await;
        let row = self.check(row)?;
        Ok(row.map(|row| Channels { in_app: row.in_app, email: row.email }).unwrap_or_default())
    }

    async fn put_notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
        channels: Channels,
    ) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "INSERT INTO notification_preference (account_id, kind, in_app, email) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, kind) DO UPDATE SET in_app = excluded.in_app, email = excluded.email",
            account.uuid(),
            kind.as_str(),
            channels.in_app,
            channels.email,
        ))
        .await
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

impl PgUnitOfWork {
    /// Adds notifications.
    pub(crate) async fn insert_notifications(&mut self, notifications: &[Notification]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
            "INSERT INTO notification (id, account_id, kind, at, read_at, person, object_kind, object_id, object_name)
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[],
                 $7::text[], $8::text[], $9::text[])",
            &column(notifications, |it| it.id.uuid()),
            &column(notifications, |it| it.account_id.uuid()),
            &column(notifications, |it| it.kind.as_str().to_owned()),
            &column(notifications, |it| Time(it.at)),
            &column(notifications, |it| it.read_at.map(Time)) as &[Option<Time>],
            &column(notifications, |it| it.person.clone()),
            &column(notifications, |it| it.object.kind.to_owned()),
            &column(notifications, |it| it.object.id.clone()),
            &column(notifications, |it| it.object.name.clone()),
        ),
            notifications.len(),
        )
        .await
    }
}
