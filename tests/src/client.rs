//! Talking to Guestlist as a program would: over HTTP, with nothing but what API.md says.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::Value;

use crate::secrets::Secrets;

/// Where an instance is reached; it can move with a restart, and its clients follow.
#[derive(Clone, Debug, Default)]
pub struct Base {
    url: Arc<Mutex<String>>,
    secrets: Secrets,
}

impl Base {
    /// One whose answers' secrets are kept there.
    pub fn telling(secrets: Secrets) -> Self {
        Self { secrets, ..Self::default() }
    }

    /// The secrets that it gave away.
    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// Says where it is now: `http://127.0.0.1:1234`.
    pub fn set(&self, url: impl Into<String>) {
        *self.url.lock().unwrap_or_else(PoisonError::into_inner) = url.into();
    }

    /// Where it is now, without a slash at the end.
    pub fn url(&self) -> String {
        let url = self.url.lock().unwrap_or_else(PoisonError::into_inner);
        url.trim_end_matches('/').to_owned()
    }

    /// Host and port alone, for those who open connections themselves.
    pub fn host(&self) -> String {
        self.url().trim_start_matches("http://").to_owned()
    }
}

/// Somebody who sends requests, signed in or not.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: Base,
    bearer: Option<String>,
}

impl Client {
    /// Somebody who is not signed in.
    ///
    /// # Panics
    /// Where no HTTP client can be made.
    pub fn new(base: Base) -> Self {
        let http =
            reqwest::Client::builder().timeout(Duration::from_secs(60)).no_proxy().build().expect("an HTTP client");
        Self { http, base, bearer: None }
    }

    /// The same client with this bearer token.
    pub fn with_bearer(&self, token: &str) -> Self {
        Self { bearer: Some(token.to_owned()), ..self.clone() }
    }

    /// The same client without a token.
    pub fn without_bearer(&self) -> Self {
        Self { bearer: None, ..self.clone() }
    }

    /// Its token, if it has one.
    pub fn bearer(&self) -> Option<&str> {
        self.bearer.as_deref()
    }

    /// Where it sends to.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// A request to be refined before it is sent with [`answer`].
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base.url()));
        match &self.bearer {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.told(self.request(Method::GET, path)).await
    }

    /// POST with a JSON body.
    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.told(self.request(Method::POST, path).json(&body)).await
    }

    /// `PATCH` with a body.
    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.told(self.request(Method::PATCH, path).json(&body)).await
    }

    /// POST without a body.
    pub async fn act(&self, path: &str) -> Answer {
        self.told(self.request(Method::POST, path)).await
    }

    /// DELETE.
    pub async fn delete(&self, path: &str) -> Answer {
        self.told(self.request(Method::DELETE, path)).await
    }

    async fn told(&self, request: reqwest::RequestBuilder) -> Answer {
        let answer = answer(request).await;
        self.base.secrets.note(&String::from_utf8_lossy(&answer.bytes));
        answer
    }

    /// Every item of a list, page by page.
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

/// Sends a request and reads its answer to the end.
///
/// # Panics
/// Where there is no answer.
pub async fn answer(request: reqwest::RequestBuilder) -> Answer {
    let (client, request) = request.build_split();
    let request = request.expect("a request");
    let what = format!("{} {}", request.method(), request.url().path());
    let sent = Instant::now();
    let response = client.execute(request).await.unwrap_or_else(|error| panic!("{what}: {error:?}"));
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.unwrap_or_else(|error| panic!("{what}: {error:?}")).to_vec();
    Answer { what, status, headers, bytes, took: sent.elapsed() }
}

/// What came back.
#[derive(Clone, Debug)]
#[must_use = "an answer says something"]
pub struct Answer {
    /// The request, for messages.
    pub what: String,
    /// The status line's number.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
    /// The time from the sending of the request to the end of the body.
    pub took: Duration,
}

impl Answer {
    /// The body as JSON; `Null` where there is none.
    ///
    /// # Panics
    /// Where there is a body that is no JSON.
    pub fn json(&self) -> Value {
        if self.bytes.is_empty() {
            return Value::Null;
        }
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{}: {error}: {}", self.what, self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header's value; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The `code` of a problem; empty where it is none.
    pub fn code(&self) -> String {
        if self.status < 400 {
            return String::new();
        }
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The body of an answer with this status.
    ///
    /// # Panics
    /// With another status.
    #[track_caller]
    pub fn is(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.what, self.text());
        self.json()
    }

    /// Says that it is no fault of the server's, whatever else it is.
    ///
    /// # Panics
    /// Where it is one.
    #[track_caller]
    pub fn is_no_fault(&self) {
        assert!(self.status < 500, "{}: {} {}", self.what, self.status, self.text());
    }

    /// The problem of a refusal with this status and code.
    ///
    /// # Panics
    /// With another status or code, or where it is no whole problem.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}: {}", self.what, self.text());
        self.problem()
    }

    /// The problem that a refusal is, with every member that each of them has.
    ///
    /// # Panics
    /// Where it is none, or not a whole one.
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
