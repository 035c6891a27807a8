//! The start page: pending transfers, and the link back to what a guest opened.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::Browser;
use guestlist_tests::instance::Instance;
use guestlist_tests::page_states::sign_in;
use serde_json::json;

async fn instance() -> Instance {
    Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await
}

/// Proves: S2.2, S2.3, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pending_transfers_are_shown_and_answered_on_the_start_page() {
    let instance = instance().await;
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    let studio = ana.creates_workspace("Studio").await;
    let agency = ben.creates_workspace("Agency").await;
    for (owner, workspace, member) in [(&ben, &agency, &ana), (&ana, &studio, &ben)] {
        let invitation = id_of(&owner.invites_to_workspace(workspace, &member.address, "designer").await.is(201));
        member.accepts(&invitation).await.is(200);
    }
    let project = ben.creates_project(&agency, "Website").await;
    ben.post(&format!("/v1/projects/{project}/transfer"), json!({ "workspace_id": studio })).await.is(202);
    let me = id_of(&ana.get("/v1/account").await.is(200));
    ben.post(&format!("/v1/workspaces/{agency}/ownership-transfer"), json!({ "account_id": me })).await.is(202);
    let browser = Browser::new(&instance).await;
    sign_in(&browser).await;
    browser.open("/").await;
    browser.sees("Ben offers you the ownership of Agency").await;
    browser.sees("Ben offers the project Website to Studio").await;
    browser.passes_all_checks().await;
    browser.near("Ben offers the project Website to Studio").press("Take the project").await;
    browser.arrives_at(&format!("/projects/{project}")).await;
    browser.open("/").await;
    browser.press("Decline").await;
    browser.press("Decline the offer").await;
    browser.sees("You declined the offer.").await;
    browser.sees_no("Offers for you").await;
}

/// Proves: S5.3, S8.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_returns_to_the_guest_page_and_leaves() {
    let instance = instance().await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    let guest = Browser::new(&instance).await;
    guest.open(&format!("/open#{}", text(&shared["token"]))).await;
    guest.arrives_at("/guest").await;
    guest.open("/").await;
    guest.passes_all_checks().await;
    guest.press("Back to what it opens").await;
    guest.arrives_at("/guest").await;
    guest.passes_all_checks().await;
    guest.press("Leave").await;
    guest.press("Leave now").await;
    guest.sees("You left.").await;
    guest.sees_no("Back to what it opens").await;
}
