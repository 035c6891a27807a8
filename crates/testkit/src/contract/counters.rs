//! Rate-limit counters.

use std::time::Duration;

use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::{Timestamp, minutes};

use super::Harness;
use super::fixture::{UnwrapStore, begin, transaction};
use crate::builders::{T0, TICK};

const WINDOW: Duration = minutes(15);

async fn attempt(h: &impl Harness, key: &str, now: Timestamp) -> Count {
    transaction!(h, uow => uow.count_attempt(key, WINDOW, now).await.unwrap_store())
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

/// Keys are compared exactly.
pub async fn each_key_has_a_counter_of_its_own(h: &impl Harness) {
    for key in ["sign_in:address:a", "sign_in:address:A", "sign_in:source:a", ""] {
        assert_eq!(attempt(h, key, T0).await, counted(1, T0), "{key}");
    }
    assert_eq!(attempt(h, "sign_in:address:a", T0).await, counted(2, T0));
}

/// A refunded attempt does not count.
pub async fn an_attempt_can_be_refunded(h: &impl Harness) {
    for _ in 0..3 {
        attempt(h, "key", T0).await;
    }
    attempt(h, "other", T0).await;
    transaction!(h, uow => uow.refund_attempt("key").await.unwrap_store());
    assert_eq!(attempt(h, "key", T0.plus(TICK)).await, counted(3, T0));
    assert_eq!(attempt(h, "other", T0.plus(TICK)).await, counted(2, T0));
}

/// Refunds cannot save up attempts.
pub async fn a_counter_never_falls_below_zero(h: &impl Harness) {
    transaction!(h, uow => uow.refund_attempt("key").await.unwrap_store());
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
    for _ in 0..3 {
        transaction!(h, uow => uow.refund_attempt("key").await.unwrap_store());
    }
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
}

/// An attempt counts only when its transaction is committed.
pub async fn an_attempt_that_is_not_committed_is_not_counted(h: &impl Harness) {
    let mut uow = begin(h).await;
    uow.count_attempt("key", WINDOW, T0).await.unwrap_store();
    drop(uow);
    assert_eq!(attempt(h, "key", T0).await, counted(1, T0));
}
