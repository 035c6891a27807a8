use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use axum::routing::get;
use tower::ServiceExt;

use super::*;
use crate::{Options, with_request_layer};

const ALLOWED: &str = "https://app.example.org";

async fn send(method: &str, origin: &str, origins: &[&str]) -> (u16, HeaderMap) {
    send_from(method, origin, "cross-site", origins).await
}

async fn send_from(method: &str, origin: &str, site: &str, origins: &[&str]) -> (u16, HeaderMap) {
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
    let layer = guestlist_edge::Options { own_origin, ..guestlist_edge::Options::default() };
    let router = with_request_layer(routes, Options { cors_origins, layer });
    let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    (response.status().as_u16(), response.headers().clone())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap())
}

/// Proves: HT3.
#[tokio::test]
async fn only_allowed_origins_can_read_responses_and_never_with_cookies() {
    let (status, headers) = send("GET", ALLOWED, &["https://other.example.org", ALLOWED]).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, Some(ALLOWED)));
    assert_eq!(text(&headers, "access-control-allow-credentials"), None);
    assert!(text(&headers, "access-control-expose-headers").unwrap().contains("etag"));
    for other_origin in
        ["https://evil.example.org", "null", "http://app.example.org", "https://app.example.org.evil.org"]
    {
        let (status, headers) = send("GET", other_origin, &[ALLOWED]).await;
        assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, None), "{other_origin}");
    }
}

#[tokio::test]
async fn preflight_requests_of_allowed_origins_are_answered() {
    let (status, headers) = send("OPTIONS", ALLOWED, &[ALLOWED]).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, Some(ALLOWED)));
    assert!(text(&headers, "access-control-allow-methods").unwrap().contains("PATCH"));
    assert!(text(&headers, "access-control-allow-headers").unwrap().contains("idempotency-key"));
    assert_eq!(text(&headers, "access-control-max-age"), Some("3600"));
    assert!(headers.contains_key("x-request-id"), "like every response");
}

/// Proves: HT3, HT8.
#[tokio::test]
async fn without_allowed_origins_there_are_no_cors_headers() {
    let (status, headers) = send("GET", ALLOWED, &[]).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, None));
    let (status, _) = send("OPTIONS", ALLOWED, &[]).await;
    assert_eq!(status, 405);
}

/// Proves: HT3.
#[tokio::test]
async fn requests_of_other_origins_change_nothing() {
    for (origin, site, origins, status) in [
        ("https://evil.example.org", "cross-site", vec![], 403),
        ("https://evil.example.org", "same-site", vec![ALLOWED], 403),
        ("null", "cross-site", vec![ALLOWED], 403),
        (ALLOWED, "cross-site", vec![ALLOWED], 200),
        ("https://guestlist.example.org", "same-origin", vec![], 200),
    ] {
        assert_eq!(send_from("PATCH", origin, site, &origins).await.0, status, "{origin} {site}");
    }
    assert_eq!(send_from("GET", "https://evil.example.org", "cross-site", &[]).await.0, 200, "reading changes nothing");
}
