use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::port::{Secrets, Store};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::{TestApp, builders};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::test_client::options;

/// Returns an app in which a secret was mailed to Ben, and the path that carries it.
async fn mailed() -> (TestApp, String) {
    let app = TestApp::new();
    let secret = app.secrets.random(SecretKind::OptOut);
    let mut uow = app.store.begin().await.unwrap();
    let hash = app.secrets.hash(secret.expose());
    uow.insert_opt_out_secret(hash, &builders::email("ben@example.org"), builders::T0).await.unwrap();
    uow.commit().await.unwrap();
    (app, format!("/mail-opt-out/{}", secret.expose()))
}

async fn has_opted_out(app: &TestApp) -> bool {
    let mut uow = app.store.begin().await.unwrap();
    uow.has_opted_out(&builders::email("ben@example.org")).await.unwrap()
}

async fn send(app: &TestApp, method: Method, path: &str, language: &str) -> (StatusCode, String, String) {
    let request = Request::builder().method(method).uri(path).header("accept-language", language);
    let request = request.body(Body::from("List-Unsubscribe=One-Click")).unwrap();
    let response = crate::router(app.service.clone(), options()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let header = |name: &str| parts.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("referrer-policy"), "no-referrer");
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status, header("content-security-policy"), String::from_utf8(body.to_vec()).unwrap())
}

/// Proves: EM11.
#[tokio::test]
async fn requesting_the_page_opts_no_address_out() {
    let (app, path) = mailed().await;
    for method in [Method::GET, Method::HEAD] {
        assert_eq!(send(&app, method, &path, "en").await.0, StatusCode::OK);
    }
    assert!(!has_opted_out(&app).await);
}

/// Proves: WP1, EM11.
#[tokio::test]
async fn the_page_has_one_button_and_posts_to_this_instance_only() {
    let (app, path) = mailed().await;
    let (_, policy, page) = send(&app, Method::GET, &path, "en").await;
    assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{policy}");
    assert!(policy.contains("form-action 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!((page.matches("<button").count(), page.matches("<form").count()), (1, 1), "{page}");
    assert!(!page.contains("glo_") && !page.contains("ben@"), "{page}");
    let unknown = format!("{path}x");
    assert_eq!(send(&app, Method::GET, &unknown, "en").await.2, page, "the page does not depend on the secret");
    let spanish = send(&app, Method::GET, &path, "es").await.2;
    assert!(spanish.contains("<html lang=\"es\">") && spanish.contains("No enviar más"), "{spanish}");
}

/// Proves: EM11.
#[tokio::test]
async fn one_click_opt_out_can_be_repeated() {
    let (app, path) = mailed().await;
    for _ in 0..2 {
        let (status, _, page) = send(&app, Method::POST, &path, "en").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("sends no more invitations") && !page.contains("<form"), "{page}");
        assert!(has_opted_out(&app).await);
    }
}

#[tokio::test]
async fn an_unknown_secret_opts_no_address_out() {
    let (app, path) = mailed().await;
    let other = app.secrets.random(SecretKind::OptOut);
    for path in [format!("{path}x"), "/mail-opt-out/nonsense".to_owned(), format!("/mail-opt-out/{}", other.expose())] {
        assert_eq!(send(&app, Method::POST, &path, "en").await.0, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!has_opted_out(&app).await);
}

#[tokio::test]
async fn a_failed_commit_is_reported_as_unavailable() {
    let (app, path) = mailed().await;
    app.store.fail_next_commit();
    let (status, _, page) = send(&app, Method::POST, &path, "en").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.contains("Try again"), "{page}");
}
