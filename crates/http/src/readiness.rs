//! Readiness of the service, checked at most every [`RESULT_TTL`].

use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::usecase::Service;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::problem::Problem;

/// How long a result is reused. Each check writes to the store, and it needs no authentication.
const RESULT_TTL: Duration = Duration::from_millis(250);

/// The latest result. Clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Readiness(Arc<Mutex<Option<CachedResult>>>);

#[derive(Debug)]
struct CachedResult {
    at: Instant,
    result: Result<(), Problem>,
}

impl Readiness {
    /// Checks the service, unless the latest result is still fresh. Requests that arrive during a check wait for its
    /// result.
    pub(crate) async fn check(&self, service: &Service) -> Result<(), Problem> {
        let mut last = Arc::clone(&self.0).lock_owned().await;
        if let Some(cached) = &*last
            && cached.at.elapsed() < RESULT_TTL
        {
            return cached.result.clone();
        }
        let service = service.clone();
        // A separate task, so that the result is stored even if the client disconnects.
        let check = tokio::spawn(async move {
            let result = service.readiness().await.map_err(Problem::from);
            *last = Some(CachedResult { at: Instant::now(), result: result.clone() });
            result
        });
        check.await.unwrap_or_else(|_| Err(Problem::internal()))
    }
}

#[cfg(test)]
#[path = "readiness_tests.rs"]
mod tests;
