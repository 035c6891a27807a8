//! Notifications.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, NotificationId};
use guestlist_domain::model::notification::{Channels, Notification, NotificationKind, NotificationPreferences};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{NotificationReader, NotificationRepository, StoreError};

use super::MemoryStore;
use super::read_model::newest_first;
use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl NotificationReader for MemoryStore {
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError> {
        let state = self.snapshot()?;
        let matches = |it: &&Notification| it.account_id == account && !(unread_only && it.read_at.is_some());
        let notifications = state.notifications.values().filter(matches).cloned();
        Ok(newest_first(notifications, page, |it| Cursor { at: it.at, id: it.id.uuid() }))
    }

    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError> {
        Ok(self.snapshot()?.unread_notifications(account))
    }

    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError> {
        Ok(self.snapshot()?.notification_preferences.get(&account).cloned().unwrap_or_default())
    }
}

#[async_trait]
impl NotificationRepository for MemoryUnitOfWork {
    async fn read_notification(
        &mut self,
        account: AccountId,
        id: NotificationId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|state| {
            let owned = state.notifications.get_mut(&id).filter(|notification| notification.account_id == account);
            Ok(owned.map(|notification| notification.read_at = notification.read_at.or(Some(at))).is_some())
        })
    }

    async fn notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
    ) -> Result<Channels, StoreError> {
        self.read(|state| state.notification_preferences.get(&account).cloned().unwrap_or_default().of(kind))
    }

    async fn put_notification_channels(
        &mut self,
        account: AccountId,
        kind: NotificationKind,
        channels: Channels,
    ) -> Result<(), StoreError> {
        self.write(|state| {
            state.require_account(account)?;
            let chosen = state.notification_preferences.entry(account).or_default();
            *chosen = std::mem::take(chosen).with(kind, channels);
            Ok(())
        })
    }

    async fn read_all_notifications(&mut self, account: AccountId, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            for notification in state.notifications.values_mut().filter(|it| it.account_id == account) {
                notification.read_at = notification.read_at.or(Some(at));
            }
            Ok(())
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_notifications(&mut self, notifications: &[Notification]) -> Result<(), StoreError> {
        self.write(|state| {
            for notification in notifications {
                conflict_if(state.notifications.contains_key(&notification.id))?;
                state.require_account(notification.account_id)?;
                state.notifications.insert(notification.id, notification.clone());
            }
            Ok(())
        })
    }
}
