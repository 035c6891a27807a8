//! In-app notifications.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::{AccountId, NotificationId};
use crate::model::notification::{Channels, NotificationKind};
use crate::model::time::Timestamp;

/// Stores notifications and the channels that accounts chose.
#[async_trait]
pub trait NotificationRepository {
    /// Marks a notification of an account as read. Keeps the time of an earlier reading. Returns whether the
    /// notification belongs to the account.
    async fn read_notification(
        &mut self,
        account: AccountId,
        id: NotificationId,
        at: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Returns the channels by which an account receives `kind`; both channels if it made no choice. Does not lock.
    async fn notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
    ) -> Result<Channels, StoreError>;

    /// Sets the channels by which an account receives `kind`, replacing an earlier choice.
    async fn put_notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
        channels: Channels,
    ) -> Result<(), StoreError>;

    /// Marks all unread notifications of an account as read.
    async fn read_all_notifications(&mut self, account: AccountId, at: Timestamp) -> Result<(), StoreError>;
}
