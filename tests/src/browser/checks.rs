//! Checks that every page has to pass.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::{Value, json};

use super::{Browser, Scheme, WIDTHS};

/// The width in CSS pixels down to which a page must not scroll horizontally: WCAG 2.2, 1.4.10.
const NARROWEST: u32 = 320;

/// Language, title and main headings of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageHead {
    /// The language.
    pub language: String,
    /// The title.
    pub title: String,
    /// The number of first-level headings.
    pub headings: u64,
}

impl Browser {
    /// Runs all checks on the current page.
    ///
    /// # Panics
    /// If one of them fails.
    pub async fn passes_all_checks(&self) {
        self.assert_no_faults(self.faults().await).await;
    }

    /// Runs all checks in both colour schemes, and returns the faults that they find.
    pub async fn faults(&self) -> Vec<String> {
        self.faults_in_schemes(&Scheme::ALL).await
    }

    /// Runs all checks in these colour schemes, and returns the faults that they find.
    pub async fn faults_in_schemes(&self, schemes: &[Scheme]) -> Vec<String> {
        let mut faults = self.head().await.faults();
        faults.extend(self.axe_violations(schemes).await);
        faults.extend(self.horizontal_overflows().await);
        self.record().await;
        let mut records = self.records();
        faults.extend(records.take_requests_to_others(&self.origin));
        faults.extend(records.take_console_errors());
        faults
    }

    /// Returns language, title and main headings of the page.
    pub async fn head(&self) -> PageHead {
        const READ: &str = "return {
            language: document.documentElement.lang, title: document.title,
            headings: document.querySelectorAll('h1').length };";
        let read = self.expect_ok("read the page's head", self.session.run(READ, json!([])).await).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let headings = read["headings"].as_u64().unwrap_or_default();
        PageHead { language: text(&read["language"]), title: text(&read["title"]), headings }
    }

    /// Checks that axe-core finds no violation in either colour scheme.
    ///
    /// # Panics
    /// If it finds violations; lists them.
    pub async fn axe(&self) {
        self.assert_no_faults(self.axe_violations(&Scheme::ALL).await).await;
    }

    /// Removes all but the first `max` elements that match a selector from each of their parents. axe-core would take
    /// minutes for a very long page.
    pub async fn truncate_lists(&self, selector: &str, max: usize) {
        const CUT: &str = "
            for (const parent of new Set([...document.querySelectorAll(arguments[0])].map(it => it.parentElement))) {
                [...parent.querySelectorAll(':scope > ' + arguments[0])].slice(arguments[1]).forEach(it => it.remove());
            }";
        self.expect_ok("truncate lists", self.session.run(CUT, json!([selector, max])).await).await;
    }

    /// Checks that the page does not scroll horizontally at 320 pixels and at [`WIDTHS`].
    ///
    /// # Panics
    /// If it does; lists the elements that are too wide.
    pub async fn no_sideways_scrolling(&self) {
        self.assert_no_faults(self.horizontal_overflows().await).await;
    }

    /// Checks that the browser sent no request to another origin since the last check.
    ///
    /// # Panics
    /// If it did; lists the URLs.
    pub async fn nothing_left_the_origin(&self) {
        self.assert_no_faults(self.requests_to_others().await).await;
    }

    /// Checks that the console shows no violation of the content security policy, no missing resource and no script
    /// error since the last check. A page with a 4xx status is not an error.
    ///
    /// # Panics
    /// If it does; lists the entries.
    pub async fn csp_reported_nothing(&self) {
        self.assert_no_faults(self.console_errors().await).await;
    }

    /// Discards the requests and console entries recorded so far, for callers that only take screenshots.
    pub async fn discard_records(&self) {
        let (_requests, _errors) = (self.requests_to_others().await, self.console_errors().await);
    }

    async fn assert_no_faults(&self, faults: Vec<String>) {
        if !faults.is_empty() {
            self.fail::<()>(&format!("{} faults:\n{}", faults.len(), faults.join("\n"))).await;
        }
    }

    async fn axe_violations(&self, schemes: &[Scheme]) -> Vec<String> {
        let before = self.settings().scheme;
        if self.expect_ok("look for axe", self.session.run("return typeof axe", json!([])).await).await == "undefined" {
            self.expect_ok("load axe", self.session.run(axe_core(), json!([])).await).await;
        }
        let mut objections = Vec::new();
        for (turn, scheme) in schemes.iter().enumerate() {
            self.set_scheme(*scheme).await;
            // Only colours differ between the schemes.
            let options = if turn == 0 { "" } else { "runOnly: ['color-contrast']" };
            objections.extend(self.run_axe(*scheme, options).await);
        }
        self.set_scheme(before).await;
        objections
    }

    /// Adds axe-core to every page that is opened from now on. For many pages this is faster than sending the script
    /// each time.
    pub async fn preload_axe(&self) {
        let script = json!({ "source": axe_core() });
        let added = self.session.cdp("Page.addScriptToEvaluateOnNewDocument", script).await;
        self.expect_ok("add axe to pages", added).await;
    }

    /// Runs axe-core. Stylesheets are not preloaded: only the rule about screen orientation needs them, and loading
    /// takes as long as all other rules.
    async fn run_axe(&self, scheme: Scheme, options: &str) -> Vec<String> {
        const ASK: &str = "
            const done = arguments[arguments.length - 1];
            const describe = violation => violation.nodes.map(node =>
                `${violation.id} (${violation.impact}): ${node.target} ${node.html}\\n    ${node.failureSummary}`);
            axe.run(document, { resultTypes: ['violations'], preload: false, OPTIONS }).then(
                found => done({ looked: found.passes.length, violations: found.violations.flatMap(describe) }),
                error => done({ looked: 0, violations: [String(error)] }));";
        let script = ASK.replace("OPTIONS", options);
        let answer = self.expect_ok("run axe", self.session.run_async(&script).await).await;
        let violations = answer["violations"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let violations: Vec<_> = violations.map(|one| format!("axe, {}: {one}", scheme.as_str())).collect();
        let looked = answer["looked"].as_u64() > Some(0) || !violations.is_empty();
        assert!(looked, "axe-core checked nothing: {answer}");
        violations
    }

    async fn horizontal_overflows(&self) -> Vec<String> {
        // Elements inside a scrolling box do not overflow the page.
        const LOOK: &str = "
            const root = document.documentElement, room = root.clientWidth;
            if (root.scrollWidth <= room) return null;
            const scrolls = it => it && it !== document.body && it !== root
                && (getComputedStyle(it).overflowX !== 'visible' || scrolls(it.parentElement));
            const wide = [...document.body.querySelectorAll('*')].filter(it =>
                it.getBoundingClientRect().right > room + 0.5 && !scrolls(it.parentElement));
            return wide.slice(0, 5).map(it => it.outerHTML.slice(0, 200)).join('\\n    ')
                || `${root.scrollWidth} of ${room}`;";
        let before = self.settings().width;
        let mut faults = Vec::new();
        for width in [NARROWEST].into_iter().chain(WIDTHS) {
            self.set_width(width).await;
            let wide = self.expect_ok("measure the page", self.session.run(LOOK, json!([])).await).await;
            if let Some(wide) = wide.as_str() {
                faults.push(format!("at {width} pixels the page scrolls horizontally: {wide}"));
            }
        }
        self.set_width(before).await;
        faults
    }

    async fn requests_to_others(&self) -> Vec<String> {
        self.record().await;
        self.records().take_requests_to_others(&self.origin)
    }

    async fn console_errors(&self) -> Vec<String> {
        self.record().await;
        self.records().take_console_errors()
    }

    /// Adds new entries of the browser's logs to the records.
    async fn record(&self) {
        let events = self.expect_ok("read the network log", self.session.log("performance").await).await;
        let console = self.expect_ok("read the console", self.session.log("browser").await).await;
        let mut records = self.records();
        records.add_events(&events, &self.secrets);
        records.add_console(&console);
    }
}

impl PageHead {
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.headings != 1 {
            faults.push(format!("it has {} headings of the first level", self.headings));
        }
        if self.title.trim().is_empty() {
            faults.push("it has no title".to_owned());
        }
        faults
    }
}

/// Returns the axe-core script from the virtual environment that `cargo xtask test` creates.
fn axe_core() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let programs = std::env::var_os("GUESTLIST_TEST_PYTHON_TOOLS").map(PathBuf::from);
        let programs = programs.expect("GUESTLIST_TEST_PYTHON_TOOLS is set by `cargo xtask test`");
        let libraries = programs.with_file_name("lib");
        let versions = fs::read_dir(&libraries).unwrap_or_else(|error| panic!("{}: {error}", libraries.display()));
        let file = |python: PathBuf| python.join("site-packages/axe_playwright_python/axe.min.js");
        let found = versions.flatten().find_map(|python| fs::read_to_string(file(python.path())).ok());
        found.unwrap_or_else(|| panic!("no axe-core in {}", libraries.display()))
    })
}
