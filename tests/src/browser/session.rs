//! A minimal client of the WebDriver protocol (W3C), which is JSON over HTTP. A crate would save little: an HTTP client
//! is available, and half of the required commands (console, network log, emulation) are specific to Chromium.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

/// A browser window with a new profile. Dropping it closes the window.
pub(super) struct Session {
    http: reqwest::Client,
    /// Host and port of the driver.
    driver: String,
    /// `/session/…`.
    path: String,
}

/// An error response of the driver.
#[derive(Debug)]
pub(super) struct DriverError {
    error: String,
    message: String,
}

impl DriverError {
    /// Returns whether the error can be caused by a page that is still loading.
    pub(super) fn is_transient(&self) -> bool {
        match self.error.as_str() {
            "no such element"
            | "stale element reference"
            | "element not interactable"
            | "element click intercepted"
            | "invalid element state"
            | "detached shadow root" => true,
            // The element is of the page before.
            "unknown error" => self.message.contains("does not belong to the document"),
            _ => false,
        }
    }
}

impl std::fmt::Display for DriverError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.error, self.message.lines().next().unwrap_or_default())
    }
}

/// An element of the page.
pub(super) struct Element(String);

impl Element {
    fn of(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }
}

/// The key of an element's id, as defined by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Opens a window.
    pub(super) async fn open(driver: &str, capabilities: Value) -> Result<Self, DriverError> {
        let http = client();
        let driver = driver.trim_start_matches("http://").to_owned();
        let mut session = Self { http, driver, path: String::new() };
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = session.send(Method::POST, "/session", Some(body)).await?;
        session.path = format!("/session/{}", opened["sessionId"].as_str().unwrap_or_default());
        Ok(session)
    }

    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value, DriverError> {
        Self::send_with(&self.http, method, format!("http://{}{path}", self.driver), body).await
    }

    async fn send_with(
        http: &reqwest::Client,
        method: Method,
        url: String,
        body: Option<Value>,
    ) -> Result<Value, DriverError> {
        let request = http.request(method, url);
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        let no_response =
            |error: reqwest::Error| DriverError { error: "no response".to_owned(), message: format!("{error:?}") };
        let mut answer: Value = request.send().await.map_err(no_response)?.json().await.map_err(no_response)?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default().to_owned();
                Err(DriverError { error: error.to_owned(), message })
            }
            None => Ok(value),
        }
    }

    /// Sends a GET request to a path below the session.
    pub(super) async fn get(&self, path: &str) -> Result<Value, DriverError> {
        self.send(Method::GET, &format!("{}{path}", self.path), None).await
    }

    /// Returns a text value from a path below the session.
    pub(super) async fn text(&self, path: &str) -> Result<String, DriverError> {
        Ok(self.get(path).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Sends a POST request to a path below the session.
    pub(super) async fn post(&self, path: &str, body: Value) -> Result<Value, DriverError> {
        self.send(Method::POST, &format!("{}{path}", self.path), Some(body)).await
    }

    /// Returns the displayed elements that an XPath expression finds, in document order.
    pub(super) async fn displayed(&self, path: &str) -> Result<Vec<Element>, DriverError> {
        let found = self.post("/elements", json!({ "using": "xpath", "value": path })).await?;
        let mut displayed = Vec::new();
        for element in found.as_array().into_iter().flatten().filter_map(Element::of) {
            if self.property(&element, "displayed").await? == true {
                displayed.push(element);
            }
        }
        Ok(displayed)
    }

    /// Returns the focused element.
    pub(super) async fn focused(&self) -> Result<Option<Element>, DriverError> {
        Ok(Element::of(&self.get("/element/active").await?))
    }

    /// Returns a property of an element: `displayed`, `selected`, `text`, `computedlabel`, `property/value`.
    pub(super) async fn property(&self, element: &Element, what: &str) -> Result<Value, DriverError> {
        self.get(&format!("/element/{}/{what}", element.0)).await
    }

    /// Performs a command on an element: `click`, `clear`, `value`.
    pub(super) async fn perform(&self, element: &Element, what: &str, body: Value) -> Result<(), DriverError> {
        self.post(&format!("/element/{}/{what}", element.0), body).await.map(drop)
    }

    /// Runs a script in the page. The page's content security policy does not apply.
    pub(super) async fn run(&self, script: &str, arguments: Value) -> Result<Value, DriverError> {
        self.post("/execute/sync", json!({ "script": script, "args": arguments })).await
    }

    /// Runs a script that calls its last argument with the result.
    pub(super) async fn run_async(&self, script: &str) -> Result<Value, DriverError> {
        self.post("/execute/async", json!({ "script": script, "args": [] })).await
    }

    /// Runs a command of the Chrome DevTools Protocol.
    pub(super) async fn cdp(&self, command: &str, parameters: Value) -> Result<Value, DriverError> {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Returns the new entries of one of the browser's logs.
    pub(super) async fn log(&self, name: &str) -> Result<Vec<Value>, DriverError> {
        let entries = self.post("/se/log", json!({ "type": name })).await?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    /// Returns the new entries of the logs `performance` and `browser`, for callers that cannot await.
    pub(super) fn read_logs_blocking(&self) -> Result<[Vec<Value>; 2], DriverError> {
        let url = format!("http://{}{}/se/log", self.driver, self.path);
        let no_response = |error: &dyn std::fmt::Debug| DriverError {
            error: "no response".to_owned(),
            message: format!("{error:?}"),
        };
        // The caller blocks the runtime of the test: the request needs another thread, runtime and client.
        let reader = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(|error| no_response(&error))?.block_on(async {
                let http = client();
                let mut logs = [Vec::new(), Vec::new()];
                for (log, name) in logs.iter_mut().zip(["performance", "browser"]) {
                    let body = Some(json!({ "type": name }));
                    let entries = Self::send_with(&http, Method::POST, url.clone(), body).await?;
                    *log = entries.as_array().cloned().unwrap_or_default();
                }
                Ok(logs)
            })
        });
        reader.join().unwrap_or_else(|_| Err(no_response(&"the thread panicked")))
    }
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().expect("an HTTP client")
}

impl Drop for Session {
    /// Closes the window without a runtime, which may already be shutting down. If that fails, the browser ends with
    /// the driver.
    fn drop(&mut self) {
        let (driver, path) = (&self.driver, &self.path);
        let request = format!("DELETE {path} HTTP/1.1\r\nHost: {driver}\r\nConnection: close\r\n\r\n");
        if !path.is_empty()
            && let Ok(mut stream) = TcpStream::connect(driver)
        {
            // The driver responds when the window is closed, but keeps the connection open.
            let _bound = stream.set_read_timeout(Some(Duration::from_secs(10)));
            let _ended = stream.write_all(request.as_bytes()).and_then(|()| stream.read(&mut [0; 1024]));
        }
    }
}
