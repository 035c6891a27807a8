//! The contract of the API: every fact of the OpenAPI document on which a client can depend, one on a line of
//! `contract.txt`. Names of components and descriptions are no such facts.

use std::collections::BTreeSet;

use guestlist_tests::tree::root;
use serde_json::{Map, Value};

const PATH: &str = "tests/api/contract.txt";

const HEADER: &str = "\
# What clients of the API depend on, one fact a line; made from the OpenAPI document, whatever its components are called.
# After a deliberate change of the contract, rewrite this file with
# GUESTLIST_TEST_ACCEPT_CONTRACT=1 cargo test -p guestlist-tests --test api -- contract
";

/// Limits of a schema, as the document calls them.
const LIMITS: [&str; 9] =
    ["format", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems"];

/// All facts of a document.
fn facts(document: &Value) -> BTreeSet<String> {
    let mut reader = Reader { document, facts: BTreeSet::new() };
    for (path, item) in entries(&document["paths"]) {
        for (method, operation) in entries(item) {
            reader.operation(&format!("{} {path}", method.to_uppercase()), operation);
        }
    }
    reader.facts
}

/// The members of an object; none where there is no object.
fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

struct Reader<'a> {
    document: &'a Value,
    facts: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn add(&mut self, fact: String) {
        self.facts.insert(fact);
    }

    fn operation(&mut self, name: &str, operation: &'a Value) {
        self.add(format!("{name} is {}", text(&operation["operationId"])));
        self.add(format!("{name} takes {}", credentials(&operation["security"])));
        for parameter in items(&operation["parameters"]) {
            let parameter = self.resolved(parameter, &mut Vec::new());
            let (place, field) = (text(&parameter["in"]), text(&parameter["name"]));
            let need = need(parameter["required"] == true);
            self.schema(&format!("{name} {place} {field}"), &parameter["schema"], need, &mut Vec::new());
        }
        let body = &operation["requestBody"];
        for (kind, content) in entries(&body["content"]) {
            let need = need(body["required"] == true);
            self.schema(&format!("{name} body{}", form(kind)), &content["schema"], need, &mut Vec::new());
        }
        for (status, response) in entries(&operation["responses"]) {
            self.response(&format!("{name} {status}"), status, response);
        }
    }

    /// What an operation answers with one status. A refusal is described by its codes; its body is the same everywhere.
    fn response(&mut self, name: &str, status: &str, response: &'a Value) {
        for (header, value) in entries(&response["headers"]) {
            self.schema(&format!("{name} header {header}"), &value["schema"], "", &mut Vec::new());
        }
        if status >= "400" && response["content"]["application/problem+json"].is_null() {
            self.add(format!("{name} without a problem"));
        }
        let codes = text(&response["description"]).split('`').skip(1).step_by(2).filter(|_| status >= "400");
        let before = self.facts.len();
        codes.for_each(|code| self.add(format!("{name} {code}")));
        if before == self.facts.len() {
            self.add(name.to_owned());
        }
        for (kind, content) in entries(&response["content"]) {
            let body = if kind == "application/problem+json" { "problem" } else { &format!("{name}{}", form(kind)) };
            self.schema(body, &content["schema"], "", &mut Vec::new());
        }
    }

    /// Adds what a value looks like, and everything inside. `open` are the references that lead to it.
    fn schema(&mut self, name: &str, schema: &'a Value, need: &str, open: &mut Vec<&'a str>) {
        let depth = open.len();
        if schema["$ref"].as_str().is_some_and(|reference| open.contains(&reference)) {
            self.add(format!("{name}: like one of those that it is in{need}"));
            return;
        }
        let schema = self.resolved(schema, open);
        self.shape(name, schema, need, open);
        open.truncate(depth);
    }

    fn shape(&mut self, name: &str, schema: &'a Value, need: &str, open: &mut Vec<&'a str>) {
        let variants: Vec<&Value> = ["oneOf", "anyOf", "allOf"].iter().flat_map(|kind| items(&schema[kind])).collect();
        let alternatives: Vec<&Value> = variants.iter().copied().filter(|variant| variant["type"] != "null").collect();
        let may_be_null = if alternatives.len() < variants.len() { " or null" } else { "" };
        match alternatives[..] {
            [] => {}
            [only] => return self.schema(name, only, &format!("{may_be_null}{need}"), open),
            [..] => {
                self.add(format!("{name}: one of {}{may_be_null}{need}", alternatives.len()));
                for (number, variant) in alternatives.iter().enumerate() {
                    self.schema(&format!("{name}<{}>", number + 1), variant, "", open);
                }
                return;
            }
        }
        self.add(format!("{name}: {}{need}", described(schema)));
        for value in items(&schema["enum"]).filter(|value| !value.is_null()) {
            self.add(format!("{name} = {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
        }
        let required: Vec<&str> = items(&schema["required"]).map(text).collect();
        for (field, inner) in entries(&schema["properties"]) {
            self.schema(&format!("{name}.{field}"), inner, self::need(required.contains(&field.as_str())), open);
        }
        if schema["additionalProperties"].is_object() {
            self.schema(&format!("{name}.*"), &schema["additionalProperties"], "", open);
        }
        if schema["items"].is_object() {
            self.schema(&format!("{name}[]"), &schema["items"], "", open);
        }
    }

    /// Follows references, and adds them to `open`.
    fn resolved(&self, value: &'a Value, open: &mut Vec<&'a str>) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => {
                open.push(reference);
                let found = self.document.pointer(reference.trim_start_matches('#'));
                self.resolved(found.unwrap_or_else(|| panic!("{reference} is not in the document")), open)
            }
            None => value,
        }
    }
}

fn need(is_required: bool) -> &'static str {
    if is_required { ", required" } else { ", optional" }
}

/// What is said of a body that is not the usual JSON.
fn form(kind: &str) -> String {
    if kind == "application/json" { String::new() } else { format!("({kind})") }
}

fn credentials(security: &Value) -> String {
    let schemes = items(security).map(|scheme| {
        let names: Vec<&str> = entries(scheme).map(|(name, _)| name.as_str()).collect();
        if names.is_empty() { "no credentials".to_owned() } else { names.join(" and ") }
    });
    let schemes: Vec<String> = schemes.collect();
    if schemes.is_empty() { "no credentials".to_owned() } else { schemes.join(" or ") }
}

/// A schema's type and limits in one line.
fn described(schema: &Value) -> String {
    let kind = &schema["type"];
    let mut types: Vec<&str> = kind.as_str().map_or_else(|| items(kind).map(text).collect(), |one| vec![one]);
    if types.is_empty() {
        types.push("anything");
    }
    let mut line = types.join(" or ");
    for (limit, value) in LIMITS.iter().map(|limit| (limit, &schema[limit])).filter(|(_, value)| !value.is_null()) {
        line.push_str(&format!(", {limit} {value}"));
    }
    if schema["additionalProperties"] == false {
        line.push_str(", no other fields");
    }
    line
}

/// What differs, in the words of the failing test.
fn differences(promised: &BTreeSet<String>, found: &BTreeSet<String>) -> Vec<String> {
    let gone = promised.difference(found).map(|fact| format!("- {fact}"));
    let new = found.difference(promised).map(|fact| format!("+ {fact}"));
    gone.chain(new).collect()
}

#[test]
fn the_document_keeps_the_contract() {
    let document = serde_json::from_str(&guestlist_http::openapi_json()).expect("the document is JSON");
    let found = facts(&document);
    let file = root().join(PATH);
    if std::env::var_os("GUESTLIST_TEST_ACCEPT_CONTRACT").is_some() {
        let lines: Vec<&str> = found.iter().map(String::as_str).collect();
        std::fs::write(&file, format!("{HEADER}{}\n", lines.join("\n"))).expect("the contract can be written");
        return;
    }
    let contract = std::fs::read_to_string(&file).expect(PATH);
    let promised = contract.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
    let differences = differences(&promised, &found);
    assert!(
        differences.is_empty(),
        "the OpenAPI document says other things than {PATH} (- no longer, + newly):\n{}\n\
         Removing or changing a fact breaks clients. If it is meant, rewrite the file as its first lines say.",
        differences.join("\n")
    );
}

/// A document with one operation, whose component is called so.
fn sample(component: &str) -> Value {
    serde_json::json!({
        "paths": { "/v1/things/{id}": { "patch": {
            "operationId": "change_thing",
            "security": [{}, { "bearer": [] }],
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "requestBody": { "required": true, "content": { "application/json": { "schema": {
                "$ref": format!("#/components/schemas/{component}")
            } } } },
            "responses": {
                "200": {
                    "description": "Done: `x`.",
                    "headers": { "etag": { "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": {
                        "oneOf": [{ "$ref": format!("#/components/schemas/{component}") }, { "type": "null" }]
                    } }, "text/csv": { "schema": { "type": "string" } } }
                },
                "409": { "description": "`already_member`, `conflict`" }
            }
        } } },
        "components": { "schemas": { component: {
            "type": "object",
            "required": ["state"],
            "additionalProperties": false,
            "properties": {
                "state": { "type": ["string", "null"], "enum": ["open", "closed", null] },
                "parts": { "type": "array", "maxItems": 9, "items": {
                    "$ref": format!("#/components/schemas/{component}")
                } }
            }
        } } }
    })
}

#[test]
fn facts_of_an_operation_are_one_a_line() {
    let found: Vec<String> = facts(&sample("Thing")).into_iter().collect();
    let expected = "\
PATCH /v1/things/{id} 200
PATCH /v1/things/{id} 200 header etag: string
PATCH /v1/things/{id} 200(text/csv): string
PATCH /v1/things/{id} 200.parts: array, maxItems 9, optional
PATCH /v1/things/{id} 200.parts[]: like one of those that it is in
PATCH /v1/things/{id} 200.state = closed
PATCH /v1/things/{id} 200.state = open
PATCH /v1/things/{id} 200.state: string or null, required
PATCH /v1/things/{id} 200: object, no other fields or null
PATCH /v1/things/{id} 409 already_member
PATCH /v1/things/{id} 409 conflict
PATCH /v1/things/{id} 409 without a problem
PATCH /v1/things/{id} body.parts: array, maxItems 9, optional
PATCH /v1/things/{id} body.parts[]: like one of those that it is in
PATCH /v1/things/{id} body.state = closed
PATCH /v1/things/{id} body.state = open
PATCH /v1/things/{id} body.state: string or null, required
PATCH /v1/things/{id} body: object, no other fields, required
PATCH /v1/things/{id} is change_thing
PATCH /v1/things/{id} path id: string, required
PATCH /v1/things/{id} takes no credentials or bearer";
    assert_eq!(found.join("\n"), expected);
}

#[test]
fn the_name_of_a_component_is_no_fact() {
    assert_eq!(facts(&sample("Thing")), facts(&sample("Renamed")));
}

#[test]
fn what_is_removed_changed_or_added_is_named() {
    let change = |pointer: &str, edit: fn(&mut Map<String, Value>)| {
        let mut document = sample("Thing");
        edit(document.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer));
        differences(&facts(&sample("Thing")), &facts(&document))
    };
    let operation = "/paths/~1v1~1things~1{id}/patch";
    let name = "PATCH /v1/things/{id}";
    let statuses = change(&format!("{operation}/responses"), |responses| {
        responses.remove("409");
    });
    assert_eq!(statuses.len(), 3, "{statuses:?}");
    assert!(statuses.contains(&format!("- {name} 409 conflict")), "{statuses:?}");
    let codes = change(&format!("{operation}/responses/409"), |refusal| {
        refusal.insert("description".to_owned(), "`already_member`".into());
    });
    assert_eq!(codes, [format!("- {name} 409 conflict")]);
    let limits = change(&format!("{operation}/parameters/0/schema"), |schema| {
        schema.insert("maxLength".to_owned(), 40.into());
    });
    let path = format!("{name} path id: string");
    assert_eq!(limits, [format!("- {path}, required"), format!("+ {path}, maxLength 40, required")]);
    let fields = change("/components/schemas/Thing/properties", |fields| {
        fields.remove("parts");
        fields.insert("extra".to_owned(), serde_json::json!({ "type": "boolean" }));
    });
    assert_eq!(
        fields.iter().filter(|line| line.starts_with('+') && line.ends_with(".extra: boolean, optional")).count(),
        2
    );
    assert_eq!(fields.iter().filter(|line| line.starts_with('-') && line.contains(".parts")).count(), 4);
    let values = change("/components/schemas/Thing/properties/state", |state| {
        state.insert("enum".to_owned(), serde_json::json!(["open", null]));
    });
    assert_eq!(values.len(), 2, "{values:?}");
    assert!(values.iter().all(|line| line.starts_with('-') && line.ends_with(".state = closed")), "{values:?}");
}
