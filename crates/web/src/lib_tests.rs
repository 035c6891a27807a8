use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use axum::routing::get;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::time::Timestamp;
use guestlist_edge::{Problem, RequestLayer};
use guestlist_testkit::TestApp;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::test_client::{TestClient, TestResponse, options, options_with, secret_for};
use crate::{App, MailboxEntry, Options};

fn with_mailbox() -> Options {
    let mail = MailboxEntry {
        to: "ada@example.com".to_owned(),
        subject: "<b>Hello</b>".to_owned(),
        text: "<script>alert(1)</script>\nhttp://localhost:8080/verify#glv_secret".to_owned(),
        html: "<p>Hello</p>".to_owned(),
        headers: vec![("X-Guestlist-Mail".to_owned(), "verify_address".to_owned())],
        at: Timestamp::from_micros(1_000_000),
    };
    options_with(Arc::new(move || vec![mail.clone()]))
}

async fn get_page(path: &str) -> TestResponse {
    TestClient::with_options(&TestApp::new(), with_mailbox()).get(path).await
}

const OPEN_TO_ALL: [&str; 8] =
    ["/", "/sign-in", "/sign-up", "/forgot", "/reset", "/verify", "/confirm-email", "/dev/mailbox"];

/// Proves: WP1.
#[tokio::test]
async fn every_page_is_private_and_loads_nothing_from_other_origins() {
    for path in OPEN_TO_ALL {
        let page = get_page(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("x-robots-tag"), "noindex, nofollow", "{path}");
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self';"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        for foreign in
            ["<iframe", "<style", "style=", "onclick", "@import", "src=\"http", "href=\"http://localhost:8080/a"]
        {
            assert!(!page.body.contains(foreign), "{path}: {foreign}");
        }
        assert_eq!(page.body.matches("<script").count(), 1, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
    }
}

#[tokio::test]
async fn assets_are_compressed_and_pages_that_can_contain_secrets_are_not() {
    let pages = crate::router(TestApp::new().service, with_mailbox());
    let expected = OPEN_TO_ALL.map(|path| (path, None)).into_iter();
    for (path, encoding) in
        expected.chain([("/assets/guestlist.css", Some("gzip")), ("/assets/guestlist.js", Some("gzip"))])
    {
        let request = Request::get(path).header("host", "localhost:8080").header("accept-encoding", "gzip, br");
        let response = pages.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let sent = response.headers().get("content-encoding").map(|value| value.to_str().unwrap());
        assert_eq!(sent, encoding, "{path}");
    }
}

#[tokio::test]
async fn stylesheet_and_script_are_small_and_load_nothing() {
    let style = get_page("/assets/guestlist.css").await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.body.contains("light-dark(") && !style.body.contains("url("));
    let script = get_page("/assets/guestlist.js").await;
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    assert!(!script.body.contains("http") && !script.body.contains("eval"));
    let all = style.body.len() + script.body.len() + get_page("/").await.body.len();
    assert!(all < 100 * 1024, "a first visit transfers {all} bytes");
}

/// Proves: S8.1, WP5.
#[tokio::test]
async fn pages_are_in_the_accepted_language() {
    for (accepted, language, title) in [
        ("es-MX,es;q=0.9,en;q=0.8", "es", "Elige una contraseña"),
        ("en;q=0.1, es;q=0.9", "es", "Elige una contraseña"),
        ("fr, de;q=0.5", "en", "Choose a password"),
        ("es;q=0", "en", "Choose a password"),
    ] {
        let mut client = TestClient::with_options(&TestApp::new(), options());
        let page = client.request(Method::GET, "/verify", &[("accept-language", accepted)]).await;
        assert_eq!(page.header("content-language"), language, "{accepted}");
        assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{accepted}");
        assert!(page.body.contains(title), "{accepted}");
    }
}

#[tokio::test]
async fn the_mailbox_shows_mails_escaped_and_their_links_as_links() {
    let page = get_page("/dev/mailbox").await;
    assert!(page.body.contains("&#60;b&#62;Hello&#60;/b&#62;"), "{}", page.body);
    assert!(!page.body.contains("<b>") && !page.body.contains("alert(1)</script>"));
    assert!(page.body.contains(r#"<a href="http://localhost:8080/verify#glv_secret">"#), "{}", page.body);
}

#[tokio::test]
async fn the_mailbox_as_json_has_the_documented_fields() {
    let answer = get_page("/dev/mailbox.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let mail = &json["items"][0];
    assert_eq!(mail["to"], "ada@example.com");
    assert_eq!(mail["subject"], "<b>Hello</b>");
    assert_eq!(mail["html"], "<p>Hello</p>");
    assert_eq!(mail["headers"]["X-Guestlist-Mail"], "verify_address");
    assert_eq!(mail["at"], "1970-01-01T00:00:01Z");
}

#[tokio::test]
async fn the_mailbox_is_served_to_loopback_hosts_only_and_only_if_enabled() {
    let app = TestApp::new();
    let elsewhere = [("host", "evil.example:8080")];
    let refused =
        TestClient::with_options(&app, with_mailbox()).request(Method::GET, "/dev/mailbox.json", &elsewhere).await;
    assert_eq!(refused.header("content-type"), "application/problem+json");
    assert!(refused.body.contains("\"code\":\"forbidden\"") && !refused.body.contains("ada@"), "{}", refused.body);
    assert!(TestClient::new(&app).get("/dev/mailbox.json").await.body.contains("\"code\":\"not_found\""));
    assert!(!TestClient::new(&app).get("/").await.body.contains("/dev/mailbox"));
}

#[tokio::test]
async fn the_product_name_is_escaped() {
    assert!(get_page("/").await.body.contains("Guests &#38; Co"));
}

/// Proves: S8.1, WP5.
#[tokio::test]
async fn unknown_paths_and_methods_are_a_page_for_browsers_and_a_problem_for_programs() {
    let mut client = TestClient::new(&TestApp::new()).with_language("es");
    for (method, path, code, allowed, next_step) in [
        (Method::DELETE, "/verify", "method_not_allowed", "GET,HEAD,POST", "Esta dirección no admite esa petición."),
        (Method::GET, "/nowhere", "not_found", "", "Comprueba la dirección o vuelve al inicio."),
    ] {
        let page = client.request(method.clone(), path, &[("accept", "text/html,*/*;q=0.8")]).await;
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert!(page.body.contains(next_step) && page.body.contains("req-1"), "{}", page.body);
        let problem = client.request(method, path, &[("accept", "*/*")]).await;
        assert_eq!(problem.header("content-type"), "application/problem+json");
        assert_eq!((page.header("allow"), problem.header("allow")), (allowed, allowed));
        let problem: serde_json::Value = serde_json::from_str(&problem.body).unwrap();
        assert_eq!((&problem["code"], &problem["request_id"]), (&code.into(), &"req-1".into()));
    }
}

/// Proves: S8.1, WP5.
#[tokio::test]
async fn errors_of_the_request_layer_are_rendered_as_pages() {
    let app = App { service: TestApp::new().service, options: Arc::new(options()) };
    for (code, next_step) in [
        (Code::PayloadTooLarge, "Es más de lo que se puede enviar de una vez."),
        (Code::UnsupportedMediaType, "No se puede leer lo que ha llegado."),
        (Code::Internal, "Algo ha fallado por nuestra parte."),
        (Code::ServiceUnavailable, "Algo que necesitamos no responde."),
        (Code::ServerKeyMissing, "Este servidor no puede mostrarlo ahora."),
    ] {
        let failing = Router::new().route("/", get(async move || Problem::new(code, "")));
        let failing = failing.layer(RequestLayer::new(Arc::default(), &[], app.clone()));
        let request = Request::get("/").header("accept-language", "es").header("x-request-id", "req-2");
        let response = failing.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.headers()["cache-control"], "no-store");
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(body.contains(next_step) && body.contains("req-2"), "{body}");
    }
}

/// Proves: S1.2, S8.1, AN3.
#[tokio::test]
async fn sign_up_verification_sign_out_and_sign_in_work() {
    let app = TestApp::new();
    let mut ana = TestClient::new(&app);
    ana.sign_up(&app, "Ana <b>", "ana@example.org").await;
    let home = ana.get("/").await;
    assert!(home.body.contains("Ana &#60;b&#62;") && home.body.contains("No workspace yet"), "{}", home.body);
    let made = ana.post("/new-workspace", &[("name", "Studio")]).await;
    assert!(made.redirect_location().starts_with("/workspaces/ws_"), "{}", made.redirect_location());

    let out = ana.post("/sign-out", &[]).await;
    assert_eq!(out.redirect_location(), "/sign-in?did=signed_out");
    let cookie = out.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Max-Age=0"), "{cookie}");
    assert_eq!(ana.get("/new-workspace").await.redirect_location(), "/sign-in?next=%2Fnew-workspace");
    let form = [("email", "ana@example.org"), ("password", "correct horse battery"), ("next", "/new-workspace")];
    let back = ana.post("/sign-in", &form).await;
    assert_eq!(back.redirect_location(), "/new-workspace");
    assert!(back.header("set-cookie").starts_with("guestlist_session=gls_"), "{}", back.header("set-cookie"));
}

/// Proves: S8.1.
#[tokio::test]
async fn an_invalid_form_is_shown_again_with_the_entered_values_and_the_errors() {
    let app = TestApp::new();
    let mut visitor = TestClient::new(&app).with_language("es");
    let form = [("display_name", "Ana"), ("email", "nowhere")];
    let again = visitor.post("/sign-up", &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains("value=\"nowhere\"") && again.body.contains("Esto no parece un correo"),
        "{}",
        again.body
    );
    assert!(again.body.contains("aria-describedby=\"email-wrong\""));
    let form = [("email", "ana@example.org"), ("password", "not the password at all")];
    let refused = visitor.post("/sign-in", &form).await;
    assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("value=\"ana@example.org\""));
}

/// Proves: S1.3, S8.1.
#[tokio::test]
async fn a_forgotten_password_is_reset_by_the_mailed_link() {
    let app = TestApp::new();
    TestClient::new(&app).sign_up(&app, "Ana", "ana@example.org").await;
    let mut elsewhere = TestClient::new(&app);
    for address in ["ana@example.org", "unknown@example.org"] {
        let sent = elsewhere.post("/forgot", &[("email", address)]).await;
        assert!(sent.body.contains("Look into your mail"), "{}", sent.body);
    }
    let secret = secret_for(&app, "ana@example.org");
    let short = elsewhere.post("/reset", &[("secret", &secret), ("password", "short")]).await;
    assert!(short.body.contains("Use a longer password") && short.body.contains(&secret), "{}", short.body);
    let set = elsewhere.post("/reset", &[("secret", &secret), ("password", "another horse battery")]).await;
    assert_eq!(set.redirect_location(), "/?did=password");
    let again = elsewhere.post("/reset", &[("secret", &secret), ("password", "a third horse battery")]).await;
    assert_eq!(again.status, StatusCode::GONE, "the link works once");
}

/// Proves: WP4.
#[tokio::test]
async fn an_invalid_mailed_link_offers_to_request_a_new_one() {
    let app = TestApp::new();
    let mut client = TestClient::new(&app);
    for (path, way_out) in [("/verify", "<a href=\"/sign-up\">Sign up again"), ("/reset", "<a href=\"/forgot\">")] {
        assert!(!client.get(path).await.body.contains(way_out), "{path}: nothing is wrong yet");
        let form = [("secret", "used"), ("password", "correct horse battery")];
        assert!(client.post(path, &form).await.body.contains(way_out), "{path}");
    }
}

/// Proves: HT3, IN7.
#[tokio::test]
async fn cross_site_requests_are_refused() {
    let app = TestApp::new();
    let mut ana = TestClient::new(&app);
    ana.sign_up(&app, "Ana", "ana@example.org").await;
    for site in ["cross-site", "same-site"] {
        let forged = ana.request(Method::POST, "/sign-out", &[("sec-fetch-site", site)]).await;
        assert!(forged.body.contains("The request came from another site"), "{site}: {}", forged.body);
    }
    let forged = ana.request(Method::POST, "/sign-out", &[("origin", "http://evil.example")]).await;
    assert!(forged.body.contains("The request came from another site"), "{}", forged.body);
    assert!(ana.get("/").await.body.contains("No workspace yet"), "she is still signed in");
}
