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

const SOON: Duration = Duration::from_millis(50);
const NEVER: Duration = Duration::from_secs(3600);

fn patient() -> Limits {
    Limits { head: NEVER, stall: NEVER, connections: 8, drain: NEVER, ..Limits::default() }
}

struct Server {
    address: SocketAddr,
    stop: CancellationToken,
    ended: JoinHandle<()>,
}

async fn start(limits: Limits, router: Router) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, stop) = (listener.local_addr().unwrap(), CancellationToken::new());
    let ended = tokio::spawn(serve(listener, router, limits, stop.clone()));
    Server { address, stop, ended }
}

impl Server {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }
}

fn hello() -> Router {
    Router::new().route("/", get(|| async { "hello" }))
}

const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: here\r\n\r\n";

/// Reads until the server closes the connection.
async fn to_the_end(mut client: TcpStream) -> String {
    let mut text = String::new();
    client.read_to_string(&mut text).await.unwrap();
    text
}

/// Reads until `end` arrives.
async fn until(client: &mut TcpStream, end: &str) -> String {
    let mut text = Vec::new();
    while !text.ends_with(end.as_bytes()) {
        text.push(client.read_u8().await.unwrap());
    }
    String::from_utf8(text).unwrap()
}

/// Proves: HT2.
#[tokio::test]
async fn half_a_head_is_cut_off() {
    let server = start(Limits { head: SOON, ..patient() }, hello()).await;
    let mut client = server.connect().await;
    client.write_all(b"GET / HTTP/1.1\r\nhost: he").await.unwrap();
    let answer = to_the_end(client).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
}

/// Proves: HT2.
#[tokio::test]
async fn a_connection_that_says_nothing_is_cut_off() {
    let server = start(Limits { head: SOON, ..patient() }, hello()).await;
    let client = server.connect().await;
    to_the_end(client).await;
}

/// Proves: HT2.
#[tokio::test]
async fn a_connection_that_rests_after_its_answer_is_cut_off() {
    let server = start(Limits { head: SOON, ..patient() }, hello()).await;
    let mut client = server.connect().await;
    client.write_all(ASK).await.unwrap();
    let answer = to_the_end(client).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("hello"), "{answer}");
}

/// Proves: HT2.
#[tokio::test]
async fn whoever_exceeds_the_number_of_connections_waits_for_room() {
    let limits = Limits { connections: 1, head: SOON, ..patient() };
    let server = start(limits, hello()).await;
    let silent = server.connect().await;
    let mut second = server.connect().await;
    second.write_all(ASK).await.unwrap();
    until(&mut second, "hello").await;
    // The second fitted only because the first had been cut off, so the first one reads its end.
    let mut byte = [0];
    assert_eq!(silent.try_read(&mut byte).unwrap(), 0);
}

/// Proves: HT2.
#[tokio::test]
async fn a_client_that_asks_and_never_reads_is_cut_off() {
    let large = || async { "x".repeat(64 * 1024 * 1024) };
    let limits = Limits { connections: 1, stall: SOON, ..patient() };
    let server = start(limits, hello().route("/large", get(large))).await;
    let mut silent = server.connect().await;
    silent.write_all(b"GET /large HTTP/1.1\r\nhost: here\r\n\r\n").await.unwrap();
    let mut second = server.connect().await;
    second.write_all(ASK).await.unwrap();
    until(&mut second, "hello").await;
}

/// Returns a router that reads bodies.
fn echo() -> Router {
    hello().route("/echo", post(async |body: String| body))
}

const HALVES: [&[u8]; 3] =
    [b"", b"GET / HTTP/1.1\r\nhost: he", b"POST /echo HTTP/1.1\r\nhost: here\r\ncontent-length: 2000\r\n\r\nx"];

/// Proves: HT2.
#[tokio::test]
async fn half_sent_requests_give_way_to_whole_ones() {
    for half in HALVES {
        let limits = Limits { waiting: 4, ..patient() };
        let server = start(limits, echo()).await;
        let mut held = Vec::new();
        for _ in 0..40 {
            let mut client = server.connect().await;
            // The server can have closed it already.
            let _closed = client.write_all(half).await;
            held.push(client);
        }
        let mut client = server.connect().await;
        client.write_all(ASK).await.unwrap();
        until(&mut client, "hello").await;
        // The first ones were closed without a response.
        let mut said = Vec::new();
        let _reset = held.remove(0).read_to_end(&mut said).await;
        assert_eq!(said, b"");
    }
}

/// Proves: HT2, HT5.
#[tokio::test]
async fn a_request_that_is_being_answered_gives_way_to_nobody() {
    let (router, entered, go_on) = gate();
    let server = start(Limits { waiting: 2, ..patient() }, router).await;
    let mut client = server.connect().await;
    client.write_all(ASK).await.unwrap();
    entered.notified().await;
    let mut first = server.connect().await;
    let _second = (server.connect().await, server.connect().await);
    // It was closed; by then all of them have been checked.
    assert_eq!(first.read(&mut [0]).await.unwrap(), 0);
    go_on.notify_one();
    until(&mut client, "done").await;
}

/// Proves: HT2.
#[tokio::test]
async fn a_connection_can_ask_again_and_again() {
    let server = start(Limits { waiting: 1, ..patient() }, echo()).await;
    let mut client = server.connect().await;
    for _ in 0..3 {
        client.write_all(ASK).await.unwrap();
        until(&mut client, "hello").await;
        client.write_all(b"POST /echo HTTP/1.1\r\nhost: here\r\ncontent-length: 5\r\n\r\nagain").await.unwrap();
        until(&mut client, "again").await;
    }
}

/// Proves: HT9.
#[tokio::test]
async fn what_could_smuggle_a_request_is_refused_and_the_connection_closed() {
    let server = start(patient(), hello()).await;
    for heads in [
        "POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 6\r\ncontent-length: 5\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: h\r\ntransfer-encoding: xchunked\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked, identity\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: h\r\nbad header: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut client = server.connect().await;
        client.write_all(heads.as_bytes()).await.unwrap();
        let answer = to_the_end(client).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{heads}: {answer}");
        assert!(!answer.contains("hello"), "{heads}");
    }
}

#[tokio::test]
async fn handlers_learn_who_connects() {
    async fn peer(ConnectInfo(peer): ConnectInfo<SocketAddr>) -> String {
        format!("<{peer}>")
    }
    let server = start(patient(), Router::new().route("/", get(peer))).await;
    let mut client = server.connect().await;
    client.write_all(ASK).await.unwrap();
    let answer = until(&mut client, ">").await;
    assert!(answer.ends_with(&format!("<{}>", client.local_addr().unwrap())), "{answer}");
}

/// Returns a handler that reports its start and waits for permission to finish.
fn gate() -> (Router, Arc<Notify>, Arc<Notify>) {
    let (entered, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tells, waits) = (Arc::clone(&entered), Arc::clone(&go_on));
    let handler = move || async move {
        tells.notify_one();
        waits.notified().await;
        "done"
    };
    (Router::new().route("/", get(handler)), entered, go_on)
}

/// Proves: OP3, S9.3.
#[tokio::test]
async fn stopping_refuses_newcomers_lets_requests_finish_and_then_ends() {
    let (router, entered, go_on) = gate();
    let server = start(patient(), router).await;
    let resting = server.connect().await;
    let mut client = server.connect().await;
    client.write_all(ASK).await.unwrap();
    entered.notified().await;
    server.stop.cancel();
    // A connection without a request is closed immediately; by then the listener is closed too.
    to_the_end(resting).await;
    assert!(TcpStream::connect(server.address).await.is_err());
    go_on.notify_one();
    let answer = to_the_end(client).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"), "{answer}");
    server.ended.await.unwrap();
}

#[tokio::test]
async fn stopping_waits_for_no_request_for_ever() {
    let (router, entered, _) = gate();
    let server = start(Limits { drain: SOON, ..patient() }, router).await;
    let mut client = server.connect().await;
    client.write_all(ASK).await.unwrap();
    entered.notified().await;
    server.stop.cancel();
    server.ended.await.unwrap();
    assert_eq!(to_the_end(client).await, "");
}
