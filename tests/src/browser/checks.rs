//! What must hold for every page, whatever is on it.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::{Value, json};

use super::{Browser, Scheme, WIDTHS};

/// As narrow as a page must still be readable without scrolling sideways: WCAG 2.2, 1.4.10.
const NARROWEST: u32 = 320;

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The language.
    pub language: String,
    /// The title.
    pub title: String,
    /// How many headings of the first level there are.
    pub headings: u64,
}

impl Browser {
    /// All of the checks here, on the page that is open.
    ///
    /// # Panics
    /// Where one of them fails.
    pub async fn is_sound(&self) {
        self.has_none(self.faults().await).await;
    }

    /// What the checks here object to, each with its reason.
    pub async fn faults(&self) -> Vec<String> {
        self.faults_in(&Scheme::ALL).await
    }

    /// The same, in these schemes: what is known to be right in the other need not be looked at again.
    pub async fn faults_in(&self, schemes: &[Scheme]) -> Vec<String> {
        let mut faults = self.head().await.faults();
        faults.extend(self.axe_objects(schemes).await);
        faults.extend(self.sticks_out().await);
        self.record().await;
        let mut records = self.records();
        faults.extend(records.take_left(&self.origin));
        faults.extend(records.take_complaints());
        faults
    }

    /// What the page says of itself.
    pub async fn head(&self) -> Head {
        const READ: &str = "return {
            language: document.documentElement.lang, title: document.title,
            headings: document.querySelectorAll('h1').length };";
        let read = self.must("read the page's head", self.session.run(READ, json!([])).await).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let headings = read["headings"].as_u64().unwrap_or_default();
        Head { language: text(&read["language"]), title: text(&read["title"]), headings }
    }

    /// axe-core finds nothing to object to, in the light and in the dark.
    ///
    /// # Panics
    /// With what it finds.
    pub async fn axe(&self) {
        self.has_none(self.axe_objects(&Scheme::ALL).await).await;
    }

    /// Takes all but the first few of each kind of child off the page: for axe, to which a very long page of the same
    /// again and again would take minutes.
    pub async fn thin_out(&self, selector: &str, most: usize) {
        const CUT: &str = "
            for (const parent of new Set([...document.querySelectorAll(arguments[0])].map(it => it.parentElement))) {
                [...parent.querySelectorAll(':scope > ' + arguments[0])].slice(arguments[1]).forEach(it => it.remove());
            }";
        self.must("thin the page out", self.session.run(CUT, json!([selector, most])).await).await;
    }

    /// At no width is anything cut off at the side: 320 pixels and [`WIDTHS`].
    ///
    /// # Panics
    /// With what sticks out.
    pub async fn no_sideways_scrolling(&self) {
        self.has_none(self.sticks_out().await).await;
    }

    /// Nobody but the instance was asked for anything, since this was last checked.
    ///
    /// # Panics
    /// With the addresses of others.
    pub async fn nothing_left_the_origin(&self) {
        self.has_none(self.asked_of_others().await).await;
    }

    /// The browser blocked nothing by the content security policy, found nothing missing and ran into no error in a
    /// script, since this was last checked. That a page itself answers 4xx is no complaint.
    ///
    /// # Panics
    /// With what the console says.
    pub async fn csp_reported_nothing(&self) {
        self.has_none(self.console_complains().await).await;
    }

    /// Takes what was written down so far as it is: for those who only take pictures.
    pub async fn looks_away(&self) {
        let (_left, _complaints) = (self.asked_of_others().await, self.console_complains().await);
    }

    async fn has_none(&self, faults: Vec<String>) {
        if !faults.is_empty() {
            self.fails::<()>(&format!("{} faults:\n{}", faults.len(), faults.join("\n"))).await;
        }
    }

    async fn axe_objects(&self, schemes: &[Scheme]) -> Vec<String> {
        let before = self.visitor().scheme;
        if self.must("look for axe", self.session.run("return typeof axe", json!([])).await).await == "undefined" {
            self.must("load axe", self.session.run(axe_core(), json!([])).await).await;
        }
        let mut objections = Vec::new();
        for (turn, scheme) in schemes.iter().enumerate() {
            self.set_scheme(*scheme).await;
            // Nothing but colours changes from one scheme to the other.
            let options = if turn == 0 { "" } else { "runOnly: ['color-contrast']" };
            objections.extend(self.ask_axe(*scheme, options).await);
        }
        self.set_scheme(before).await;
        objections
    }

    /// Has every page bring axe-core along from now on: for those who look at very many, as handing it over each time
    /// takes as long as looking.
    pub async fn brings_axe(&self) {
        let script = json!({ "source": axe_core() });
        let added = self.session.chromium("Page.addScriptToEvaluateOnNewDocument", script).await;
        self.must("add axe to pages", added).await;
    }

    /// Without reading the stylesheets first (`preload`), which takes as long as all else and serves one rule alone: that
    /// nothing depends on how a screen is turned.
    async fn ask_axe(&self, scheme: Scheme, options: &str) -> Vec<String> {
        const ASK: &str = "
            const done = arguments[arguments.length - 1];
            const told = violation => violation.nodes.map(node =>
                `${violation.id} (${violation.impact}): ${node.target} ${node.html}\\n    ${node.failureSummary}`);
            axe.run(document, { resultTypes: ['violations'], preload: false, OPTIONS }).then(
                found => done({ looked: found.passes.length, violations: found.violations.flatMap(told) }),
                error => done({ looked: 0, violations: [String(error)] }));";
        let script = ASK.replace("OPTIONS", options);
        let answer = self.must("run axe", self.session.run_to_end(&script).await).await;
        let violations = answer["violations"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let violations: Vec<_> = violations.map(|one| format!("axe, {}: {one}", scheme.as_str())).collect();
        let looked = answer["looked"].as_u64() > Some(0) || !violations.is_empty();
        assert!(looked, "axe looked at nothing: {answer}");
        violations
    }

    async fn sticks_out(&self) -> Vec<String> {
        // What is in a box that scrolls by itself sticks out of nothing.
        const LOOK: &str = "
            const root = document.documentElement, room = root.clientWidth;
            if (root.scrollWidth <= room) return null;
            const scrolls = it => it && it !== document.body && it !== root
                && (getComputedStyle(it).overflowX !== 'visible' || scrolls(it.parentElement));
            const wide = [...document.body.querySelectorAll('*')].filter(it =>
                it.getBoundingClientRect().right > room + 0.5 && !scrolls(it.parentElement));
            return wide.slice(0, 5).map(it => it.outerHTML.slice(0, 200)).join('\\n    ')
                || `${root.scrollWidth} of ${room}`;";
        let before = self.visitor().width;
        let mut faults = Vec::new();
        for width in [NARROWEST].into_iter().chain(WIDTHS) {
            self.set_width(width).await;
            let wide = self.must("measure the page", self.session.run(LOOK, json!([])).await).await;
            if let Some(wide) = wide.as_str() {
                faults.push(format!("at {width} pixels it scrolls sideways: {wide}"));
            }
        }
        self.set_width(before).await;
        faults
    }

    async fn asked_of_others(&self) -> Vec<String> {
        self.record().await;
        self.records().take_left(&self.origin)
    }

    async fn console_complains(&self) -> Vec<String> {
        self.record().await;
        self.records().take_complaints()
    }

    /// Reads what the browser wrote down since it was last asked.
    async fn record(&self) {
        let events = self.must("read what was asked for", self.session.log("performance").await).await;
        let console = self.must("read the console", self.session.log("browser").await).await;
        let mut records = self.records();
        records.add_events(&events, &self.secrets);
        records.add_console(&console);
    }
}

impl Head {
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

/// The script of axe-core, from the environment that `cargo xtask test` makes.
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
