//! In-app notifications and preferences.

use guestlist_domain::model::ids::{AccountId, NotificationId};
use guestlist_domain::model::notification::{Channels, Notification, NotificationKind, NotificationPreferences};
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use super::events::object;
use crate::{Time, one_of};

row! {
    /// A row of `notification`.
    NotificationRow {
        id: Uuid,
        account_id: Uuid,
        kind: String,
        at: Time,
        read_at: Option<Time>,
        person: String,
        object_kind: String,
        object_id: String,
        object_name: String,
    }
}

impl TryFrom<NotificationRow> for Notification {
    type Error = StoreError;

    fn try_from(row: NotificationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: NotificationId::new(row.id),
            account_id: AccountId::new(row.account_id),
            kind: kind(&row.kind)?,
            at: row.at.into(),
            read_at: row.read_at.map(Into::into),
            person: row.person,
            object: object(&row.object_kind, row.object_id, row.object_name)?,
        })
    }
}

fn kind(name: &str) -> Result<NotificationKind, StoreError> {
    one_of("notification.kind", NotificationKind::ALL, NotificationKind::as_str, name)
}

row! {
    /// A row of `notification_preference`.
    NotificationPreferenceRow {
        kind: String,
        in_app: bool,
        email: bool,
    }
}

impl NotificationPreferenceRow {
    /// Converts all rows of an account.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(rows: impl IntoIterator<Item = Self>) -> Result<NotificationPreferences, StoreError> {
        rows.into_iter().try_fold(NotificationPreferences::default(), |chosen, row| {
            Ok(chosen.with(kind(&row.kind)?, Channels { in_app: row.in_app, email: row.email }))
        })
    }
}
