//! Many clients that act at the same moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::client::{Answer, Base, Client};

/// Sends one request from each of `count` clients, all at once; answers what they got, in no order. Their connections
/// are open before, so that they race for the effect and not for a port.
///
/// # Panics
/// When one of them gets no answer.
pub async fn all_at_once<F>(base: &Base, count: usize, act: impl Fn(usize, Client) -> F) -> Vec<Answer>
where
    F: Future<Output = Answer> + Send + 'static,
{
    let barrier = Arc::new(Barrier::new(count));
    let mut crowd = JoinSet::new();
    for number in 0..count {
        let client = Client::new(base.clone());
        let (barrier, acting) = (Arc::clone(&barrier), act(number, client.clone()));
        crowd.spawn(async move {
            client.get("/healthz").await.is(200);
            barrier.wait().await;
            acting.await
        });
    }
    crowd.join_all().await
}

/// How often each outcome came: `201`, `410 token_used_up`.
pub fn tally(answers: &[Answer]) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    for answer in answers {
        let outcome = format!("{} {}", answer.status, answer.code()).trim_end().to_owned();
        *tally.entry(outcome).or_default() += 1;
    }
    tally
}
