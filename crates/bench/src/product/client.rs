//! Calls of the API, to prepare what is measured and to check responses.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::error::{Context as _, Result};
use crate::request::Request;

/// Maximum time until a mail arrives in the development mailbox.
const MAIL_TIMEOUT: Duration = Duration::from_secs(30);

/// A client of one server.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    address: SocketAddr,
}

/// A response.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) text: String,
}

impl Client {
    pub(crate) fn new(address: SocketAddr) -> Result<Self> {
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(60)).build()?;
        Ok(Self { http, address })
    }

    /// Sends a request.
    ///
    /// # Errors
    /// If there is no response.
    pub(crate) async fn send(&self, request: &Request) -> Result<Answer> {
        let url = format!("http://{}{}", self.address, request.path);
        let method = reqwest::Method::from_bytes(request.method.as_bytes())?;
        let mut sent = self.http.request(method, url);
        if let Some(token) = &request.bearer {
            sent = sent.bearer_auth(token);
        }
        if let Some(body) = &request.body {
            sent = sent.header("content-type", "application/json").body(body.clone());
        }
        let response = sent.send().await.context(&request.path)?;
        Ok(Answer { status: response.status().as_u16(), text: response.text().await? })
    }

    /// Sends a request and returns the JSON body of its response.
    ///
    /// # Errors
    /// If the response does not have a 2xx status.
    pub(crate) async fn call(&self, request: &Request) -> Result<Value> {
        let answer = self.send(request).await?;
        if !(200..300).contains(&answer.status) {
            return Err(format!("{} {}: {} {}", request.method, request.path, answer.status, answer.text).into());
        }
        if answer.text.is_empty() { Ok(Value::Null) } else { Ok(serde_json::from_str(&answer.text)?) }
    }

    /// Waits for the mails to some addresses; returns the secret in the link of each.
    ///
    /// # Errors
    /// If they do not arrive.
    pub(crate) async fn mailed_secrets(&self, addresses: &[String]) -> Result<Vec<String>> {
        let started = Instant::now();
        loop {
            let mailbox = self.call(&Request::get("/dev/mailbox.json")).await?;
            let found: Option<Vec<String>> = addresses.iter().map(|address| secret_to(&mailbox, address)).collect();
            match found {
                Some(secrets) => return Ok(secrets),
                None if started.elapsed() > MAIL_TIMEOUT => return Err("mails did not arrive in the mailbox".into()),
                None => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }
}

/// Returns the secret in the newest mail to an address.
fn secret_to(mailbox: &Value, address: &str) -> Option<String> {
    let mails = mailbox["items"].as_array()?;
    let mail = mails.iter().find(|mail| mail["to"] == address)?;
    secret_in(mail["text"].as_str()?)
}

/// Returns the secret in the fragment of a mail's link.
fn secret_in(text: &str) -> Option<String> {
    let link = text.split_whitespace().find(|word| word.starts_with("http") && word.contains('#'))?;
    Some(link.split_once('#')?.1.to_owned())
}

/// Returns a text of a JSON object.
///
/// # Errors
/// If there is none.
pub(crate) fn text(object: &Value, pointer: &str) -> Result<String> {
    let text = object.pointer(pointer).and_then(Value::as_str);
    Ok(text.ok_or_else(|| format!("no {pointer} in {object}"))?.to_owned())
}

#[cfg(test)]
#[path = "client_tests.rs"]
mod tests;
