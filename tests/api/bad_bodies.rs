//! Malformed and invalid request bodies.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Response, send};
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE};
use serde_json::{Value, json};

use crate::document::Operation;
use crate::fixture::Fixture;

/// Proves: S7.5, HT1, HT2, AZ9.
#[tokio::test]
async fn a_body_that_is_not_a_json_object_in_utf8_is_refused_and_changes_nothing() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.body.is_some()) {
        let good = fixture.body_of(operation).expect("a body").to_string();
        let field = good.split('"').nth(1).expect("a field").to_owned();
        let twice = good.replacen('{', &format!("{{\"{field}\":\"x\","), 1);
        let mut not_utf8 = good.clone().into_bytes();
        not_utf8.splice(good.len() - 1..good.len() - 1, *b",\"x\":\"\xff\xfe\"");
        let deep = format!("{{\"{field}\":{}{}}}", "[".repeat(20_000), "]".repeat(20_000));
        let deep_objects = format!("{{\"{field}\":{}1{}}}", "{\"a\":".repeat(5_000), "}".repeat(5_000));
        for (what, body) in [
            ("nothing", Vec::new()),
            ("half an object", good.as_bytes()[..good.len() / 2].to_vec()),
            ("more than an object", format!("{good}{good}").into_bytes()),
            ("null", b"null".to_vec()),
            ("a list", format!("[{good}]").into_bytes()),
            ("a text", b"\"text\"".to_vec()),
            ("a number", b"1e999".to_vec()),
            ("a field twice", twice.into_bytes()),
            ("not UTF-8", not_utf8),
            ("a lone surrogate", good.replacen(&field, "\\ud800", 1).into_bytes()),
            ("UTF-16", good.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            ("NaN", format!("{{\"{field}\":NaN}}").into_bytes()),
            ("a trailing comma", good.replace('}', ",}").into_bytes()),
            ("deep lists", deep.into_bytes()),
            ("deep objects", deep_objects.into_bytes()),
        ] {
            let refused = send_body(&fixture, operation, "application/json", body).await;
            operation.check_refusal(&refused, what);
            assert_eq!(
                (refused.status, refused.code().as_str()),
                (400, "malformed_request"),
                "{} {what}",
                operation.id
            );
        }
        let large = format!("{{\"{field}\":\"{}\"}}", "x".repeat(64 * 1024));
        let refused = send_body(&fixture, operation, "application/json", large.into_bytes()).await;
        operation.check_refusal(&refused, "64 KiB");
        assert_eq!(refused.status, 413, "{}", operation.id);
    }
    assert_eq!(fixture.all_rows(), before);
}

/// Proves: S7.5, HT1.
#[tokio::test]
async fn a_body_of_an_unsupported_media_type_is_refused_and_changes_nothing() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.body.is_some()) {
        let good = fixture.body_of(operation).expect("a body").to_string();
        for kind in [
            "",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            // Some operations take CSV, but none in another character set.
            if operation.id.starts_with("bulk_") { "text/csv; charset=latin1" } else { "text/csv" },
            "application/json; charset=utf-16",
            "application/jsonp",
            "application/merge-patch+json",
            "*/*",
        ] {
            let refused = send_body(&fixture, operation, kind, good.clone().into_bytes()).await;
            operation.check_refusal(&refused, kind);
            assert_eq!(refused.status, 415, "{} {kind}", operation.id);
        }
        let request = fixture.caller(operation).request(operation.method.clone(), &fixture.path_of(operation));
        let request = request.header(CONTENT_TYPE, "application/json").header(CONTENT_ENCODING, "gzip");
        let refused = send(request.body(good)).await;
        operation.check_refusal(&refused, "gzip");
        assert_eq!(refused.status, 415, "{}", operation.id);
    }
    assert_eq!(fixture.all_rows(), before);
}

/// Proves: S7.5, AZ9.
#[tokio::test]
async fn fields_that_are_missing_unknown_or_of_the_wrong_type_are_named_and_nothing_changes() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.body.is_some()) {
        let good = fixture.body_of(operation).expect("a body");
        let schema = operation.body.as_ref().expect("a schema");
        assert_eq!(schema["additionalProperties"], json!(false), "{}", operation.id);
        for (field, value) in good.as_object().expect("an object") {
            for wrong in
                [json!(17), json!(-1.5), json!(true), json!("\u{0}"), json!(["a"]), json!({ "a": 1 }), json!([])]
            {
                if kind_of(&wrong) == kind_of(value) || value.is_null() && kind_of(&wrong) != "object" {
                    continue;
                }
                let mut body = good.clone();
                body[field] = wrong.clone();
                let refused = send_json(&fixture, operation, &body).await;
                let problem = operation.check_refusal(&refused, &format!("{field} = {wrong}"));
                check_names_field(&problem, operation, field, &wrong);
            }
        }
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for field in &required {
            for absent in [None, Some(Value::Null)] {
                let mut body = good.clone();
                match absent {
                    None => drop(body.as_object_mut().expect("an object").remove(*field)),
                    Some(null) => body[*field] = null,
                }
                let refused = send_json(&fixture, operation, &body).await;
                let problem = operation.check_refusal(&refused, &format!("no {field}"));
                check_names_field(&problem, operation, field, &Value::Null);
            }
        }
        // Without any of the required fields.
        if required.len() > 1 {
            let problem = send_json(&fixture, operation, &json!({})).await.refused(422, "validation_failed");
            let mut named: Vec<&str> =
                problem["errors"].as_array().expect("errors").iter().filter_map(|e| e["field"].as_str()).collect();
            named.sort_unstable();
            let mut all = required.clone();
            all.sort_unstable();
            assert_eq!(named, all, "{}", operation.id);
        }
        for own in ["nonsense", "id", "is_owner", "email_verified", "__proto__", "workspace_id"] {
            if good.get(own).is_some() {
                continue;
            }
            let mut body = good.clone();
            body[own] = json!("ws_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5");
            let refused = send_json(&fixture, operation, &body).await;
            operation.check_refusal(&refused, own);
            let problem = refused.refused(422, "unknown_field");
            assert_eq!(problem["errors"][0]["field"], own, "{}", operation.id);
            assert_eq!(problem["errors"].as_array().map(Vec::len), Some(1), "{}", operation.id);
        }
    }
    assert_eq!(fixture.all_rows(), before);
}

#[track_caller]
fn check_names_field(problem: &Value, operation: &Operation, field: &str, wrong: &Value) {
    let id = &operation.id;
    assert_eq!(problem["status"], 422, "{id} {field} = {wrong}: {problem}");
    assert_eq!(problem["code"], "validation_failed", "{id} {field} = {wrong}: {problem}");
    let errors = problem["errors"].as_array().expect("errors");
    let names_field = |error: &Value| error["field"].as_str().is_some_and(|named| named.starts_with(field));
    assert!(errors.iter().any(names_field), "{id} {field} = {wrong}: {problem}");
    let is_complete = |error: &Value| error["code"].is_string() && error["detail"].is_string();
    assert!(errors.iter().all(is_complete), "{problem}");
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "fraction",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

async fn send_body(fixture: &Fixture, operation: &Operation, content_type: &str, body: Vec<u8>) -> Response {
    let request = fixture.caller(operation).request(operation.method.clone(), &fixture.path_of(operation));
    let request = match content_type {
        "" => request,
        _ => request.header(CONTENT_TYPE, content_type),
    };
    send(request.body(body)).await
}

async fn send_json(fixture: &Fixture, operation: &Operation, body: &Value) -> Response {
    send_body(fixture, operation, "application/json", body.to_string().into_bytes()).await
}
