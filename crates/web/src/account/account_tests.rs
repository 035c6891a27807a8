use axum::http::StatusCode;
use guestlist_domain::model::notification::{Channels, NotificationKind};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Permission;
use guestlist_testkit::builders;

use crate::stage::Stage;
use crate::testing::{Browser, secret_for};

const ANA: &str = "ana@example.org";
const BEN: &str = "ben@example.org";

/// Proves: S8.1.
#[tokio::test]
async fn name_and_language_change_and_the_pages_follow() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    assert!(ben.get("/account").await.body.contains(r#"value="ben""#));
    let again = ben.post("/account", &[("display_name", " "), ("locale", "fr")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("display_name-wrong"), "{}", again.body);
    let saved = ben.post("/account", &[("display_name", "<b>Ben</b>"), ("locale", "es")]).await;
    assert_eq!(saved.leads_to(), "/account?did=saved");
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
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let wrong = ben.post("/account/address", &[("email", "new@example.org"), ("password", "nonsense")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("not your current password") && wrong.body.contains("new@example.org"));
    let right = [("email", "new@example.org"), ("password", builders::PASSWORD)];
    assert_eq!(ben.post("/account/address", &right).await.leads_to(), "/account/security?did=address_asked");
    assert!(ben.get("/account/security").await.body.contains(BEN));
    let secret = secret_for(&stage.world, "new@example.org");
    assert_eq!(ben.post("/confirm-email", &[("secret", &secret)]).await.leads_to(), "/?did=address");
    assert!(ben.get("/account/security").await.body.contains("You sign in with new@example.org."));
}

/// Links of the first version led to `/verify`.
/// Proves: S1.4, AN10.
#[tokio::test]
async fn a_new_address_is_confirmed_by_the_account_that_asked_and_by_no_one_else() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let asked = [("email", "vera@example.org"), ("password", builders::PASSWORD)];
    ben.post("/account/address", &asked).await.leads_to();
    let secret = secret_for(&stage.world, "vera@example.org");
    let mut ana = stage.signed_in(ANA).await;
    for path in ["/confirm-email", "/verify"] {
        let mut stranger = Browser::at(&stage.world);
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
    let mut stranger = Browser::at(&stage.world);
    let guess = [("secret", secret.as_str()), ("password", "a guess of Vera's own")];
    let refused = stranger.post("/confirm-email", &guess).await;
    assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("current-password"), "{}", refused.body);
    let right = [("secret", secret.as_str()), ("password", builders::PASSWORD)];
    assert_eq!(stranger.post("/confirm-email", &right).await.leads_to(), "/?did=address");
}

/// Proves: S8.1.
#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let mut elsewhere = stage.browser_of(BEN).await;
    let short = ben.post("/account/password", &[("current_password", builders::PASSWORD), ("new_password", "x")]).await;
    assert!(short.body.contains("new_password-wrong"), "{}", short.body);
    let new = [("current_password", builders::PASSWORD), ("new_password", "a long new sentence")];
    assert_eq!(ben.post("/account/password", &new).await.leads_to(), "/account/security?did=password");
    assert_eq!(ben.get("/account").await.status, StatusCode::OK);
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER);
}

/// Proves: S8.1.
#[tokio::test]
async fn a_session_is_ended_from_another_and_nobody_else_s_is() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let mut elsewhere = stage.browser_of(BEN).await;
    let page = ben.get("/account/security").await.body;
    assert!(page.contains("This browser"), "{page}");
    let adas = format!("/account/sessions/{}/end", stage.ada.session_id);
    ben.post(&adas, &[]).await;
    let all = PageRequest::default();
    assert_eq!(stage.world.service.sessions(&stage.ada, all).await.unwrap().items.len(), 1);
    let ends: Vec<&str> = page.split('"').filter(|part| part.ends_with("/end")).collect();
    for path in ends {
        assert_eq!(ben.get(path).await.leads_to(), "/account/security");
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
        assert_eq!(ben.post(path, &[]).await.leads_to(), "/account/security?did=ended");
        if elsewhere.get("/account").await.status == StatusCode::SEE_OTHER {
            return;
        }
    }
    panic!("no button ended the session elsewhere");
}

/// Proves: S6.2, S8.1.
#[tokio::test]
async fn what_one_is_told_is_chosen_box_by_box() {
    let stage = Stage::set().await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let before = ada.get("/account/notifications").await.body;
    assert_eq!(before.matches(" checked").count(), 2 * NotificationKind::ALL.len() - 1);
    let ticked = [("in_app", "role_changed"), ("in_app", "removed"), ("email", "removed")];
    assert_eq!(ada.post("/account/notifications", &ticked).await.leads_to(), "/account/notifications?did=saved");
    let chosen = stage.world.service.notification_preferences(&stage.ada).await.unwrap();
    assert_eq!(chosen.of(NotificationKind::RoleChanged), Channels { in_app: true, email: false });
    assert_eq!(chosen.of(NotificationKind::Removed), Channels { in_app: true, email: true });
    assert_eq!(chosen.of(NotificationKind::TokenUsedUp), Channels { in_app: false, email: false });
    assert_eq!(chosen.of(NotificationKind::InvitationReceived), Channels { in_app: false, email: true });
    assert_eq!(ada.get("/account/notifications").await.body.matches(" checked").count(), 3);
    assert_eq!(ada.post("/account/notifications", &[]).await.leads_to(), "/account/notifications?did=saved");
}

/// Proves: S8.1.
#[tokio::test]
async fn an_account_is_deleted_with_the_password_alone() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    assert!(ben.get("/account/delete").await.body.contains("cannot be undone"));
    let wrong = ben.post("/account/delete", &[("password", "nonsense"), ("tokens", "revoke")]).await;
    assert!(wrong.body.contains("not your current password"), "{}", wrong.body);
    assert!(wrong.body.contains(r#"value="revoke" checked"#), "{}", wrong.body);
    let right = [("password", builders::PASSWORD), ("tokens", "keep")];
    assert_eq!(ben.post("/account/delete", &right).await.leads_to(), "/?did=account_deleted");
    assert!(ben.get("/?did=account_deleted").await.body.contains("Your account is deleted."));
    let gone = Browser::at(&stage.world).post("/sign-in", &[("email", BEN), ("password", builders::PASSWORD)]).await;
    assert_ne!(gone.status, StatusCode::SEE_OTHER);
}

/// Proves: S8.1.
#[tokio::test]
async fn an_owner_is_told_what_to_hand_over_first() {
    let stage = Stage::set().await;
    stage.shares(Permission::Read, None).await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let page = ada.get("/account/delete").await.body;
    assert!(page.contains(&format!("/workspaces/{}", stage.workspace)) && !page.contains("<b>House"), "{page}");
    let refused = ada.post("/account/delete", &[("password", builders::PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("exactly one Owner"), "{}", refused.body);
    assert_eq!(ada.get("/account").await.status, StatusCode::OK);
}

/// Proves: S1.2, S8.1.
#[tokio::test]
async fn one_signs_out_everywhere_else_and_stays_in_here() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let mut elsewhere = stage.browser_of(BEN).await;
    let page = ben.get("/account/security").await.body;
    assert!(page.contains("Sign out everywhere else") && page.matches("This browser").count() == 1, "{page}");
    assert_eq!(ben.get("/account/sessions/end-others").await.leads_to(), "/account/security");
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
    let ended = ben.post("/account/sessions/end-others", &[]).await;
    assert_eq!(ended.leads_to(), "/account/security?did=ended_others");
    assert!(elsewhere.get("/account").await.leads_to().starts_with("/sign-in"));
    let page = ben.get("/account/security?did=ended_others").await.body;
    assert!(page.contains("signed out everywhere else") && !page.contains("/account/sessions/"), "{page}");
}

/// Proves: S1.2, S8.1.
#[tokio::test]
async fn a_session_says_with_which_browser_it_was_begun() {
    let stage = Stage::set().await;
    stage.world.person(BEN).await;
    let firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0 <b>";
    let mut ben = Browser::at(&stage.world).saying(firefox);
    let typed = [("email", BEN), ("password", builders::PASSWORD)];
    assert_eq!(ben.post("/sign-in", &typed).await.leads_to(), "/");
    let page = ben.get("/account/security").await.body;
    assert!(page.contains("Firefox on Windows <span") && page.contains("Unknown browser or application"), "{page}");
}
