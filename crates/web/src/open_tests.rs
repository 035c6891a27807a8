use axum::http::StatusCode;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::Permission;
use guestlist_domain::usecase::RenewPublicToken;
use guestlist_testkit::TestApp;

use crate::fixtures::Fixture;
use crate::test_client::TestClient;

/// Proves: S5.3, S8.2.
#[tokio::test]
async fn a_link_without_limit_is_redeemed_immediately_and_once_per_guest() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Comment, None).await;
    let mut guest = TestClient::new(&fixture.app);
    assert!(guest.get("/open").await.body.contains(r#"action="/open" data-fragment="submit""#));
    assert!(guest.get("/guest").await.body.contains("You are not a guest here"));
    assert_eq!(fixture.token_uses(&share).await, 0);
    let opened = guest.post("/open", &[("secret", &share.token)]).await;
    assert_eq!(opened.redirect_location(), "/guest");
    let cookie = opened.header("set-cookie");
    assert!(cookie.starts_with("guestlist_guest=glg_") && cookie.contains("HttpOnly"), "{cookie}");
    let page = guest.get("/guest").await;
    assert!(page.body.contains("Guest in Summer") && page.body.contains("see content"), "{}", page.body);
    assert_eq!(guest.post("/open", &[("secret", &share.link)]).await.redirect_location(), "/guest");
    assert_eq!(fixture.token_uses(&share).await, 1);
}

/// Proves: S5.3.
#[tokio::test]
async fn a_link_with_a_usage_limit_asks_for_confirmation_and_still_admits_its_guests() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Read, Some(1)).await;
    let mut guest = TestClient::new(&fixture.app);
    let page = guest.post("/open", &[("secret", &share.token)]).await;
    assert_eq!(page.status, StatusCode::OK);
    for shown in
        ["This link opens Summer", "once more", "<time datetime=", " UTC</time>", "/open/redeem", "see content"]
    {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    assert!(!page.body.contains("display_name"), "{}", page.body);
    assert_eq!(guest.get("/open/redeem").await.redirect_location(), "/open");
    assert_eq!(fixture.token_uses(&share).await, 0);
    assert_eq!(guest.post("/open/redeem", &[("secret", &share.token)]).await.redirect_location(), "/guest");
    // Used up for new guests, but not for the browser that holds a guest session.
    assert_eq!(guest.post("/open", &[("secret", &share.token)]).await.redirect_location(), "/guest");
    let late = TestClient::new(&fixture.app).post("/open", &[("secret", &share.token)]).await;
    assert!(late.body.contains("used as often as it may be"), "{}", late.body);
    assert_eq!(fixture.token_uses(&share).await, 1);
}

/// Proves: S5.3.
#[tokio::test]
async fn guests_with_write_are_asked_for_an_optional_name() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Write, None).await;
    let mut guest = TestClient::new(&fixture.app);
    assert!(guest.post("/open", &[("secret", &share.token)]).await.body.contains(r#"name="display_name""#));
    let long = "<i>".repeat(50);
    let again = guest.post("/open/redeem", &[("secret", &share.token), ("display_name", &long)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("display_name-wrong") && !again.body.contains("<i>"), "{}", again.body);
    assert_eq!(fixture.token_uses(&share).await, 0);
    let named = [("secret", share.token.as_str()), ("display_name", "Nina")];
    assert_eq!(guest.post("/open/redeem", &named).await.redirect_location(), "/guest");
    let nameless = [("secret", share.token.as_str()), ("display_name", "  ")];
    assert_eq!(TestClient::new(&fixture.app).post("/open/redeem", &nameless).await.redirect_location(), "/guest");
}

/// Proves: S5.5, S8.2.
#[tokio::test]
async fn a_revoked_link_is_explained_to_new_visitors_and_to_guests() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Read, None).await;
    let mut guest = TestClient::new(&fixture.app);
    guest.post("/open", &[("secret", &share.token)]).await;
    let (app, id) = (&fixture.app, share.details.token.id);
    app.service.revoke_public_token(&app.context(), &fixture.ada, id).await.unwrap();
    assert!(guest.post("/open", &[("secret", &share.token)]).await.body.contains("It was revoked"));
    let over = guest.get("/guest").await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(over.body.contains("It was revoked") && over.body.contains(r#"href="/code""#), "{}", over.body);
    let damaged = guest.post("/open", &[("secret", "a.b.c")]).await;
    assert!(damaged.body.contains("Copy the whole link") && damaged.body.contains("a.b.c"), "{}", damaged.body);
    let mut spanish = TestClient::new(app).with_language("es");
    assert!(spanish.post("/open", &[("secret", &share.token)]).await.body.contains("Se ha revocado"));
}

/// Proves: S8.2.
#[tokio::test]
async fn a_guest_page_links_to_the_application_and_a_guest_can_leave() {
    let policy = Policy { app_url: Some("https://app.example.com/in?a=1&b=2".to_owned()), ..Policy::default() };
    let fixture = Fixture::with_app(TestApp::with_policy(policy)).await;
    let share = fixture.create_token(Permission::Read, None).await;
    let mut guest = TestClient::new(&fixture.app);
    guest.post("/open", &[("secret", &share.token)]).await;
    let page = guest.get("/guest").await.body;
    assert!(page.contains(r#"href="https://app.example.com/in?a=1&#38;b=2""#), "{page}");
    assert!(page.contains(r#"action="/guest/leave""#) && !page.contains("glg_"), "{page}");
    assert_eq!(guest.post("/guest/leave", &[]).await.redirect_location(), "/?did=left");
    assert!(guest.get("/guest").await.body.contains("You are not a guest here"));
}

/// Proves: S5.4, S8.2.
#[tokio::test]
async fn the_guest_page_shows_the_expiry_and_the_landing_page_links_to_it() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Read, None).await;
    let mut guest = TestClient::new(&fixture.app);
    assert!(!guest.get("/").await.body.contains(r#"href="/guest""#));
    guest.post("/open", &[("secret", &share.token)]).await;
    let until = share.details.token.expires_at.unwrap();
    let page = guest.get("/guest").await.body;
    assert!(page.contains(&format!(r#"<time datetime="{until}">"#)), "{page}");
    assert!(guest.get("/").await.body.contains(r#"href="/guest""#));
    let (app, id) = (&fixture.app, share.details.token.id);
    let endless = RenewPublicToken { expires_at: Patch::Clear, ..RenewPublicToken::default() };
    app.service.renew_public_token(&app.context(), &fixture.ada, id, endless).await.unwrap();
    assert!(guest.get("/guest").await.body.contains("no end set"));
}

/// Proves: S5.3, S5.4.
#[tokio::test]
async fn leaving_ends_the_guest_session_itself() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Read, None).await;
    let mut guest = TestClient::new(&fixture.app);
    guest.post("/open", &[("secret", &share.token)]).await;
    let secret = guest.cookie("guestlist_guest");
    assert_eq!(guest.post("/guest/leave", &[]).await.redirect_location(), "/?did=left");
    assert!(fixture.app.service.refresh_guest_session(&secret).await.is_err());
    assert!(!guest.get("/").await.body.contains(r#"href="/guest""#));
    // After the session ended, opening the link again is a new use.
    assert_eq!(guest.post("/open", &[("secret", &share.token)]).await.redirect_location(), "/guest");
    assert_eq!(fixture.token_uses(&share).await, 2);
}

/// Proves: S5.9.
#[tokio::test]
async fn a_guest_is_not_signed_in() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Write, None).await;
    let mut guest = TestClient::new(&fixture.app);
    guest.post("/open/redeem", &[("secret", &share.token)]).await;
    for path in ["/notifications", "/account", "/account/security", "/account/notifications", "/account/delete"] {
        assert!(guest.get(path).await.redirect_location().starts_with("/sign-in"), "{path}");
    }
}
