//! Many requests that are started and never completed.

use std::time::Duration;

use guestlist_tests::accounts::TestAccount;
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{BaseUrl, Client};
use guestlist_tests::instance::Instance;
use guestlist_tests::process::Process;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// Number of connections, more than the server accepts.
const CONNECTIONS: usize = 1_100;

/// Time within which other requests have to be answered.
const TIME_LIMIT: Duration = Duration::from_secs(1);

/// Beginnings of requests that are never completed, each with a description.
const BEGINNINGS: [(&str, &str); 5] = [
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

/// Opens connections and sends this beginning on each. They stay open until the result is dropped.
async fn open_connections(base: &BaseUrl, count: usize, beginning: &str) -> Vec<TcpStream> {
    let mut connections = Vec::new();
    for _ in 0..count {
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        // The server may have closed it already.
        let _closed = stream.write_all(beginning.as_bytes()).await;
        connections.push(stream);
    }
    connections
}

/// Sends a health request and an access check over new connections and asserts that both are answered in time.
async fn assert_responsive(ana: &TestAccount, project: &str, meanwhile: &str) {
    let requests = async {
        Client::new(ana.base().clone()).get("/healthz").await.is(200);
        let ana = Client::new(ana.base().clone()).with_bearer(ana.bearer().expect("a session"));
        assert_eq!(ana.checks_access("content.view", project).await["allowed"], true);
    };
    let result = tokio::time::timeout(TIME_LIMIT, requests).await;
    assert!(result.is_ok(), "no answer within {TIME_LIMIT:?} while others had sent {meanwhile}");
}

/// Proves: HT2, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn health_and_access_checks_respond_within_a_second_despite_many_incomplete_requests() {
    // Both ends of each connection are in this process.
    rlimit::increase_nofile_limit(u64::MAX).expect("a limit of open files");
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    for (description, beginning) in BEGINNINGS {
        let connections = open_connections(&instance.base, CONNECTIONS, beginning).await;
        for _ in 0..5 {
            assert_responsive(&ana, &project, description).await;
        }
        drop(connections);
    }
}

/// Proves: HT2, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_raises_its_open_file_limit_to_the_hard_limit() {
    rlimit::increase_nofile_limit(u64::MAX).expect("a limit of open files");
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let settings = [("GUESTLIST_DATA_DIR", data.as_str()), ("GUESTLIST_LOG", "debug")];
    let process = Process::start_with_open_files(64, &settings).await;
    let connections = open_connections(&process.base, CONNECTIONS, BEGINNINGS[0].1).await;
    let health = tokio::time::timeout(TIME_LIMIT, process.anonymous().get("/healthz")).await;
    health.expect("an answer").is(200);
    drop(connections);
    assert!(!process.output().contains("could not be accepted"), "{}", process.output());
}
