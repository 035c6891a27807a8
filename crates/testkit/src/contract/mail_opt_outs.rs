//! Opt-outs from mails.

use std::collections::HashSet;

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::time::hours;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, transaction};
use crate::WriteRecords as _;
use crate::builders::{self, T0};

fn address(text: &str) -> EmailAddress {
    builders::email(text)
}

/// The address is found in its canonical form; a secret does not expire.
/// Proves: EM11.
pub async fn an_opt_out_secret_finds_the_address_that_it_was_mailed_to(h: &impl Harness) {
    let (ben, cleo) = (address("Ben@Example.org"), address("cleo@example.org"));
    transaction!(h, uow => {
        uow.insert_opt_out_secret(builders::hash(1), &ben, T0).await.unwrap_store();
        uow.insert_opt_out_secret(builders::hash(2), &ben, T0).await.unwrap_store();
        uow.insert_opt_out_secret(builders::hash(3), &cleo, T0).await.unwrap_store();
    });
    for (number, expected) in [(1, Some(&ben)), (2, Some(&ben)), (3, Some(&cleo)), (4, None)] {
        let found = h.read().opt_out_address(builders::hash(number)).await.unwrap_store();
        assert_eq!(found.as_ref().map(EmailAddress::canonical), expected.map(EmailAddress::canonical));
    }
}

/// A secret belongs to one address; the same hash cannot be stored twice.
pub async fn an_opt_out_secret_is_unique(h: &impl Harness) {
    let hash = builders::hash(1);
    transaction!(h, uow => uow.insert_opt_out_secret(hash, &address("ben@example.org"), T0).await.unwrap_store());
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_opt_out_secret(hash, &address("cleo@example.org"), T0).await);
}

/// An opt-out works for any spelling of the address, any number of times, and without an account.
/// Proves: EM11.
pub async fn an_opt_out_applies_to_one_address_and_can_be_repeated(h: &impl Harness) {
    let (ben, same, cleo) = (address("Ben@example.org"), address("ben@Example.ORG"), address("cleo@example.org"));
    transaction!(h, uow => assert!(!uow.has_opted_out(&ben).await.unwrap_store()));
    transaction!(h, uow => {
        uow.opt_out(&ben, T0).await.unwrap_store();
        uow.opt_out(&same, T0.plus(hours(1))).await.unwrap_store();
    });
    transaction!(h, uow => {
        assert!(uow.has_opted_out(&ben).await.unwrap_store());
        assert!(uow.has_opted_out(&same).await.unwrap_store());
        assert!(!uow.has_opted_out(&cleo).await.unwrap_store());
        let opted_out = uow.opted_out(&[cleo, same, ben.clone()]).await.unwrap_store();
        assert_eq!(opted_out, HashSet::from([ben.canonical().to_owned()]));
    });
}
