//! Raw requests, for bytes that no HTTP client sends.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::BaseUrl;

/// The time after which waiting for a response fails the test; longer than the server's own timeouts.
const TIMEOUT: Duration = Duration::from_secs(60);

/// A raw response.
#[derive(Debug)]
#[must_use = "a response should be checked"]
pub struct RawResponse {
    /// The status code.
    pub status: u16,
    /// The status line and the headers.
    pub head: String,
    /// The body.
    pub body: String,
}

impl RawResponse {
    /// Returns the value of a header; empty if it is missing.
    pub fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        { lines }.find(|(found, _)| found.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim())
    }
}

/// Sends bytes over a new connection, and reads until the server closes it. The request should contain
/// `connection: close`.
///
/// # Panics
/// If there is no complete response in time.
pub async fn exchange(base: &BaseUrl, request: &[u8]) -> RawResponse {
    let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
    let (mut reader, mut writer) = stream.split();
    let mut bytes = Vec::new();
    let both = async {
        // A server that refuses a request need not read all of it.
        let send = async { drop(writer.write_all(request).await) };
        let (read, ()) = tokio::join!(reader.read_to_end(&mut bytes), send);
        read
    };
    let read = tokio::time::timeout(TIMEOUT, both).await;
    let text = String::from_utf8_lossy(&bytes);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        panic!(
            "no complete response to {:?}: {read:?} {text:?}",
            String::from_utf8_lossy(&request[..request.len().min(200)])
        );
    };
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    RawResponse { status, head: head.to_owned(), body: body.to_owned() }
}
