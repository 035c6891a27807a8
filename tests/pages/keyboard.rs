//! The main flows with the keyboard alone: the focus is visible, Enter activates controls, Escape closes menus.

use guestlist_tests::accounts::{address_of, password_of};
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, DOWN, ENTER, ESCAPE, SPACE};
use guestlist_tests::instance::Instance;

/// Presses Tab until the control with this name has the focus, and checks that the focus is visible.
async fn tab_to(browser: &Browser, name: &str) {
    browser.tab_to(name).await;
    assert!(browser.focus_is_visible().await, "{name:?} has the focus, which is not visible");
}

async fn type_into(browser: &Browser, field: &str, text: &str) {
    tab_to(browser, field).await;
    browser.keys(text).await;
}

async fn press(browser: &Browser, name: &str) {
    tab_to(browser, name).await;
    browser.keys(ENTER).await;
}

/// Starts an instance with a project "Website", and signs Ana in on the way to one of the project's pages.
async fn sign_in_at(page: &str) -> (Instance, Browser, String) {
    let instance = Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let (_, project) = instance.new_account("Ana").await.creates_workspace_with_project().await;
    let browser = Browser::new(&instance).await;
    let path = format!("/projects/{project}{page}");
    browser.open(&format!("/sign-in?next={path}")).await;
    type_into(&browser, "E-mail address", &address_of("Ana")).await;
    type_into(&browser, "Password", &password_of("Ana")).await;
    browser.keys(ENTER).await;
    browser.arrives_at(&path).await;
    (instance, browser, project)
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn inviting_and_accepting_work_with_the_keyboard_alone() {
    let (instance, ana, project) = sign_in_at("").await;
    press(&ana, "Invite people").await;
    ana.arrives_at(&format!("/projects/{project}/invite")).await;
    type_into(&ana, "E-mail addresses", &address_of("Ben")).await;
    tab_to(&ana, "Read Looks").await;
    ana.keys(SPACE).await;
    ana.keys(DOWN).await;
    press(&ana, "Send invitations").await;
    ana.sees("Invite code").await;
    let secret = instance.secret("invitation", &address_of("Ben")).await;

    // Enter opens a menu; Escape closes it and returns the focus to its button.
    ana.open(&format!("/projects/{project}")).await;
    let menu = format!("Manage the invitation of {}", address_of("Ben"));
    assert!(!ana.has_control("Resend").await);
    press(&ana, &menu).await;
    ana.sees("Resend").await;
    tab_to(&ana, "Resend").await;
    ana.keys(ESCAPE).await;
    ana.sees_no("Resend").await;
    assert_eq!(ana.focus().await, menu);
    ana.keys(ENTER).await;
    press(&ana, "Change permission").await;
    ana.sees("Comment").await;
    assert!(ana.is_checked("Comment").await, "it was chosen by an arrow key");

    let ben = Browser::new(&instance).await;
    ben.open(&format!("/join#{secret}")).await;
    ben.sees("Ana invites you to Website").await;
    type_into(&ben, "Name", "Ben").await;
    type_into(&ben, "Password", &password_of("Ben")).await;
    press(&ben, "Create account and accept").await;
    ben.arrives_at(&format!("/projects/{project}")).await;
    ben.sees("Welcome! You are a member now.").await;
    press(&ben, "Ben").await;
    press(&ben, "Sign out").await;
    ben.arrives_at("/sign-in").await;
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn creating_and_opening_a_public_token_work_with_the_keyboard_alone() {
    let (instance, ana, project) = sign_in_at("/public-tokens").await;
    press(&ana, "New public token").await;
    ana.arrives_at(&format!("/projects/{project}/public-tokens/new")).await;
    type_into(&ana, "Name", "Review").await;
    tab_to(&ana, "Read Looks").await;
    ana.keys(DOWN).await;
    type_into(&ana, "How often may it be used?", "3").await;
    press(&ana, "Create public token").await;
    ana.sees("0 of 3").await;
    tab_to(&ana, "Copy link").await;
    let link = ana.value("Link").await;

    let guest = Browser::new(&instance).await;
    guest.open(&link).await;
    guest.sees("This link opens Website").await;
    press(&guest, "Open").await;
    guest.arrives_at("/guest").await;
    guest.sees("review comments").await;
    press(&guest, "Leave").await;
    press(&guest, "Leave now").await;
    guest.arrives_at("/").await;

    // An action that cannot be undone asks for confirmation.
    press(&ana, "Revoke").await;
    tab_to(&ana, "Revoke Review").await;
    ana.keys(ENTER).await;
    ana.sees("Revoked").await;
}
