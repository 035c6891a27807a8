use std::net::SocketAddr;
use std::path::Path;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{Config, StartError, cause, start};

fn config_in(folder: &Path, bind: &str) -> Config {
    let data = folder.join("data");
    Config::from_map([("GUESTLIST_DATA_DIR", data.to_str().unwrap()), ("GUESTLIST_BIND", bind)]).unwrap()
}

async fn get_response(address: SocketAddr, request_line: &str) -> String {
    let mut client = TcpStream::connect(address).await.unwrap();
    let request = format!("{request_line} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    client.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    client.read_to_string(&mut response).await.unwrap();
    response
}

/// Proves: S9.1, S9.3.
#[tokio::test]
async fn without_settings_an_instance_serves_api_pages_and_mailbox() {
    let folder = tempfile::tempdir().unwrap();
    let running = start(config_in(folder.path(), "127.0.0.1:0")).await.unwrap();
    assert_eq!(running.url(), format!("http://localhost:{}", running.address().port()));
    for (request, expected) in [
        ("GET /healthz", r#"{"status":"ok"}"#),
        ("GET /readyz", r#"{"status":"ok"}"#),
        ("GET /", "/sign-up"),
        ("GET /dev/mailbox", "/dev/mailbox.json"),
        ("GET /dev/mailbox.json", r#"{"items":[]}"#),
        ("GET /openapi.json", r#""openapi""#),
    ] {
        let response = get_response(running.address(), request).await;
        assert!(response.starts_with("HTTP/1.1 200") && response.contains(expected), "{request}: {response}");
        assert!(response.contains("x-request-id: "), "{request}: {response}");
    }
    running.shutdown().await;
}

/// Proves: HT1.
#[tokio::test]
async fn unknown_paths_and_methods_return_a_problem() {
    let folder = tempfile::tempdir().unwrap();
    let running = start(config_in(folder.path(), "127.0.0.1:0")).await.unwrap();
    for request in ["GET /nowhere", "GET /v1/nowhere", "POST /nowhere", "POST /", "DELETE /join"] {
        let response = get_response(running.address(), request).await;
        assert!(response.starts_with("HTTP/1.1 404") || response.starts_with("HTTP/1.1 405"), "{request}: {response}");
        assert!(response.contains("content-type: application/problem+json"), "{request}: {response}");
    }
    running.shutdown().await;
}

/// Proves: S9.1.
#[tokio::test]
async fn a_second_instance_on_the_same_sqlite_file_is_refused_until_the_first_ends() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path(), "127.0.0.1:0");
    let first = start(config.clone()).await.unwrap();
    let Err(error) = start(config.clone()).await else { panic!("a second one runs") };
    let sentence = cause(&error);
    assert!(sentence.contains("guestlist.db is in use: one SQLite file serves one process"), "{sentence}");
    first.shutdown().await;
    start(config).await.unwrap().shutdown().await;
}

/// Proves: S9.1.
#[tokio::test]
async fn an_error_names_the_address_that_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let other = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let bind = other.local_addr().unwrap().to_string();
    let Err(error) = start(config_in(folder.path(), &bind)).await else { panic!("it runs") };
    assert!(matches!(error, StartError::Bind { .. }));
    assert!(cause(&error).starts_with(&format!("GUESTLIST_BIND: cannot listen on {bind}")), "{}", cause(&error));
}
