//! Requests byte by byte, for what no HTTP client sends.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::Base;

/// How long an answer may take: more than the server gives any request.
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer as it came.
#[derive(Debug)]
#[must_use = "an answer says something"]
pub struct Raw {
    /// The status line's number.
    pub status: u16,
    /// The status line and the headers.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Raw {
    /// A header's value; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        { lines }.find(|(found, _)| found.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim())
    }
}

/// Sends these bytes over a connection of their own, and reads until the server closes it: let the request say
/// `connection: close`.
///
/// # Panics
/// Where no answer comes.
pub async fn exchange(base: &Base, request: &[u8]) -> Raw {
    let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
    let (mut reader, mut writer) = stream.split();
    let mut bytes = Vec::new();
    let both = async {
        // A server that refuses a request does not have to read all of it.
        let send = async { drop(writer.write_all(request).await) };
        let (read, ()) = tokio::join!(reader.read_to_end(&mut bytes), send);
        read
    };
    let read = tokio::time::timeout(PATIENCE, both).await;
    let text = String::from_utf8_lossy(&bytes);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        panic!(
            "no whole answer to {:?}: {read:?} {text:?}",
            String::from_utf8_lossy(&request[..request.len().min(200)])
        );
    };
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Raw { status, head: head.to_owned(), body: body.to_owned() }
}
