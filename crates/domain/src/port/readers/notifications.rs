//! Lists of notifications, and preferences.

use async_trait::async_trait;

use crate::model::ids::AccountId;
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::port::StoreError;

/// Reads notifications and notification preferences.
#[async_trait]
pub trait NotificationReader: Send + Sync {
    /// Lists the notifications of an account, ordered by time; all of them or only the unread ones.
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError>;

    /// Returns how many notifications of an account are unread, at most
    /// [`MAX_UNREAD_COUNT`](crate::model::notification::MAX_UNREAD_COUNT).
    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError>;

    /// Returns the notification preferences of an account.
    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError>;
}
