//! What holds for every page in every state, in both languages.

use std::collections::HashMap;

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, Scheme};
use guestlist_tests::instance::Instance;
use guestlist_tests::pictures::{PARTS, Tour};

/// The page of a path: what all of its kind have in common.
fn page_of(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let is_named = |part: &str| part.starts_with('{');
    path.split('/').map(|part| if is_named(part) { "…" } else { part }).collect::<Vec<_>>().join("/")
}

async fn are_sound(language: &'static str, part: usize) {
    let tour = Tour::begin(language).await;
    tour.browser.brings_axe().await;
    // Colours are the same in every language: those of the dark are looked at in one.
    let schemes = if language == "en" { &Scheme::ALL[..] } else { &[Scheme::Light] };
    let (mut faults, mut titles) = (Vec::new(), HashMap::new());
    // The documents of the API have a test of their own.
    for state in PARTS[part].iter().copied().flatten().filter(|state| state.name != "docs") {
        tour.show(state).await;
        let head = tour.browser.head().await;
        if head.language != language {
            faults.push(format!("{}: is in another language", state.name));
        }
        if state.sent.is_none() && !state.is_refused {
            let page = page_of(state.path);
            let first = titles.entry(head.title.clone()).or_insert_with(|| page.clone());
            if *first != page {
                faults.push(format!("{}: has the title {:?}, as {first} has", state.name, head.title));
            }
        }
        let found = tour.browser.faults_in(schemes).await;
        // Where the store is broken, the page says so by its status as well.
        let is_wanted = |fault: &String| state.is_broken && fault.contains("responded with a status of 500");
        faults.extend(found.iter().filter(|fault| !is_wanted(fault)).map(|fault| format!("{}: {fault}", state.name)));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_english_signing_in_and_invitations_are_sound() {
    are_sound("en", 0).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_spanish_signing_in_and_invitations_are_sound() {
    are_sound("es", 0).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_english_ones_own_pages_share_links_and_refusals_are_sound() {
    are_sound("en", 1).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_spanish_ones_own_pages_share_links_and_refusals_are_sound() {
    are_sound("es", 1).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_english_workspaces_are_sound() {
    are_sound("en", 2).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_spanish_workspaces_are_sound() {
    are_sound("es", 2).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_english_projects_and_public_tokens_are_sound() {
    are_sound("en", 3).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_spanish_projects_and_public_tokens_are_sound() {
    are_sound("es", 3).await;
}

/// The one rule of axe-core that reads the stylesheets first, which takes as long as all of its others.
#[test]
fn no_stylesheet_asks_how_the_screen_is_turned() {
    let sheets =
        [include_str!("../../crates/web/assets/guestlist.css"), include_str!("../../crates/web/assets/docs.css")];
    assert!(sheets.iter().all(|sheet| !sheet.contains("orientation")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_documents_of_the_api_are_sound() {
    let instance = Instance::start_for_browsers(Backend::Sqlite, &[]).await;
    let browser = Browser::of(&instance).await;
    browser.open("/docs").await;
    assert_eq!(browser.language().await, "en");
    browser.no_sideways_scrolling().await;
    browser.nothing_left_the_origin().await;
    browser.csp_reported_nothing().await;
    // They are hundreds of calls and schemas from one template, so that a few of each group show what all are like.
    for kind in ["article", "li", "tr"] {
        browser.thin_out(kind, 2).await;
    }
    browser.axe().await;
}
