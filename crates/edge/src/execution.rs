//! Runs handlers isolated from slow and failing clients, and requests from handlers that panic or take too long.

use std::any::Any;
use std::error::Error;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::extract::Request;
use axum::response::Response;
use futures_util::FutureExt;
use tracing::Instrument;

use crate::buffering::buffer_body;
use crate::options::Options;
use crate::problem::Problem;

/// Returns the response of `handler` to a request, which it receives once its whole body of at most `body_limit` bytes
/// has arrived.
///
/// # Errors
/// A problem for a body that is refused, a handler that panics, and a request that takes longer than
/// [`Options::request_timeout`].
pub(crate) async fn run<F>(
    request: Request,
    options: &Options,
    body_limit: usize,
    handler: impl FnOnce(Request) -> F,
) -> Result<Response, Problem>
where
    F: Future<Output = Response> + Send + 'static,
{
    let handled = async {
        let is_safe = request.method().is_safe();
        isolated(is_safe, handler(buffer_body(request, options, body_limit).await?)).await
    };
    tokio::time::timeout(options.request_timeout, handled)
        .await
        .unwrap_or_else(|_| Err(Problem { cause: Some(Arc::new(TimedOut)), ..Problem::unavailable() }))
}

/// Runs a handler. That of an unsafe request runs in a separate task, so that writes are completed even if the client
/// disconnects or the time limit passes.
async fn isolated(
    is_safe: bool,
    handled: impl Future<Output = Response> + Send + 'static,
) -> Result<Response, Problem> {
    let response = if is_safe {
        AssertUnwindSafe(handled).catch_unwind().await.map_err(|_: Box<dyn Any + Send>| ())
    } else {
        tokio::spawn(handled.in_current_span()).await.map_err(|_| ())
    };
    // The panic message is not logged: it can contain personal data.
    response.map_err(|()| Problem { cause: Some(Arc::new(Panicked)), ..Problem::internal() })
}

/// A handler panicked.
#[derive(Debug)]
struct Panicked;

/// A handler took too long.
#[derive(Debug)]
struct TimedOut;

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a handler panicked")
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a handler took too long")
    }
}

impl Error for Panicked {}
impl Error for TimedOut {}
