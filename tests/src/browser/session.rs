//! The WebDriver protocol (W3C): JSON over HTTP, in as much as the stories need. Spoken here and not by a crate, because
//! the HTTP client is there already, and half of what is needed (console, network log, emulation) is Chromium's own.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

/// One browser window with a fresh profile. It closes with this value.
pub(super) struct Session {
    http: reqwest::Client,
    /// Host and port of the driver.
    driver: String,
    /// `/session/…`.
    path: String,
}

/// What the driver answers where it did not do what it was asked.
#[derive(Debug)]
pub(super) struct Refusal {
    error: String,
    message: String,
}

impl Refusal {
    /// Whether the page may only not be that far yet.
    pub(super) fn may_pass(&self) -> bool {
        matches!(
            self.error.as_str(),
            "no such element"
                | "stale element reference"
                | "element not interactable"
                | "element click intercepted"
                | "invalid element state"
                | "detached shadow root"
        )
    }
}

impl std::fmt::Display for Refusal {
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

/// The name that the standard gives to an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Opens one.
    pub(super) async fn open(driver: &str, capabilities: Value) -> Result<Self, Refusal> {
        let http = client();
        let driver = driver.trim_start_matches("http://").to_owned();
        let mut session = Self { http, driver, path: String::new() };
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = session.send(Method::POST, "/session", Some(body)).await?;
        session.path = format!("/session/{}", opened["sessionId"].as_str().unwrap_or_default());
        Ok(session)
    }

    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value, Refusal> {
        Self::send_by(&self.http, method, format!("http://{}{path}", self.driver), body).await
    }

    async fn send_by(
        http: &reqwest::Client,
        method: Method,
        url: String,
        body: Option<Value>,
    ) -> Result<Value, Refusal> {
        let request = http.request(method, url);
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        let broken = |error: reqwest::Error| Refusal { error: "no answer".to_owned(), message: format!("{error:?}") };
        let mut answer: Value = request.send().await.map_err(broken)?.json().await.map_err(broken)?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default().to_owned();
                Err(Refusal { error: error.to_owned(), message })
            }
            None => Ok(value),
        }
    }

    /// Asks for something below the session.
    pub(super) async fn get(&self, path: &str) -> Result<Value, Refusal> {
        self.send(Method::GET, &format!("{}{path}", self.path), None).await
    }

    /// Asks for a text below the session.
    pub(super) async fn text(&self, path: &str) -> Result<String, Refusal> {
        Ok(self.get(path).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Has something done.
    pub(super) async fn post(&self, path: &str, body: Value) -> Result<Value, Refusal> {
        self.send(Method::POST, &format!("{}{path}", self.path), Some(body)).await
    }

    /// The elements that an XPath expression finds and that are shown, in the order of the page.
    pub(super) async fn shown(&self, path: &str) -> Result<Vec<Element>, Refusal> {
        let found = self.post("/elements", json!({ "using": "xpath", "value": path })).await?;
        let mut shown = Vec::new();
        for element in found.as_array().into_iter().flatten().filter_map(Element::of) {
            if self.of(&element, "displayed").await? == true {
                shown.push(element);
            }
        }
        Ok(shown)
    }

    /// The element that has the focus.
    pub(super) async fn focused(&self) -> Result<Option<Element>, Refusal> {
        Ok(Element::of(&self.get("/element/active").await?))
    }

    /// Something about an element: `displayed`, `selected`, `text`, `computedlabel`, `property/value`.
    pub(super) async fn of(&self, element: &Element, what: &str) -> Result<Value, Refusal> {
        self.get(&format!("/element/{}/{what}", element.0)).await
    }

    /// Does something to an element: `click`, `clear`, `value`.
    pub(super) async fn to(&self, element: &Element, what: &str, body: Value) -> Result<(), Refusal> {
        self.post(&format!("/element/{}/{what}", element.0), body).await.map(drop)
    }

    /// Runs a script in the page, past its content security policy and without changing it.
    pub(super) async fn run(&self, script: &str, arguments: Value) -> Result<Value, Refusal> {
        self.post("/execute/sync", json!({ "script": script, "args": arguments })).await
    }

    /// Runs a script that calls its last argument when it is done.
    pub(super) async fn run_to_end(&self, script: &str) -> Result<Value, Refusal> {
        self.post("/execute/async", json!({ "script": script, "args": [] })).await
    }

    /// A command of Chromium's own protocol.
    pub(super) async fn chromium(&self, command: &str, parameters: Value) -> Result<Value, Refusal> {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// What one of the browser's logs says since it was last asked.
    pub(super) async fn log(&self, name: &str) -> Result<Vec<Value>, Refusal> {
        let entries = self.post("/se/log", json!({ "type": name })).await?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    /// The same of the logs `performance` and `browser`, for where nothing can be awaited.
    pub(super) fn last_logs(&self) -> Result<[Vec<Value>; 2], Refusal> {
        let url = format!("http://{}{}/se/log", self.driver, self.path);
        let broken =
            |error: &dyn std::fmt::Debug| Refusal { error: "no answer".to_owned(), message: format!("{error:?}") };
        // The test's own runtime is busy with whoever asks: a thread has another, and a client that belongs to it.
        let asked = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(|error| broken(&error))?.block_on(async {
                let http = client();
                let mut logs = [Vec::new(), Vec::new()];
                for (log, name) in logs.iter_mut().zip(["performance", "browser"]) {
                    let asks = Some(json!({ "type": name }));
                    let entries = Self::send_by(&http, Method::POST, url.clone(), asks).await?;
                    *log = entries.as_array().cloned().unwrap_or_default();
                }
                Ok(logs)
            })
        });
        asked.join().unwrap_or_else(|_| Err(broken(&"the thread that asked")))
    }
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().expect("an HTTP client")
}

impl Drop for Session {
    /// Without a runtime, which may be on its way out. Where it fails, the driver's end is the browser's too.
    fn drop(&mut self) {
        let (driver, path) = (&self.driver, &self.path);
        let request = format!("DELETE {path} HTTP/1.1\r\nHost: {driver}\r\nConnection: close\r\n\r\n");
        if !path.is_empty()
            && let Ok(mut stream) = TcpStream::connect(driver)
        {
            // The driver answers when the window is closed, and keeps the connection whatever it is asked.
            let _bound = stream.set_read_timeout(Some(Duration::from_secs(10)));
            let _ended = stream.write_all(request.as_bytes()).and_then(|()| stream.read(&mut [0; 1024]));
        }
    }
}
