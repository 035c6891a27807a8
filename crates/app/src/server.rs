//! The accept loop: HTTP/1.1 connections with a limit on how many there are, how many of them may wait for a request,
//! and how long each may dawdle, and an end that lets what was begun finish.

mod bodies;
mod stall;
mod waiting;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response};
use guestlist_http::TrustedProxy;
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

use stall::Impatient;
use waiting::{Connection, Waiting};

/// What connections may cost. How long a request may take as a whole is the router's to limit.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How long the head of a request may take, counted from the connection's beginning or from the
    /// end of the answer before; so long may a connection also rest between requests.
    pub head: Duration,
    /// How long a client may take no byte of an answer that waits for it.
    pub stall: Duration,
    /// Most connections at a time. Whoever comes next waits in the operating system's queue.
    pub connections: usize,
    /// Most of them that wait for a request, or for the rest of one. Where more would, the one that has waited longest is
    /// closed: slow senders leave room for others.
    pub waiting: usize,
    /// Most of those from one client address.
    pub waiting_per_client: usize,
    /// Whose connections belong to many clients: no limit counts those by address.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// How long requests may go on after the order to stop.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            stall: Duration::from_secs(20),
            connections: 1024,
            waiting: 768,
            waiting_per_client: 256,
            trusted_proxies: Vec::new(),
            drain: Duration::from_secs(10),
        }
    }
}

/// Most bytes of a request's head. Room for the longest token that somebody may paste, so that the
/// API and not the connection refuses it.
const HEAD_BYTES: usize = 128 * 1024;
/// How long to wait when the operating system has no more files to give.
const BREATHER: Duration = Duration::from_millis(100);

/// Serves until `stop`; then accepts nothing more, lets requests finish for as long as
/// [`Limits::drain`], and cuts off what is left.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: CancellationToken) {
    let room = Arc::new(Semaphore::new(limits.connections));
    let waiting = Waiting::new(&limits);
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        let next = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            next = accept(&listener, &room) => next,
        };
        while connections.try_join_next().is_some() {}
        let Some((permit, stream, peer)) = next else { continue };
        let connection = waiting.accept(peer.ip());
        let stream = TokioIo::new(Impatient::new(stream, limits.stall, Arc::clone(&connection)));
        let served = http(&limits).serve_connection(stream, answering(router.clone(), peer, Arc::clone(&connection)));
        let served = graceful.watch(served);
        connections.spawn(async move {
            tokio::select! {
                // A broken connection concerns its client alone.
                outcome = served => if outcome.is_err() {
                    tracing::debug!("a connection broke off");
                },
                () = connection.is_to_close() => {
                    tracing::debug!("too many connections waited for a request: the one that had waited longest was closed");
                }
            }
            drop(permit);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests took too long to finish and were cut off");
    }
    connections.shutdown().await;
}

/// The next connection, once there is room for it; `None` when the operating system has none.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(OwnedSemaphorePermit, TcpStream, SocketAddr)> {
    let permit = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => {
            // Answers are small and written at once; waiting to fill packets only delays them.
            let _unimportant = stream.set_nodelay(true);
            Some((permit, stream, peer))
        }
        Err(error) => {
            tracing::warn!(cause = %error, "a connection could not be accepted");
            tokio::time::sleep(BREATHER).await;
            None
        }
    }
}

fn http(limits: &Limits) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(HEAD_BYTES);
    http
}

fn answering(
    router: Router,
    peer: SocketAddr,
    connection: Arc<Connection>,
) -> impl hyper::service::Service<Request<Incoming>, Response = Response<bodies::Answer>, Error = Infallible, Future: Send>
{
    service_fn(move |request: Request<Incoming>| {
        let connection = Arc::clone(&connection);
        let mut request = request.map(|body| Body::new(bodies::Request::new(body, Arc::clone(&connection))));
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = router.clone().oneshot(request);
        async move { Ok(answer.await?.map(|body| bodies::Answer::new(body, connection))) }
    })
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
