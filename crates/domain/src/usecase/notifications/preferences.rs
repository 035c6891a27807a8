//! By which ways one wants to be told of what.

use crate::model::notification::{Channels, NotificationKind, NotificationPreferences};
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// What the caller chose.
    ///
    /// # Errors
    /// Only faults.
    pub async fn notification_preferences(&self, caller: &Caller) -> Result<NotificationPreferences, Error> {
        Ok(self.ports.read.notification_preferences(caller.account.id).await?)
    }

    /// Chooses for these kinds; the others stay as they are. Answers all that is chosen then.
    ///
    /// # Errors
    /// Only faults.
    pub async fn set_notification_preferences(
        &self,
        caller: &Caller,
        chosen: &[(NotificationKind, Channels)],
    ) -> Result<NotificationPreferences, Error> {
        let mut uow = self.ports.store.begin().await?;
        for &(kind, channels) in chosen {
            uow.put_notification_channels(caller.account.id, kind, channels).await?;
        }
        uow.commit().await?;
        self.notification_preferences(caller).await
    }
}
