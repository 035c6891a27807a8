//! Requests that are begun and never finished, in great numbers.

use std::time::Duration;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Base, Client};
use guestlist_tests::instance::Instance;
use guestlist_tests::people::Person;
use guestlist_tests::process::Process;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// More than the server has connections.
const MANY: usize = 1_100;

/// Within which time others are answered.
const SOON: Duration = Duration::from_secs(1);

/// How requests begin that never end.
const HALVES: [(&str, &str); 5] = [
    ("nothing", ""),
    ("half a head for a page", "POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-ty"),
    ("half a head for the API", "GET /v1/workspaces HTTP/1.1\r\nhost: loc"),
    (
        "half a body for a page",
        "POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: 2000\r\n\r\ne",
    ),
    (
        "half a body for the API",
        "POST /v1/sessions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: 2000\r\n\r\n{",
    ),
];

/// Opens connections that all begin like this and stay so, for as long as the answer lives.
async fn hold(base: &Base, count: usize, half: &str) -> Vec<TcpStream> {
    let mut held = Vec::new();
    for _ in 0..count {
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        // The server may have closed it already.
        let _closed = stream.write_all(half.as_bytes()).await;
        held.push(stream);
    }
    held
}

/// Asks whether the server lives, and whether Ana may look at her project, over connections of their own.
async fn answers_soon(ana: &Person, project: &str, while_what: &str) {
    let asked = async {
        Client::new(ana.base().clone()).get("/healthz").await.is(200);
        let ana = Client::new(ana.base().clone()).with_bearer(ana.bearer().expect("a session"));
        assert_eq!(ana.may("content.view", project).await["allowed"], true);
    };
    let answered = tokio::time::timeout(SOON, asked).await;
    assert!(answered.is_ok(), "no answer within {SOON:?} while others had sent {while_what}");
}

/// Proves: HT2, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn health_and_checks_answer_within_a_second_however_many_requests_are_half_sent() {
    // Both ends of each connection are in this process.
    rlimit::increase_nofile_limit(u64::MAX).expect("a limit of open files");
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    for (what, half) in HALVES {
        let held = hold(&instance.base, MANY, half).await;
        for _ in 0..5 {
            answers_soon(&ana, &project, what).await;
        }
        drop(held);
    }
}

/// Proves: HT2, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_raises_its_limit_of_open_files_to_what_it_may_have() {
    rlimit::increase_nofile_limit(u64::MAX).expect("a limit of open files");
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let settings = [("GUESTLIST_DATA_DIR", data.as_str()), ("GUESTLIST_LOG", "debug")];
    let process = Process::start_with_open_files(64, &settings).await;
    let held = hold(&process.base, MANY, HALVES[0].1).await;
    let health = tokio::time::timeout(SOON, process.anybody().get("/healthz")).await;
    health.expect("an answer").is(200);
    drop(held);
    assert!(!process.said().contains("could not be accepted"), "{}", process.said());
}
