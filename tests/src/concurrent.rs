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

/// Returns the responses to requests whose method and path end like this, such as `/accept`.
pub fn responses_to(responses: &[Response], ending: &str) -> Vec<Response> {
    responses.iter().filter(|response| response.what.ends_with(ending)).cloned().collect()
}

/// Counts the responses by status and code like [`outcome_counts`], and asserts that no others than these occur.
///
/// # Panics
/// If another one occurs.
#[track_caller]
pub fn allow_only(responses: &[Response], allowed: &[&str]) -> BTreeMap<String, usize> {
    let counts = outcome_counts(responses);
    let what = responses.first().map_or("no request", |response| response.what.as_str());
    let unexpected: Vec<&String> = counts.keys().filter(|outcome| !allowed.contains(&outcome.as_str())).collect();
    assert!(unexpected.is_empty(), "{what}: {unexpected:?} among {counts:?}");
    counts
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
