use std::collections::{BTreeSet, HashSet};

use serde_json::{Value, json};

use super::*;

fn document() -> Value {
    serde_json::from_str(&openapi_json()).unwrap()
}

fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| (path.clone(), method.clone(), operation))
    });
    all.collect()
}

/// Proves: S7.4.
#[test]
fn the_document_is_openapi_3_1_and_always_the_same() {
    let text = openapi_json();
    assert_eq!(text, openapi_json());
    assert!(text.ends_with("}\n") && !text.ends_with("\n\n"));
    assert_eq!(document()["openapi"], "3.1.0");
    assert_eq!(document()["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
}

#[test]
fn every_operation_is_described() {
    let document = document();
    let tags: Vec<&Value> = document["tags"].as_array().unwrap().iter().map(|tag| &tag["name"]).collect();
    let mut ids = HashSet::new();
    for (path, method, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap_or_default();
        assert!(ids.insert(id.to_owned()) && !id.is_empty(), "{method} {path}");
        assert!(operation["summary"].is_string(), "{id}");
        let tagged = operation["tags"].as_array().unwrap();
        assert!(tagged.len() == 1 && tags.contains(&&tagged[0]), "{id}");
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.keys().any(|status| status.starts_with('2')), "{id}");
        for (status, response) in responses {
            assert!(!response["description"].as_str().unwrap().is_empty(), "{id} {status}");
            let is_problem = response["content"]["application/problem+json"].is_object();
            assert_eq!(is_problem, status.as_str() >= "400", "{id} {status}");
        }
        if let Some(body) = operation.get("requestBody") {
            assert_eq!(body["required"], true, "{id}");
        }
    }
}

#[test]
fn the_table_of_operation_errors_lists_every_operation_once_and_no_other() {
    let document = document();
    let documented: BTreeSet<String> = operations(&document)
        .into_iter()
        .map(|(_, _, operation)| operation["operationId"].as_str().unwrap().to_owned())
        .collect();
    let listed: BTreeSet<String> =
        operation_errors::OPERATION_ERRORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(documented, listed);
    assert_eq!(operation_errors::OPERATION_ERRORS.len(), listed.len());
}

#[test]
fn responses_require_all_properties_and_requests_allow_no_others() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for (name, schema) in schemas {
        let Some(properties) = schema["properties"].as_object() else { continue };
        let mut required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        required.sort_unstable();
        let all: Vec<&str> = properties.keys().map(String::as_str).collect();
        let is_request = schema["additionalProperties"] == json!(false);
        assert!(is_request || name == "Problem" || required == all, "{name}");
    }
    let problem: Vec<&Value> = schemas["Problem"]["required"].as_array().unwrap().iter().collect();
    assert_eq!(schemas["Problem"]["properties"]["code"]["enum"].as_array().unwrap().len(), Code::ALL.len());
    let item = json!({"$ref": "#/components/schemas/Invitation"});
    assert_eq!(schemas["List_Invitation"]["properties"]["items"]["items"], item);
    assert_eq!(problem, ["type", "title", "status", "detail", "code", "request_id"]);
}

#[test]
fn every_reference_resolves() {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                found.extend(object.get("$ref").and_then(Value::as_str).map(ToOwned::to_owned));
                object.values().for_each(|value| references(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| references(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let document = document();
    let mut found = Vec::new();
    references(&document, &mut found);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn errors_are_documented_under_their_status() {
    let document = document();
    let accept = &document["paths"]["/v1/invitations/accept"]["post"]["responses"];
    let description = accept["410"]["description"].as_str().unwrap();
    assert!(description.contains("`invitation_expired`") && description.contains("`invitation_withdrawn`"));
    assert!(accept["403"]["description"].as_str().unwrap().contains("`invitation_for_other_address`"));
    for status in ["400", "401", "404", "409", "413", "415", "422", "429", "500", "503"] {
        assert!(accept[status].is_object(), "{status}");
    }
}

/// Proves: AZ13.
#[test]
fn every_patch_accepts_if_match_and_its_resource_has_an_etag() {
    let document = document();
    let mut changed = 0;
    for (path, _, patch) in operations(&document).into_iter().filter(|(_, method, _)| method == "patch") {
        let named = |parameter: &Value| parameter["name"] == "if-match" && parameter["in"] == "header";
        assert!(patch["parameters"].as_array().unwrap().iter().any(named), "{path}");
        assert!(patch["responses"]["412"]["description"].as_str().unwrap().contains("precondition_failed"), "{path}");
        for method in ["get", "patch"] {
            let response = &document["paths"][&path][method]["responses"]["200"];
            assert_eq!(response["headers"]["etag"]["schema"]["type"], "string", "{method} {path}");
        }
        changed += 1;
    }
    assert_eq!(changed, CONDITIONAL_ROUTES.len());
}
