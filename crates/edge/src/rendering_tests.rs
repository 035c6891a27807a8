use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Uri;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;
use crate::options::Options;
use crate::request_layer::RequestLayer;

/// Renders errors as the code and the requested path.
struct PageRenderer;

impl ErrorRenderer for PageRenderer {
    type Head = Uri;

    fn head(&self, request: &Request) -> Uri {
        request.uri().clone()
    }

    async fn render(&self, _: &Context, uri: Uri, problem: &Problem, response: Response) -> Response {
        let page = Html(format!("{} at {}", problem.code.as_str(), uri.path()));
        (
            error_info(problem.code).status,
            response.headers().get(header::ALLOW).map(|allow| [(header::ALLOW, allow.clone())]),
            page,
        )
            .into_response()
    }
}

async fn send(routes: Router, method: &str, path: &str) -> (u16, HeaderMap, String) {
    let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
    let routes = routes.layer(RequestLayer::new(Arc::new(Options::default()), &[], PageRenderer));
    let (parts, body) = routes.oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (parts.status.as_u16(), parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

/// Proves: HT1.
#[tokio::test]
async fn errors_of_the_framework_and_of_the_layer_are_rendered_by_the_interface() {
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
        let (status, headers, body) = send(routes(), method, path).await;
        assert_eq!((status, body.as_str()), (expected, text));
        assert_eq!(headers.get(header::ALLOW).is_some(), status == 405, "{path}");
        assert!(headers.contains_key("x-request-id"), "{path}");
    }
}

#[tokio::test]
async fn an_error_that_a_handler_has_rendered_passes_with_its_own_headers() {
    let policy = [(header::CONTENT_SECURITY_POLICY, "default-src 'self'")];
    let routes = Router::new().route("/", get(async move || (StatusCode::FORBIDDEN, policy, Html("No."))));
    let (status, headers, body) = send(routes, "GET", "/").await;
    assert_eq!((status, body.as_str()), (403, "No."));
    assert_eq!(headers[header::CONTENT_SECURITY_POLICY], "default-src 'self'");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
}
