//! Drives the pages in a real Chromium, finding elements by their labels and texts.
//!
//! ```no_run
//! # use guestlist_tests::{backend::Backend, browser::Browser, instance::Instance};
//! # async fn example() {
//! let instance = Instance::start_for_browsers(Backend::Sqlite, &[]).await;
//! let browser = Browser::new(&instance).await;
//! browser.open("/sign-in").await;
//! browser.fill("Email", "ana@example.com").await;
//! browser.press("Sign in").await;
//! browser.sees("Your workspaces").await;
//! browser.passes_all_checks().await;
//! # }
//! ```
//!
//! Every method that looks for an element or a text waits for it, and fails the test after 15 seconds.

mod actions;
mod checks;
mod driver;
mod final_checks;
mod find;
mod keyboard;
mod records;
mod session;
mod time_zone;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::instance::Instance;
use crate::secrets::Secrets;
use records::Records;
use session::{DriverError, Session};

pub use actions::Region;
pub use checks::PageHead;
pub use keyboard::{BACK_TAB, DOWN, ENTER, ESCAPE, SPACE, TAB};
pub use time_zone::ShownTime;

/// The widths that pages are designed for, in CSS pixels: phone, tablet, desktop.
pub const WIDTHS: [u32; 3] = [360, 768, 1280];

/// The time after which waiting for an element or a text fails the test.
const TIMEOUT: Duration = Duration::from_secs(15);
/// The pause between two attempts to find an element or a text.
const POLL_INTERVAL: Duration = Duration::from_millis(15);

/// The colour scheme that the system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Both schemes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Returns the CSS keyword.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Settings of a browser window.
#[derive(Clone, Copy, Debug)]
pub struct BrowserSettings {
    /// The preferred language: `en`, `es`.
    pub language: &'static str,
    /// The colour scheme.
    pub scheme: Scheme,
    /// The window's width in CSS pixels.
    pub width: u32,
    /// Whether pages may run scripts.
    pub scripts: bool,
}

impl Default for BrowserSettings {
    /// English, the light scheme, desktop width, with scripts.
    fn default() -> Self {
        Self { language: "en", scheme: Scheme::Light, width: 1280, scripts: true }
    }
}

/// A browser window with its own profile. Dropping it closes the window, and fails the test if an unchecked fault was
/// recorded (`final_checks.rs`).
pub struct Browser {
    session: Session,
    origin: String,
    settings: Mutex<BrowserSettings>,
    records: Mutex<Records>,
    secrets: Secrets,
}

impl Browser {
    /// Opens a browser for an instance, with the default settings.
    pub async fn new(instance: &Instance) -> Self {
        Self::with_settings(instance, BrowserSettings::default()).await
    }

    /// Opens a browser for an instance.
    pub async fn with_settings(instance: &Instance, settings: BrowserSettings) -> Self {
        Self::recording(&instance.public_url(), settings, instance.base.secrets().clone()).await
    }

    /// Opens a browser for an origin such as `http://localhost:1234`.
    pub async fn at(origin: &str, settings: BrowserSettings) -> Self {
        Self::recording(origin, settings, Secrets::default()).await
    }

    /// Opens a browser for an origin. It adds the secrets that it sends and receives to `secrets`.
    ///
    /// # Panics
    /// If no browser starts.
    pub async fn recording(origin: &str, settings: BrowserSettings, secrets: Secrets) -> Self {
        let driver = tokio::task::spawn_blocking(driver::url).await.expect("a driver");
        let session = Session::open(driver, capabilities(settings)).await;
        let session = session.unwrap_or_else(|error| panic!("no browser: {error}"));
        let origin = origin.trim_end_matches('/').to_owned();
        let browser = Self { session, origin, settings: Mutex::new(settings), records: Mutex::default(), secrets };
        browser.emulate_scheme(settings.scheme).await;
        browser.emulate_width(settings.width).await;
        browser
    }

    fn settings(&self) -> MutexGuard<'_, BrowserSettings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn records(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a path of the instance, or a URL such as the link of a mail, and waits until the page is loaded.
    pub async fn open(&self, path_or_url: &str) {
        let url =
            if path_or_url.starts_with('/') { format!("{}{path_or_url}", self.origin) } else { path_or_url.to_owned() };
        self.expect_ok("open a page", self.session.post("/url", json!({ "url": url })).await).await;
    }

    /// Reloads the page.
    pub async fn reload(&self) {
        self.expect_ok("load the page again", self.session.post("/refresh", json!({})).await).await;
    }

    /// Goes back in the browser's history.
    pub async fn goes_back(&self) {
        self.expect_ok("go back", self.session.post("/back", json!({})).await).await;
    }

    /// Returns the URL of the page.
    pub async fn url(&self) -> String {
        self.expect_ok("read the address", self.session.text("/url").await).await
    }

    /// Returns the URL of the page without the instance's origin: `/sign-in?next=…`.
    pub async fn path(&self) -> String {
        let url = self.url().await;
        url.strip_prefix(&self.origin).map(str::to_owned).unwrap_or(url)
    }

    /// Waits until the URL has this path, with any query and fragment. Returns immediately if the page is already
    /// there; after a form that leads back to its own page, use [`sees`](Self::sees).
    pub async fn arrives_at(&self, path: &str) {
        self.wait_until(&format!("to arrive at {path}"), async || {
            let url = self.session.text("/url").await?;
            let rest = url.strip_prefix(&self.origin).unwrap_or(&url);
            Ok((rest.split(['?', '#']).next() == Some(path)).then_some(()))
        })
        .await;
    }

    /// Returns the title of the page.
    pub async fn title(&self) -> String {
        self.expect_ok("read the title", self.session.text("/title").await).await
    }

    /// Returns the `lang` attribute of the page.
    pub async fn language(&self) -> String {
        let html = self.wait_until("a page", async || Ok(self.session.displayed("/html").await?.pop())).await;
        let language = self.session.property(&html, "attribute/lang").await;
        self.expect_ok("read the language", language).await.as_str().unwrap_or_default().to_owned()
    }

    /// Returns the visible text of the page, in lines.
    pub async fn text(&self) -> String {
        self.wait_until("a page with text", async || self.body().await).await
    }

    /// Waits until the page shows a text. Line breaks do not matter.
    pub async fn sees(&self, text: &str) {
        let expected = collapse_whitespace(text);
        self.wait_until(&format!("to see {text:?}"), async || {
            let body = self.body().await?;
            Ok(body.filter(|body| collapse_whitespace(body).contains(&expected)).map(drop))
        })
        .await;
    }

    /// Waits until the page does not show a text. Wait for another text of the new page first: the previous page may
    /// not show the text either.
    pub async fn sees_no(&self, text: &str) {
        let absent = collapse_whitespace(text);
        self.wait_until(&format!("to see no {text:?}"), async || {
            let body = self.body().await?;
            Ok(body.filter(|body| !collapse_whitespace(body).contains(&absent)).map(drop))
        })
        .await;
    }

    async fn body(&self) -> Result<Option<String>, DriverError> {
        let Some(body) = self.session.displayed("/html/body").await?.pop() else {
            return Ok(None);
        };
        Ok(self.session.property(&body, "text").await?.as_str().map(str::to_owned))
    }

    /// Returns the cookies of the page's origin: objects with `name`, `value`, `httpOnly`, `secure`, `sameSite`,
    /// `path`.
    pub async fn cookies(&self) -> Vec<Value> {
        let cookies = self.expect_ok("read the cookies", self.session.get("/cookie").await).await;
        cookies.as_array().cloned().unwrap_or_default()
    }

    /// Deletes all cookies, and sets this one for the instance's origin.
    pub async fn replace_cookies(&self, cookie: Option<(&str, &str)>) {
        self.expect_ok("delete cookies", self.session.cdp("Network.clearBrowserCookies", json!({})).await).await;
        if let Some((name, value)) = cookie {
            let cookie = json!({
                "name": name, "value": value, "url": self.origin, "path": "/", "httpOnly": true, "sameSite": "Lax",
            });
            let set = self.expect_ok("set a cookie", self.session.cdp("Network.setCookie", cookie).await).await;
            assert_eq!(set["success"], true, "the browser rejected the cookie {name}");
        }
    }

    /// Sends this client address in `X-Forwarded-For`, for an instance that trusts the loopback address as a proxy.
    pub async fn sends_forwarded_for(&self, address: &str) {
        let headers = json!({ "headers": { "X-Forwarded-For": address } });
        let set = self.session.cdp("Network.setExtraHTTPHeaders", headers).await;
        self.expect_ok("send a header", set).await;
    }

    /// Waits until the browser has a cookie of this name.
    pub async fn waits_for_cookie(&self, name: &str) {
        self.wait_until(&format!("to get the cookie {name}"), async || {
            let cookies = self.session.get("/cookie").await?;
            let is_set = cookies.as_array().is_some_and(|cookies| cookies.iter().any(|cookie| cookie["name"] == name));
            Ok(is_set.then_some(()))
        })
        .await;
    }

    /// Changes the preferred colour scheme. Motion is reduced, so that no check runs during a transition.
    pub async fn set_scheme(&self, scheme: Scheme) {
        if self.settings().scheme != scheme {
            self.emulate_scheme(scheme).await;
        }
    }

    async fn emulate_scheme(&self, scheme: Scheme) {
        self.settings().scheme = scheme;
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.as_str() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.expect_ok("change the scheme", self.session.cdp("Emulation.setEmulatedMedia", features).await).await;
    }

    /// Sets the width of the window, in CSS pixels.
    pub async fn set_width(&self, width: u32) {
        if self.settings().width != width {
            self.emulate_width(width).await;
        }
    }

    async fn emulate_width(&self, width: u32) {
        self.settings().width = width;
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        let set = self.session.cdp("Emulation.setDeviceMetricsOverride", size).await;
        self.expect_ok("change the width", set).await;
    }

    /// Returns the whole page as a PNG, at most 6,000 pixels high.
    pub async fn png(&self) -> Vec<u8> {
        use base64::Engine;
        let measured = self.session.cdp("Page.getLayoutMetrics", json!({})).await;
        let height = self.expect_ok("measure the page", measured).await["cssContentSize"]["height"].as_f64();
        // Chromium limits the height of screenshots.
        let height = height.unwrap_or_default().clamp(1.0, 6_000.0);
        let clip = json!({ "x": 0, "y": 0, "width": self.settings().width, "height": height, "scale": 1 });
        let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.session.cdp("Page.captureScreenshot", options).await;
        let screenshot = self.expect_ok("take a screenshot", taken).await;
        let data = screenshot["data"].as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD.decode(data).expect("a PNG")
    }

    /// Saves the page as a PNG.
    ///
    /// # Panics
    /// If the file cannot be written.
    pub async fn screenshot(&self, file: impl AsRef<std::path::Path>) {
        let file = file.as_ref();
        let png = self.png().await;
        std::fs::write(file, png).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Polls until `poll` returns a value. Transient errors of a page that is still loading are ignored.
    async fn wait_until<T>(&self, what: &str, mut poll: impl AsyncFnMut() -> Result<Option<T>, DriverError>) -> T {
        let started = Instant::now();
        loop {
            let last = match poll().await {
                Ok(Some(value)) => return value,
                Ok(None) => None,
                Err(error) if error.is_transient() => Some(error),
                Err(error) => return self.fail(&format!("{what}: {error}")).await,
            };
            if started.elapsed() > TIMEOUT {
                let why = last.map(|error| format!(" ({error})")).unwrap_or_default();
                return self.fail(&format!("waited {TIMEOUT:?} {what}{why}")).await;
            }
            // Leaves the processor to the browser between two attempts.
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    async fn expect_ok<T>(&self, what: &str, result: Result<T, DriverError>) -> T {
        match result {
            Ok(answer) => answer,
            Err(error) => self.fail(&format!("cannot {what}: {error}")).await,
        }
    }

    /// Fails the test, with the URL and the text of the page.
    async fn fail<T>(&self, message: &str) -> T {
        let url = self.session.text("/url").await.unwrap_or_default();
        let text: String = self.body().await.ok().flatten().unwrap_or_default().chars().take(2_000).collect();
        let settings = *self.settings();
        panic!("{message}\nat {url} ({settings:?}); the page shows:\n{text}");
    }
}

fn collapse_whitespace(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capabilities(settings: BrowserSettings) -> Value {
    let mut arguments: Vec<String> = [
        "--headless",
        // Chromium refuses to run as root inside its sandbox; it only loads pages of the tests.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-search-engine-choice-screen",
        // Only localhost can be resolved.
        "--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.*",
        // The browser ends with the driver, because this pipe breaks.
        "--remote-debugging-pipe",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--accept-lang={}", settings.language));
    arguments.push(format!("--lang={}", settings.language));
    let mut preferences = json!({
        "intl.accept_languages": settings.language,
        "credentials_enable_service": false,
        "profile.password_manager_enabled": false,
    });
    if !settings.scripts {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    json!({
        "browserName": "chrome",
        "timeouts": { "implicit": 0, "pageLoad": 30_000, "script": 60_000 },
        "goog:chromeOptions": {
            "args": arguments, "prefs": preferences, "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
        // The performance log is needed for its network events.
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}
