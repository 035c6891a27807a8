//! What must hold for every page, whatever is on it.

use std::fs;
use std::path::PathBuf;
use std::sync::{MutexGuard, OnceLock, PoisonError};

use serde_json::{Value, json};

use super::records::Records;
use super::{Browser, Scheme, WIDTHS};

/// As narrow as a page must still be readable without scrolling sideways: WCAG 2.2, 1.4.10.
const NARROWEST: u32 = 320;

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
        let mut faults = self.axe_objects().await;
        faults.extend(self.sticks_out().await);
        faults.extend(self.asked_of_others().await);
        faults.extend(self.console_complains().await);
        faults
    }

    /// axe-core finds nothing to object to, in the light and in the dark.
    ///
    /// # Panics
    /// With what it finds.
    pub async fn axe(&self) {
        self.has_none(self.axe_objects().await).await;
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

    async fn has_none(&self, faults: Vec<String>) {
        if !faults.is_empty() {
            self.fails::<()>(&format!("{} faults:\n{}", faults.len(), faults.join("\n"))).await;
        }
    }

    async fn axe_objects(&self) -> Vec<String> {
        const ASK: &str = "
            const done = arguments[arguments.length - 1];
            const told = violation => violation.nodes.map(node =>
                `${violation.id} (${violation.impact}): ${node.target} ${node.html}\\n    ${node.failureSummary}`);
            axe.run(document, { resultTypes: ['violations'] }).then(
                found => done({ looked: found.passes.length, violations: found.violations.flatMap(told) }),
                error => done({ looked: 0, violations: [String(error)] }));";
        let before = self.visitor().scheme;
        let mut objections = Vec::new();
        for scheme in Scheme::ALL {
            self.set_scheme(scheme).await;
            self.must("load axe", self.session.run(axe_core(), json!([])).await).await;
            let answer = self.must("run axe", self.session.run_to_end(ASK).await).await;
            assert!(answer["looked"].as_u64() > Some(0), "axe looked at nothing: {answer}");
            let violations = answer["violations"].as_array().into_iter().flatten().filter_map(Value::as_str);
            objections.extend(violations.map(|violation| format!("axe, {}: {violation}", scheme.as_str())));
        }
        self.set_scheme(before).await;
        objections
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
        let mut records = self.record().await;
        assert!(!records.pages.is_empty(), "no page was asked for, or the browser records nothing");
        let left = records.left(&self.origin).iter().map(|url| format!("asked of others: {url}")).collect();
        records.asked.clear();
        left
    }

    async fn console_complains(&self) -> Vec<String> {
        let mut records = self.record().await;
        let complaints = records.complaints().iter().map(|complaint| format!("{complaint:?}")).collect();
        records.console.clear();
        complaints
    }

    /// Reads what the browser wrote down since it was last asked.
    async fn record(&self) -> MutexGuard<'_, Records> {
        let events = self.must("read what was asked for", self.session.log("performance").await).await;
        let console = self.must("read the console", self.session.log("browser").await).await;
        let mut records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        records.add_events(&events);
        records.add_console(&console);
        records
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
