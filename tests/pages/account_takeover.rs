//! Entering another person's address, in a sign-up or an address change, gives access neither to an account nor to
//! invitations of that address.

use guestlist_tests::accounts::{address_of, id_of, password_of};
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::Browser;
use guestlist_tests::instance::Instance;

async fn instance() -> Instance {
    Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await
}

async fn sign_up(browser: &Browser, name: &str, address: &str) {
    browser.open("/sign-up").await;
    browser.fill("Name", name).await;
    browser.fill("E-mail address", address).await;
    browser.press("Create account").await;
    browser.sees("Look into your mail").await;
}

async fn sign_in_is_refused(browser: &Browser, address: &str, password: &str) {
    browser.open("/sign-in").await;
    browser.fill("E-mail address", address).await;
    browser.fill("Password", password).await;
    browser.press("Sign in").await;
    browser.arrives_at("/sign-in").await;
    browser.sees("Check both and try again").await;
}

/// Proves: S1.1, S8.1, AN9, AN11.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signing_up_with_another_persons_address_gains_no_access() {
    let instance = instance().await;
    let ana = instance.new_account("Ana").await;
    let workspace = ana.creates_workspace("Studio").await;
    ana.invites_to_workspace(&workspace, &address_of("Vera"), "admin").await.is(201);
    let (vera, mallory) = (Browser::new(&instance).await, Browser::new(&instance).await);
    sign_up(&vera, "Vera", &address_of("Vera")).await;
    instance.secret("verify_address", &address_of("Vera")).await;
    sign_up(&mallory, "Mallory", &address_of("Vera")).await;
    let newer_secret = instance.secret("verify_address", &address_of("Vera")).await;

    // Vera opens the newer of the two mails, which Mallory requested, and chooses the password herself.
    vera.open(&format!("/verify#{newer_secret}")).await;
    vera.sees("Choose a password").await;
    vera.fill("Password", &password_of("Vera")).await;
    vera.press("Create account").await;
    vera.arrives_at("/").await;
    vera.sees("Ana invites you to Studio").await;
    sign_in_is_refused(&mallory, &address_of("Vera"), &password_of("Mallory")).await;
}

/// Proves: S1.4, S8.1, AN10.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requesting_another_persons_address_gains_no_access() {
    let instance = instance().await;
    let (ana, mallory) = (instance.new_account("Ana").await, instance.new_account("Mallory").await);
    let (_, project) = ana.creates_workspace_with_project().await;
    let invitation = id_of(&ana.invites_to_project(&project, &address_of("Vera"), "write").await.is(201));
    mallory.requests_address_change(&address_of("Vera")).await.is(202);
    let secret = instance.secret("verify_address", &address_of("Vera")).await;

    let vera = Browser::new(&instance).await;
    vera.open(&format!("/confirm-email#{secret}")).await;
    vera.sees("If you didn't ask for it, close this page").await;
    vera.passes_all_checks().await;
    vera.fill("Password of the account that asked", &password_of("Vera")).await;
    vera.press("Confirm new email").await;
    vera.arrives_at("/confirm-email").await;
    vera.sees("not your current password").await;
    assert!(!vera.url().await.contains(&secret));

    assert_eq!(mallory.get("/v1/account").await.is(200)["email"], mallory.address);
    mallory.accepts(&invitation).await.refused(404, "not_found");
    // The invitation is still Vera's.
    let vera = instance.new_account("Vera").await;
    vera.accepts(&invitation).await.is(200);
}
