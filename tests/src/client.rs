//! An HTTP client of the API.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::Value;

use crate::secrets::Secrets;

/// The URL of an instance. It may change with a restart; clones and clients follow.
#[derive(Clone, Debug, Default)]
pub struct BaseUrl {
    url: Arc<Mutex<String>>,
    secrets: Secrets,
}

impl BaseUrl {
    /// Creates one whose clients add the secrets in responses to `secrets`.
    pub fn recording(secrets: Secrets) -> Self {
        Self { secrets, ..Self::default() }
    }

    /// Returns the secrets that were found in responses.
    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// Sets the URL, such as `http://127.0.0.1:1234`.
    pub fn set(&self, url: impl Into<String>) {
        *self.url.lock().unwrap_or_else(PoisonError::into_inner) = url.into();
    }

    /// Returns the URL without a trailing slash.
    pub fn url(&self) -> String {
        let url = self.url.lock().unwrap_or_else(PoisonError::into_inner);
        url.trim_end_matches('/').to_owned()
    }

    /// Returns host and port, for callers that open connections themselves.
    pub fn host(&self) -> String {
        self.url().trim_start_matches("http://").to_owned()
    }
}

/// An HTTP client with or without a bearer token.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: BaseUrl,
    bearer: Option<String>,
}

impl Client {
    /// Creates a client without a token.
    ///
    /// # Panics
    /// If no HTTP client can be created.
    pub fn new(base: BaseUrl) -> Self {
        let http =
            reqwest::Client::builder().timeout(Duration::from_secs(60)).no_proxy().build().expect("an HTTP client");
        Self { http, base, bearer: None }
    }

    /// Returns the same client with this bearer token.
    pub fn with_bearer(&self, token: &str) -> Self {
        Self { bearer: Some(token.to_owned()), ..self.clone() }
    }

    /// Returns the same client without a token.
    pub fn without_bearer(&self) -> Self {
        Self { bearer: None, ..self.clone() }
    }

    /// Returns the bearer token.
    pub fn bearer(&self) -> Option<&str> {
        self.bearer.as_deref()
    }

    /// Returns the URL of the instance.
    pub fn base(&self) -> &BaseUrl {
        &self.base
    }

    /// Returns a request builder, for requests that are sent with [`send`].
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base.url()));
        match &self.bearer {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Sends a `GET` request.
    pub async fn get(&self, path: &str) -> Response {
        self.send_recording(self.request(Method::GET, path)).await
    }

    /// Sends a `POST` request with a JSON body.
    pub async fn post(&self, path: &str, body: Value) -> Response {
        self.send_recording(self.request(Method::POST, path).json(&body)).await
    }

    /// Sends a `PATCH` request with a JSON body.
    pub async fn patch(&self, path: &str, body: Value) -> Response {
        self.send_recording(self.request(Method::PATCH, path).json(&body)).await
    }

    /// Sends a `POST` request without a body.
    pub async fn post_empty(&self, path: &str) -> Response {
        self.send_recording(self.request(Method::POST, path)).await
    }

    /// Sends a `DELETE` request.
    pub async fn delete(&self, path: &str) -> Response {
        self.send_recording(self.request(Method::DELETE, path)).await
    }

    async fn send_recording(&self, request: reqwest::RequestBuilder) -> Response {
        let response = send(request).await;
        self.base.secrets.record(&String::from_utf8_lossy(&response.bytes));
        response
    }

    /// Returns all items of a list, fetched page by page.
    pub async fn items(&self, path: &str) -> Vec<Value> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let (mut items, mut next) = (Vec::new(), path.to_owned());
        loop {
            let mut page = self.get(&next).await.is(200);
            items.extend(page["items"].as_array_mut().map(std::mem::take).unwrap_or_default());
            match page["next_cursor"].as_str() {
                Some(cursor) => next = format!("{path}{joint}cursor={cursor}"),
                None => return items,
            }
        }
    }
}

/// Sends a request and reads the whole response.
///
/// # Panics
/// If there is no response.
pub async fn send(request: reqwest::RequestBuilder) -> Response {
    let (client, request) = request.build_split();
    let request = request.expect("a request");
    let what = format!("{} {}", request.method(), request.url().path());
    let sent = Instant::now();
    let response = client.execute(request).await.unwrap_or_else(|error| panic!("{what}: {error:?}"));
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.unwrap_or_else(|error| panic!("{what}: {error:?}")).to_vec();
    Response { what, status, headers, bytes, took: sent.elapsed() }
}

/// An HTTP response.
#[derive(Clone, Debug)]
#[must_use = "a response should be checked"]
pub struct Response {
    /// Method and path of the request, for messages.
    pub what: String,
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
    /// The time from sending the request to the end of the body.
    pub took: Duration,
}

impl Response {
    /// Returns the body as JSON; `Null` if it is empty.
    ///
    /// # Panics
    /// If the body is not JSON.
    pub fn json(&self) -> Value {
        if self.bytes.is_empty() {
            return Value::Null;
        }
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{}: {error}: {}", self.what, self.text()))
    }

    /// Returns the body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Returns the value of a header; empty if it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Returns the `code` of a problem; empty for a success.
    pub fn code(&self) -> String {
        if self.status < 400 {
            return String::new();
        }
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// Returns the body of a response with this status, as JSON.
    ///
    /// # Panics
    /// If the status is another.
    #[track_caller]
    pub fn is(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.what, self.text());
        self.json()
    }

    /// Checks that the status is not 5xx.
    ///
    /// # Panics
    /// If it is.
    #[track_caller]
    pub fn is_not_server_error(&self) {
        assert!(self.status < 500, "{}: {} {}", self.what, self.status, self.text());
    }

    /// Returns the problem of a refusal with this status and code.
    ///
    /// # Panics
    /// If status or code differ, or the problem is not complete.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}: {}", self.what, self.text());
        self.problem()
    }

    /// Returns the problem of a refusal.
    ///
    /// # Panics
    /// If the response is not a problem, or lacks a member or a header that all problems have.
    #[track_caller]
    pub fn problem(&self) -> Value {
        let what = format!("{} answered {}: {}", self.what, self.status, self.text());
        assert!(self.status >= 400, "{what}");
        assert_eq!(self.header("content-type"), "application/problem+json", "{what}");
        let problem = self.json();
        for member in ["type", "title", "detail", "code", "request_id"] {
            assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "no {member}: {what}");
        }
        assert_eq!(problem["type"], format!("/errors/{}", problem["code"].as_str().unwrap_or_default()), "{what}");
        assert_eq!(problem["status"], self.status, "{what}");
        assert_eq!(problem["request_id"], self.header("x-request-id"), "{what}");
        assert_eq!(problem["errors"].is_array(), self.status == 422, "{what}");
        if self.status == 401 {
            assert!(self.header("www-authenticate").starts_with("Bearer"), "{what}");
        }
        if self.status == 405 {
            assert!(!self.header("allow").is_empty(), "{what}");
        }
        problem
    }
}
