//! Notifications.

use guestlist_domain::model::event::Object;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::notification::{
    Channels, MAX_UNREAD_COUNT, Notification, NotificationKind, NotificationPreferences,
};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::time::hours;
use guestlist_domain::port::ChangeSet;

use super::Harness;
use super::fixture::{UnwrapStore, transaction, write_account};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn write(h: &impl Harness, notification: &Notification) {
    transaction!(h, uow => uow.insert_notifications(std::slice::from_ref(notification)).await.unwrap_store());
}

async fn list(h: &impl Harness, account: AccountId, unread_only: bool) -> Vec<Notification> {
    h.read().notifications(account, unread_only, PageRequest::default()).await.unwrap_store().items
}

/// Every kind and field is stored and read unchanged, set or not.
pub async fn a_notification_is_read_as_it_was_written(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let (mut expected, kinds) = (Vec::new(), NotificationKind::ALL.iter().copied().cycle());
    let objects = [
        Object::new("workspace", builders::workspace_id(1), "Workspace 1"),
        Object::new("project", builders::project_id(1), "Ünïcode 🙂"),
    ];
    for (number, (kind, object)) in (1..=12).zip(kinds.zip(objects.into_iter().cycle())) {
        let notification = Notification {
            kind,
            object,
            at: T0.plus(TICK),
            read_at: (number > 6).then_some(T0.plus(hours(1)).plus(TICK)),
            person: format!("Person {number}"),
            ..builders::notification(number, account.id)
        };
        write(h, &notification).await;
        expected.insert(0, notification);
    }
    assert_eq!(list(h, account.id, false).await, expected);
    assert_eq!(list(h, account.id, true).await, expected[6..]);
}

/// The time of the first reading is kept.
pub async fn a_notification_is_read_once(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let notification = builders::notification(1, account.id);
    write(h, &notification).await;
    let first = T0.plus(TICK);
    for at in [first, T0.plus(hours(1))] {
        let is_updated = transaction!(h, uow => {
            uow.read_notification(account.id, notification.id, at).await.unwrap_store()
        });
        assert!(is_updated);
    }
    let read = Notification { read_at: Some(first), ..notification };
    assert_eq!(list(h, account.id, false).await, [read]);
    assert_eq!(list(h, account.id, true).await, []);
}

/// The notification of another account is treated like one that does not exist.
/// Proves: AZ3.
pub async fn an_account_cannot_read_the_notification_of_another_account(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    let notification = builders::notification(1, account.id);
    write(h, &notification).await;
    transaction!(h, uow => {
        assert!(!uow.read_notification(other.id, notification.id, T0).await.unwrap_store());
        assert!(!uow.read_notification(account.id, builders::notification_id(2), T0).await.unwrap_store());
    });
    assert_eq!(list(h, account.id, true).await, [notification]);
    assert_eq!(list(h, other.id, false).await, []);
}

/// Notifications of other accounts are not affected; those read before keep their time.
pub async fn all_notifications_of_an_account_are_marked_as_read_together(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    for number in [1, 2] {
        write(h, &builders::notification(number, account.id)).await;
    }
    let read = Notification { read_at: Some(T0), ..builders::notification(3, account.id) };
    write(h, &read).await;
    write(h, &builders::notification(4, other.id)).await;
    let now = T0.plus(hours(1));
    transaction!(h, uow => uow.read_all_notifications(account.id, now).await.unwrap_store());
    let times: Vec<_> = list(h, account.id, false).await.iter().map(|it| it.read_at).collect();
    assert_eq!(times, [Some(T0), Some(now), Some(now)]);
    assert_eq!(h.read().unread_notifications(other.id).await.unwrap_store(), 1);
}

/// The count is the number that the badge shows. It is also read together with the session.
pub async fn unread_notifications_are_counted(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    let session = builders::session(1, account.id);
    transaction!(h, uow => uow.insert_session(&session).await.unwrap_store());
    let unread = async || {
        let found = h.access().session_with_unread(session.token_hash).await.unwrap_store();
        let count = h.read().unread_notifications(account.id).await.unwrap_store();
        assert_eq!(found, Some((session.clone(), account.clone(), count)));
        count
    };
    assert_eq!(unread().await, 0);
    for number in 1..=3 {
        write(h, &builders::notification(number, account.id)).await;
    }
    write(h, &builders::notification(4, other.id)).await;
    assert_eq!(unread().await, 3);
    transaction!(h, uow => {
        uow.read_notification(account.id, builders::notification_id(2), T0).await.unwrap_store()
    });
    assert_eq!(unread().await, 2);
    assert_eq!(h.access().session_with_unread(builders::hash(100)).await.unwrap_store(), None);
    let many: Vec<_> = (10..10 + MAX_UNREAD_COUNT).map(|number| builders::notification(number, account.id)).collect();
    let changes = ChangeSet { notifications: many, ..ChangeSet::default() };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    assert_eq!(unread().await, MAX_UNREAD_COUNT);
}

/// The default is both channels; the last choice counts, for its account and kind alone.
/// Proves: S6.2.
pub async fn notification_channels_are_stored_by_account_and_kind(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    let (kind, other_kind) = (NotificationKind::Removed, NotificationKind::TokenExpiring);
    let (mail_only, none) = (Channels { in_app: false, email: true }, Channels { in_app: false, email: false });
    transaction!(h, uow => {
        uow.put_notification_channels(account.id, kind, mail_only).await.unwrap_store();
        uow.put_notification_channels(account.id, kind, none).await.unwrap_store();
        uow.put_notification_channels(account.id, other_kind, mail_only).await.unwrap_store();
    });
    transaction!(h, uow => {
        assert_eq!(uow.notification_channels(account.id, kind).await.unwrap_store(), none);
        assert_eq!(uow.notification_channels(account.id, other_kind).await.unwrap_store(), mail_only);
        let defaults = uow.notification_channels(account.id, NotificationKind::MemberAdded).await.unwrap_store();
        assert_eq!(defaults, Channels { in_app: true, email: true });
        assert_eq!(uow.notification_channels(other.id, kind).await.unwrap_store(), Channels::default());
    });
    let chosen = NotificationPreferences::default().with(kind, none).with(other_kind, mail_only);
    assert_eq!(h.read().notification_preferences(account.id).await.unwrap_store(), chosen);
    assert_eq!(h.read().notification_preferences(other.id).await.unwrap_store(), NotificationPreferences::default());
}
