use axum::body::Body;
use axum::extract::Extension;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use guestlist_domain::usecase::RequestContext;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;
use crate::error::error_info;

/// Renders errors in these tests: the code, and the requested path.
async fn render_error(parts: Parts, code: Code) -> Response {
    (error_info(code).status, Html(format!("{} at {}", code.as_str(), parts.uri.path()))).into_response()
}

async fn send(routes: Router, options: Options, request: axum::http::request::Builder) -> (u16, HeaderMap, String) {
    let request = request.body(Body::empty()).unwrap();
    let (parts, body) = wrap_pages(routes, options, render_error).oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (parts.status.as_u16(), parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

fn request(method: &str, uri: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(uri)
}

/// Proves: HT1.
#[tokio::test]
async fn errors_of_the_framework_and_of_the_layer_are_rendered_as_pages() {
    async fn panicking() {
        panic!("gls_secret")
    }
    let routes = || {
        Router::new()
            .route("/panics", get(panicking).post(panicking))
            .route("/text", get(async || (StatusCode::UNSUPPORTED_MEDIA_TYPE, "details of the inside")))
    };
    for (method, path, expected, text) in [
        ("GET", "/panics", 500, "internal at /panics"),
        ("POST", "/panics", 500, "internal at /panics"),
        ("GET", "/text", 415, "unsupported_media_type at /text"),
        ("POST", "/text", 405, "method_not_allowed at /text"),
        ("GET", "/nowhere", 404, "not_found at /nowhere"),
    ] {
        let (status, headers, body) = send(routes(), Options::default(), request(method, path)).await;
        assert_eq!((status, body.as_str()), (expected, text));
        assert_eq!(headers.get(header::ALLOW).is_some(), status == 405, "{path}");
        assert!(headers.contains_key("x-request-id"), "{path}");
    }
}

/// Proves: HT1, HT2.
#[tokio::test(start_paused = true)]
async fn a_page_that_takes_too_long_is_503_with_retry_after() {
    let routes = Router::new().route("/", get(std::future::pending::<()>));
    let (status, headers, body) = send(routes, Options::default(), request("GET", "/")).await;
    assert_eq!((status, body.as_str()), (503, "service_unavailable at /"));
    assert_eq!(headers[header::RETRY_AFTER], "2");
}

#[tokio::test]
async fn an_error_that_a_page_has_rendered_passes_with_its_own_headers() {
    let policy = [(header::CONTENT_SECURITY_POLICY, "default-src 'self'")];
    let routes = Router::new().route("/", get(async move || (StatusCode::FORBIDDEN, policy, Html("No."))));
    let (status, headers, body) = send(routes, Options::default(), request("GET", "/")).await;
    assert_eq!((status, body.as_str()), (403, "No."));
    assert_eq!(headers[header::CONTENT_SECURITY_POLICY], "default-src 'self'");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
}

#[tokio::test]
async fn handlers_of_pages_receive_the_request_context() {
    async fn show(Extension(context): Extension<RequestContext>) -> String {
        let device = context.device.map(guestlist_domain::model::device::Device::as_text);
        format!("{} {:?} {device:?}", context.request_id, context.source)
    }
    let proxy = "192.0.2.1".parse().unwrap();
    let options =
        Options { trusted_proxies: vec![crate::TrustedProxy::parse("192.0.2.1").unwrap()], ..Options::default() };
    let request = request("GET", "/")
        .extension(axum::extract::ConnectInfo(std::net::SocketAddr::new(proxy, 1)))
        .header("x-request-id", "mine-1")
        .header("x-forwarded-for", "198.51.100.7")
        .header("user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
    let (_, headers, body) = send(Router::new().route("/", get(show)), options, request).await;
    assert_eq!(body, "mine-1 Some(\"198.51.100.7\") Some(\"Firefox/Windows\")");
    assert_eq!(headers["x-request-id"], "mine-1");
}
