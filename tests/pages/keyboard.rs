//! The main job with the keyboard alone: whatever has the focus is seen to have it, Enter presses, Escape closes.

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, DOWN, ENTER, ESCAPE, SPACE};
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{address_of, password_of};

/// Goes on with the Tab key to what is called so, where the focus is seen.
async fn goes_to(browser: &Browser, name: &str) {
    browser.tab_to(name).await;
    assert!(browser.focus_is_visible().await, "{name:?} has the focus and does not look so");
}

async fn types(browser: &Browser, field: &str, text: &str) {
    goes_to(browser, field).await;
    browser.keys(text).await;
}

async fn presses(browser: &Browser, name: &str) {
    goes_to(browser, name).await;
    browser.keys(ENTER).await;
}

/// Ana's instance and browser, with a project "Website": she signs in and comes to one of its pages.
async fn ana_comes_to(place: &str) -> (Instance, Browser, String) {
    let instance = Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let (_, project) = instance.person("Ana").await.makes_place().await;
    let browser = Browser::of(&instance).await;
    let path = format!("/projects/{project}{place}");
    browser.open(&format!("/sign-in?next={path}")).await;
    types(&browser, "E-mail address", &address_of("Ana")).await;
    types(&browser, "Password", &password_of("Ana")).await;
    browser.keys(ENTER).await;
    browser.arrives_at(&path).await;
    (instance, browser, project)
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_keyboard_alone_one_invites_somebody_who_accepts() {
    let (instance, ana, project) = ana_comes_to("").await;
    presses(&ana, "Invite people").await;
    ana.arrives_at(&format!("/projects/{project}/invite")).await;
    types(&ana, "E-mail addresses", &address_of("Ben")).await;
    goes_to(&ana, "Read Looks").await;
    ana.keys(SPACE).await;
    ana.keys(DOWN).await;
    presses(&ana, "Send invitations").await;
    ana.sees("Invite code").await;
    let secret = instance.secret("invitation", &address_of("Ben")).await;

    // A menu opens with Enter, and Escape closes it and leaves one where one was.
    ana.open(&format!("/projects/{project}")).await;
    let menu = format!("Manage the invitation of {}", address_of("Ben"));
    assert!(!ana.offers("Resend").await);
    presses(&ana, &menu).await;
    ana.sees("Resend").await;
    goes_to(&ana, "Resend").await;
    ana.keys(ESCAPE).await;
    ana.sees_no("Resend").await;
    assert_eq!(ana.focus().await, menu);
    ana.keys(ENTER).await;
    presses(&ana, "Change permission").await;
    ana.sees("Comment").await;
    assert!(ana.is_checked("Comment").await, "an arrow key had chosen it");

    let ben = Browser::of(&instance).await;
    ben.open(&format!("/join#{secret}")).await;
    ben.sees("Ana invites you to Website").await;
    types(&ben, "Name", "Ben").await;
    types(&ben, "Password", &password_of("Ben")).await;
    presses(&ben, "Create account and accept").await;
    ben.arrives_at(&format!("/projects/{project}")).await;
    ben.sees("Welcome! You are a member now.").await;
    presses(&ben, "Ben").await;
    presses(&ben, "Sign out").await;
    ben.arrives_at("/sign-in").await;
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_keyboard_alone_one_makes_a_public_token_and_a_guest_opens_it() {
    let (instance, ana, project) = ana_comes_to("/public-tokens").await;
    presses(&ana, "New public token").await;
    ana.arrives_at(&format!("/projects/{project}/public-tokens/new")).await;
    types(&ana, "Name", "Review").await;
    goes_to(&ana, "Read Looks").await;
    ana.keys(DOWN).await;
    types(&ana, "How often may it be used?", "3").await;
    presses(&ana, "Create public token").await;
    ana.sees("0 of 3").await;
    goes_to(&ana, "Copy link").await;
    let link = ana.value("Link").await;

    let guest = Browser::of(&instance).await;
    guest.open(&link).await;
    guest.sees("This link opens Website").await;
    presses(&guest, "Open").await;
    guest.arrives_at("/guest").await;
    guest.sees("review comments").await;
    presses(&guest, "Leave").await;
    presses(&guest, "Leave now").await;
    guest.arrives_at("/").await;

    // What cannot be undone is asked for once more.
    presses(&ana, "Revoke").await;
    goes_to(&ana, "Revoke Review").await;
    ana.keys(ENTER).await;
    ana.sees("Revoked").await;
}
