use axum::http::StatusCode;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::Role;
use guestlist_testkit::{TestWorld, builders};

use crate::stage::Stage;
use crate::testing::Browser;

const BEN: &str = "ben@example.org";

async fn statuses(stage: &Stage) -> Vec<InvitationStatus> {
    let all = PageRequest::default();
    let sent = stage.world.service.sent_invitations(&stage.ada, [].into(), all).await.unwrap();
    sent.items.iter().map(|invitation| invitation.status).collect()
}

/// Proves: S8.2, S4.9, IN7.
#[tokio::test]
async fn looking_at_an_invitation_changes_nothing_and_shows_what_it_gives() {
    let stage = Stage::set().await;
    stage.invites(BEN).await;
    let mut ben = Browser::at(&stage.world);
    let landing = ben.get("/join").await;
    assert!(landing.body.contains(r#"action="/join" data-fragment="submit""#), "{}", landing.body);
    for _ in 0..2 {
        let page = ben.post("/join", &[("secret", &stage.secret(BEN))]).await;
        assert_eq!(page.status, StatusCode::OK);
        for shown in ["ada invites you to Summer", "see content", "comment", BEN, "Decline", "account.password"] {
            assert!(page.body.contains(shown), "{shown}: {}", page.body);
        }
        assert!(!page.body.contains("<script>alert") && page.body.contains("&#60;script&#62;alert"), "{}", page.body);
        assert!(!page.body.contains("<b>House"), "{}", page.body);
        assert_eq!(page.body.matches("<h1").count(), 1);
    }
    for path in ["/join/accept", "/join/decline", "/join/sign-in", "/join/sign-out"] {
        assert_eq!(ben.get(path).await.leads_to(), "/join");
    }
    assert_eq!(statuses(&stage).await, [InvitationStatus::Pending]);
}

/// Proves: S8.2, S4.6.
#[tokio::test]
async fn somebody_without_an_account_makes_one_and_is_in() {
    let stage = Stage::set().await;
    stage.invites(BEN).await;
    let secret = stage.secret(BEN);
    let mut ben = Browser::at(&stage.world);
    let short = [("secret", secret.as_str()), ("account.display_name", "Ben <i>"), ("account.password", "short")];
    let again = ben.post("/join/accept", &short).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("account.password-wrong") && again.body.contains("Ben &#60;i&#62;"), "{}", again.body);
    assert!(again.body.contains(&secret) && !again.body.contains(r#"value="short""#), "{}", again.body);
    let nameless = [("secret", secret.as_str()), ("account.password", builders::PASSWORD)];
    assert!(ben.post("/join/accept", &nameless).await.body.contains("account.display_name-wrong"));
    let good = [("secret", secret.as_str()), ("account.display_name", "Ben"), ("account.password", builders::PASSWORD)];
    assert_eq!(ben.post("/join/accept", &good).await.leads_to(), stage.joined());
    let home = ben.get("/?did=accepted").await;
    assert!(home.body.contains("Summer") && home.body.contains(">Ben<"), "{}", home.body);
    assert_eq!(statuses(&stage).await, [InvitationStatus::Accepted]);
}

/// Proves: S8.2, S4.9.
#[tokio::test]
async fn whoever_has_an_account_signs_in_and_is_not_asked_again() {
    let stage = Stage::set().await;
    stage.world.person(BEN).await;
    stage.invites(BEN).await;
    let secret = stage.secret(BEN);
    let mut ben = Browser::at(&stage.world);
    let offered = ben.post("/join", &[("secret", &secret)]).await;
    assert!(offered.body.contains("Sign in and accept") && !offered.body.contains("account.password"));
    let wrong = ben.post("/join/sign-in", &[("secret", &secret), ("email", BEN), ("password", "nonsense")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains(r#"role="alert""#) && wrong.body.contains(&secret), "{}", wrong.body);
    let right = [("secret", secret.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    let entered = ben.post("/join/sign-in", &right).await;
    assert_eq!(entered.leads_to(), stage.joined());
    assert!(entered.header("set-cookie").starts_with("guestlist_session=gls_"));
    assert!(ben.get("/").await.body.contains("Summer"));
}

/// Proves: WP2.
#[tokio::test]
async fn the_button_that_accepts_says_what_it_does_and_with_which_account() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    stage.invites_as(BEN, Role::Commenter).await;
    let mut secret = stage.secret(BEN);
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
    stage.invites(BEN).await;
    secret = stage.secret(BEN);
    let form = button(&ben.post("/join", &[("secret", &secret)]).await.body);
    assert!(form.contains("Join Summer with permission: Comment"), "{form}");
    let other = ben.post("/join/sign-out", &[("secret", &secret)]).await.body;
    assert!(other.contains("Sign in and accept") && other.contains(&secret), "{other}");
}

/// Proves: S4.9.
#[tokio::test]
async fn whoever_is_signed_in_accepts_with_one_click_and_is_led_in_ever_after() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    stage.invites(BEN).await;
    let secret = stage.secret(BEN);
    let offered = ben.post("/join", &[("secret", &secret)]).await.body;
    assert!(offered.contains(r#"action="/join/accept""#) && !offered.contains(r#"type="password""#), "{offered}");
    assert_eq!(ben.post("/join/accept", &[("secret", &secret)]).await.leads_to(), stage.joined());
    let into = format!("/projects/{}", stage.project);
    assert_eq!(ben.post("/join", &[("secret", &secret)]).await.leads_to(), into);
    // In another browser the visitor signs in first, with the same form.
    let mut elsewhere = Browser::at(&stage.world);
    let accepted = elsewhere.post("/join", &[("secret", &secret)]).await;
    assert!(accepted.body.contains("was accepted") && accepted.body.contains("/join/sign-in"), "{}", accepted.body);
    let right = [("secret", secret.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    assert_eq!(elsewhere.post("/join/sign-in", &right).await.leads_to(), into);
}

/// Proves: S4.9, S4.7.
#[tokio::test]
async fn whoever_is_signed_in_as_somebody_else_sees_both_addresses_and_the_way_back() {
    let stage = Stage::set().await;
    stage.invites(BEN).await;
    let secret = stage.secret(BEN);
    let mut carl = stage.signed_in("carl@example.net").await;
    for path in ["/join", "/join/accept"] {
        let page = carl.post(path, &[("secret", &secret)]).await.body;
        assert!(page.contains(BEN) && page.contains("carl@example.net") && page.contains("/join/sign-out"), "{page}");
        assert!(!page.contains(r#"action="/join/accept""#) && !page.contains(r#"action="/join/decline""#), "{page}");
    }
    let back = carl.post("/join/sign-out", &[("secret", &secret)]).await;
    assert!(back.body.contains("account.password"), "{}", back.body);
    assert_eq!(carl.get("/account").await.leads_to(), "/sign-in?next=%2Faccount");
    // Signing in there with another account shows the same page, but is a sign-in all the same.
    let wrong = [("secret", secret.as_str()), ("email", "carl@example.net"), ("password", builders::PASSWORD)];
    assert!(carl.post("/join/sign-in", &wrong).await.body.contains("/join/sign-out"));
    assert_eq!(carl.get("/account").await.status, StatusCode::OK);
    assert_eq!(statuses(&stage).await, [InvitationStatus::Pending]);
}

/// Proves: S4.8.
#[tokio::test]
async fn a_code_tells_less_and_needs_the_account() {
    let stage = Stage::set().await;
    let id = stage.invites(BEN).await;
    let code = stage.code(id).await;
    let mut ben = Browser::at(&stage.world);
    let page = ben.post("/join", &[("secret", &code.to_lowercase())]).await.body;
    assert!(page.contains("b•••@e•••.org") && !page.contains(BEN) && !page.contains("alert(1)"), "{page}");
    assert!(
        page.contains("/sign-up") && !page.contains("account.password") && !page.contains("/join/decline"),
        "{page}"
    );
    stage.world.person(BEN).await;
    let right = [("secret", code.as_str()), ("email", BEN), ("password", builders::PASSWORD)];
    assert_eq!(ben.post("/join/sign-in", &right).await.leads_to(), stage.joined());
}

/// Proves: S4.8.
#[tokio::test]
async fn where_a_code_proves_the_address_it_makes_an_account() {
    let policy = Policy { sends_mail: false, code_proves_address: true, ..Policy::default() };
    let stage = Stage::set_in(TestWorld::with_policy(policy)).await;
    let id = stage.invites(BEN).await;
    let code = stage.code(id).await;
    let mut ben = Browser::at(&stage.world);
    let page = ben.post("/join", &[("secret", &code)]).await.body;
    assert!(page.contains("account.password") && page.contains("/join/sign-in"), "{page}");
    let good = [("secret", code.as_str()), ("account.display_name", "Ben"), ("account.password", builders::PASSWORD)];
    assert_eq!(ben.post("/join/accept", &good).await.leads_to(), stage.joined());
}

/// Proves: S4.9, S8.2.
#[tokio::test]
async fn the_mailed_secret_says_no_without_an_account() {
    let stage = Stage::set().await;
    stage.invites(BEN).await;
    let secret = stage.secret(BEN);
    let mut ben = Browser::at(&stage.world);
    assert_eq!(ben.post("/join/decline", &[("secret", &secret)]).await.leads_to(), "/?did=declined");
    assert_eq!(statuses(&stage).await, [InvitationStatus::Declined]);
    for path in ["/join", "/join/decline", "/join/accept"] {
        let page = ben.post(path, &[("secret", secret.as_str()), ("account.display_name", "Ben")]).await;
        assert!(page.body.contains("ask for a new one"), "{path}: {}", page.body);
    }
}

/// Proves: S8.2.
#[tokio::test]
async fn every_end_of_an_invitation_is_explained() {
    let stage = Stage::set().await;
    let (world, ada) = (&stage.world, &stage.ada);
    let id = stage.invites(BEN).await;
    let old = stage.secret(BEN);
    world.service.resend_invitation(&world.context(), ada, id).await.unwrap();
    let mut ben = Browser::at(world);
    assert!(ben.post("/join", &[("secret", &old)]).await.body.contains("Open the latest one"));
    let new = stage.secret(BEN);
    world.service.cancel_invitation(&world.context(), ada, id).await.unwrap();
    assert!(ben.post("/join", &[("secret", &new)]).await.body.contains("It was taken back"));
    let again = ben.post("/join", &[("secret", "gli_nonsense")]).await;
    assert!(again.body.contains("Copy the whole link") && again.body.contains("gli_nonsense"), "{}", again.body);
    let mut spanish = Browser::at(world).speaking("es");
    assert!(spanish.post("/join", &[("secret", &new)]).await.body.contains("Se retiró"));
}

/// Proves: S8.2.
#[tokio::test]
async fn the_page_speaks_spanish_and_takes_a_whole_link() {
    let stage = Stage::set().await;
    stage.invites_as(BEN, Role::Designer).await;
    let link = format!("http://localhost:8080/join#{}", stage.secret(BEN));
    let page = Browser::at(&stage.world).speaking("es").post("/join", &[("secret", &link)]).await.body;
    assert!(page.contains(r#"<html lang="es">"#) && page.contains("ada te invita a Mill"), "{page}");
    assert!(page.contains("Todo lo que podrás hacer") && page.contains("Diseñador"), "{page}");
}

/// Proves: S4.5, S8.1.
#[tokio::test]
async fn received_invitations_are_answered_from_the_start_page() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let mut carl = stage.signed_in("carl@example.net").await;
    let id = stage.invites(BEN).await;
    let (accept, decline) = (format!("/invitations/{id}/accept"), format!("/invitations/{id}/decline"));
    assert!(ben.get("/").await.body.contains(&accept));
    for path in [&accept, &decline] {
        assert_eq!(ben.get(path).await.leads_to(), "/");
        let theirs = carl.post(path, &[("sure", "yes")]).await;
        assert!(theirs.body.contains("not yours to see"), "{}", theirs.body);
        assert_eq!(Browser::at(&stage.world).post(path, &[]).await.leads_to(), "/sign-in");
    }
    assert!(ben.post(&decline, &[]).await.body.contains("Decline the invitation?"));
    assert_eq!(statuses(&stage).await, [InvitationStatus::Pending]);
    assert_eq!(ben.post(&accept, &[]).await.leads_to(), stage.joined());
    assert_eq!(ben.post(&accept, &[]).await.leads_to(), format!("/projects/{}", stage.project));
    let id = stage.invites("carl@example.net").await;
    let declined = carl.post(&format!("/invitations/{id}/decline"), &[("sure", "yes")]).await;
    assert_eq!(declined.leads_to(), "/?did=declined");
}
