//! What holds for every page, in both languages.

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, Visitor};
use guestlist_tests::instance::Instance;
use guestlist_tests::pictures::{Eyes, PAGES, Scene, sign_in};

async fn are_sound(language: &'static str, eyes: Eyes) {
    let settings = [("GUESTLIST_MAIL", "mailbox"), ("GUESTLIST_RATE_LIMITS", "off")];
    let instance = Instance::start_for_browsers(Backend::Sqlite, &settings).await;
    let scene = Scene::set(&instance).await;
    let browser = Browser::of_visitor(&instance, Visitor { language, ..Visitor::default() }).await;
    if eyes == Eyes::Owners {
        sign_in(&browser).await;
    }
    let mut faults = Vec::new();
    // The documents of the API have a test of their own.
    for (name, _, path) in PAGES.iter().filter(|(name, whose, _)| *whose == eyes && *name != "docs") {
        browser.open("about:blank").await;
        browser.open(&scene.path(path)).await;
        if browser.language().await != language {
            faults.push(format!("{name}: is in another language"));
        }
        faults.extend(browser.faults().await.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Proves: WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_english_what_anybody_sees_is_sound() {
    are_sound("en", Eyes::Anybodys).await;
}

/// Proves: WP1, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_spanish_what_anybody_sees_is_sound() {
    are_sound("es", Eyes::Anybodys).await;
}

/// Proves: S8.3, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_workspaces_owner_sees_is_sound() {
    are_sound("en", Eyes::Owners).await;
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
