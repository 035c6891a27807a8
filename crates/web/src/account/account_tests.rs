use axum::http::StatusCode;
use guestlist_domain::model::notification::{Channels, NotificationKind};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Permission;
use guestlist_testkit::builders;

use crate::fixtures::Fixture;
use crate::test_client::{TestClient, secret_for};

const ANA: &str = "ana@example.org";
const BEN: &str = "ben@example.org";

/// Proves: S8.1.
#[tokio::test]
async fn pages_use_the_changed_name_and_language() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    assert!(ben.get("/account").await.body.contains(r#"value="ben""#));
    let again = ben.post("/account", &[("display_name", " "), ("locale", "fr")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("display_name-wrong"), "{}", again.body);
    let saved = ben.post("/account", &[("display_name", "<b>Ben</b>"), ("locale", "es")]).await;
    assert_eq!(saved.redirect_location(), "/account?did=saved");
    let page = ben.get("/account?did=saved").await.body;
    assert!(page.contains("Guardado.") && page.contains(r#"<html lang="es">"#), "{page}");
    assert!(!page.contains("<b>") && page.contains("&#60;b&#62;Ben"), "{page}");
    for path in ["/account/security", "/account/notifications", "/account/data", "/account/delete", "/notifications"] {
        let page = ben.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        assert!(page.body.contains(r#"lang="es""#), "{path}");
    }
}

/// Proves: S8.1.
#[tokio::test]
async fn the_address_changes_with_the_password_and_the_mailed_link() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let wrong = ben.post("/account/address", &[("email", "new@example.org"), ("password", "nonsense")]).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert!(wrong.body.contains("not your current password") && wrong.body.contains("new@example.org"));
    let right = [("email", "new@example.org"), ("password", builders::PASSWORD)];
    assert_eq!(ben.post("/account/address", &right).await.redirect_location(), "/account/security?did=address_asked");
    assert!(ben.get("/account/security").await.body.contains(BEN));
    let secret = secret_for(&fixture.app, "new@example.org");
    assert_eq!(ben.post("/confirm-email", &[("secret", &secret)]).await.redirect_location(), "/?did=address");
    assert!(ben.get("/account/security").await.body.contains("You sign in with new@example.org."));
}

/// Links of the first version led to `/verify`.
/// Proves: S1.4, AN10.
#[tokio::test]
async fn a_new_address_is_confirmed_only_by_the_account_that_requested_it() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let asked = [("email", "vera@example.org"), ("password", builders::PASSWORD)];
    ben.post("/account/address", &asked).await.redirect_location();
    let secret = secret_for(&fixture.app, "vera@example.org");
    let mut ana = fixture.new_client(ANA).await;
    for path in ["/confirm-email", "/verify"] {
        let mut stranger = TestClient::new(&fixture.app);
        let asks = stranger.post(path, &[("secret", &secret)]).await;
        assert_eq!(asks.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(
            asks.body.contains("Password of the account that asked") && asks.body.contains(&secret),
            "{}",
            asks.body
        );
        let other = ana.post(path, &[("secret", &secret)]).await;
        assert!(other.body.contains(&format!("signed in as {ANA}")), "{}", other.body);
    }
    let mut stranger = TestClient::new(&fixture.app);
    let guess = [("secret", secret.as_str()), ("password", "a guess of Vera's own")];
    let refused = stranger.post("/confirm-email", &guess).await;
    assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("current-password"), "{}", refused.body);
    let right = [("secret", secret.as_str()), ("password", builders::PASSWORD)];
    assert_eq!(stranger.post("/confirm-email", &right).await.redirect_location(), "/?did=address");
}

/// Proves: S8.1.
#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let mut elsewhere = fixture.client_of(BEN).await;
    let short = ben.post("/account/password", &[("current_password", builders::PASSWORD), ("new_password", "x")]).await;
    assert!(short.body.contains("new_password-wrong"), "{}", short.body);
    let new = [("current_password", builders::PASSWORD), ("new_password", "a long new sentence")];
    assert_eq!(ben.post("/account/password", &new).await.redirect_location(), "/account/security?did=password");
    assert_eq!(ben.get("/account").await.status, StatusCode::OK);
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER);
}

/// Proves: S8.1.
#[tokio::test]
async fn a_session_is_ended_from_another_one_of_the_same_account_only() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let mut elsewhere = fixture.client_of(BEN).await;
    let page = ben.get("/account/security").await.body;
    assert!(page.contains("This browser"), "{page}");
    let adas = format!("/account/sessions/{}/end", fixture.ada.session_id);
    ben.post(&adas, &[]).await;
    let all = PageRequest::default();
    assert_eq!(fixture.app.service.sessions(&fixture.ada, all).await.unwrap().items.len(), 1);
    let ends: Vec<&str> = page.split('"').filter(|part| part.ends_with("/end")).collect();
    for path in ends {
        assert_eq!(ben.get(path).await.redirect_location(), "/account/security");
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
        assert_eq!(ben.post(path, &[]).await.redirect_location(), "/account/security?did=ended");
        if elsewhere.get("/account").await.status == StatusCode::SEE_OTHER {
            return;
        }
    }
    panic!("no button ended the session elsewhere");
}

/// Proves: S6.2, S8.1.
#[tokio::test]
async fn notification_preferences_are_saved_for_each_checkbox() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let before = ada.get("/account/notifications").await.body;
    assert_eq!(before.matches(" checked").count(), 2 * NotificationKind::ALL.len() - 1);
    let ticked = [("in_app", "role_changed"), ("in_app", "removed"), ("email", "removed")];
    assert_eq!(
        ada.post("/account/notifications", &ticked).await.redirect_location(),
        "/account/notifications?did=saved"
    );
    let chosen = fixture.app.service.notification_preferences(&fixture.ada).await.unwrap();
    assert_eq!(chosen.of(NotificationKind::RoleChanged), Channels { in_app: true, email: false });
    assert_eq!(chosen.of(NotificationKind::Removed), Channels { in_app: true, email: true });
    assert_eq!(chosen.of(NotificationKind::TokenUsedUp), Channels { in_app: false, email: false });
    assert_eq!(chosen.of(NotificationKind::InvitationReceived), Channels { in_app: false, email: true });
    assert_eq!(ada.get("/account/notifications").await.body.matches(" checked").count(), 3);
    assert_eq!(ada.post("/account/notifications", &[]).await.redirect_location(), "/account/notifications?did=saved");
}

/// Proves: S8.1.
#[tokio::test]
async fn an_account_is_deleted_only_with_its_password() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    assert!(ben.get("/account/delete").await.body.contains("cannot be undone"));
    let wrong = ben.post("/account/delete", &[("password", "nonsense"), ("tokens", "revoke")]).await;
    assert!(wrong.body.contains("not your current password"), "{}", wrong.body);
    assert!(wrong.body.contains(r#"value="revoke" checked"#), "{}", wrong.body);
    let right = [("password", builders::PASSWORD), ("tokens", "keep")];
    assert_eq!(ben.post("/account/delete", &right).await.redirect_location(), "/?did=account_deleted");
    assert!(ben.get("/?did=account_deleted").await.body.contains("Your account is deleted."));
    let gone =
        TestClient::new(&fixture.app).post("/sign-in", &[("email", BEN), ("password", builders::PASSWORD)]).await;
    assert_ne!(gone.status, StatusCode::SEE_OTHER);
}

/// Proves: S8.1.
#[tokio::test]
async fn deleting_an_owner_names_the_workspaces_to_transfer_first() {
    let fixture = Fixture::new().await;
    fixture.create_token(Permission::Read, None).await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let page = ada.get("/account/delete").await.body;
    assert!(page.contains(&format!("/workspaces/{}", fixture.workspace)) && !page.contains("<b>House"), "{page}");
    let refused = ada.post("/account/delete", &[("password", builders::PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("exactly one Owner"), "{}", refused.body);
    assert_eq!(ada.get("/account").await.status, StatusCode::OK);
}

/// Proves: S1.2, S8.1.
#[tokio::test]
async fn all_other_sessions_are_ended_and_the_current_one_stays() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let mut elsewhere = fixture.client_of(BEN).await;
    let page = ben.get("/account/security").await.body;
    assert!(page.contains("Sign out everywhere else") && page.matches("This browser").count() == 1, "{page}");
    assert_eq!(ben.get("/account/sessions/end-others").await.redirect_location(), "/account/security");
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
    let ended = ben.post("/account/sessions/end-others", &[]).await;
    assert_eq!(ended.redirect_location(), "/account/security?did=ended_others");
    assert!(elsewhere.get("/account").await.redirect_location().starts_with("/sign-in"));
    let page = ben.get("/account/security?did=ended_others").await.body;
    assert!(page.contains("signed out everywhere else") && !page.contains("/account/sessions/"), "{page}");
}

/// Proves: S1.2, S8.1.
#[tokio::test]
async fn a_session_shows_the_browser_that_started_it() {
    let fixture = Fixture::new().await;
    fixture.app.person(BEN).await;
    let firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0 <b>";
    let mut ben = TestClient::new(&fixture.app).with_user_agent(firefox);
    let form = [("email", BEN), ("password", builders::PASSWORD)];
    assert_eq!(ben.post("/sign-in", &form).await.redirect_location(), "/");
    let page = ben.get("/account/security").await.body;
    assert!(page.contains("Firefox on Windows <span") && page.contains("Unknown browser or application"), "{page}");
}
