//! A browser has one session: a new one ends the previous one.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_testkit::{TestApp, builders};

use crate::fixtures::Fixture;
use crate::test_client::{TestClient, secret_for};

const BEN: &str = "ben@example.org";
const COOKIE: &str = "guestlist_session";

async fn assert_ended(app: &TestApp, token: &str) {
    let refused = app.service.authenticate_account(token).await.expect_err("the session has ended");
    assert_eq!(refused.code(), Code::Unauthenticated);
}

async fn assert_belongs_to(app: &TestApp, token: &str, address: &str) {
    let caller = app.service.authenticate_account(token).await.unwrap();
    assert_eq!(caller.account.email.as_typed(), address);
}

/// Opens a session of an API client for the same account, which no page uses.
async fn api_session(app: &TestApp, address: &str) -> String {
    let signed_in = app.service.sign_in(&app.context(), &builders::email(address), builders::PASSWORD).await.unwrap();
    signed_in.session_token.expose().to_owned()
}

/// Proves: AN3, S1.2.
#[tokio::test]
async fn signing_in_ends_only_the_previous_session_of_the_browser() {
    let fixture = Fixture::new().await;
    let mut client = fixture.new_client(BEN).await;
    fixture.app.person("carl@example.net").await;
    let api_token = api_session(&fixture.app, BEN).await;
    for address in [BEN, "carl@example.net"] {
        let former = client.cookie(COOKIE);
        let form = [("email", address), ("password", builders::PASSWORD)];
        assert_eq!(client.post("/sign-in", &form).await.redirect_location(), "/");
        assert_ended(&fixture.app, &former).await;
        assert_belongs_to(&fixture.app, &client.cookie(COOKIE), address).await;
        assert_belongs_to(&fixture.app, &api_token, BEN).await;
    }
    let kept = client.cookie(COOKIE);
    let wrong = [("email", BEN), ("password", "nonsense that is no password")];
    client.post("/sign-in", &wrong).await;
    assert_belongs_to(&fixture.app, &kept, "carl@example.net").await;
}

/// Proves: AN3, S1.1.
#[tokio::test]
async fn confirming_an_address_ends_the_previous_session_of_the_browser() {
    let fixture = Fixture::new().await;
    let mut client = fixture.new_client(BEN).await;
    let former = client.cookie(COOKIE);
    client.sign_up(&fixture.app, "Dora", "dora@example.net").await;
    assert_ended(&fixture.app, &former).await;
    assert_belongs_to(&fixture.app, &client.cookie(COOKIE), "dora@example.net").await;
    let former = client.cookie(COOKIE);
    client.post("/forgot", &[("email", BEN)]).await;
    let secret = secret_for(&fixture.app, BEN);
    let chosen = [("secret", secret.as_str()), ("password", "another horse battery")];
    assert_eq!(client.post("/reset", &chosen).await.redirect_location(), "/?did=password");
    assert_ended(&fixture.app, &former).await;
    assert_belongs_to(&fixture.app, &client.cookie(COOKIE), BEN).await;
}

/// Proves: AN3, S4.9.
#[tokio::test]
async fn accepting_on_a_page_replaces_the_session_but_not_those_of_api_clients() {
    let fixture = Fixture::new().await;
    let mut client = fixture.new_client(BEN).await;
    let api_token = api_session(&fixture.app, BEN).await;
    fixture.invite_to_project(BEN).await;
    let former = client.cookie(COOKIE);
    let secret = fixture.mailed_secret(BEN);
    assert_eq!(client.post("/join/accept", &[("secret", &secret)]).await.redirect_location(), fixture.joined_path());
    assert_ended(&fixture.app, &former).await;
    assert_belongs_to(&fixture.app, &client.cookie(COOKIE), BEN).await;
    // The same for an invitation that is accepted on the home page.
    let waiting = fixture.invite_to_workspace(BEN, Role::Commenter).await;
    let former = client.cookie(COOKIE);
    let accepted = client.post(&format!("/invitations/{waiting}/accept"), &[]).await;
    assert_eq!(accepted.redirect_location(), format!("/workspaces/{}?did=accepted", fixture.workspace));
    assert_ended(&fixture.app, &former).await;
    assert_belongs_to(&fixture.app, &client.cookie(COOKIE), BEN).await;
    assert_belongs_to(&fixture.app, &api_token, BEN).await;
}

/// Proves: AN3, S4.9.
#[tokio::test]
async fn signing_in_to_accept_leaves_one_session_in_the_browser() {
    let fixture = Fixture::new().await;
    fixture.app.person(BEN).await;
    fixture.invite_to_project(BEN).await;
    let mut client = TestClient::new(&fixture.app);
    let secret = fixture.mailed_secret(BEN);
    let right = [("secret", secret.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    let entered = client.post("/join/sign-in", &right).await;
    assert_eq!(entered.headers.get_all("set-cookie").iter().count(), 1);
    let ben = fixture.app.service.authenticate_account(&client.cookie(COOKIE)).await.unwrap();
    let open = fixture.app.service.sessions(&ben, PageRequest::default()).await.unwrap();
    // The session that the fixture created, and the one of the browser.
    assert_eq!(open.items.len(), 2);
}

/// Proves: AN3, TK12.
#[tokio::test]
async fn opening_a_share_link_keeps_the_session() {
    let fixture = Fixture::new().await;
    let mut client = fixture.new_client(BEN).await;
    let share = fixture.create_token(Permission::Read, None).await;
    let kept = client.cookie(COOKIE);
    assert_eq!(client.post("/open", &[("secret", &share.token)]).await.redirect_location(), "/guest");
    assert_eq!(client.cookie(COOKIE), kept);
    assert_belongs_to(&fixture.app, &kept, BEN).await;
}
