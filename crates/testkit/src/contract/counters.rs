//! Rate-limit counters.

use std::time::Duration;

use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::{Timestamp, minutes};
use guestlist_domain::port::{Attempts, StoreError};

use super::Harness;
use super::fixture::{UnwrapStore, begin, transaction};
use crate::builders::{T0, TICK};

const WINDOW: Duration = minutes(15);

fn attempts(key: &str, count: u32) -> Attempts {
    Attempts { key: key.to_owned(), window: WINDOW, count }
}

async fn attempt(h: &impl Harness, key: &str, now: Timestamp) -> Count {
    transaction!(h, uow => uow.count_attempts(&[attempts(key, 1)], now).await.unwrap_store())[0]
}

async fn refund(h: &impl Harness, refunded: &[Attempts]) {
    transaction!(h, uow => uow.refund_attempts(refunded).await.unwrap_store());
}

const fn counted(count: u32, window_started_at: Timestamp) -> Count {
    Count { count, window_started_at }
}

/// A window starts with its first attempt and ends after its length; the next attempt starts another window.
/// Proves: AN7.
pub async fn attempts_count_up_until_their_window_is_over(h: &impl Harness) {
    let end = T0.plus(WINDOW);
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
    assert_eq!(attempt(h, "key", T0).await, counted(2, T0));
    assert_eq!(attempt(h, "key", end.minus(TICK)).await, counted(3, T0));
    assert_eq!(attempt(h, "key", end).await, counted(1, end));
    let next_end = end.plus(WINDOW);
    assert_eq!(attempt(h, "key", next_end.minus(TICK)).await, counted(2, end));
    let late = next_end.plus(TICK);
    assert_eq!(attempt(h, "key", late).await, counted(1, late));
}

/// The clocks of several instances differ slightly: an earlier time still counts in the current window.
pub async fn an_attempt_by_a_slower_clock_counts_in_the_running_window(h: &impl Harness) {
    attempt(h, "key", T0).await;
    assert_eq!(attempt(h, "key", T0.minus(TICK)).await, counted(2, T0));
}

/// Keys are compared exactly, and each has its own window. The counts come in the order of the attempts.
pub async fn each_key_has_a_counter_of_its_own(h: &impl Harness) {
    let of = |key, window, count| Attempts { window, ..attempts(key, count) };
    let short = minutes(10);
    let all = [of("b", WINDOW, 2), of("B", short, 1), of("", short, 3), of("a", WINDOW, 0)];
    let first = transaction!(h, uow => uow.count_attempts(&all, T0).await.unwrap_store());
    assert_eq!(first, [counted(2, T0), counted(1, T0), counted(3, T0), counted(0, T0)]);
    let later = T0.plus(short);
    let second = transaction!(h, uow => uow.count_attempts(&all, later).await.unwrap_store());
    assert_eq!(second, [counted(4, T0), counted(1, later), counted(3, later), counted(0, T0)]);
    let none = transaction!(h, uow => uow.count_attempts(&[], later).await.unwrap_store());
    assert_eq!(none, []);
    refuses_repeated_keys(h).await;
}

/// A statement changes each counter once: a caller that forgot to add up the attempts of a key is told so.
async fn refuses_repeated_keys(h: &impl Harness) {
    let repeated = [attempts("key", 1), attempts("other", 1), attempts("key", 2)];
    let mut uow = begin(h).await;
    assert!(matches!(uow.count_attempts(&repeated, T0).await, Err(StoreError::Internal(_))));
    drop(uow);
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
    let mut uow = begin(h).await;
    assert!(matches!(uow.refund_attempts(&repeated).await, Err(StoreError::Internal(_))));
    drop(uow);
    assert_eq!(attempt(h, "key", T0).await, counted(2, T0));
}

/// Refunded attempts do not count.
pub async fn attempts_can_be_refunded(h: &impl Harness) {
    for key in ["key", "other", "third"] {
        transaction!(h, uow => uow.count_attempts(&[attempts(key, 5)], T0).await.unwrap_store());
    }
    refund(h, &[attempts("third", 3), attempts("key", 1), attempts("unknown", 1)]).await;
    for (key, count) in [("key", 5), ("other", 6), ("third", 3), ("unknown", 1)] {
        assert_eq!(attempt(h, key, T0.plus(TICK)).await.count, count, "{key}");
    }
}

/// Refunds cannot save up attempts, and no number of attempts wraps around.
pub async fn a_counter_never_falls_below_zero(h: &impl Harness) {
    refund(h, &[attempts("key", 1)]).await;
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
    refund(h, &[attempts("key", 3)]).await;
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
    for _ in 0..2 {
        let counts = transaction!(h, uow => uow.count_attempts(&[attempts("key", u32::MAX)], T0).await.unwrap_store());
        assert_eq!(counts, [counted(u32::MAX, T0)]);
    }
}

/// Attempts count when their transaction is committed. Those of the store itself have a transaction of their own.
pub async fn an_attempt_that_is_not_committed_is_not_counted(h: &impl Harness) {
    let mut uow = begin(h).await;
    uow.count_attempts(&[attempts("key", 1)], T0).await.unwrap_store();
    drop(uow);
    let first = h.store().count_attempts(&[attempts("key", 1), attempts("other", 2)], T0).await.unwrap_store();
    assert_eq!(first, [counted(1, T0), counted(2, T0)]);
    h.store().refund_attempts(&[attempts("other", 1), attempts("key", 1)]).await.unwrap_store();
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
    assert_eq!(attempt(h, "other", T0).await, counted(2, T0));
}
