//! Whether the service can do its work, asked no more often than the store can bear.

use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::usecase::Service;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::problem::Problem;

/// How long an answer counts. Each answer costs the store a write, and everybody may ask.
const FRESH: Duration = Duration::from_millis(250);

/// The last answer. Clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Readiness(Arc<Mutex<Option<Answer>>>);

#[derive(Debug)]
struct Answer {
    at: Instant,
    outcome: Result<(), Problem>,
}

impl Readiness {
    /// Asks the service, unless it answered a moment ago. Whoever comes while it is being asked waits for that answer.
    pub(crate) async fn of(&self, service: &Service) -> Result<(), Problem> {
        let mut last = Arc::clone(&self.0).lock_owned().await;
        if let Some(answer) = &*last
            && answer.at.elapsed() < FRESH
        {
            return answer.outcome.clone();
        }
        let service = service.clone();
        // A task of its own: the answer is kept also where the client hangs up meanwhile.
        let asking = tokio::spawn(async move {
            let outcome = service.readiness().await.map_err(Problem::from);
            *last = Some(Answer { at: Instant::now(), outcome: outcome.clone() });
            outcome
        });
        asking.await.unwrap_or_else(|_| Err(Problem::internal()))
    }
}

#[cfg(test)]
#[path = "readiness_tests.rs"]
mod tests;
