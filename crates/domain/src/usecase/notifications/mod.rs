//! In-app notifications.

mod notify;
mod preferences;

pub(in crate::usecase) use notify::NotificationDraft;

use crate::model::access::Denied;
use crate::model::ids::NotificationId;
use crate::model::notification::Notification;
use crate::model::page::{Page, PageRequest};
use crate::usecase::{Caller, Error, Service};

/// A page of notifications, and how many are unread in total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotificationPage {
    /// The page.
    pub page: Page<Notification>,
    /// Number of unread notifications of the account, at most
    /// [`MAX_UNREAD_COUNT`](crate::model::notification::MAX_UNREAD_COUNT).
    pub unread: u64,
}

impl Service {
    /// Returns the caller's notifications, newest first.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn notifications(
        &self,
        caller: &Caller,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<NotificationPage, Error> {
        let me = caller.account.id;
        let page = self.ports.read.notifications(me, unread_only, page).await?;
        Ok(NotificationPage { page, unread: self.ports.read.unread_notifications(me).await? })
    }

    /// Marks one of the caller's notifications as read.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the caller has no such notification.
    pub async fn read_notification(&self, caller: &Caller, id: NotificationId) -> Result<(), Error> {
        let now = self.ports.clock.now();
        self.retry(|| async {
            let mut uow = self.ports.store.begin().await?;
            if !uow.read_notification(caller.account.id, id, now).await? {
                return Err(Denied::Hidden.into());
            }
            Ok(uow.commit().await?)
        })
        .await
    }

    /// Marks all of the caller's notifications as read.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn read_all_notifications(&self, caller: &Caller) -> Result<(), Error> {
        let now = self.ports.clock.now();
        self.retry(|| async {
            let mut uow = self.ports.store.begin().await?;
            uow.read_all_notifications(caller.account.id, now).await?;
            Ok(uow.commit().await?)
        })
        .await
    }
}
