//! What holds for every page, in both languages.

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, Visitor};
use guestlist_tests::instance::Instance;

/// The pages that anybody can open. A new one is one more line.
const PAGES: &[&str] = &["/", "/sign-in", "/join", "/open", "/verify", "/dev/mailbox", "/mail-opt-out/unknown"];

async fn are_sound_in(language: &'static str) {
    let instance = Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_MAIL", "mailbox")]).await;
    instance.anybody().post("/v1/accounts", guestlist_tests::people::sign_up_of("Ana")).await.is(202);
    let browser = Browser::of_visitor(&instance, Visitor { language, ..Visitor::default() }).await;
    let mut faults = Vec::new();
    for page in PAGES {
        browser.open(page).await;
        if browser.language().await != language {
            faults.push(format!("{page}: is in another language"));
        }
        faults.extend(browser.faults().await.into_iter().map(|fault| format!("{page}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Proves: WP1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_english_every_page_is_sound() {
    are_sound_in("en").await;
}

/// Proves: WP1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_spanish_every_page_is_sound() {
    are_sound_in("es").await;
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
