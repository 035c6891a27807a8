//! Requests, as bytes for the load generator and as calls for preparations.

use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::net::SocketAddr;
use std::path::Path;

use serde_json::Value;

use crate::error::Result;

/// An HTTP request with an optional bearer token and JSON body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) bearer: Option<String>,
    pub(crate) body: Option<String>,
}

impl Request {
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self { method: "GET", path: path.into(), bearer: None, body: None }
    }

    /// A POST request without a body.
    pub(crate) fn act(path: impl Into<String>) -> Self {
        Self { method: "POST", path: path.into(), bearer: None, body: None }
    }

    pub(crate) fn post(path: impl Into<String>, body: &Value) -> Self {
        Self { body: Some(body.to_string()), ..Self::act(path) }
    }

    /// Adds a bearer token.
    pub(crate) fn with(self, token: &str) -> Self {
        Self { bearer: Some(token.to_owned()), ..self }
    }

    /// Returns the request in the form of HTTP/1.1.
    fn encode(&self, host: SocketAddr) -> String {
        let mut text = format!("{} {} HTTP/1.1\r\nHost: {host}\r\n", self.method, self.path);
        if let Some(token) = &self.bearer {
            let _infallible = write!(text, "Authorization: Bearer {token}\r\n");
        }
        if self.body.is_some() {
            text.push_str("Content-Type: application/json\r\n");
        }
        if self.method != "GET" {
            let _infallible = write!(text, "Content-Length: {}\r\n", self.body.as_ref().map_or(0, String::len));
        }
        text.push_str("\r\n");
        text.push_str(self.body.as_deref().unwrap_or_default());
        text
    }
}

/// Writes a list of requests to a file for the load generator: for each its length, a newline, and its bytes.
pub(crate) fn write_list(file: &Path, host: SocketAddr, requests: &[Request]) -> Result<()> {
    let mut output = BufWriter::new(std::fs::File::create(file)?);
    for request in requests {
        let text = request.encode(host);
        write!(output, "{}\n{text}", text.len())?;
    }
    output.flush()?;
    Ok(())
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
