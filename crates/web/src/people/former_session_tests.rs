//! A browser has one session: a new one ends the previous one.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_testkit::{TestWorld, builders};

use crate::stage::Stage;
use crate::testing::{Browser, secret_for};

const BEN: &str = "ben@example.org";
const COOKIE: &str = "guestlist_session";

async fn opens_nothing(world: &TestWorld, token: &str) {
    let refused = world.service.authenticate_account(token).await.expect_err("it is over");
    assert_eq!(refused.code(), Code::Unauthenticated);
}

async fn is_of(world: &TestWorld, token: &str, address: &str) {
    let caller = world.service.authenticate_account(token).await.unwrap();
    assert_eq!(caller.account.email.as_typed(), address);
}

/// Opens a session of an API client for the same account, which no page uses.
async fn bearer(world: &TestWorld, address: &str) -> String {
    let signed_in =
        world.service.sign_in(&world.context(), &builders::email(address), builders::PASSWORD).await.unwrap();
    signed_in.session_token.expose().to_owned()
}

/// Proves: AN3, S1.2.
#[tokio::test]
async fn signing_in_ends_the_session_that_the_browser_had_and_no_other() {
    let stage = Stage::set().await;
    let mut browser = stage.signed_in(BEN).await;
    stage.world.person("carl@example.net").await;
    let clients = bearer(&stage.world, BEN).await;
    for address in [BEN, "carl@example.net"] {
        let former = browser.cookie(COOKIE);
        let typed = [("email", address), ("password", builders::PASSWORD)];
        assert_eq!(browser.post("/sign-in", &typed).await.leads_to(), "/");
        opens_nothing(&stage.world, &former).await;
        is_of(&stage.world, &browser.cookie(COOKIE), address).await;
        is_of(&stage.world, &clients, BEN).await;
    }
    let kept = browser.cookie(COOKIE);
    let wrong = [("email", BEN), ("password", "nonsense that nobody chose")];
    browser.post("/sign-in", &wrong).await;
    is_of(&stage.world, &kept, "carl@example.net").await;
}

/// Proves: AN3, S1.1.
#[tokio::test]
async fn confirming_an_address_ends_the_session_that_the_browser_had() {
    let stage = Stage::set().await;
    let mut browser = stage.signed_in(BEN).await;
    let former = browser.cookie(COOKIE);
    browser.signs_up(&stage.world, "Dora", "dora@example.net").await;
    opens_nothing(&stage.world, &former).await;
    is_of(&stage.world, &browser.cookie(COOKIE), "dora@example.net").await;
    let former = browser.cookie(COOKIE);
    browser.post("/forgot", &[("email", BEN)]).await;
    let secret = secret_for(&stage.world, BEN);
    let chosen = [("secret", secret.as_str()), ("password", "another horse battery")];
    assert_eq!(browser.post("/reset", &chosen).await.leads_to(), "/?did=password");
    opens_nothing(&stage.world, &former).await;
    is_of(&stage.world, &browser.cookie(COOKIE), BEN).await;
}

/// Proves: AN3, S4.9.
#[tokio::test]
async fn accepting_by_page_replaces_the_session_and_leaves_a_clients_alone() {
    let stage = Stage::set().await;
    let mut browser = stage.signed_in(BEN).await;
    let clients = bearer(&stage.world, BEN).await;
    stage.invites(BEN).await;
    let former = browser.cookie(COOKIE);
    let secret = stage.secret(BEN);
    assert_eq!(browser.post("/join/accept", &[("secret", &secret)]).await.leads_to(), stage.joined());
    opens_nothing(&stage.world, &former).await;
    is_of(&stage.world, &browser.cookie(COOKIE), BEN).await;
    // The same for an invitation that is accepted on the start page.
    let waiting = stage.invites_as(BEN, Role::Commenter).await;
    let former = browser.cookie(COOKIE);
    let accepted = browser.post(&format!("/invitations/{waiting}/accept"), &[]).await;
    assert_eq!(accepted.leads_to(), format!("/workspaces/{}?did=accepted", stage.workspace));
    opens_nothing(&stage.world, &former).await;
    is_of(&stage.world, &browser.cookie(COOKIE), BEN).await;
    is_of(&stage.world, &clients, BEN).await;
}

/// Proves: AN3, S4.9.
#[tokio::test]
async fn signing_in_to_accept_leaves_one_session_in_the_browser() {
    let stage = Stage::set().await;
    stage.world.person(BEN).await;
    stage.invites(BEN).await;
    let mut browser = Browser::at(&stage.world);
    let secret = stage.secret(BEN);
    let right = [("secret", secret.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    let entered = browser.post("/join/sign-in", &right).await;
    assert_eq!(entered.headers.get_all("set-cookie").iter().count(), 1);
    let ben = stage.world.service.authenticate_account(&browser.cookie(COOKIE)).await.unwrap();
    let open = stage.world.service.sessions(&ben, PageRequest::default()).await.unwrap();
    // The session that the fixture created, and the one of the browser.
    assert_eq!(open.items.len(), 2);
}

/// Proves: AN3, TK12.
#[tokio::test]
async fn opening_a_shared_link_leaves_the_session_as_it_is() {
    let stage = Stage::set().await;
    let mut browser = stage.signed_in(BEN).await;
    let share = stage.shares(Permission::Read, None).await;
    let kept = browser.cookie(COOKIE);
    assert_eq!(browser.post("/open", &[("secret", &share.token)]).await.leads_to(), "/guest");
    assert_eq!(browser.cookie(COOKIE), kept);
    is_of(&stage.world, &kept, BEN).await;
}
