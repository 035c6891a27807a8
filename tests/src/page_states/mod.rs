//! All states of all pages, for screenshots and for tests that check every page. A new page or state is one more line
//! in one of the lists.

mod account_pages;
mod fixture;
mod links;
mod projects;
mod public_pages;
mod state;
mod workspaces;

use std::path::Path;

use crate::accounts::{address_of, password_of};
use crate::browser::{Browser, BrowserSettings, ENTER, Scheme, WIDTHS};
use fixture::Fixture;

pub use state::{State, Viewer};

/// The states, in groups of about the same size. Each group needs its own instance, and its states have to be shown in
/// order.
pub const STATE_GROUPS: [&[&[State]]; 4] = [
    &[public_pages::SIGNING_IN, public_pages::INVITATIONS],
    &[account_pages::ACCOUNT, public_pages::SHARE_LINKS, account_pages::REFUSALS],
    &[workspaces::MEMBERS, workspaces::INVITING, workspaces::ADMINISTRATION],
    &[projects::PROJECTS, projects::PUBLIC_TOKENS],
];

/// A browser that shows the states of pages.
pub struct StateNavigator {
    fixture: Fixture,
    /// The browser.
    pub browser: Browser,
}

impl StateNavigator {
    /// Starts an instance and a browser with this language.
    pub async fn begin(language: &'static str) -> Self {
        let fixture = Fixture::new(language).await;
        let browser =
            Browser::with_settings(&fixture.instance, BrowserSettings { language, ..BrowserSettings::default() }).await;
        // Rate limits count attempts by client address.
        browser.sends_forwarded_for("203.0.113.7").await;
        Self { fixture, browser }
    }

    /// Shows a state in the browser.
    pub async fn show(&self, state: &State) {
        if state.is_broken {
            self.fixture.instance.execute_sql("DROP TABLE notification");
        }
        self.fixture.sign_in_as(&self.browser, state.viewer).await;
        let path = self.fixture.expand(state.path);
        let Some(fields) = state.form else {
            return self.browser.open(&path).await;
        };
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, self.fixture.expand(value))).collect();
        for _ in 0..state.submissions {
            self.browser.sends(&path, &fields).await;
        }
    }
}

/// Signs Ana in with the form. Finds its fields by name, so that the language does not matter.
pub async fn sign_in(browser: &Browser) {
    browser.open("/sign-in").await;
    browser.fill_named("email", &address_of("Ana")).await;
    browser.fill_named("password", &password_of("Ana")).await;
    browser.keys(ENTER).await;
    browser.waits_for_cookie("guestlist_session").await;
}

/// Saves screenshots of all states whose name contains `part`, as `name-width-scheme.png`.
///
/// # Panics
/// If a page cannot be opened or a file cannot be written.
pub async fn save_screenshots(folder: &Path, part: &str) {
    let [first, second, third, fourth] = STATE_GROUPS.map(|lists| save_group(folder, lists, part));
    tokio::join!(first, second, third, fourth);
}

async fn save_group(folder: &Path, lists: &[&[State]], part: &str) {
    let states: Vec<&State> = lists.iter().copied().flatten().filter(|state| state.name.contains(part)).collect();
    if states.is_empty() {
        return;
    }
    let navigator = StateNavigator::begin("en").await;
    for state in states {
        navigator.show(state).await;
        for scheme in Scheme::ALL {
            navigator.browser.set_scheme(scheme).await;
            for width in WIDTHS {
                navigator.browser.set_width(width).await;
                let file = format!("{}-{width}-{}.png", state.name, scheme.as_str());
                navigator.browser.screenshot(folder.join(&file)).await;
            }
        }
        println!("{}", state.name);
    }
    navigator.browser.discard_records().await;
}
