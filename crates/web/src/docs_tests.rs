use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;
use crate::test_client::options;

/// The OpenAPI document as it is served; a test across crates compares the file with the API.
const DOCUMENT: &str = include_str!("../../../docs/openapi.json");

async fn get_page(path: &str) -> (Response<()>, String) {
    let request = Request::builder().uri(path).body(Body::empty()).unwrap();
    let options =
        Options { openapi_document: DOCUMENT.to_owned(), product_name: "Guest<list>".to_owned(), ..options() };
    let response = routes(&options).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (Response::from_parts(parts, ()), String::from_utf8(bytes.to_vec()).unwrap())
}

type Response<T> = axum::http::Response<T>;

/// Proves: S7.4.
#[tokio::test]
async fn every_operation_schema_and_error_code_of_the_document_is_on_the_page() {
    let (response, page) = get_page("/docs").await;
    assert_eq!(response.status(), 200);
    let document: Value = serde_json::from_str(DOCUMENT).unwrap();
    let mut operations = 0;
    for (path, item) in entries(&document["paths"]) {
        for (method, operation) in entries(item) {
            let id = text(&operation["operationId"]);
            assert!(page.contains(&format!("<article id=\"{id}\">")), "{id}");
            assert!(page.contains(&format!("<b>{}</b> {path}</code>", method.to_uppercase())), "{method} {path}");
            operations += 1;
        }
    }
    assert!(operations > 40, "{operations}");
    for (name, schema) in entries(&document["components"]["schemas"]) {
        assert!(page.contains(&format!("<article id=\"schema-{name}\">")), "{name}");
        for (field, _) in entries(&schema["properties"]) {
            assert!(page.contains(&format!("<code>{field}</code>")), "{name}.{field}");
        }
    }
    for code in list(&document["components"]["schemas"]["Problem"]["properties"]["code"]["enum"]) {
        let code = text(code);
        let is_documented = DOCUMENT.contains(&format!("`{code}`"));
        assert_eq!(page.contains(&format!("<code>{code}</code>")), is_documented, "{code}");
    }
}

/// Proves: S7.4.
#[tokio::test]
async fn the_page_loads_nothing_from_other_origins_and_runs_no_script() {
    let (response, page) = get_page("/docs").await;
    let policy = response.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("style-src 'self'"), "{policy}");
    assert!(!policy.contains("script-src") && !policy.contains("unsafe"), "{policy}");
    for foreign in ["<script", "<img", "<iframe", "style=", "@import", "url(", " src=", "onclick"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    for link in page.split("href=\"").skip(1) {
        let target = link.split('"').next().unwrap();
        assert!(target.starts_with('#') || (target.starts_with('/') && !target.starts_with("//")), "{target}");
        if let Some(anchor) = target.strip_prefix('#') {
            assert!(page.contains(&format!("id=\"{anchor}\"")), "nothing is at {target}");
        }
    }
    assert!(page.contains("Guest&#60;list&#62;"), "names are escaped");
    let (response, style) = get_page("/assets/docs.css").await;
    assert_eq!(response.headers()["content-type"], "text/css; charset=utf-8");
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[tokio::test]
async fn an_invalid_document_gives_a_page_without_operations() {
    let request = Request::builder().uri("/docs").body(Body::empty()).unwrap();
    let options = Options { openapi_document: "no document".to_owned(), ..options() };
    let response = routes(&options).oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200);
}
