use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::routing::{get, post};
use guestlist_domain::model::code::Code;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::sync::{Notify, oneshot};
use tower::ServiceExt;

use super::*;
use crate::problem::Problem;
use crate::rendering::ProblemRenderer;

fn with_layer(routes: Router, options: Options) -> Router {
    routes.layer(RequestLayer::new(Arc::new(options), &[], ProblemRenderer))
}

async fn send(routes: Router, options: Options, request: axum::http::request::Builder) -> (Response<()>, Value) {
    let request = request.body(Body::empty()).unwrap();
    let (parts, body) = with_layer(routes, options).oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
    (axum::http::Response::from_parts(parts, ()), body)
}

type Response<T> = axum::http::Response<T>;

fn request(method: &str, uri: &str) -> axum::http::request::Builder {
    axum::http::Request::builder().method(method).uri(uri)
}

fn header_of<'a>(response: &'a Response<()>, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

fn responding_with(problem: Problem) -> Router {
    Router::new().route("/", get(async move || problem.clone()))
}

/// Proves: HT1, HT8.
#[tokio::test]
async fn unknown_paths_and_wrong_methods_are_problems() {
    let routes = || Router::new().route("/here", get(async || "hello").post(async || "hello"));
    let (response, body) = send(routes(), Options::default(), request("GET", "/there")).await;
    assert_eq!((response.status().as_u16(), &body["code"]), (404, &json!("not_found")));
    assert_eq!(header_of(&response, "content-type"), "application/problem+json");
    for method in ["DELETE", "TRACE", "OPTIONS", "PROPFIND"] {
        let (response, body) = send(routes(), Options::default(), request(method, "/here")).await;
        assert_eq!((response.status().as_u16(), &body["code"]), (405, &json!("method_not_allowed")), "{method}");
        assert_eq!(header_of(&response, "allow"), "GET,HEAD,POST", "{method}");
    }
}

/// Proves: S7.5.
#[tokio::test]
async fn a_problem_has_every_member_and_its_status() {
    let problem = Problem::field(Code::ValidationFailed, "name", "required", "This is needed.");
    let request = request("GET", "/").header("x-request-id", "mine-1");
    let (response, body) = send(responding_with(problem), Options::default(), request).await;
    assert_eq!(response.status().as_u16(), 422);
    let expected = json!({
        "type": "/errors/validation_failed", "title": "Some fields need another value", "status": 422,
        "detail": "This is needed.", "code": "validation_failed", "request_id": "mine-1",
        "errors": [{"field": "name", "code": "required", "detail": "This is needed."}],
    });
    assert_eq!(body, expected);
}

/// Proves: S5.5.
#[tokio::test]
async fn errors_that_only_the_operator_can_resolve_have_a_support_url() {
    let contact = "mailto:help@example.com";
    for &code in Code::ALL {
        for support_url in [None, Some(contact.to_owned())] {
            let expected = support_url.as_deref().filter(|_| code.needs_support()).map_or(Value::Null, Value::from);
            let options = Options { support_url, ..Options::default() };
            let (_, body) = send(responding_with(Problem::new(code, "So it is.")), options, request("GET", "/")).await;
            assert_eq!(body["support_url"], expected, "{}", code.as_str());
            assert_eq!(body.get("support_url").is_some(), !expected.is_null(), "{}", code.as_str());
        }
    }
}

#[tokio::test]
async fn titles_follow_accept_language() {
    for (accept_language, title, language) in [("es-MX,en;q=0.5", "No encontrado", "es"), ("fr", "Not found", "en")] {
        let request = request("GET", "/nowhere").header("accept-language", accept_language);
        let (response, body) = send(Router::new(), Options::default(), request).await;
        assert_eq!((body["title"].as_str(), header_of(&response, "content-language")), (Some(title), language));
        assert_eq!(header_of(&response, "vary"), "accept-language");
    }
}

/// Proves: S7.5.
#[tokio::test]
async fn every_response_has_a_request_id() {
    let routes = || Router::new().route("/", get(async || "{}"));
    let (own, _) = send(routes(), Options::default(), request("GET", "/").header("x-request-id", "a.B-9_z")).await;
    assert_eq!(header_of(&own, "x-request-id"), "a.B-9_z");
    let longest = "x".repeat(64);
    let (longest_id, _) =
        send(routes(), Options::default(), request("GET", "/").header("x-request-id", &longest)).await;
    assert_eq!(header_of(&longest_id, "x-request-id"), longest);

    let options = || Options { request_ids: Arc::new(|| "made".to_owned()), ..Options::default() };
    let too_long = "x".repeat(65);
    for invalid_id in ["", "a b", "a\"b", "<script>", "ñ", too_long.as_str()] {
        let (generated, _) = send(routes(), options(), request("GET", "/").header("x-request-id", invalid_id)).await;
        assert_eq!(header_of(&generated, "x-request-id"), "made", "{invalid_id}");
    }
    let (generated, body) = send(routes(), options(), request("GET", "/nowhere")).await;
    assert_eq!((header_of(&generated, "x-request-id"), &body["request_id"]), ("made", &json!("made")));
}

/// Proves: HT3.
#[tokio::test]
async fn responses_have_security_headers_and_no_cors_headers() {
    let routes = || Router::new().route("/", get(async || "{}"));
    for path in ["/", "/nowhere"] {
        let request = request("GET", path).header("origin", "https://evil.example");
        let (response, _) = send(routes(), Options::default(), request).await;
        assert_eq!(header_of(&response, "cache-control"), "no-store");
        assert_eq!(header_of(&response, "x-content-type-options"), "nosniff");
        assert_eq!(header_of(&response, "referrer-policy"), "no-referrer");
        assert!(header_of(&response, "content-security-policy").contains("frame-ancestors 'none'"));
        assert!(response.headers().keys().all(|name| !name.as_str().starts_with("access-control-")));
    }
}

#[tokio::test]
async fn browsers_are_told_to_use_https_alone_if_the_public_url_is_https() {
    let routes = || Router::new().route("/", get(async || "{}"));
    for (origin, expected) in
        [(None, ""), (Some("http://localhost:8080"), ""), (Some("https://guestlist.example.org"), "max-age=31536000")]
    {
        for path in ["/", "/nowhere"] {
            let options = Options { own_origin: origin.map(str::to_owned), ..Options::default() };
            let (response, _) = send(routes(), options, request("GET", path)).await;
            assert_eq!(header_of(&response, "strict-transport-security"), expected, "{origin:?}{path}");
        }
    }
}

#[tokio::test]
async fn a_401_has_www_authenticate_which_tells_whether_a_token_was_refused() {
    let plain = responding_with(Problem::unauthenticated());
    let (response, _) = send(plain.clone(), Options::default(), request("GET", "/")).await;
    assert_eq!(header_of(&response, "www-authenticate"), "Bearer");
    let with_token = request("GET", "/").header("authorization", "Bearer x");
    let (response, _) = send(plain, Options::default(), with_token).await;
    assert_eq!(header_of(&response, "www-authenticate"), "Bearer error=\"invalid_token\"");
    let wrong_link = responding_with(Problem::new(Code::TokenInvalid, "No."));
    let (response, _) = send(wrong_link, Options::default(), request("GET", "/")).await;
    assert_eq!(header_of(&response, "www-authenticate"), "Bearer");
}

/// Proves: HT6.
#[tokio::test]
async fn retry_after_is_in_whole_seconds_rounded_up() {
    let wait = |millis| Problem {
        retry_after: Some(Duration::from_millis(millis)),
        members: serde_json::Map::from_iter([("limit".to_owned(), json!("invite"))]),
        ..Problem::new(Code::RateLimited, "Wait.")
    };
    for (millis, seconds) in [(1_000, "1"), (1_001, "2"), (59_999, "60")] {
        let (response, _) = send(responding_with(wait(millis)), Options::default(), request("GET", "/")).await;
        assert_eq!((response.status().as_u16(), header_of(&response, "retry-after")), (429, seconds));
        assert_eq!(header_of(&response, "ratelimit"), format!("\"invite\";r=0;t={seconds}"));
    }
    let (response, _) = send(responding_with(Problem::unavailable()), Options::default(), request("GET", "/")).await;
    assert_eq!((response.status().as_u16(), header_of(&response, "retry-after")), (503, "2"));
}

/// Proves: HT1.
#[tokio::test]
async fn a_panic_is_a_500_without_its_message() {
    async fn panicking() {
        panic!("secret gls_xyz")
    }
    let routes = || Router::new().route("/", get(panicking).post(panicking));
    for method in ["GET", "POST"] {
        let (response, body) = send(routes(), Options::default(), request(method, "/")).await;
        assert_eq!((response.status().as_u16(), &body["code"]), (500, &json!("internal")));
        assert!(!body.to_string().contains("gls_xyz"));
    }
}

/// Proves: HT1, HT2.
#[tokio::test(start_paused = true)]
async fn a_request_timeout_is_a_503() {
    let routes = || Router::new().route("/", get(std::future::pending::<()>).post(std::future::pending::<()>));
    for method in ["GET", "POST"] {
        let (response, body) = send(routes(), Options::default(), request(method, "/")).await;
        assert_eq!((response.status().as_u16(), &body["code"]), (503, &json!("service_unavailable")));
        assert!(response.headers().contains_key("retry-after"));
    }
}

/// Proves: HT5.
#[tokio::test]
async fn a_write_is_completed_after_the_client_disconnects() {
    let (started, release, completed) =
        (Arc::new(Notify::new()), Arc::new(Notify::new()), Arc::new(AtomicBool::new(false)));
    let (finished, wait_finished) = oneshot::channel();
    let finished = Arc::new(std::sync::Mutex::new(Some(finished)));
    let routes = {
        let (started, release, completed) = (Arc::clone(&started), Arc::clone(&release), Arc::clone(&completed));
        Router::new().route(
            "/",
            post(async move || {
                started.notify_one();
                release.notified().await;
                completed.store(true, Ordering::SeqCst);
                let finished = finished.lock().unwrap().take();
                finished.unwrap().send(()).unwrap();
            }),
        )
    };
    let request = request("POST", "/").body(Body::empty()).unwrap();
    let mut call = Box::pin(with_layer(routes, Options::default()).oneshot(request));
    tokio::select! {
        _ = &mut call => panic!("it cannot be finished yet"),
        () = started.notified() => {}
    }
    drop(call);
    assert!(!completed.load(Ordering::SeqCst));
    release.notify_one();
    wait_finished.await.unwrap();
    assert!(completed.load(Ordering::SeqCst));
}

#[tokio::test]
async fn errors_of_the_framework_are_problems() {
    for (status, code) in
        [(400, "malformed_request"), (413, "payload_too_large"), (418, "malformed_request"), (502, "internal")]
    {
        let status = StatusCode::from_u16(status).unwrap();
        let routes = Router::new().route("/", get(async move || (status, "details of the inside")));
        let (response, body) = send(routes, Options::default(), request("GET", "/")).await;
        assert_eq!(body["code"], code);
        assert_eq!(body["status"], response.status().as_u16());
        assert!(!body.to_string().contains("inside"));
    }
}
