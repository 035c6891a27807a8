use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Semaphore;

use super::*;

type Echo = Pin<Box<dyn Future<Output = Vec<Vec<u32>>> + Send>>;

/// Answers each item with the items of its batch, once there is a permit.
fn echo(permits: &Arc<Semaphore>) -> impl Fn(Vec<u32>) -> Echo + Send + Clone + 'static {
    let permits = Arc::clone(permits);
    move |items| {
        let permits = Arc::clone(&permits);
        Box::pin(async move {
            permits.acquire().await.expect("the semaphore is open").forget();
            vec![items.clone(); items.len()]
        })
    }
}

#[tokio::test]
async fn calls_that_arrive_meanwhile_are_carried_out_together() {
    let (batches, permits) = (Batches::<u8, u32, Vec<u32>>::new(1), Arc::new(Semaphore::new(0)));
    let first = tokio::spawn({
        let (batches, echo) = (batches.clone(), echo(&permits));
        async move { batches.answer(1, 10, echo).await }
    });
    // The first batch was taken, and waits for its permit.
    while !batches.lock().get(&1).is_some_and(|waiting| waiting.calls.is_empty()) {
        tokio::task::yield_now().await;
    }
    let others = [11, 12].map(|item| {
        let (batches, echo) = (batches.clone(), echo(&permits));
        tokio::spawn(async move { batches.answer(1, item, echo).await })
    });
    while batches.lock()[&1].calls.len() < 2 {
        tokio::task::yield_now().await;
    }
    permits.add_permits(2);
    assert_eq!(first.await.expect("no panic"), Some(vec![10]));
    for other in others {
        let mut batch = other.await.expect("no panic").expect("an answer");
        batch.sort_unstable();
        assert_eq!(batch, [11, 12]);
    }
}

#[tokio::test]
async fn keys_do_not_wait_for_each_other_and_are_forgotten() {
    let batches = Batches::<u8, u32, Vec<u32>>::new(1);
    let (closed, open) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(1)));
    let waiting = tokio::spawn({
        let (batches, echo) = (batches.clone(), echo(&closed));
        async move { batches.answer(1, 10, echo).await }
    });
    assert_eq!(batches.answer(2, 20, echo(&open)).await, Some(vec![20]));
    closed.add_permits(1);
    waiting.await.expect("no panic");
    while !batches.lock().is_empty() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn after_a_panic_the_next_call_is_carried_out() {
    let (batches, calls) = (Batches::<u8, u32, u32>::new(1), Arc::new(AtomicUsize::new(0)));
    let carry_out = move |items: Vec<u32>| {
        let is_first = calls.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            assert!(!is_first, "the first batch panics");
            items
        }
    };
    assert_eq!(batches.answer(1, 10, carry_out.clone()).await, None);
    assert_eq!(batches.answer(1, 11, carry_out).await, Some(11));
}

#[tokio::test]
async fn a_key_has_as_many_batches_at_a_time_as_it_has_turns() {
    let (batches, permits) = (Batches::<u8, u32, Vec<u32>>::new(2), Arc::new(Semaphore::new(0)));
    let answer = |item| {
        let (batches, echo) = (batches.clone(), echo(&permits));
        tokio::spawn(async move { batches.answer(1, item, echo).await })
    };
    let mut calls = Vec::new();
    for (item, waiting) in [(10, 0), (11, 0), (12, 1), (13, 2)] {
        calls.push(answer(item));
        while batches.lock().get(&1).is_none_or(|it| it.turns < calls.len().min(2) || it.calls.len() != waiting) {
            tokio::task::yield_now().await;
        }
    }
    permits.add_permits(3);
    for (call, expected) in calls.into_iter().zip([vec![10], vec![11], vec![12, 13], vec![12, 13]]) {
        assert_eq!(call.await.expect("no panic"), Some(expected));
    }
}
