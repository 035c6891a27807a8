//! Accounts.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::text::Locale;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, transaction, write_account};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

/// Every field is stored and read unchanged.
pub async fn an_account_is_read_as_it_was_written(h: &impl Harness) {
    let one = builders::account(1);
    let other = Account {
        verified_at: T0.plus(TICK),
        locale: Locale::Es,
        email: builders::email("Ana.Gomez+list@Example.ORG"),
        display_name: builders::display_name("Ána 'O\"Neil' 🙂"),
        created_at: T0.plus(TICK),
        ..builders::account(2)
    };
    for account in [&one, &other] {
        transaction!(h, uow => uow.insert_account(account).await.unwrap_store());
        let found = transaction!(h, uow => uow.account(account.id).await.unwrap_store());
        assert_eq!(found.as_ref(), Some(account));
    }
}

/// Any spelling with the same canonical form finds the account.
pub async fn an_account_is_found_by_its_canonical_address(h: &impl Harness) {
    let account = Account { email: builders::email("Ana@Bücher.example"), ..builders::account(1) };
    transaction!(h, uow => uow.insert_account(&account).await.unwrap_store());
    for spelling in ["Ana@Bücher.example", "ana@bücher.example", "ANA@xn--bcher-kva.EXAMPLE"] {
        let email = builders::email(spelling);
        assert_eq!(h.access().account_by_email(&email).await.unwrap_store().as_ref(), Some(&account));
        let found = transaction!(h, uow => uow.account_by_email(&email).await.unwrap_store());
        assert_eq!(found.as_ref(), Some(&account), "{spelling}");
    }
}

/// An unknown id or address returns `None`.
pub async fn an_unknown_account_is_not_found(h: &impl Harness) {
    write_account(h, 1).await;
    let stranger = builders::account(2);
    transaction!(h, uow => {
        assert_eq!(uow.account(stranger.id).await.unwrap_store(), None);
        assert_eq!(uow.account_by_email(&stranger.email).await.unwrap_store(), None);
    });
}

/// A second account with the same canonical address is refused.
/// Proves: EM6.
pub async fn a_canonical_address_has_one_account(h: &impl Harness) {
    write_account(h, 1).await;
    let same_address = Account { email: builders::email("PERSON1@Example.COM"), ..builders::account(2) };
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_account(&same_address).await);
}

/// A second account with the same id is refused.
pub async fn an_account_id_is_unique(h: &impl Harness) {
    write_account(h, 1).await;
    let same_id = Account { email: builders::email("other@example.com"), ..builders::account(1) };
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_account(&same_id).await);
}

/// An update writes every field.
pub async fn an_update_writes_the_whole_account(h: &impl Harness) {
    let before = write_account(h, 1).await;
    let after = Account {
        email: builders::email("new@example.net"),
        verified_at: T0.plus(TICK),
        display_name: builders::display_name("Another name"),
        locale: Locale::Es,
        password: PasswordHash::new("$another$".to_owned()),
        ..before.clone()
    };
    transaction!(h, uow => uow.update_account(&after).await.unwrap_store());
    transaction!(h, uow => {
        assert_eq!(uow.account(after.id).await.unwrap_store().as_ref(), Some(&after));
        assert_eq!(uow.account_by_email(&before.email).await.unwrap_store(), None);
    });
}

/// An update of a record that does not exist is refused.
pub async fn an_update_of_an_unknown_account_is_refused(h: &impl Harness) {
    write_account(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_account(&builders::account(2)).await);
}

/// An update cannot take the canonical address of another account.
/// Proves: EM6.
pub async fn an_update_to_the_address_of_another_account_is_refused(h: &impl Harness) {
    write_account(h, 1).await;
    let account = write_account(h, 2).await;
    let mut uow = begin(h).await;
    let taken = Account { email: builders::email("Person1@example.com"), ..account };
    assert_conflict(uow.update_account(&taken).await);
}
