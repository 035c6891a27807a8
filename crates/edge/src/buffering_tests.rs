use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::Request;
use axum::response::Response;
use axum::routing::{get, post};
use futures_util::stream;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::*;
use crate::rendering::ProblemRenderer;
use crate::request_layer::RequestLayer;

const LIMIT: usize = 64 * 1024;

/// Routes that count how often a handler is started; they do not read the body.
fn counting() -> (Router, Arc<AtomicUsize>) {
    let started = Arc::new(AtomicUsize::new(0));
    let count = {
        let started = Arc::clone(&started);
        move || async move {
            started.fetch_add(1, Ordering::SeqCst);
        }
    };
    (Router::new().route("/", get(count.clone()).post(count.clone())).route("/tables", post(count)), started)
}

async fn send(routes: Router, request: Request<Body>) -> (u16, Value) {
    let layer = RequestLayer::new(Arc::default(), &[("/tables", 10 * LIMIT)], ProblemRenderer);
    let response: Response = routes.layer(layer).oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice::<Value>(&bytes).map_or(Value::Null, |body| body["code"].clone()))
}

fn to(path: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path).body(body.into()).unwrap()
}

/// A body of this many bytes without a declared length.
fn streamed(length: usize) -> Body {
    let pieces = std::iter::repeat_n("x".repeat(1024), length / 1024).chain(["x".repeat(length % 1024)]);
    Body::from_stream(stream::iter(pieces.map(Ok::<_, std::io::Error>)))
}

fn endless() -> Body {
    Body::from_stream(stream::pending::<Result<String, std::io::Error>>())
}

/// Proves: HT2.
#[tokio::test]
async fn every_route_has_a_body_limit_and_listed_routes_have_a_larger_one() {
    let (routes, started) = counting();
    for (path, limit) in [("/", LIMIT), ("/tables", 10 * LIMIT)] {
        for body in [Body::from("x".repeat(limit)), streamed(limit)] {
            assert_eq!(send(routes.clone(), to(path, body)).await, (200, Value::Null), "{path}");
        }
        for body in [Body::from("x".repeat(limit + 1)), streamed(limit + 1), streamed(6 * 1024 * 1024)] {
            assert_eq!(send(routes.clone(), to(path, body)).await, (413, json!("payload_too_large")), "{path}");
        }
    }
    assert_eq!(started.load(Ordering::SeqCst), 4);
}

/// Proves: HT2, HT5.
#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_arrive_is_refused_after_the_timeout_and_no_handler_runs() {
    let (routes, started) = counting();
    let since = tokio::time::Instant::now();
    assert_eq!(send(routes.clone(), to("/", endless())).await, (400, json!("malformed_request")));
    assert_eq!(since.elapsed().as_secs(), 20);
    let broken = stream::iter([Ok("x"), Err(std::io::Error::other("hung up"))]);
    assert_eq!(send(routes, to("/", Body::from_stream(broken))).await, (400, json!("malformed_request")));
    assert_eq!(started.load(Ordering::SeqCst), 0);
}

/// Proves: HT2.
#[tokio::test]
async fn safe_requests_and_unknown_paths_are_answered_without_reading_the_body() {
    let (routes, _) = counting();
    let safe = Request::get("/").body(endless()).unwrap();
    assert_eq!(send(routes.clone(), safe).await, (200, Value::Null));
    assert_eq!(send(routes, to("/nowhere", endless())).await, (404, json!("not_found")));
}

/// Proves: HT2.
#[tokio::test]
async fn a_declared_length_above_the_limit_is_refused_without_waiting_for_the_body() {
    let (routes, _) = counting();
    let declared = |length: usize| Request::post("/").header("content-length", length);
    for request in [declared(LIMIT + 1).header("expect", "100-continue"), declared(100 * LIMIT)] {
        let request = request.body(endless()).unwrap();
        assert_eq!(send(routes.clone(), request).await, (413, json!("payload_too_large")));
    }
}
