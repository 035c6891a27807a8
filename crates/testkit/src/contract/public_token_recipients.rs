//! Recipients of public tokens.

use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::hours;

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, transaction, write_token};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

fn recipient(token: &PublicToken, email: &str, locale: Locale) -> PublicTokenRecipient {
    PublicTokenRecipient { token_id: token.id, email: builders::email(email), locale, created_at: T0.plus(TICK) }
}

async fn write(h: &impl Harness, recipient: &PublicTokenRecipient) {
    transaction!(h, uow => uow.put_public_token_recipient(recipient).await.unwrap_store());
}

async fn read(h: &impl Harness, token: &PublicToken) -> Vec<PublicTokenRecipient> {
    transaction!(h, uow => uow.public_token_recipients(token.id).await.unwrap_store())
}

/// Every field is read unchanged, for each token separately, ordered by the bytes of the address.
/// Proves: S6.2.
pub async fn recipients_come_back_in_the_order_of_their_addresses(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, other) = (s.token(1), s.token(2));
    write_token(h, &token).await;
    write_token(h, &other).await;
    let expected = ["a-b@example.org", "a_a@example.org", "ab@example.org", "Ben@Example.org"]
        .map(|email| recipient(&token, email, if email.starts_with('a') { Locale::Es } else { Locale::En }));
    for index in [2, 0, 3, 1] {
        write(h, &expected[index]).await;
    }
    let elsewhere = recipient(&other, "ab@example.org", Locale::En);
    write(h, &elsewhere).await;
    assert_eq!(read(h, &token).await, expected);
    assert_eq!(read(h, &other).await, [elsewhere]);
    assert_eq!(read(h, &s.token(3)).await, []);
}

/// The time of the first mail is kept.
/// Proves: S6.2.
pub async fn a_recipient_is_stored_once_with_the_latest_language(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = s.token(1);
    write_token(h, &token).await;
    let first = recipient(&token, "ben@example.org", Locale::En);
    write(h, &first).await;
    let later =
        PublicTokenRecipient { created_at: T0.plus(hours(1)), ..recipient(&token, "Ben@Example.org", Locale::Es) };
    write(h, &later).await;
    assert_eq!(read(h, &token).await, [PublicTokenRecipient { created_at: first.created_at, ..later }]);
}

/// A recipient of an unknown token is refused.
pub async fn recipients_need_their_token(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    let orphan = recipient(&s.token(1), "ben@example.org", Locale::En);
    uow.put_public_token_recipient(&orphan).await.expect_err("there is no such token");
}
