use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;

/// Returns the status, the headers and the length of a response of this type and length.
async fn respond(content_type: &'static str, length: usize, accepted: Option<&str>) -> (StatusCode, HeaderMap, usize) {
    let text = move || async move { ([(header::CONTENT_TYPE, content_type)], "x".repeat(length)) };
    let routes = Router::new().route("/", get(text)).layer(compression_layer());
    let request = accepted
        .into_iter()
        .fold(Request::get("/"), |request, accepted| request.header(header::ACCEPT_ENCODING, accepted));
    let response = routes.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    (parts.status, parts.headers, body.collect().await.unwrap().to_bytes().len())
}

#[tokio::test]
async fn large_texts_are_compressed_for_clients_that_accept_it() {
    for (content_type, length, accepted, is_compressed) in [
        ("text/css", 1024, Some("gzip, br"), true),
        ("image/svg+xml", 1024, Some("gzip"), true),
        ("text/css", 1023, Some("gzip"), false),
        ("image/png", 5000, Some("gzip"), false),
        ("text/css", 5000, Some("gzip;q=0, br"), false),
        ("text/css", 5000, Some("br;q=1.0, GZIP; q=0.5"), true),
        ("text/css", 5000, None, false),
    ] {
        let (_, headers, sent) = respond(content_type, length, accepted).await;
        let encoding = headers.get(header::CONTENT_ENCODING).map(|encoding| encoding.to_str().unwrap());
        assert_eq!(encoding, is_compressed.then_some("gzip"), "{content_type} {length} {accepted:?}");
        assert_eq!(sent < length, is_compressed, "{content_type} {length} {accepted:?}");
    }
}

#[tokio::test]
async fn caches_are_told_that_a_compressible_response_depends_on_the_client() {
    for accepted in [None, Some("gzip")] {
        assert_eq!(respond("text/css", 5000, accepted).await.1[header::VARY], "accept-encoding", "{accepted:?}");
    }
}

#[tokio::test]
async fn a_client_that_accepts_no_form_gets_the_uncompressed_one() {
    for accepted in ["br, identity;q=0", "*;q=0"] {
        let (status, headers, sent) = respond("text/css", 5000, Some(accepted)).await;
        assert_eq!((status, headers.get(header::CONTENT_ENCODING), sent), (StatusCode::OK, None, 5000), "{accepted}");
    }
}
