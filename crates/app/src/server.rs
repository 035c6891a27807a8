//! The accept loop: HTTP/1.1 connections with a limit on how many there are and on how long each may
//! dawdle, and an end that lets what was begun finish.

mod stall;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::response::Response;
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
    /// How long requests may go on after the order to stop.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            stall: Duration::from_secs(20),
            connections: 1024,
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
        let connection = http(&limits)
            .serve_connection(TokioIo::new(Impatient::new(stream, limits.stall)), answering(router.clone(), peer));
        let connection = graceful.watch(connection);
        connections.spawn(async move {
            // A connection that breaks concerns nobody but its client.
            if connection.await.is_err() {
                tracing::debug!("a connection broke off");
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
) -> impl hyper::service::Service<Request<Incoming>, Response = Response, Error = Infallible, Future: Send> {
    service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    })
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
