//! Requests whose connection is cut.

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::Base;

/// Where in a request the connection is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Amid the headers.
    InHeaders,
    /// Between headers and body.
    BeforeBody,
    /// Amid the body.
    InBody,
    /// After the last byte, in order: no more is sent, and nobody waits for the answer.
    AfterBody,
    /// After the last byte, by a reset.
    Reset,
    /// After the last byte; the sending side closes, and the answer is waited for.
    HalfClosed,
    /// After the first byte of the answer.
    InAnswer,
}

impl Cut {
    /// Every point.
    pub const ALL: [Self; 7] = [
        Self::InHeaders,
        Self::BeforeBody,
        Self::InBody,
        Self::AfterBody,
        Self::Reset,
        Self::HalfClosed,
        Self::InAnswer,
    ];

    /// Whether the server can get the whole request.
    pub fn is_whole(self) -> bool {
        !matches!(self, Self::InHeaders | Self::BeforeBody | Self::InBody)
    }
}

/// Sends a POST and cuts its connection.
///
/// # Panics
/// Where the server cannot be reached at all.
pub async fn cut(base: &Base, path: &str, body: &Value, point: Cut) {
    let body = body.to_string();
    let (host, length) = (base.host(), body.len());
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    );
    let mut stream = TcpStream::connect(&host).await.expect("a listener");
    let sent = match point {
        Cut::InHeaders => head[..head.len() / 2].to_owned(),
        Cut::BeforeBody => head,
        Cut::InBody => format!("{head}{}", &body[..length / 2]),
        Cut::AfterBody | Cut::Reset | Cut::HalfClosed | Cut::InAnswer => format!("{head}{body}"),
    };
    stream.write_all(sent.as_bytes()).await.expect("a reader");
    match point {
        Cut::InHeaders | Cut::BeforeBody | Cut::InBody | Cut::AfterBody => {}
        Cut::Reset => stream.set_zero_linger().expect("a socket"),
        Cut::HalfClosed => {
            stream.shutdown().await.expect("a socket");
            let _ = stream.read_to_end(&mut Vec::new()).await;
        }
        Cut::InAnswer => {
            let _ = stream.read_u8().await;
        }
    }
}
