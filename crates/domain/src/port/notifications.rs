//! In-app notifications.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::{AccountId, NotificationId};
use crate::model::notification::{Channels, Notification, NotificationKind};
use crate::model::time::Timestamp;

/// Keeps notifications.
#[async_trait]
pub trait NotificationRepository {
    /// Adds a notification, in the transaction of what it tells of.
    async fn insert_notification(&mut self, notification: &Notification) -> Result<(), StoreError>;

    /// Marks one of an account's notifications read; an earlier reading stays. Says whether it is theirs.
    async fn read_notification(
        &mut self,
        account: AccountId,
        id: NotificationId,
        at: Timestamp,
    ) -> Result<bool, StoreError>;

    /// By which ways an account wants to be told of `kind`; both where it never said. Does not lock.
    async fn notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
    ) -> Result<Channels, StoreError>;

    /// Writes by which ways an account wants to be told of `kind`, over what it said before.
    async fn put_notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
        channels: Channels,
    ) -> Result<(), StoreError>;

    /// Marks all of an account's unread notifications read.
    async fn read_all_notifications(&mut self, account: AccountId, at: Timestamp) -> Result<(), StoreError>;
}
