use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::{Limits, serve};

const SHORT: Duration = Duration::from_millis(50);
const LONG: Duration = Duration::from_secs(3600);

fn without_timeouts() -> Limits {
    Limits { head_timeout: LONG, write_timeout: LONG, connections: 8, drain_timeout: LONG, ..Limits::default() }
}

struct Server {
    address: SocketAddr,
    stop: CancellationToken,
    task: JoinHandle<()>,
}

async fn start(limits: Limits, router: Router) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, stop) = (listener.local_addr().unwrap(), CancellationToken::new());
    let task = tokio::spawn(serve(listener, router, limits, stop.clone()));
    Server { address, stop, task }
}

impl Server {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }
}

fn hello() -> Router {
    Router::new().route("/", get(|| async { "hello" }))
}

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: here\r\n\r\n";

/// Reads until the server closes the connection.
async fn read_to_end(mut client: TcpStream) -> String {
    let mut text = String::new();
    client.read_to_string(&mut text).await.unwrap();
    text
}

/// Reads until `end` arrives.
async fn read_until(client: &mut TcpStream, end: &str) -> String {
    let mut text = Vec::new();
    while !text.ends_with(end.as_bytes()) {
        text.push(client.read_u8().await.unwrap());
    }
    String::from_utf8(text).unwrap()
}

/// Proves: HT2.
#[tokio::test]
async fn a_connection_with_an_incomplete_head_is_closed() {
    let server = start(Limits { head_timeout: SHORT, ..without_timeouts() }, hello()).await;
    let mut client = server.connect().await;
    client.write_all(b"GET / HTTP/1.1\r\nhost: he").await.unwrap();
    let response = read_to_end(client).await;
    assert!(response.is_empty() || response.starts_with("HTTP/1.1 408"), "{response}");
}

/// Proves: HT2.
#[tokio::test]
async fn a_silent_connection_is_closed() {
    let server = start(Limits { head_timeout: SHORT, ..without_timeouts() }, hello()).await;
    let client = server.connect().await;
    read_to_end(client).await;
}

/// Proves: HT2.
#[tokio::test]
async fn an_idle_connection_is_closed_after_its_response() {
    let server = start(Limits { head_timeout: SHORT, ..without_timeouts() }, hello()).await;
    let mut client = server.connect().await;
    client.write_all(REQUEST).await.unwrap();
    let response = read_to_end(client).await;
    assert!(response.starts_with("HTTP/1.1 200") && response.ends_with("hello"), "{response}");
}

/// Proves: HT2.
#[tokio::test]
async fn a_connection_beyond_the_maximum_waits_for_a_slot() {
    let limits = Limits { connections: 1, head_timeout: SHORT, ..without_timeouts() };
    let server = start(limits, hello()).await;
    let silent = server.connect().await;
    let mut second = server.connect().await;
    second.write_all(REQUEST).await.unwrap();
    read_until(&mut second, "hello").await;
    // The second fitted only because the first had been cut off, so the first one reads its end.
    let mut byte = [0];
    assert_eq!(silent.try_read(&mut byte).unwrap(), 0);
}

/// Proves: HT2.
#[tokio::test]
async fn a_client_that_never_reads_its_response_is_closed() {
    let large = || async { "x".repeat(64 * 1024 * 1024) };
    let limits = Limits { connections: 1, write_timeout: SHORT, ..without_timeouts() };
    let server = start(limits, hello().route("/large", get(large))).await;
    let mut silent = server.connect().await;
    silent.write_all(b"GET /large HTTP/1.1\r\nhost: here\r\n\r\n").await.unwrap();
    let mut second = server.connect().await;
    second.write_all(REQUEST).await.unwrap();
    read_until(&mut second, "hello").await;
}

/// Returns a router that reads bodies.
fn echo() -> Router {
    hello().route("/echo", post(async |body: String| body))
}

const HALF_REQUESTS: [&[u8]; 3] =
    [b"", b"GET / HTTP/1.1\r\nhost: he", b"POST /echo HTTP/1.1\r\nhost: here\r\ncontent-length: 2000\r\n\r\nx"];

/// Proves: HT2.
#[tokio::test]
async fn half_sent_requests_are_closed_in_favour_of_complete_ones() {
    for half in HALF_REQUESTS {
        let limits = Limits { waiting: 4, ..without_timeouts() };
        let server = start(limits, echo()).await;
        let mut half_sent = Vec::new();
        for _ in 0..40 {
            let mut client = server.connect().await;
            // The server can have closed it already.
            let _closed = client.write_all(half).await;
            half_sent.push(client);
        }
        let mut client = server.connect().await;
        client.write_all(REQUEST).await.unwrap();
        read_until(&mut client, "hello").await;
        // The first ones were closed without a response.
        let mut received = Vec::new();
        let _reset = half_sent.remove(0).read_to_end(&mut received).await;
        assert_eq!(received, b"");
    }
}

/// Proves: HT2, HT5.
#[tokio::test]
async fn a_request_in_progress_is_never_closed_for_waiting_ones() {
    let (router, entered, resume) = gate();
    let server = start(Limits { waiting: 2, ..without_timeouts() }, router).await;
    let mut client = server.connect().await;
    client.write_all(REQUEST).await.unwrap();
    entered.notified().await;
    let mut first = server.connect().await;
    let _second = (server.connect().await, server.connect().await);
    // It was closed; by then all of them have been checked.
    assert_eq!(first.read(&mut [0]).await.unwrap(), 0);
    resume.notify_one();
    read_until(&mut client, "done").await;
}

/// Proves: HT2.
#[tokio::test]
async fn a_connection_can_send_several_requests() {
    let server = start(Limits { waiting: 1, ..without_timeouts() }, echo()).await;
    let mut client = server.connect().await;
    for _ in 0..3 {
        client.write_all(REQUEST).await.unwrap();
        read_until(&mut client, "hello").await;
        client.write_all(b"POST /echo HTTP/1.1\r\nhost: here\r\ncontent-length: 5\r\n\r\nagain").await.unwrap();
        read_until(&mut client, "again").await;
    }
}

/// Proves: HT9.
#[tokio::test]
async fn ambiguous_requests_are_refused_and_the_connection_is_closed() {
    let server = start(without_timeouts(), hello()).await;
    for heads in [
        "POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 6\r\ncontent-length: 5\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: h\r\ntransfer-encoding: xchunked\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked, identity\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: h\r\nbad header: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut client = server.connect().await;
        client.write_all(heads.as_bytes()).await.unwrap();
        let response = read_to_end(client).await;
        assert!(response.is_empty() || response.starts_with("HTTP/1.1 400"), "{heads}: {response}");
        assert!(!response.contains("hello"), "{heads}");
    }
}

#[tokio::test]
async fn handlers_receive_the_address_of_the_client() {
    async fn peer(ConnectInfo(peer): ConnectInfo<SocketAddr>) -> String {
        format!("<{peer}>")
    }
    let server = start(without_timeouts(), Router::new().route("/", get(peer))).await;
    let mut client = server.connect().await;
    client.write_all(REQUEST).await.unwrap();
    let response = read_until(&mut client, ">").await;
    assert!(response.ends_with(&format!("<{}>", client.local_addr().unwrap())), "{response}");
}

/// Returns a handler that reports its start and waits for permission to finish.
fn gate() -> (Router, Arc<Notify>, Arc<Notify>) {
    let (entered, resume) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (signals_entry, waits_for_resume) = (Arc::clone(&entered), Arc::clone(&resume));
    let handler = move || async move {
        signals_entry.notify_one();
        waits_for_resume.notified().await;
        "done"
    };
    (Router::new().route("/", get(handler)), entered, resume)
}

/// Proves: OP3, S9.3.
#[tokio::test]
async fn shutdown_refuses_new_connections_and_finishes_requests() {
    let (router, entered, resume) = gate();
    let server = start(without_timeouts(), router).await;
    let idle = server.connect().await;
    let mut client = server.connect().await;
    client.write_all(REQUEST).await.unwrap();
    entered.notified().await;
    server.stop.cancel();
    // A connection without a request is closed immediately; by then the listener is closed too.
    read_to_end(idle).await;
    assert!(TcpStream::connect(server.address).await.is_err());
    resume.notify_one();
    let response = read_to_end(client).await;
    assert!(response.starts_with("HTTP/1.1 200") && response.ends_with("done"), "{response}");
    server.task.await.unwrap();
}

#[tokio::test]
async fn shutdown_ends_after_the_drain_timeout() {
    let (router, entered, _) = gate();
    let server = start(Limits { drain_timeout: SHORT, ..without_timeouts() }, router).await;
    let mut client = server.connect().await;
    client.write_all(REQUEST).await.unwrap();
    entered.notified().await;
    server.stop.cancel();
    server.task.await.unwrap();
    assert_eq!(read_to_end(client).await, "");
}
