//! The HTTP/1.1 accept loop: limits the number of connections, how many of them wait for a request, and how slow each
//! can be; shuts down gracefully.

mod bodies;
mod waiting;
mod write_timeout;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response};
use guestlist_edge::TrustedProxy;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use waiting::{Connection, WaitingConnections};
use write_timeout::WriteTimeout;

/// Limits of connections. The router limits the duration of a request.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Time for the head of a request, counted from the start of the connection or from the end of the previous
    /// response; also the time that a connection can be idle between requests.
    pub head_timeout: Duration,
    /// Maximum time in which a client accepts no byte of a response.
    pub write_timeout: Duration,
    /// Maximum number of open connections. Further ones wait in the queue of the operating system.
    pub connections: usize,
    /// Maximum number of connections that wait for a request, or for the rest of one. Beyond it, the one that has
    /// waited longest is closed, so that slow senders leave room for others.
    pub waiting: usize,
    /// Maximum number of those for one client address.
    pub waiting_per_client: usize,
    /// Proxies whose connections carry many clients; the limit per client address does not apply to them.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Time that requests have to finish during shutdown.
    pub drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_timeout: Duration::from_secs(10),
            write_timeout: Duration::from_secs(20),
            connections: 1024,
            waiting: 768,
            waiting_per_client: 256,
            trusted_proxies: Vec::new(),
            drain_timeout: Duration::from_secs(10),
        }
    }
}

/// Maximum size of a request's head in bytes. Large enough for any token that a person pastes, so that the API and not
/// the connection refuses it.
const HEAD_BYTES: usize = 128 * 1024;
/// Pause after the operating system refused to accept a connection, for example because too many files are open.
const ACCEPT_BACKOFF: Duration = Duration::from_millis(100);

/// Serves requests until `stop` is cancelled. Then accepts no more connections, gives running requests
/// [`Limits::drain_timeout`] to finish, and closes the rest.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: CancellationToken) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let waiting = WaitingConnections::new(&limits);
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        let next = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            next = accept(&listener, &slots) => next,
        };
        while connections.try_join_next().is_some() {}
        let Some((permit, stream, peer)) = next else { continue };
        let connection = waiting.accept(peer.ip());
        let stream = TokioIo::new(WriteTimeout::new(stream, limits.write_timeout, Arc::clone(&connection)));
        let served =
            http(&limits).serve_connection(stream, connection_service(router.clone(), peer, Arc::clone(&connection)));
        let served = graceful.watch(served);
        connections.spawn(async move {
            tokio::select! {
                // A broken connection affects only its client.
                outcome = served => if outcome.is_err() {
                    tracing::debug!("a connection was closed by its client or failed");
                },
                () = connection.close_requested() => {
                    tracing::debug!("too many connections waited for a request; closed the one that had waited longest");
                }
            }
            drop(permit);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.drain_timeout, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish during shutdown and were cut off");
    }
    connections.shutdown().await;
}

/// Accepts the next connection as soon as the limit leaves room. Returns `None` if the operating system refuses one.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(OwnedSemaphorePermit, TcpStream, SocketAddr)> {
    let permit = Arc::clone(slots).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => {
            // Responses are small and written in one piece; Nagle's algorithm would only delay them.
            let _unimportant = stream.set_nodelay(true);
            Some((permit, stream, peer))
        }
        Err(error) => {
            tracing::warn!(cause = %error, "a connection could not be accepted");
            tokio::time::sleep(ACCEPT_BACKOFF).await;
            None
        }
    }
}

fn http(limits: &Limits) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head_timeout).max_buf_size(HEAD_BYTES);
    http
}

fn connection_service(
    router: Router,
    peer: SocketAddr,
    connection: Arc<Connection>,
) -> impl hyper::service::Service<
    Request<Incoming>,
    Response = Response<bodies::ResponseBody>,
    Error = Infallible,
    Future: Send,
> {
    service_fn(move |request: Request<Incoming>| {
        let connection = Arc::clone(&connection);
        let mut request = request.map(|body| Body::new(bodies::RequestBody::new(body, Arc::clone(&connection))));
        request.extensions_mut().insert(ConnectInfo(peer));
        let response = router.clone().oneshot(request);
        async move { Ok(response.await?.map(|body| bodies::ResponseBody::new(body, connection))) }
    })
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
