//! Requests whose connection is cut.

use std::time::Duration;

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

/// A POST, as the bytes of its head and its body.
#[derive(Clone, Debug)]
pub struct Post {
    head: String,
    body: String,
}

impl Post {
    /// One with a JSON body.
    pub fn json(base: &Base, path: &str, body: &Value) -> Self {
        Self::of(base, path, "content-type: application/json\r\n", body.to_string())
    }

    /// One that a page's form sends, in the browser of the person whose session token this is.
    pub fn form(base: &Base, session: &str, path: &str, fields: &[(&str, &str)]) -> Self {
        let headers = format!(
            "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n\
             cookie: guestlist_session={session}\r\n"
        );
        Self::of(base, path, &headers, encoded(fields))
    }

    fn of(base: &Base, path: &str, headers: &str, body: String) -> Self {
        let (host, length) = (base.host(), body.len());
        let head = format!("POST {path} HTTP/1.1\r\nhost: {host}\r\n{headers}content-length: {length}\r\n\r\n");
        Self { head, body }
    }

    /// Sends it whole, and closes the connection so much later, whatever has come of it.
    ///
    /// # Panics
    /// Where the server cannot be reached at all.
    pub async fn close_after(&self, base: &Base, pause: Duration) {
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        stream.write_all(format!("{}{}", self.head, self.body).as_bytes()).await.expect("a reader");
        tokio::time::sleep(pause).await;
    }

    /// Sends its head and the half of its body, ends the sending side, and waits until the server has closed its own.
    ///
    /// # Panics
    /// Where the server cannot be reached at all.
    pub async fn half(&self, base: &Base) {
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        let half = format!("{}{}", self.head, &self.body[..self.body.len() / 2]);
        stream.write_all(half.as_bytes()).await.expect("a reader");
        stream.shutdown().await.expect("a socket");
        let _ = stream.read_to_end(&mut Vec::new()).await;
    }

    /// Sends it, and cuts its connection there.
    ///
    /// # Panics
    /// Where the server cannot be reached at all.
    pub async fn cut(&self, base: &Base, point: Cut) {
        let Self { head, body } = self;
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        let sent = match point {
            Cut::InHeaders => head[..head.len() / 2].to_owned(),
            Cut::BeforeBody => head.clone(),
            Cut::InBody => format!("{head}{}", &body[..body.len() / 2]),
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
}

/// Fields as a form sends them.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let url = reqwest::Url::parse_with_params("http://localhost/", fields).expect("a URL");
    url.query().unwrap_or_default().to_owned()
}

/// Sends a POST with a JSON body and cuts its connection.
///
/// # Panics
/// Where the server cannot be reached at all.
pub async fn cut(base: &Base, path: &str, body: &Value, point: Cut) {
    Post::json(base, path, body).cut(base, point).await;
}
