//! Sessions of accounts.

use guestlist_domain::model::device::Device;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::{days, hours};

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, race, transaction, write_account};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn write(h: &impl Harness, session: &Session) {
    transaction!(h, uow => uow.insert_session(session).await.unwrap_store());
}

async fn is_found(h: &impl Harness, number: u64) -> bool {
    h.access().session(builders::hash(number)).await.unwrap_store().is_some()
}

/// The session is returned together with its account.
pub async fn a_session_is_found_by_its_token_with_its_account(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let session = Session {
        created_at: T0.plus(TICK),
        last_seen_at: T0.plus(hours(1)),
        expires_at: T0.plus(days(1)),
        device: Device::of("Firefox/140.0 (Windows)"),
        ..builders::session(1, account.id)
    };
    write(h, &session).await;
    assert!(session.device.is_some());
    let listed = h.read().sessions(account.id, T0, PageRequest::default()).await.unwrap_store().items;
    assert_eq!(listed, std::slice::from_ref(&session));
    assert_eq!(h.access().session(builders::hash(1)).await.unwrap_store(), Some((session, account)));
    assert!(!is_found(h, 2).await);
}

/// The model decides what is live; the store returns expired sessions too.
pub async fn an_expired_session_is_still_found(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let session = Session { expires_at: T0, ..builders::session(1, account.id) };
    write(h, &session).await;
    assert_eq!(h.access().session(builders::hash(1)).await.unwrap_store(), Some((session, account)));
}

/// The password can have been changed since it was checked.
/// Proves: AN4.
pub async fn a_session_is_added_only_with_the_current_password(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let (session, old) = (builders::session(1, account.id), PasswordHash::new("an old hash".to_owned()));
    let refused = transaction!(h, uow => uow.insert_session_with_password(&session, &old).await.unwrap_store());
    assert_eq!(refused, None);
    let of_no_account = builders::session(2, builders::account_id(100));
    let unknown = transaction!(h, uow => {
        uow.insert_session_with_password(&of_no_account, &account.password).await.unwrap_store()
    });
    assert_eq!(unknown, None);
    assert!(!is_found(h, 1).await && !is_found(h, 2).await);
    let session = Session { device: Device::of("Firefox/140.0 (Windows)"), ..session };
    let added = transaction!(h, uow => {
        uow.insert_session_with_password(&session, &account.password).await.unwrap_store()
    });
    assert_eq!(added.as_ref(), Some(&account));
    assert_eq!(h.access().session(builders::hash(1)).await.unwrap_store(), Some((session.clone(), account.clone())));
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_session_with_password(&session, &account.password).await);
}

/// Signing in and changing the password exclude each other: a session that was added first is ended by the change.
/// Proves: AN4.
pub async fn no_session_with_an_old_password_survives_a_change(h: &impl Harness) {
    for round in 1..=5 {
        let account = write_account(h, round).await;
        let owner = account.clone();
        race(h, 12, move |number, store| {
            let account = owner.clone();
            async move {
                let mut uow = store.begin().await.unwrap_store();
                if number == 6 {
                    uow.account(account.id).await.unwrap_store().expect("the account");
                    uow.end_sessions(account.id, None).await.unwrap_store();
                    let changed = account.with_password(PasswordHash::new("a new hash".to_owned()));
                    uow.update_account(&changed).await.unwrap_store();
                } else {
                    let session = builders::session(round * 1_000 + number, account.id);
                    uow.insert_session_with_password(&session, &account.password).await.unwrap_store();
                }
                uow.commit().await.unwrap_store();
            }
        })
        .await;
        let left = h.read().sessions(account.id, T0, PageRequest::default()).await.unwrap_store().items;
        assert_eq!(left, []);
    }
}

/// A touch updates `last_seen_at` and no other field.
pub async fn a_touch_updates_the_last_use_of_a_session(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let session = builders::session(1, account.id);
    write(h, &session).await;
    let at = T0.plus(hours(3)).plus(TICK);
    transaction!(h, uow => uow.touch_session(session.id, at).await.unwrap_store());
    let touched = Session { last_seen_at: at, ..session };
    assert_eq!(h.access().session(builders::hash(1)).await.unwrap_store(), Some((touched.clone(), account.clone())));
    // Another request can end the session between its lookup and the touch.
    let session = touched;
    transaction!(h, uow => assert!(uow.end_session(account.id, session.id).await.unwrap_store()));
    transaction!(h, uow => uow.touch_session(session.id, T0.plus(TICK)).await.unwrap_store());
    assert!(!is_found(h, 1).await);
}

/// The session is not found once the transaction that ended it has committed.
/// Proves: S1.2, AN4.
pub async fn an_ended_session_is_not_found(h: &impl Harness) {
    let account = write_account(h, 1).await;
    for number in [1, 2] {
        write(h, &builders::session(number, account.id)).await;
    }
    transaction!(h, uow => assert!(uow.end_session(account.id, builders::session_id(1)).await.unwrap_store()));
    assert!(!is_found(h, 1).await && is_found(h, 2).await);
    transaction!(h, uow => assert!(!uow.end_session(account.id, builders::session_id(1)).await.unwrap_store()));
}

/// A session is ended by its id only together with its account.
pub async fn an_account_cannot_end_the_session_of_another_account(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    write(h, &builders::session(1, account.id)).await;
    transaction!(h, uow => assert!(!uow.end_session(other.id, builders::session_id(1)).await.unwrap_store()));
    assert!(is_found(h, 1).await);
}

/// Sessions of other accounts do not end.
/// Proves: AN4.
pub async fn all_sessions_of_an_account_end_together(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    write(h, &builders::session(1, account.id)).await;
    write(h, &builders::session(2, account.id)).await;
    write(h, &builders::session(3, other.id)).await;
    transaction!(h, uow => uow.end_sessions(account.id, None).await.unwrap_store());
    assert!(!is_found(h, 1).await && !is_found(h, 2).await && is_found(h, 3).await);
}

/// The given session does not end, and neither do the sessions of other accounts.
/// Proves: AN4.
pub async fn all_other_sessions_of_an_account_end_together(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    for number in [1, 2, 3] {
        write(h, &builders::session(number, account.id)).await;
    }
    write(h, &builders::session(4, other.id)).await;
    transaction!(h, uow => uow.end_sessions(account.id, Some(builders::session_id(2))).await.unwrap_store());
    assert!(!is_found(h, 1).await && is_found(h, 2).await && !is_found(h, 3).await && is_found(h, 4).await);
}

/// The list agrees with the model at every boundary, and contains only the sessions of one account.
/// Proves: S1.2.
pub async fn sessions_are_listed_while_the_model_considers_them_live(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    let ends_by_age = Session { last_seen_at: T0.plus(days(29)), ..builders::session(1, account.id) };
    let ends_by_idleness = Session { last_seen_at: T0.plus(days(9)), ..builders::session(2, account.id) };
    for session in [&ends_by_age, &ends_by_idleness, &builders::session(3, other.id)] {
        write(h, session).await;
    }
    for end in [T0.plus(days(16)), T0.plus(days(30))] {
        for now in [end.minus(TICK), end, end.plus(TICK)] {
            let listed = h.read().sessions(account.id, now, PageRequest::default()).await.unwrap_store().items;
            let live = [&ends_by_idleness, &ends_by_age].into_iter().filter(|session| session.is_live(now));
            assert_eq!(listed, live.cloned().collect::<Vec<_>>());
        }
    }
}
