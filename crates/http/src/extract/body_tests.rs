use axum::Router;
use axum::body::Body as HttpBody;
use axum::http::request::Builder;
use axum::routing::post;
use futures_util::stream;
use guestlist_domain::model::text::Name;
use http_body_util::BodyExt;
use serde_json::json;
use tower::ServiceExt;

use super::*;
use crate::fields::request_body;
use crate::options::Options;

request_body! {
    /// A sample.
    struct Sample {
        /// Its name.
        name: Name,
    }
}

async fn post_body(request: Builder, body: impl Into<HttpBody>) -> (u16, Value) {
    let routes = Router::new().route("/", post(async |Body(sample): Body<Sample>| sample.name.to_string()));
    let request = request.method("POST").uri("/").body(body.into()).unwrap();
    let response = crate::with_request_layer(routes, Options::default()).oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    (status, serde_json::from_str::<Value>(&text).map_or(json!(text), |body| body["code"].clone()))
}

fn with_content_type(content_type: &str) -> Builder {
    Request::builder().header("content-type", content_type)
}

fn json_request() -> Builder {
    with_content_type("application/json")
}

#[tokio::test]
async fn a_json_object_is_accepted() {
    for content_type in ["application/json", "Application/JSON", "application/json; charset=utf-8"] {
        assert_eq!(
            post_body(with_content_type(content_type), r#"{"name": "It"}"#).await,
            (200, json!("It")),
            "{content_type}"
        );
    }
}

/// Proves: HT1.
#[tokio::test]
async fn other_media_types_are_415() {
    let refused = (415, json!("unsupported_media_type"));
    let body = r#"{"name": "It"}"#;
    assert_eq!(post_body(Request::builder(), body).await, refused);
    for content_type in
        ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "application/jsonp", ""]
    {
        assert_eq!(post_body(with_content_type(content_type), body).await, refused, "{content_type}");
    }
    assert_eq!(post_body(json_request().header("content-encoding", "gzip"), body).await, refused);
    assert_eq!(post_body(json_request().header("content-type", "text/plain"), body).await, refused);
}

/// Proves: HT2.
#[tokio::test]
async fn the_limit_is_exact_with_and_without_a_declared_length() {
    let of_length = |length: usize| format!("{{\"name\":\"It\"{}}}", " ".repeat(length - 13));
    let limit = Options::default().layer.body_limit;
    let streamed = |text: String| HttpBody::from_stream(stream::iter([Ok::<_, std::io::Error>(text)]));
    for (length, expected) in [(limit - 1, (200, json!("It"))), (limit, (200, json!("It")))] {
        assert_eq!(post_body(json_request(), of_length(length)).await, expected, "{length}");
        assert_eq!(post_body(json_request(), streamed(of_length(length))).await, expected, "{length}");
    }
    let refused = (413, json!("payload_too_large"));
    assert_eq!(post_body(json_request(), of_length(limit + 1)).await, refused);
    assert_eq!(post_body(json_request(), streamed(of_length(limit + 1))).await, refused);
}

/// Proves: HT1.
#[tokio::test]
async fn a_malformed_body_is_400_and_never_a_server_error() {
    let refused = (400, json!("malformed_request"));
    let bomb = "[".repeat(60_000);
    for text in ["", "nonsense", "[]", "\"x\"", "{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":", bomb.as_str()] {
        assert_eq!(post_body(json_request(), text.to_owned()).await, refused, "{text:.20}");
    }
    assert_eq!(post_body(json_request(), b"{\"name\":\"\xc3\x28\"}".to_vec()).await, refused);
    let broken = stream::iter([Ok("{\"na"), Err(std::io::Error::other("hung up"))]);
    assert_eq!(post_body(json_request(), HttpBody::from_stream(broken)).await, refused);
}
