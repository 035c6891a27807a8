//! Requests whose client disconnects.

use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::BaseUrl;

/// The point at which the client disconnects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisconnectPoint {
    /// Inside the headers.
    InHeaders,
    /// Between headers and body.
    BeforeBody,
    /// Inside the body.
    InBody,
    /// After the last byte, by closing the connection without waiting for the response.
    AfterBody,
    /// After the last byte, by a reset.
    Reset,
    /// After the last byte, by closing only the sending side and waiting for the response.
    HalfClosed,
    /// After the first byte of the response.
    InResponse,
}

impl DisconnectPoint {
    /// All points.
    pub const ALL: [Self; 7] = [
        Self::InHeaders,
        Self::BeforeBody,
        Self::InBody,
        Self::AfterBody,
        Self::Reset,
        Self::HalfClosed,
        Self::InResponse,
    ];

    /// Returns whether the server can receive the complete request.
    pub fn is_complete(self) -> bool {
        !matches!(self, Self::InHeaders | Self::BeforeBody | Self::InBody)
    }
}

/// A `POST` request as text: head and body.
#[derive(Clone, Debug)]
pub struct Post {
    head: String,
    body: String,
}

impl Post {
    /// Creates a request with a JSON body.
    pub fn json(base: &BaseUrl, path: &str, body: &Value) -> Self {
        Self::new(base, path, "content-type: application/json\r\n", body.to_string())
    }

    /// Creates the request of a page's form, with this session token.
    pub fn form(base: &BaseUrl, session: &str, path: &str, fields: &[(&str, &str)]) -> Self {
        let headers = format!(
            "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n\
             cookie: guestlist_session={session}\r\n"
        );
        Self::new(base, path, &headers, form_encoded(fields))
    }

    fn new(base: &BaseUrl, path: &str, headers: &str, body: String) -> Self {
        let (host, length) = (base.host(), body.len());
        let head = format!("POST {path} HTTP/1.1\r\nhost: {host}\r\n{headers}content-length: {length}\r\n\r\n");
        Self { head, body }
    }

    /// Sends the complete request, and closes the connection after a pause without reading the response.
    ///
    /// # Panics
    /// If the server cannot be reached.
    pub async fn close_after(&self, base: &BaseUrl, pause: Duration) {
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        stream.write_all(format!("{}{}", self.head, self.body).as_bytes()).await.expect("a reader");
        tokio::time::sleep(pause).await;
    }

    /// Sends the head and half of the body, closes the sending side, and waits until the server closes the connection.
    ///
    /// # Panics
    /// If the server cannot be reached.
    pub async fn send_half(&self, base: &BaseUrl) {
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        let half = format!("{}{}", self.head, &self.body[..self.body.len() / 2]);
        stream.write_all(half.as_bytes()).await.expect("a reader");
        stream.shutdown().await.expect("a socket");
        let _ = stream.read_to_end(&mut Vec::new()).await;
    }

    /// Sends the request, and disconnects at this point.
    ///
    /// # Panics
    /// If the server cannot be reached.
    pub async fn send_and_disconnect(&self, base: &BaseUrl, point: DisconnectPoint) {
        let Self { head, body } = self;
        let mut stream = TcpStream::connect(base.host()).await.expect("a listener");
        let sent = match point {
            DisconnectPoint::InHeaders => head[..head.len() / 2].to_owned(),
            DisconnectPoint::BeforeBody => head.clone(),
            DisconnectPoint::InBody => format!("{head}{}", &body[..body.len() / 2]),
            DisconnectPoint::AfterBody
            | DisconnectPoint::Reset
            | DisconnectPoint::HalfClosed
            | DisconnectPoint::InResponse => format!("{head}{body}"),
        };
        stream.write_all(sent.as_bytes()).await.expect("a reader");
        match point {
            DisconnectPoint::InHeaders
            | DisconnectPoint::BeforeBody
            | DisconnectPoint::InBody
            | DisconnectPoint::AfterBody => {}
            DisconnectPoint::Reset => stream.set_zero_linger().expect("a socket"),
            DisconnectPoint::HalfClosed => {
                stream.shutdown().await.expect("a socket");
                let _ = stream.read_to_end(&mut Vec::new()).await;
            }
            DisconnectPoint::InResponse => {
                let _ = stream.read_u8().await;
            }
        }
    }
}

/// Encodes fields as `application/x-www-form-urlencoded`.
pub fn form_encoded(fields: &[(&str, &str)]) -> String {
    let url = reqwest::Url::parse_with_params("http://localhost/", fields).expect("a URL");
    url.query().unwrap_or_default().to_owned()
}

/// Sends a `POST` request with a JSON body, and disconnects at this point.
///
/// # Panics
/// If the server cannot be reached.
pub async fn send_and_disconnect(base: &BaseUrl, path: &str, body: &Value, point: DisconnectPoint) {
    Post::json(base, path, body).send_and_disconnect(base, point).await;
}
