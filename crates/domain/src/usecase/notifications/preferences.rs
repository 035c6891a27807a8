//! Notification preferences.

use crate::model::notification::{Channels, NotificationKind, NotificationPreferences};
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// Returns the caller's notification preferences.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn notification_preferences(&self, caller: &Caller) -> Result<NotificationPreferences, Error> {
        Ok(self.ports.read.notification_preferences(caller.account.id).await?)
    }

    /// Sets the preferences for these kinds and keeps the others. Returns all preferences of the caller.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn set_notification_preferences(
        &self,
        caller: &Caller,
        chosen: &[(NotificationKind, Channels)],
    ) -> Result<NotificationPreferences, Error> {
        self.retry(|| async {
            let mut uow = self.ports.store.begin().await?;
            for &(kind, channels) in chosen {
                uow.put_notification_channels(caller.account.id, kind, channels).await?;
            }
            Ok(uow.commit().await?)
        })
        .await?;
        self.notification_preferences(caller).await
    }
}
