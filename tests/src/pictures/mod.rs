//! The pages in every state that people meet them in: to be looked at by those who change how pages look, and checked by
//! the tests. A new page or state is one more line in one of the lists.

mod doors;
mod links;
mod mine;
mod projects;
mod scene;
mod state;
mod workspaces;

use std::path::Path;

use crate::browser::{Browser, ENTER, Scheme, Visitor, WIDTHS};
use crate::people::{address_of, password_of};
use scene::Scene;

pub use state::{Eyes, State};

/// The states, in parts of about the same size. Each part has an instance of its own, and its states come in their order.
pub const PARTS: [&[&[State]]; 4] = [
    &[doors::SIGNING_IN, doors::INVITATIONS],
    &[mine::ONES_OWN, doors::SHARE_LINKS, mine::REFUSALS],
    &[workspaces::MEMBERS, workspaces::INVITING, workspaces::RUNNING],
    &[projects::PROJECTS, projects::PUBLIC_TOKENS],
];

/// Brings a browser from state to state.
pub struct Tour {
    scene: Scene,
    /// The browser.
    pub browser: Browser,
}

impl Tour {
    /// Begins one of people who read this language.
    pub async fn begin(language: &'static str) -> Self {
        let scene = Scene::set(language).await;
        let browser = Browser::of_visitor(&scene.instance, Visitor { language, ..Visitor::default() }).await;
        // Attempts are counted by where they come from.
        browser.comes_from("203.0.113.7").await;
        Self { scene, browser }
    }

    /// Shows a state.
    pub async fn show(&self, state: &State) {
        if state.is_broken {
            self.scene.instance.change("DROP TABLE notification");
        }
        self.scene.lend(&self.browser, state.eyes).await;
        let path = self.scene.fill(state.path);
        let Some(fields) = state.sent else {
            return self.browser.open(&path).await;
        };
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, self.scene.fill(value))).collect();
        for _ in 0..state.times {
            self.browser.sends(&path, &fields).await;
        }
    }
}

/// Signs Ana in by the form, whatever language it is in: its fields are found by their names.
pub async fn sign_in(browser: &Browser) {
    browser.open("/sign-in").await;
    browser.fill_named("email", &address_of("Ana")).await;
    browser.fill_named("password", &password_of("Ana")).await;
    browser.keys(ENTER).await;
    browser.gets_cookie("guestlist_session").await;
}

/// Takes the pictures of all states whose name has `part` in it, and saves each as `name-width-scheme.png`.
///
/// # Panics
/// Where a page cannot be opened or a file not be written.
pub async fn take(folder: &Path, part: &str) {
    let [first, second, third, fourth] = PARTS.map(|lists| take_all(folder, lists, part));
    tokio::join!(first, second, third, fourth);
}

async fn take_all(folder: &Path, lists: &[&[State]], part: &str) {
    let states: Vec<&State> = lists.iter().copied().flatten().filter(|state| state.name.contains(part)).collect();
    if states.is_empty() {
        return;
    }
    let tour = Tour::begin("en").await;
    for state in states {
        tour.show(state).await;
        for scheme in Scheme::ALL {
            tour.browser.set_scheme(scheme).await;
            for width in WIDTHS {
                tour.browser.set_width(width).await;
                let file = format!("{}-{width}-{}.png", state.name, scheme.as_str());
                tour.browser.screenshot(folder.join(&file)).await;
            }
        }
        println!("{}", state.name);
    }
    tour.browser.looks_away().await;
}
