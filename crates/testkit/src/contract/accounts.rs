//! Accounts.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::notification::{Channels, NotificationKind};
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::text::Locale;

use super::Harness;
use super::scene::{Must, assert_conflict, begin, person, unit};
use crate::build::{self, T0, TICK};

/// Every field, whether it is set or not.
pub async fn an_account_comes_back_as_it_was(h: &impl Harness) {
    let proven = build::account(1);
    let unproven = Account {
        verified_at: None,
        locale: Locale::Es,
        email: build::email("Ana.Gomez+list@Example.ORG"),
        display_name: build::display_name("Ána 'O\"Neil' 🙂"),
        created_at: T0.plus(TICK),
        ..build::account(2)
    };
    for account in [&proven, &unproven] {
        unit!(h, uow => uow.insert_account(account).await.must());
        let found = unit!(h, uow => uow.account(account.id).await.must());
        assert_eq!(found.as_ref(), Some(account));
    }
}

/// However it is spelled.
pub async fn an_account_is_found_by_its_canonical_address(h: &impl Harness) {
    let account = Account { email: build::email("Ana@Bücher.example"), ..build::account(1) };
    unit!(h, uow => uow.insert_account(&account).await.must());
    for spelling in ["Ana@Bücher.example", "ana@bücher.example", "ANA@xn--bcher-kva.EXAMPLE"] {
        let email = build::email(spelling);
        let found = unit!(h, uow => uow.account_by_email(&email).await.must());
        assert_eq!(found.as_ref(), Some(&account), "{spelling}");
    }
}

/// Nobody is nobody.
pub async fn an_unknown_account_is_not_found(h: &impl Harness) {
    person(h, 1).await;
    let stranger = build::account(2);
    unit!(h, uow => {
        assert_eq!(uow.account(stranger.id).await.must(), None);
        assert_eq!(uow.account_by_email(&stranger.email).await.must(), None);
    });
}

/// One account per canonical form.
/// Proves: EM6.
pub async fn a_canonical_address_has_one_account(h: &impl Harness) {
    person(h, 1).await;
    let same_address = Account { email: build::email("PERSON1@Example.COM"), ..build::account(2) };
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_account(&same_address).await);
}

/// Ids are unique.
pub async fn an_account_id_is_taken_once(h: &impl Harness) {
    person(h, 1).await;
    let same_id = Account { email: build::email("other@example.com"), ..build::account(1) };
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_account(&same_id).await);
}

/// Every field of it.
pub async fn an_update_writes_the_whole_account(h: &impl Harness) {
    let before = person(h, 1).await;
    let after = Account {
        email: build::email("new@example.net"),
        verified_at: Some(T0.plus(TICK)),
        display_name: build::display_name("Somebody else"),
        locale: Locale::Es,
        password: PasswordHash::new("$another$".to_owned()),
        ..before.clone()
    };
    unit!(h, uow => uow.update_account(&after).await.must());
    unit!(h, uow => {
        assert_eq!(uow.account(after.id).await.must().as_ref(), Some(&after));
        assert_eq!(uow.account_by_email(&before.email).await.must(), None);
    });
}

/// There is nothing to write over.
pub async fn an_update_of_an_unknown_account_is_refused(h: &impl Harness) {
    person(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_account(&build::account(2)).await);
}

/// Not even by a change.
/// Proves: EM6.
pub async fn an_update_to_the_address_of_another_is_refused(h: &impl Harness) {
    person(h, 1).await;
    let account = person(h, 2).await;
    let mut uow = begin(h).await;
    let taken = Account { email: build::email("Person1@example.com"), ..account };
    assert_conflict(uow.update_account(&taken).await);
}

/// With everything that it has; others keep theirs.
/// Proves: S1.5, AN11.
pub async fn an_unproven_account_is_removed_with_all_that_is_its(h: &impl Harness) {
    let squatter = Account { verified_at: None, ..build::account(1) };
    let other = person(h, 2).await;
    unit!(h, uow => {
        uow.insert_account(&squatter).await.must();
        for (number, account) in [(1, &squatter), (2, &other)] {
            uow.insert_session(&build::session(number, account.id)).await.must();
            uow.insert_verification(&build::verification(number, account.id), T0).await.must();
            uow.insert_notification(&build::notification(number, account.id)).await.must();
            let mails_only = Channels { in_app: false, email: true };
            uow.put_notification_channels(account.id, NotificationKind::Removed, mails_only).await.must();
        }
    });
    unit!(h, uow => uow.remove_unproven_account(squatter.id).await.must());
    unit!(h, uow => {
        assert_eq!(uow.account(squatter.id).await.must(), None);
        assert_eq!(uow.verification(build::hash(1)).await.must(), None);
        assert!(uow.verification(build::hash(2)).await.must().is_some());
    });
    assert!(h.access().session(build::hash(1)).await.must().is_none());
    assert!(h.access().session(build::hash(2)).await.must().is_some());
    assert_eq!(h.read().unread_notifications(other.id).await.must(), 1);
    let again = Account { email: squatter.email.clone(), ..build::account(3) };
    unit!(h, uow => uow.insert_account(&again).await.must());
}

/// Nor one that is not there.
/// Proves: AN2.
pub async fn a_proven_account_is_not_removed_as_unproven(h: &impl Harness) {
    let account = person(h, 1).await;
    for id in [account.id, build::account_id(2)] {
        let mut uow = begin(h).await;
        assert_conflict(uow.remove_unproven_account(id).await);
    }
    assert_eq!(unit!(h, uow => uow.account(account.id).await.must()), Some(account));
}
