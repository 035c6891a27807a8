//! In-app notifications.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::{AccountId, NotificationId};
use crate::model::notification::Notification;
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

    /// Marks all of an account's unread notifications read.
    async fn read_all_notifications(&mut self, account: AccountId, at: Timestamp) -> Result<(), StoreError>;
}
