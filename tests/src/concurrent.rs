//! Concurrent requests.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::client::{BaseUrl, Client, Response};

/// Sends one request from each of `count` clients concurrently, and returns the responses in no particular order. The
/// connections are opened first, so that the requests reach the server at the same time.
///
/// # Panics
/// If a request gets no response.
pub async fn send_concurrently<F>(
    base: &BaseUrl,
    count: usize,
    request_of: impl Fn(usize, Client) -> F,
) -> Vec<Response>
where
    F: Future<Output = Response> + Send + 'static,
{
    let barrier = Arc::new(Barrier::new(count));
    let mut requests = JoinSet::new();
    for number in 0..count {
        let client = Client::new(base.clone());
        let (barrier, request) = (Arc::clone(&barrier), request_of(number, client.clone()));
        requests.spawn(async move {
            client.get("/healthz").await.is(200);
            barrier.wait().await;
            request.await
        });
    }
    requests.join_all().await
}

/// Counts the responses by status and code: `201`, `410 token_used_up`.
pub fn outcome_counts(responses: &[Response]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for response in responses {
        let outcome = format!("{} {}", response.status, response.code()).trim_end().to_owned();
        *counts.entry(outcome).or_default() += 1;
    }
    counts
}
