//! Bodies of every kind of wrong.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Answer, answer};
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE};
use serde_json::{Value, json};

use crate::document::Operation;
use crate::scene::Scene;

/// Proves: S7.5, HT1, HT2, AZ9.
#[tokio::test]
async fn a_body_that_is_no_json_object_in_utf8_is_refused_and_changes_nothing() {
    let scene = Scene::new(Backend::Sqlite).await;
    let before = scene.everything();
    for operation in scene.operations.iter().filter(|operation| operation.body.is_some()) {
        let good = scene.body_of(operation).expect("a body").to_string();
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
            let refused = send(&scene, operation, "application/json", body).await;
            operation.refuses(&refused, what);
            assert_eq!(
                (refused.status, refused.code().as_str()),
                (400, "malformed_request"),
                "{} {what}",
                operation.id
            );
        }
        let large = format!("{{\"{field}\":\"{}\"}}", "x".repeat(64 * 1024));
        let refused = send(&scene, operation, "application/json", large.into_bytes()).await;
        operation.refuses(&refused, "64 KiB");
        assert_eq!(refused.status, 413, "{}", operation.id);
    }
    assert_eq!(scene.everything(), before);
}

/// Proves: S7.5, HT1.
#[tokio::test]
async fn a_body_of_another_type_is_refused_and_changes_nothing() {
    let scene = Scene::new(Backend::Sqlite).await;
    let before = scene.everything();
    for operation in scene.operations.iter().filter(|operation| operation.body.is_some()) {
        let good = scene.body_of(operation).expect("a body").to_string();
        for kind in [
            "",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            // Some calls take tables; of another character set, none does.
            if operation.id.starts_with("bulk_") { "text/csv; charset=latin1" } else { "text/csv" },
            "application/json; charset=utf-16",
            "application/jsonp",
            "application/merge-patch+json",
            "*/*",
        ] {
            let refused = send(&scene, operation, kind, good.clone().into_bytes()).await;
            operation.refuses(&refused, kind);
            assert_eq!(refused.status, 415, "{} {kind}", operation.id);
        }
        let request = scene.caller(operation).request(operation.method.clone(), &scene.path_of(operation));
        let request = request.header(CONTENT_TYPE, "application/json").header(CONTENT_ENCODING, "gzip");
        let refused = answer(request.body(good)).await;
        operation.refuses(&refused, "gzip");
        assert_eq!(refused.status, 415, "{}", operation.id);
    }
    assert_eq!(scene.everything(), before);
}

/// Proves: S7.5, AZ9.
#[tokio::test]
async fn fields_that_are_missing_unknown_or_of_another_type_are_named_and_nothing_changes() {
    let scene = Scene::new(Backend::Sqlite).await;
    let before = scene.everything();
    for operation in scene.operations.iter().filter(|operation| operation.body.is_some()) {
        let good = scene.body_of(operation).expect("a body");
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
                let refused = json_to(&scene, operation, &body).await;
                let problem = operation.refuses(&refused, &format!("{field} = {wrong}"));
                names(&problem, operation, field, &wrong);
            }
        }
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for field in &required {
            for gone in [None, Some(Value::Null)] {
                let mut body = good.clone();
                match gone {
                    None => drop(body.as_object_mut().expect("an object").remove(*field)),
                    Some(null) => body[*field] = null,
                }
                let refused = json_to(&scene, operation, &body).await;
                let problem = operation.refuses(&refused, &format!("no {field}"));
                names(&problem, operation, field, &Value::Null);
            }
        }
        // All of them at once.
        if required.len() > 1 {
            let problem = json_to(&scene, operation, &json!({})).await.refused(422, "validation_failed");
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
            let refused = json_to(&scene, operation, &body).await;
            operation.refuses(&refused, own);
            let problem = refused.refused(422, "unknown_field");
            assert_eq!(problem["errors"][0]["field"], own, "{}", operation.id);
            assert_eq!(problem["errors"].as_array().map(Vec::len), Some(1), "{}", operation.id);
        }
    }
    assert_eq!(scene.everything(), before);
}

#[track_caller]
fn names(problem: &Value, operation: &Operation, field: &str, wrong: &Value) {
    let id = &operation.id;
    assert_eq!(problem["status"], 422, "{id} {field} = {wrong}: {problem}");
    assert_eq!(problem["code"], "validation_failed", "{id} {field} = {wrong}: {problem}");
    let errors = problem["errors"].as_array().expect("errors");
    let names_it = |error: &Value| error["field"].as_str().is_some_and(|named| named.starts_with(field));
    assert!(errors.iter().any(names_it), "{id} {field} = {wrong}: {problem}");
    let is_whole = |error: &Value| error["code"].is_string() && error["detail"].is_string();
    assert!(errors.iter().all(is_whole), "{problem}");
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

async fn send(scene: &Scene, operation: &Operation, content_type: &str, body: Vec<u8>) -> Answer {
    let request = scene.caller(operation).request(operation.method.clone(), &scene.path_of(operation));
    let request = match content_type {
        "" => request,
        _ => request.header(CONTENT_TYPE, content_type),
    };
    answer(request.body(body)).await
}

async fn json_to(scene: &Scene, operation: &Operation, body: &Value) -> Answer {
    send(scene, operation, "application/json", body.to_string().into_bytes()).await
}
