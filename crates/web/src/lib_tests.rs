use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use guestlist_domain::model::time::Timestamp;
use guestlist_testkit::TestWorld;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::{Letter, Options, router};

fn options(with_mailbox: bool) -> Options {
    let letter = Letter {
        to: "ada@example.com".to_owned(),
        subject: "<b>Hello</b>".to_owned(),
        text: "<script>alert(1)</script>\nhttp://localhost:8080/verify#glv_secret".to_owned(),
        html: "<p>Hello</p>".to_owned(),
        headers: vec![("X-Guestlist-Mail".to_owned(), "verify_address".to_owned())],
        at: Timestamp::from_micros(1_000_000),
    };
    Options {
        product_name: "Guests & Co".to_owned(),
        public_url: "http://localhost:8080".to_owned(),
        support_url: None,
        mailbox: with_mailbox.then(|| Arc::new(move || vec![letter.clone()]) as super::MailboxSource),
        request_ids: Arc::new(|| "req-1".to_owned()),
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

async fn ask(options: Options, request: axum::http::request::Builder) -> Answer {
    let answer = router(TestWorld::new().service, options).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

async fn get(path: &str) -> Answer {
    let request = Request::get(path).header("host", "localhost:8080");
    ask(options(true), request).await
}

const LANDINGS: [&str; 4] = ["/join", "/open", "/verify", "/sign-in"];

/// Proves: WP1.
#[tokio::test]
async fn every_page_is_private_and_loads_nothing_foreign() {
    for path in LANDINGS.into_iter().chain(["/", "/dev/mailbox"]) {
        let page = get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("x-robots-tag"), "noindex, nofollow", "{path}");
        assert_eq!(page.header("x-request-id"), "req-1", "{path}");
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        for loaded in ["<script", "<img", "<iframe", "<style", "style=", "@import"] {
            assert!(!page.body.contains(loaded), "{path}: {loaded}");
        }
        assert_eq!(page.body.matches("<link").count(), 1, "{path}");
        assert!(page.body.contains(r#"<link rel="stylesheet" href="/assets/guestlist.css">"#), "{path}");
    }
}

#[tokio::test]
async fn the_stylesheet_is_ours_and_loads_nothing() {
    let style = get("/assets/guestlist.css").await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.body.contains("light-dark(") && !style.body.contains("url("));
}

#[tokio::test]
async fn each_landing_page_shows_the_call_that_does_it() {
    for (path, call) in [
        ("/join", "http://localhost:8080/v1/invitations/accept"),
        ("/open", "http://localhost:8080/v1/public-tokens/redeem"),
        ("/verify", "http://localhost:8080/v1/accounts/verify"),
        ("/sign-in", "http://localhost:8080/v1/sessions"),
    ] {
        let page = get(path).await;
        assert!(page.body.contains(call), "{path}");
    }
}

#[tokio::test]
async fn pages_speak_the_language_that_is_asked_for() {
    for (accepted, language, title) in [
        ("es-MX,es;q=0.9,en;q=0.8", "es", "Confirma tu dirección"),
        ("en;q=0.1, es;q=0.9", "es", "Confirma tu dirección"),
        ("fr, de;q=0.5", "en", "Confirm your address"),
        ("es;q=0", "en", "Confirm your address"),
    ] {
        let request = Request::get("/verify").header("accept-language", accepted);
        let page = ask(options(false), request).await;
        assert_eq!(page.header("content-language"), language, "{accepted}");
        assert_eq!(page.header("vary"), "accept-language");
        assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{accepted}");
        assert!(page.body.contains(title), "{accepted}");
    }
}

#[tokio::test]
async fn the_mailbox_shows_mails_escaped_and_their_links_as_links() {
    let page = get("/dev/mailbox").await;
    assert!(page.body.contains("&#60;b&#62;Hello&#60;/b&#62;"), "{}", page.body);
    assert!(!page.body.contains("<b>") && !page.body.contains("alert(1)</script>"));
    assert!(page.body.contains(r#"<a href="http://localhost:8080/verify#glv_secret">"#), "{}", page.body);
}

#[tokio::test]
async fn the_mailbox_as_json_has_what_the_contract_says() {
    let answer = get("/dev/mailbox.json").await;
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
async fn the_mailbox_is_for_this_machine_only_and_elsewhere_not_there_at_all() {
    let request = Request::get("/dev/mailbox.json").header("host", "evil.example:8080");
    let refused = ask(options(true), request).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let request = Request::get("/dev/mailbox.json").header("host", "localhost:8080");
    assert_eq!(ask(options(false), request).await.status, StatusCode::NOT_FOUND);
    let home = ask(options(false), Request::get("/")).await;
    assert!(!home.body.contains("/dev/mailbox"));
}

#[tokio::test]
async fn a_name_that_people_chose_is_escaped() {
    assert!(get("/").await.body.contains("Guests &#38; Co"));
}

#[tokio::test]
async fn another_method_is_refused_as_a_problem() {
    let answer = ask(options(true), Request::post("/verify")).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("allow"), "GET,HEAD");
    let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(problem["code"], "method_not_allowed");
    assert_eq!(problem["request_id"], "req-1");
}
