use axum::http::StatusCode;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::Role;
use guestlist_testkit::{TestApp, builders};

use crate::fixtures::Fixture;
use crate::test_client::TestClient;

const BEN: &str = "ben@example.org";

async fn statuses(fixture: &Fixture) -> Vec<InvitationStatus> {
    let all = PageRequest::default();
    let sent = fixture.app.service.sent_invitations(&fixture.ada, [].into(), all).await.unwrap();
    sent.items.iter().map(|invitation| invitation.status).collect()
}

/// Proves: S8.2, S4.9, IN7.
#[tokio::test]
async fn the_page_of_an_invitation_changes_nothing_and_shows_the_grant() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project(BEN).await;
    let mut ben = TestClient::new(&fixture.app);
    let landing = ben.get("/join").await;
    assert!(landing.body.contains(r#"action="/join" data-fragment="submit""#), "{}", landing.body);
    for _ in 0..2 {
        let page = ben.post("/join", &[("secret", &fixture.mailed_secret(BEN))]).await;
        assert_eq!(page.status, StatusCode::OK);
        for shown in ["ada invites you to Summer", "see content", "comment", BEN, "Decline", "account.password"] {
            assert!(page.body.contains(shown), "{shown}: {}", page.body);
        }
        assert!(!page.body.contains("<script>alert") && page.body.contains("&#60;script&#62;alert"), "{}", page.body);
        assert!(!page.body.contains("<b>House"), "{}", page.body);
        assert_eq!(page.body.matches("<h1").count(), 1);
    }
    for path in ["/join/accept", "/join/decline", "/join/sign-in", "/join/sign-out"] {
        assert_eq!(ben.get(path).await.redirect_location(), "/join");
    }
    assert_eq!(statuses(&fixture).await, [InvitationStatus::Pending]);
}

/// Proves: S8.2, S4.6.
#[tokio::test]
async fn an_invitee_without_an_account_creates_one_and_accepts() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project(BEN).await;
    let secret = fixture.mailed_secret(BEN);
    let mut ben = TestClient::new(&fixture.app);
    let short = [("secret", secret.as_str()), ("account.display_name", "Ben <i>"), ("account.password", "short")];
    let again = ben.post("/join/accept", &short).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("account.password-wrong") && again.body.contains("Ben &#60;i&#62;"), "{}", again.body);
    assert!(again.body.contains(&secret) && !again.body.contains(r#"value="short""#), "{}", again.body);
    let nameless = [("secret", secret.as_str()), ("account.password", builders::PASSWORD)];
    assert!(ben.post("/join/accept", &nameless).await.body.contains("account.display_name-wrong"));
    let good = [("secret", secret.as_str()), ("account.display_name", "Ben"), ("account.password", builders::PASSWORD)];
    assert_eq!(ben.post("/join/accept", &good).await.redirect_location(), fixture.joined_path());
    let home = ben.get("/?did=accepted").await;
    assert!(home.body.contains("Summer") && home.body.contains(">Ben<"), "{}", home.body);
    assert_eq!(statuses(&fixture).await, [InvitationStatus::Accepted]);
}

/// Proves: S8.2, S4.9.
#[tokio::test]
async fn an_invitee_with_an_account_signs_in_and_accepts_in_one_step() {
    let fixture = Fixture::new().await;
    fixture.app.person(BEN).await;
    fixture.invite_to_project(BEN).await;
    let secret = fixture.mailed_secret(BEN);
    let mut ben = TestClient::new(&fixture.app);
    let offered = ben.post("/join", &[("secret", &secret)]).await;
    assert!(offered.body.contains("Sign in and accept") && !offered.body.contains("account.password"));
    let wrong = ben.post("/join/sign-in", &[("secret", &secret), ("email", BEN), ("password", "nonsense")]).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(wrong.body.contains(r#"role="alert""#) && wrong.body.contains(&secret), "{}", wrong.body);
    let right = [("secret", secret.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    let entered = ben.post("/join/sign-in", &right).await;
    assert_eq!(entered.redirect_location(), fixture.joined_path());
    assert!(entered.header("set-cookie").starts_with("guestlist_session=gls_"));
    assert!(ben.get("/").await.body.contains("Summer"));
}

/// Proves: WP2.
#[tokio::test]
async fn the_accept_button_names_the_grant_and_the_account() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    fixture.invite_to_workspace(BEN, Role::Commenter).await;
    let mut secret = fixture.mailed_secret(BEN);
    let button = |page: &str| {
        let (_, rest) = page.split_once(r#"action="/join/accept""#).expect("a form that accepts");
        let (form, rest) = rest.split_once("</form>").unwrap();
        assert!(rest.contains(r#"action="/join/sign-out""#) && rest.contains("Use another account"), "{page}");
        form.to_owned()
    };
    let form = button(&ben.post("/join", &[("secret", &secret)]).await.body);
    for named in ["Join Mill &#60;b&#62;House&#60;/b&#62; as Commenter", "signed in as ben@example.org", "ada is told"]
    {
        assert!(form.contains(named), "{named}: {form}");
    }
    fixture.invite_to_project(BEN).await;
    secret = fixture.mailed_secret(BEN);
    let form = button(&ben.post("/join", &[("secret", &secret)]).await.body);
    assert!(form.contains("Join Summer with permission: Comment"), "{form}");
    let other = ben.post("/join/sign-out", &[("secret", &secret)]).await.body;
    assert!(other.contains("Sign in and accept") && other.contains(&secret), "{other}");
}

/// Proves: S4.9.
#[tokio::test]
async fn a_signed_in_invitee_accepts_with_one_click_and_is_redirected_afterwards() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    fixture.invite_to_project(BEN).await;
    let secret = fixture.mailed_secret(BEN);
    let offered = ben.post("/join", &[("secret", &secret)]).await.body;
    assert!(offered.contains(r#"action="/join/accept""#) && !offered.contains(r#"type="password""#), "{offered}");
    assert_eq!(ben.post("/join/accept", &[("secret", &secret)]).await.redirect_location(), fixture.joined_path());
    let into = format!("/projects/{}", fixture.project);
    assert_eq!(ben.post("/join", &[("secret", &secret)]).await.redirect_location(), into);
    // In another browser the visitor signs in first, with the same form.
    let mut elsewhere = TestClient::new(&fixture.app);
    let accepted = elsewhere.post("/join", &[("secret", &secret)]).await;
    assert!(accepted.body.contains("was accepted") && accepted.body.contains("/join/sign-in"), "{}", accepted.body);
    let right = [("secret", secret.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    assert_eq!(elsewhere.post("/join/sign-in", &right).await.redirect_location(), into);
}

/// Proves: S4.9, S4.7.
#[tokio::test]
async fn another_signed_in_account_sees_both_addresses_and_can_switch() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project(BEN).await;
    let secret = fixture.mailed_secret(BEN);
    let mut carl = fixture.new_client("carl@example.net").await;
    for path in ["/join", "/join/accept"] {
        let page = carl.post(path, &[("secret", &secret)]).await.body;
        assert!(page.contains(BEN) && page.contains("carl@example.net") && page.contains("/join/sign-out"), "{page}");
        assert!(!page.contains(r#"action="/join/accept""#) && !page.contains(r#"action="/join/decline""#), "{page}");
    }
    let back = carl.post("/join/sign-out", &[("secret", &secret)]).await;
    assert!(back.body.contains("account.password"), "{}", back.body);
    assert_eq!(carl.get("/account").await.redirect_location(), "/sign-in?next=%2Faccount");
    // Signing in there with another account shows the same page, but is a sign-in all the same.
    let wrong = [("secret", secret.as_str()), ("email", "carl@example.net"), ("password", builders::PASSWORD)];
    assert!(carl.post("/join/sign-in", &wrong).await.body.contains("/join/sign-out"));
    assert_eq!(carl.get("/account").await.status, StatusCode::OK);
    assert_eq!(statuses(&fixture).await, [InvitationStatus::Pending]);
}

/// Proves: S4.8.
#[tokio::test]
async fn a_code_shows_less_and_requires_the_invited_account() {
    let fixture = Fixture::new().await;
    let id = fixture.invite_to_project(BEN).await;
    let code = fixture.invitation_code(id).await;
    let mut ben = TestClient::new(&fixture.app);
    let page = ben.post("/join", &[("secret", &code.to_lowercase())]).await.body;
    assert!(page.contains("b•••@e•••.org") && !page.contains(BEN) && !page.contains("alert(1)"), "{page}");
    assert!(
        page.contains("/sign-up") && !page.contains("account.password") && !page.contains("/join/decline"),
        "{page}"
    );
    fixture.app.person(BEN).await;
    let right = [("secret", code.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    assert_eq!(ben.post("/join/sign-in", &right).await.redirect_location(), fixture.joined_path());
}

/// Proves: S4.8.
#[tokio::test]
async fn a_code_can_create_an_account_if_it_proves_the_address() {
    let policy = Policy { sends_mail: false, code_proves_address: true, ..Policy::default() };
    let fixture = Fixture::with_app(TestApp::with_policy(policy)).await;
    let id = fixture.invite_to_project(BEN).await;
    let code = fixture.invitation_code(id).await;
    let mut ben = TestClient::new(&fixture.app);
    let page = ben.post("/join", &[("secret", &code)]).await.body;
    assert!(page.contains("account.password") && page.contains("/join/sign-in"), "{page}");
    let good = [("secret", code.as_str()), ("account.display_name", "Ben"), ("account.password", builders::PASSWORD)];
    assert_eq!(ben.post("/join/accept", &good).await.redirect_location(), fixture.joined_path());
}

/// Proves: S4.9, S8.2.
#[tokio::test]
async fn the_mailed_secret_declines_without_an_account() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project(BEN).await;
    let secret = fixture.mailed_secret(BEN);
    let mut ben = TestClient::new(&fixture.app);
    assert_eq!(ben.post("/join/decline", &[("secret", &secret)]).await.redirect_location(), "/?did=declined");
    assert_eq!(statuses(&fixture).await, [InvitationStatus::Declined]);
    for path in ["/join", "/join/decline", "/join/accept"] {
        let page = ben.post(path, &[("secret", secret.as_str()), ("account.display_name", "Ben")]).await;
        assert!(page.body.contains("ask for a new one"), "{path}: {}", page.body);
    }
}

/// Proves: S8.2.
#[tokio::test]
async fn every_final_state_of_an_invitation_is_explained() {
    let fixture = Fixture::new().await;
    let (app, ada) = (&fixture.app, &fixture.ada);
    let id = fixture.invite_to_project(BEN).await;
    let old = fixture.mailed_secret(BEN);
    app.service.resend_invitation(&app.context(), ada, id).await.unwrap();
    let mut ben = TestClient::new(app);
    assert!(ben.post("/join", &[("secret", &old)]).await.body.contains("Open the latest one"));
    let new = fixture.mailed_secret(BEN);
    app.service.cancel_invitation(&app.context(), ada, id).await.unwrap();
    assert!(ben.post("/join", &[("secret", &new)]).await.body.contains("It was taken back"));
    let again = ben.post("/join", &[("secret", "gli_nonsense")]).await;
    assert!(again.body.contains("Copy the whole link") && again.body.contains("gli_nonsense"), "{}", again.body);
    let mut spanish = TestClient::new(app).with_language("es");
    assert!(spanish.post("/join", &[("secret", &new)]).await.body.contains("Se retiró"));
}

/// Proves: S8.2.
#[tokio::test]
async fn the_page_is_shown_in_spanish_and_accepts_a_whole_link() {
    let fixture = Fixture::new().await;
    fixture.invite_to_workspace(BEN, Role::Designer).await;
    let link = format!("http://localhost:8080/join#{}", fixture.mailed_secret(BEN));
    let page = TestClient::new(&fixture.app).with_language("es").post("/join", &[("secret", &link)]).await.body;
    assert!(page.contains(r#"<html lang="es">"#) && page.contains("ada te invita a Mill"), "{page}");
    assert!(page.contains("Todo lo que podrás hacer") && page.contains("Diseñador"), "{page}");
}

/// Proves: S4.5, S8.1.
#[tokio::test]
async fn received_invitations_are_answered_from_the_home_page() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let mut carl = fixture.new_client("carl@example.net").await;
    let id = fixture.invite_to_project(BEN).await;
    let (accept, decline) = (format!("/invitations/{id}/accept"), format!("/invitations/{id}/decline"));
    assert!(ben.get("/").await.body.contains(&accept));
    for path in [&accept, &decline] {
        assert_eq!(ben.get(path).await.redirect_location(), "/");
        let theirs = carl.post(path, &[("sure", "yes")]).await;
        assert!(theirs.body.contains("not yours to see"), "{}", theirs.body);
        assert_eq!(TestClient::new(&fixture.app).post(path, &[]).await.redirect_location(), "/sign-in");
    }
    assert!(ben.post(&decline, &[]).await.body.contains("Decline the invitation?"));
    assert_eq!(statuses(&fixture).await, [InvitationStatus::Pending]);
    assert_eq!(ben.post(&accept, &[]).await.redirect_location(), fixture.joined_path());
    assert_eq!(ben.post(&accept, &[]).await.redirect_location(), format!("/projects/{}", fixture.project));
    let id = fixture.invite_to_project("carl@example.net").await;
    let declined = carl.post(&format!("/invitations/{id}/decline"), &[("sure", "yes")]).await;
    assert_eq!(declined.redirect_location(), "/?did=declined");
}
