use axum::http::StatusCode;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::PlanChange;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::days;
use guestlist_domain::usecase::{PublicTokenDetails, RedeemPublicToken, UpdateAccount};
use guestlist_testkit::{TestApp, builders};

use crate::fixtures::Fixture;

const HOSTILE: &str = "For \"them\" <script>alert(1)</script>";

async fn record(fixture: &Fixture, path: &str) -> PublicTokenDetails {
    let id = super::id(path.trim_start_matches("/public-tokens/")).ok().expect("an id");
    fixture.app.service.public_token(&fixture.ada, id).await.unwrap()
}

/// Proves: S8.1, S5.2.
#[tokio::test]
async fn a_public_token_is_created_shown_renewed_changed_and_revoked() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let list = format!("/projects/{}/public-tokens", fixture.project);
    assert!(ada.get(&list).await.body.contains("No public token yet."));
    let project = fixture.project.to_string();
    let form = [("name", HOSTILE), ("permission", "comment"), ("project", &*project), ("expires_at", "14")];
    let made = ada.post(&format!("{list}/new"), &form).await;
    let path = made.redirect_location().strip_suffix("?did=created").expect("its page").to_owned();

    let page = ada.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
    assert!(page.body.contains("http://localhost:8080/open#") && page.body.contains("/qr.svg"), "{}", page.body);
    assert!(page.body.contains("Share it in private channels only."));
    assert_eq!(record(&fixture, &path).await.token.expires_at, Some(fixture.app.service.now().plus(days(14))));
    let picture = ada.get(&format!("{path}/qr.svg")).await;
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    assert!(picture.body.contains("private channels only") && picture.header("cache-control") == "no-store");

    let renewed = ada.post(&format!("{path}/renew"), &[("expires_at", "never"), ("usage_limit", "")]).await;
    assert_eq!(renewed.redirect_location(), format!("{path}?did=renewed"));
    assert_eq!(record(&fixture, &path).await.token.expires_at, None);
    let earlier = ada.post(&format!("{path}/renew"), &[("expires_at", "1")]).await;
    assert_eq!(earlier.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = [("name", "Board"), ("note", "For the board"), ("usage_limit", "3")];
    assert_eq!(ada.post(&format!("{path}/change"), &form).await.redirect_location(), format!("{path}?did=saved"));
    assert_eq!(record(&fixture, &path).await.token.usage_limit, Some(3));
    assert!(ada.get(&format!("{list}?review=no_expiry")).await.body.contains("Board"));
    assert!(!ada.get(&format!("{list}?status=revoked")).await.body.contains("Board"));

    assert_eq!(ada.post(&format!("{path}/revoke"), &[]).await.redirect_location(), format!("{path}?did=revoked"));
    assert_eq!(record(&fixture, &path).await.status, PublicTokenStatus::Revoked);
    let page = ada.get(&path).await;
    assert!(!page.body.contains("/open#") && !page.body.contains("/renew"), "{}", page.body);
}

/// Proves: S8.1.
#[tokio::test]
async fn errors_of_a_new_public_token_are_shown_at_their_fields_and_the_entered_values_stay() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}/public-tokens/new", fixture.project);
    let form = [("name", ""), ("note", "Kept"), ("permission", "read"), ("expires_at", "date"), ("usage_limit", "0")];
    let page = ada.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("This is needed.") && page.body.contains("Kept</textarea>"), "{}", page.body);
    assert!(page.body.contains("Use a whole number") && page.body.contains("Choose a moment"), "{}", page.body);
}

/// Proves: S8.1, S5.2.
#[tokio::test]
async fn the_link_is_mailed_and_its_uses_are_shown() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let share = fixture.create_token(Permission::Write, None).await;
    let path = format!("/public-tokens/{}", share.details.token.id);
    assert!(ada.get(&path).await.body.contains("used it in the last"));
    let mailed = ada.post(&format!("{path}/mail"), &[("emails", "cy@example.org, dee@example.org")]).await;
    assert_eq!(mailed.redirect_location(), format!("{path}?did=mailed"));
    let wrong = ada.post(&format!("{path}/mail"), &[("emails", "nonsense"), ("message", "Kept")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Not an address: nonsense") && wrong.body.contains(">Kept</textarea>"));

    let command = RedeemPublicToken {
        token: share.token.clone(),
        guest_session: None,
        display_name: Some(builders::display_name("Cy <i>")),
    };
    fixture.app.service.redeem_public_token(&fixture.app.context(), command).await.unwrap();
    let page = ada.get(&path).await;
    assert!(page.body.contains("<rect ") && page.body.contains("Cy &#60;i&#62;"), "{}", page.body);
    assert!(page.body.contains("Uses per day"), "{}", page.body);
}

/// Proves: S8.1.
#[tokio::test]
async fn a_public_token_is_hidden_from_other_accounts() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Read, None).await;
    let mut ben = fixture.new_client("ben@example.org").await;
    let path = format!("/public-tokens/{}", share.details.token.id);
    for page in [path.clone(), format!("{path}/qr.svg")] {
        assert_eq!(ben.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    for action in ["revoke", "renew", "change", "mail"] {
        let refused = ben.post(&format!("{path}/{action}"), &[("name", "Mine")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{action}");
    }
    assert_eq!(record(&fixture, &path).await.status, PublicTokenStatus::Active);
}

/// Proves: S5.1, S8.1.
#[tokio::test]
async fn one_public_token_opens_several_projects() {
    let fixture = Fixture::new().await;
    let service = &fixture.app.service;
    let context = fixture.app.context();
    let winter =
        service.create_project(&context, &fixture.ada, fixture.workspace, builders::name("Winter")).await.unwrap().id;
    let mut ada = fixture.client_of("ada@example.com").await;
    let list = format!("/projects/{}/public-tokens", fixture.project);
    assert!(ada.get(&format!("{list}/new")).await.body.contains(&format!(r#"value="{winter}""#)));
    let (summer, winter) = (fixture.project.to_string(), winter.to_string());
    let form =
        [("name", "Both"), ("permission", "read"), ("project", &*summer), ("project", &*winter), ("expires_at", "14")];
    let made = ada.post(&format!("{list}/new"), &form).await;
    let path = made.redirect_location().strip_suffix("?did=created").expect("its page").to_owned();
    for page in [path.clone(), list, format!("/projects/{winter}/public-tokens")] {
        let body = ada.get(&page).await.body;
        assert!(body.contains("Both") && body.contains("Summer") && body.contains("Winter"), "{page}: {body}");
    }
    let token = service.share_link(&fixture.ada, record(&fixture, &path).await.token.id).await.unwrap().token;
    let command = RedeemPublicToken { token, guest_session: None, display_name: None };
    assert_eq!(service.redeem_public_token(&context, command).await.unwrap().projects.len(), 2);
    let none = [("name", "None"), ("permission", "read"), ("expires_at", "14")];
    let refused = ada.post(&format!("/projects/{winter}/public-tokens/new"), &none).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("project-wrong"), "{}", refused.body);
}

/// Proves: S8.1.
#[tokio::test]
async fn without_mail_the_page_says_that_no_mail_was_sent() {
    let policy = Policy { sends_mail: false, ..Policy::default() };
    let fixture = Fixture::with_app(TestApp::with_policy(policy)).await;
    let share = fixture.create_token(Permission::Read, None).await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/public-tokens/{}", share.details.token.id);
    let mailed = ada.post(&format!("{path}/mail"), &[("emails", "cy@example.org")]).await;
    assert_eq!(mailed.redirect_location(), format!("{path}?did=mailed_none"));
    let page = ada.get(mailed.redirect_location()).await.body;
    assert!(
        page.contains("was mailed: this server sends no mail") && !page.contains("The link is on its way"),
        "{page}"
    );
}

/// Proves: S2.5, S8.1.
#[tokio::test]
async fn a_form_that_exceeds_the_plan_names_the_limit_and_keeps_the_entered_values() {
    let fixture = Fixture::new().await;
    let (service, context) = (&fixture.app.service, fixture.app.context());
    let used = fixture.create_token(Permission::Read, Some(1)).await;
    let command = RedeemPublicToken { token: used.token.clone(), guest_session: None, display_name: None };
    service.redeem_public_token(&context, command).await.unwrap();
    let used = format!("/public-tokens/{}", used.details.token.id);
    fixture.create_token(Permission::Read, None).await;
    let one = PlanChange { max_active_tokens: Patch::Set(1), ..PlanChange::default() };
    service.set_plan(&context, fixture.workspace, one).await.unwrap();

    let (change, renew) = (format!("{used}/change"), format!("{used}/renew"));
    let form = [("name", "Once more"), ("usage_limit", "7"), ("expires_at", "keep")];
    let mut ada = fixture.client_of("ada@example.com").await;
    for (locale, sentence) in [
        (Locale::Es, "Tokens públicos activos que permite el plan del espacio de trabajo: 1."),
        (Locale::En, "Active public tokens that the workspace&#39;s plan allows: 1."),
    ] {
        let command = UpdateAccount { locale: Some(locale), ..UpdateAccount::default() };
        service.update_account(&context, &fixture.ada, command).await.unwrap();
        for path in [&change, &renew] {
            let page = ada.post(path, &form).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.body.contains(sentence), "{path}: {}", page.body);
            assert!(page.body.contains(r#"value="7""#), "{path}: {}", page.body);
        }
    }
    let without = PlanChange { public_tokens: Some(false), ..PlanChange::default() };
    service.set_plan(&context, fixture.workspace, without).await.unwrap();
    for path in [&change, &renew] {
        let page = ada.post(path, &form).await;
        assert!(page.body.contains("plan does not include this"), "{path}: {}", page.body);
    }
    assert_eq!(record(&fixture, &used).await.status, PublicTokenStatus::UsedUp);
}
