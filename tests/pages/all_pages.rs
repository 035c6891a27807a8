//! Checks of every page in every state and in both languages: accessibility, titles, languages, browser errors.

use std::collections::HashMap;

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, Scheme};
use guestlist_tests::instance::Instance;
use guestlist_tests::page_states::{STATE_GROUPS, StateNavigator};

/// Returns the path with its parameters replaced, which is equal for pages of one kind.
fn page_of(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let is_named = |part: &str| part.starts_with('{');
    path.split('/').map(|part| if is_named(part) { "…" } else { part }).collect::<Vec<_>>().join("/")
}

async fn check_pages(language: &'static str, part: usize) {
    let tour = StateNavigator::begin(language).await;
    tour.browser.preload_axe().await;
    // Colours do not depend on the language, so the dark scheme is checked in one language only.
    let schemes = if language == "en" { &Scheme::ALL[..] } else { &[Scheme::Light] };
    let (mut problems, mut titles) = (Vec::new(), HashMap::new());
    // The API documentation has its own test.
    for state in STATE_GROUPS[part].iter().copied().flatten().filter(|state| state.name != "docs") {
        tour.show(state).await;
        let head = tour.browser.head().await;
        if head.language != language {
            problems.push(format!("{}: is in another language", state.name));
        }
        if state.form.is_none() && !state.is_refused {
            let page = page_of(state.path);
            let first = titles.entry(head.title.clone()).or_insert_with(|| page.clone());
            if *first != page {
                problems.push(format!("{}: has the title {:?}, as {first} has", state.name, head.title));
            }
        }
        let faults = tour.browser.faults_in_schemes(schemes).await;
        // A page on a broken store responds with status 500, which the browser logs.
        let is_expected = |fault: &String| state.is_broken && fault.contains("responded with a status of 500");
        problems
            .extend(faults.iter().filter(|fault| !is_expected(fault)).map(|fault| format!("{}: {fault}", state.name)));
    }
    assert!(problems.is_empty(), "{} faults:\n{}", problems.len(), problems.join("\n"));
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sign_in_and_invitation_pages_pass_all_checks_in_english() {
    check_pages("en", 0).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sign_in_and_invitation_pages_pass_all_checks_in_spanish() {
    check_pages("es", 0).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn account_pages_share_links_and_refusals_pass_all_checks_in_english() {
    check_pages("en", 1).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn account_pages_share_links_and_refusals_pass_all_checks_in_spanish() {
    check_pages("es", 1).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn workspace_pages_pass_all_checks_in_english() {
    check_pages("en", 2).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn workspace_pages_pass_all_checks_in_spanish() {
    check_pages("es", 2).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn project_and_public_token_pages_pass_all_checks_in_english() {
    check_pages("en", 3).await;
}

/// Proves: S8.3, WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn project_and_public_token_pages_pass_all_checks_in_spanish() {
    check_pages("es", 3).await;
}

/// Replaces the axe-core rule about orientation, which takes as long as all other rules together.
#[test]
fn no_stylesheet_depends_on_the_screen_orientation() {
    let sheets =
        [include_str!("../../crates/web/assets/guestlist.css"), include_str!("../../crates/web/assets/docs.css")];
    assert!(sheets.iter().all(|sheet| !sheet.contains("orientation")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_documentation_passes_all_checks() {
    let instance = Instance::start_for_browsers(Backend::Sqlite, &[]).await;
    let browser = Browser::new(&instance).await;
    browser.open("/docs").await;
    assert_eq!(browser.language().await, "en");
    browser.no_sideways_scrolling().await;
    browser.nothing_left_the_origin().await;
    browser.csp_reported_nothing().await;
    // Hundreds of operations and schemas come from the same templates, so two of each group are checked.
    for kind in ["article", "li", "tr"] {
        browser.truncate_lists(kind, 2).await;
    }
    browser.axe().await;
}
