//! Using the pages as people do: in a real Chromium, by what stands on labels, buttons and links.
//!
//! ```no_run
//! # use guestlist_tests::{backend::Backend, browser::Browser, instance::Instance};
//! # async fn story() {
//! let instance = Instance::start_for_browsers(Backend::Sqlite, &[]).await;
//! let browser = Browser::of(&instance).await;
//! browser.open("/sign-in").await;
//! browser.fill("Email", "ana@example.com").await;
//! browser.press("Sign in").await;
//! browser.sees("Your workspaces").await;
//! browser.is_sound().await;
//! # }
//! ```
//!
//! Whatever looks for something waits until it is there, and fails when it does not come in time.

mod acts;
mod checks;
mod driver;
mod end;
mod find;
mod keyboard;
mod records;
mod session;
mod zone;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::instance::Instance;
use crate::secrets::Secrets;
use records::Records;
use session::{Refusal, Session};

pub use acts::Near;
pub use checks::Head;
pub use keyboard::{BACK_TAB, DOWN, ENTER, ESCAPE, SPACE, TAB};
pub use zone::Shown;

/// The widths that pages are made for, in CSS pixels: a phone, a tablet, a desk.
pub const WIDTHS: [u32; 3] = [360, 768, 1280];

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to look away where it has not appeared yet.
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// Light or dark, as the visitor's system asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As CSS calls it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Who visits, and with what.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    /// The language that the browser asks for: `en`, `es`.
    pub language: &'static str,
    /// Light or dark.
    pub scheme: Scheme,
    /// The window's width in CSS pixels.
    pub width: u32,
    /// Whether pages may run scripts.
    pub scripts: bool,
}

impl Default for Visitor {
    /// Somebody who reads English at a desk in daylight.
    fn default() -> Self {
        Self { language: "en", scheme: Scheme::Light, width: 1280, scripts: true }
    }
}

/// A browser window with a profile of its own. It closes with this value, and sees then that nothing has gone wrong that
/// nobody looked at: see `end.rs`.
pub struct Browser {
    session: Session,
    origin: String,
    visitor: Mutex<Visitor>,
    records: Mutex<Records>,
    secrets: Secrets,
}

impl Browser {
    /// One at an instance, as most people have it.
    pub async fn of(instance: &Instance) -> Self {
        Self::of_visitor(instance, Visitor::default()).await
    }

    /// One at an instance, as this visitor has it.
    pub async fn of_visitor(instance: &Instance, visitor: Visitor) -> Self {
        Self::among(&instance.public_url(), visitor, instance.base.secrets().clone()).await
    }

    /// One at an origin: `http://localhost:1234`.
    pub async fn at(origin: &str, visitor: Visitor) -> Self {
        Self::among(origin, visitor, Secrets::default()).await
    }

    /// One at an origin that gives secrets away, which the browser keeps here with those that it is given.
    ///
    /// # Panics
    /// Where no browser starts.
    pub async fn among(origin: &str, visitor: Visitor, secrets: Secrets) -> Self {
        let driver = tokio::task::spawn_blocking(driver::url).await.expect("a driver");
        let session = Session::open(driver, capabilities(visitor)).await;
        let session = session.unwrap_or_else(|refusal| panic!("no browser: {refusal}"));
        let origin = origin.trim_end_matches('/').to_owned();
        let browser = Self { session, origin, visitor: Mutex::new(visitor), records: Mutex::default(), secrets };
        browser.emulate_scheme(visitor.scheme).await;
        browser.emulate_width(visitor.width).await;
        browser
    }

    fn visitor(&self) -> MutexGuard<'_, Visitor> {
        self.visitor.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn records(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Goes to a path of the instance, or to a whole URL such as a mail's link, and waits until it is loaded.
    pub async fn open(&self, place: &str) {
        let url = if place.starts_with('/') { format!("{}{place}", self.origin) } else { place.to_owned() };
        self.must("open a page", self.session.post("/url", json!({ "url": url })).await).await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.must("load the page again", self.session.post("/refresh", json!({})).await).await;
    }

    /// Goes back, as by the browser's button.
    pub async fn goes_back(&self) {
        self.must("go back", self.session.post("/back", json!({})).await).await;
    }

    /// What stands in the address bar.
    pub async fn url(&self) -> String {
        self.must("read the address", self.session.text("/url").await).await
    }

    /// The same without the instance's origin: `/sign-in?next=…`.
    pub async fn path(&self) -> String {
        let url = self.url().await;
        url.strip_prefix(&self.origin).map(str::to_owned).unwrap_or(url)
    }

    /// Waits until the address is this path of the instance, whatever stands behind `?` or `#`. Whoever is there already
    /// waits for nothing: a form that leads back to its own page is over when one [`sees`](Self::sees) what it did.
    pub async fn arrives_at(&self, path: &str) {
        self.until(&format!("to arrive at {path}"), async || {
            let url = self.session.text("/url").await?;
            let rest = url.strip_prefix(&self.origin).unwrap_or(&url);
            Ok((rest.split(['?', '#']).next() == Some(path)).then_some(()))
        })
        .await;
    }

    /// The page's title.
    pub async fn title(&self) -> String {
        self.must("read the title", self.session.text("/title").await).await
    }

    /// The language that the page says it is in.
    pub async fn language(&self) -> String {
        let html = self.until("a page", async || Ok(self.session.shown("/html").await?.pop())).await;
        let language = self.session.of(&html, "attribute/lang").await;
        self.must("read the language", language).await.as_str().unwrap_or_default().to_owned()
    }

    /// What a person can read on the page, in lines.
    pub async fn text(&self) -> String {
        self.until("a page with text", async || self.body().await).await
    }

    /// Waits until a text can be read on the page, wherever lines break.
    pub async fn sees(&self, text: &str) {
        let wanted = in_one_line(text);
        self.until(&format!("to see {text:?}"), async || {
            let body = self.body().await?;
            Ok(body.filter(|body| in_one_line(body).contains(&wanted)).map(drop))
        })
        .await;
    }

    /// Waits until a text cannot be read on the page. After something else was seen: a page that is still the old one
    /// does not show it either.
    pub async fn sees_no(&self, text: &str) {
        let unwanted = in_one_line(text);
        self.until(&format!("to see no {text:?}"), async || {
            let body = self.body().await?;
            Ok(body.filter(|body| !in_one_line(body).contains(&unwanted)).map(drop))
        })
        .await;
    }

    async fn body(&self) -> Result<Option<String>, Refusal> {
        let Some(body) = self.session.shown("/html/body").await?.pop() else {
            return Ok(None);
        };
        Ok(self.session.of(&body, "text").await?.as_str().map(str::to_owned))
    }

    /// The cookies of this page's origin: objects with `name`, `value`, `httpOnly`, `secure`, `sameSite`, `path`.
    pub async fn cookies(&self) -> Vec<Value> {
        let cookies = self.must("read the cookies", self.session.get("/cookie").await).await;
        cookies.as_array().cloned().unwrap_or_default()
    }

    /// Forgets every cookie and has this one of the instance's, as if it had been given to it before.
    pub async fn has_cookies(&self, cookie: Option<(&str, &str)>) {
        self.must("forget cookies", self.session.chromium("Network.clearBrowserCookies", json!({})).await).await;
        if let Some((name, value)) = cookie {
            let cookie = json!({
                "name": name, "value": value, "url": self.origin, "path": "/", "httpOnly": true, "sameSite": "Lax",
            });
            let set = self.must("set a cookie", self.session.chromium("Network.setCookie", cookie).await).await;
            assert_eq!(set["success"], true, "the browser does not take the cookie {name}");
        }
    }

    /// Has requests say that they come from this address, to an instance that trusts whoever passes them on.
    pub async fn comes_from(&self, address: &str) {
        let headers = json!({ "headers": { "X-Forwarded-For": address } });
        let set = self.session.chromium("Network.setExtraHTTPHeaders", headers).await;
        self.must("send a header", set).await;
    }

    /// Waits until it has a cookie of this name.
    pub async fn gets_cookie(&self, name: &str) {
        self.until(&format!("to get the cookie {name}"), async || {
            let cookies = self.session.get("/cookie").await?;
            let has_it = cookies.as_array().is_some_and(|cookies| cookies.iter().any(|cookie| cookie["name"] == name));
            Ok(has_it.then_some(()))
        })
        .await;
    }

    /// Changes what the visitor's system asks for. Nothing moves, so that nothing is looked at half-way.
    pub async fn set_scheme(&self, scheme: Scheme) {
        if self.visitor().scheme != scheme {
            self.emulate_scheme(scheme).await;
        }
    }

    async fn emulate_scheme(&self, scheme: Scheme) {
        self.visitor().scheme = scheme;
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.as_str() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.must("change the scheme", self.session.chromium("Emulation.setEmulatedMedia", features).await).await;
    }

    /// Makes the window this wide, in CSS pixels.
    pub async fn set_width(&self, width: u32) {
        if self.visitor().width != width {
            self.emulate_width(width).await;
        }
    }

    async fn emulate_width(&self, width: u32) {
        self.visitor().width = width;
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        let set = self.session.chromium("Emulation.setDeviceMetricsOverride", size).await;
        self.must("change the width", set).await;
    }

    /// The page as a PNG, from its top to its end, or to 6,000 pixels.
    pub async fn picture(&self) -> Vec<u8> {
        use base64::Engine;
        let measured = self.session.chromium("Page.getLayoutMetrics", json!({})).await;
        let height = self.must("measure the page", measured).await["cssContentSize"]["height"].as_f64();
        // Chromium draws no picture of any height.
        let height = height.unwrap_or_default().clamp(1.0, 6_000.0);
        let clip = json!({ "x": 0, "y": 0, "width": self.visitor().width, "height": height, "scale": 1 });
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.session.chromium("Page.captureScreenshot", how).await;
        let picture = self.must("take a picture", taken).await;
        let data = picture["data"].as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD.decode(data).expect("a picture")
    }

    /// Saves the page as a PNG.
    ///
    /// # Panics
    /// Where the file cannot be written.
    pub async fn screenshot(&self, file: impl AsRef<std::path::Path>) {
        let file = file.as_ref();
        let picture = self.picture().await;
        std::fs::write(file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Looks again and again until there is something to see. A page that is not yet that far is no failure.
    async fn until<T>(&self, what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>, Refusal>) -> T {
        let began = Instant::now();
        loop {
            let last = match look().await {
                Ok(Some(seen)) => return seen,
                Ok(None) => None,
                Err(refusal) if refusal.may_pass() => Some(refusal),
                Err(refusal) => return self.fails(&format!("{what}: {refusal}")).await,
            };
            if began.elapsed() > PATIENCE {
                let why = last.map(|refusal| format!(" ({refusal})")).unwrap_or_default();
                return self.fails(&format!("waited {PATIENCE:?} in vain {what}{why}")).await;
            }
            // Only the pace of looking, so that what is looked at has the processor meanwhile: the look decides.
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    async fn must<T>(&self, what: &str, result: Result<T, Refusal>) -> T {
        match result {
            Ok(answer) => answer,
            Err(refusal) => self.fails(&format!("cannot {what}: {refusal}")).await,
        }
    }

    /// Ends the test with what stands on the page.
    async fn fails<T>(&self, complaint: &str) -> T {
        let url = self.session.text("/url").await.unwrap_or_default();
        let text: String = self.body().await.ok().flatten().unwrap_or_default().chars().take(2_000).collect();
        let visitor = *self.visitor();
        panic!("{complaint}\nat {url} ({visitor:?}), where one reads:\n{text}");
    }
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capabilities(visitor: Visitor) -> Value {
    let mut arguments: Vec<String> = [
        "--headless",
        // Chromium refuses to run as root inside its sandbox, and all that it is shown is our own.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-search-engine-choice-screen",
        // Nothing but this machine has a name.
        "--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.*",
        // The browser ends when the driver does, for then this pipe breaks.
        "--remote-debugging-pipe",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--accept-lang={}", visitor.language));
    arguments.push(format!("--lang={}", visitor.language));
    let mut preferences = json!({
        "intl.accept_languages": visitor.language,
        "credentials_enable_service": false,
        "profile.password_manager_enabled": false,
    });
    if !visitor.scripts {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    json!({
        "browserName": "chrome",
        "timeouts": { "implicit": 0, "pageLoad": 30_000, "script": 60_000 },
        "goog:chromeOptions": {
            "args": arguments, "prefs": preferences, "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
        // What is on the wire is of interest, not what is drawn when.
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}
