use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use axum::routing::get;
use tower::ServiceExt;

use super::*;
use crate::{Options, around};

const OURS: &str = "https://app.example.org";

async fn ask(method: &str, origin: &str, origins: &[&str]) -> (u16, HeaderMap) {
    ask_from(method, origin, "cross-site", origins).await
}

async fn ask_from(method: &str, origin: &str, site: &str, origins: &[&str]) -> (u16, HeaderMap) {
    let cors_origins = origins.iter().map(|origin| HeaderValue::from_str(origin).unwrap()).collect();
    let routes = Router::new().route("/here", get(async || "hello").patch(async || "hello"));
    let request = Request::builder()
        .method(method)
        .uri("/here")
        .header("host", "guestlist.example.org")
        .header("sec-fetch-site", site)
        .header("origin", origin)
        .header("access-control-request-method", "PATCH")
        .header("access-control-request-headers", "authorization,if-match");
    let own_origin = Some("https://guestlist.example.org".to_owned());
    let router = around(routes, Options { cors_origins, own_origin, ..Options::default() });
    let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    (response.status().as_u16(), response.headers().clone())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap())
}

/// Proves: HT3.
#[tokio::test]
async fn only_pages_of_the_list_may_read_answers_and_none_with_cookies() {
    let (status, headers) = ask("GET", OURS, &["https://other.example.org", OURS]).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, Some(OURS)));
    assert_eq!(text(&headers, "access-control-allow-credentials"), None);
    assert!(text(&headers, "access-control-expose-headers").unwrap().contains("etag"));
    for stranger in ["https://evil.example.org", "null", "http://app.example.org", "https://app.example.org.evil.org"] {
        let (status, headers) = ask("GET", stranger, &[OURS]).await;
        assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, None), "{stranger}");
    }
}

#[tokio::test]
async fn a_page_of_the_list_may_ask_before_it_sends() {
    let (status, headers) = ask("OPTIONS", OURS, &[OURS]).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, Some(OURS)));
    assert!(text(&headers, "access-control-allow-methods").unwrap().contains("PATCH"));
    assert!(text(&headers, "access-control-allow-headers").unwrap().contains("idempotency-key"));
    assert_eq!(text(&headers, "access-control-max-age"), Some("3600"));
    assert!(headers.contains_key("x-request-id"), "like every answer");
}

/// Proves: HT3, HT8.
#[tokio::test]
async fn without_a_list_nobody_may() {
    let (status, headers) = ask("GET", OURS, &[]).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, None));
    let (status, _) = ask("OPTIONS", OURS, &[]).await;
    assert_eq!(status, 405);
}

/// Proves: HT3.
#[tokio::test]
async fn a_page_of_another_origin_changes_nothing() {
    for (origin, site, origins, status) in [
        ("https://evil.example.org", "cross-site", vec![], 403),
        ("https://evil.example.org", "same-site", vec![OURS], 403),
        ("null", "cross-site", vec![OURS], 403),
        (OURS, "cross-site", vec![OURS], 200),
        ("https://guestlist.example.org", "same-origin", vec![], 200),
    ] {
        assert_eq!(ask_from("PATCH", origin, site, &origins).await.0, status, "{origin} {site}");
    }
    assert_eq!(ask_from("GET", "https://evil.example.org", "cross-site", &[]).await.0, 200, "reading changes nothing");
}
