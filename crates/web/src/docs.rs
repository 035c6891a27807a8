//! The API's documentation as a page, rendered on the server from the OpenAPI document: no script, nothing from other
//! origins.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::header;
use axum::middleware::from_fn;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde_json::{Map, Value};

use crate::dress;

/// Returns the routes of `/docs` and its stylesheet, to be merged with the other pages. `document` is the OpenAPI
/// document as JSON. It is rendered once, by this call; any other text yields a page without operations.
pub fn docs(document: &str, product: &str) -> Router {
    let document: Value = serde_json::from_str(document).unwrap_or_default();
    let rendered: Arc<str> = Docs::of(&document, product).render().unwrap_or_default().into();
    Router::new()
        .route("/docs", get(move || std::future::ready(Html(rendered.to_string()))))
        .route("/assets/docs.css", get(stylesheet))
        .layer(from_fn(dress::shield))
}

async fn stylesheet() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, include_str!("../assets/docs.css")).into_response()
}

#[derive(Template)]
#[template(path = "docs.html")]
struct Docs<'a> {
    lang: &'static str,
    product: &'a str,
    version: String,
    about: Vec<Piece>,
    groups: Vec<Group>,
    shapes: Vec<Shape>,
}

/// Piece of a description: text or code.
struct Piece {
    is_code: bool,
    text: String,
}

/// Operations of a tag.
struct Group {
    anchor: String,
    name: String,
    about: Vec<Piece>,
    calls: Vec<Call>,
}

/// Operation.
struct Call {
    id: String,
    method: String,
    path: String,
    summary: String,
    about: Vec<Piece>,
    credential: &'static str,
    parameters: Vec<Field>,
    body: Option<Body>,
    answers: Vec<Answer>,
    refusals: Vec<Answer>,
}

/// Request body.
struct Body {
    media: String,
    fields: Vec<Field>,
}

/// Parameter, or field of an object.
struct Field {
    name: String,
    kind: Kind,
    is_required: bool,
    about: Vec<Piece>,
}

/// Type of a value, with the anchor of its schema.
struct Kind {
    text: String,
    anchor: Option<String>,
}

/// Response.
struct Answer {
    status: String,
    about: Vec<Piece>,
    kind: Option<Kind>,
}

/// Schema that bodies and responses refer to.
struct Shape {
    anchor: String,
    name: String,
    about: Vec<Piece>,
    fields: Vec<Field>,
    values: Vec<String>,
}

impl<'a> Docs<'a> {
    fn of(document: &Value, product: &'a str) -> Self {
        let groups = list(&document["tags"]).iter().map(|tag| Group::of(document, tag));
        let shapes =
            entries(&document["components"]["schemas"]).map(|(name, schema)| Shape::of(document, name, schema));
        Self {
            lang: "en",
            product,
            version: text(&document["info"]["version"]),
            about: pieces(&text(&document["info"]["description"])),
            groups: groups.filter(|group| !group.calls.is_empty()).collect(),
            shapes: shapes.collect(),
        }
    }
}

impl Group {
    fn of(document: &Value, tag: &Value) -> Self {
        let name = text(&tag["name"]);
        let mut calls = Vec::new();
        for (path, item) in entries(&document["paths"]) {
            for (method, operation) in entries(item) {
                if operation["tags"][0] == tag["name"] {
                    calls.push(Call::of(document, method, path, operation));
                }
            }
        }
        Self {
            anchor: format!("tag-{}", name.replace(' ', "-")),
            about: pieces(&text(&tag["description"])),
            name,
            calls,
        }
    }
}

impl Call {
    fn of(document: &Value, method: &str, path: &str, operation: &Value) -> Self {
        let security = list(&operation["security"]);
        let credential = match (security.is_empty(), security.iter().any(|way| way == &Value::Object(Map::new()))) {
            (true, _) => "needs no credential",
            (false, true) => "takes a bearer token, and works without one",
            (false, false) => "needs a bearer token",
        };
        let answer = |(status, answer): (&String, &Value)| Answer {
            status: status.clone(),
            about: pieces(&text(&answer["description"])),
            kind: entries(&answer["content"]).next().map(|(_, content)| Kind::of(&content["schema"])),
        };
        let is_refusal = |(status, _): &(&String, &Value)| status.as_str() >= "400";
        let (refusals, answers): (Vec<_>, Vec<_>) = entries(&operation["responses"]).partition(is_refusal);
        let refusals = refusals.into_iter().map(answer).map(|answer| Answer { kind: None, ..answer });
        Self {
            id: text(&operation["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&operation["summary"]),
            about: pieces(&text(&operation["description"])),
            credential,
            parameters: list(&operation["parameters"]).iter().map(Field::of_parameter).collect(),
            body: entries(&operation["requestBody"]["content"])
                .next()
                .map(|(media, content)| Body { media: media.clone(), fields: fields(document, &content["schema"]) }),
            answers: answers.into_iter().map(answer).collect(),
            refusals: refusals.collect(),
        }
    }
}

impl Field {
    fn of_parameter(parameter: &Value) -> Self {
        Self {
            name: text(&parameter["name"]),
            kind: Kind {
                text: format!("{}, in the {}", Kind::of(&parameter["schema"]).text, text(&parameter["in"])),
                anchor: None,
            },
            is_required: parameter["required"] == true,
            about: pieces(&text(&parameter["description"])),
        }
    }
}

impl Kind {
    fn of(schema: &Value) -> Self {
        if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
            return Self { text: name.to_owned(), anchor: Some(anchor_of(name)) };
        }
        for choice in ["oneOf", "anyOf", "allOf"] {
            let choices: Vec<Self> = list(&schema[choice]).iter().map(Self::of).collect();
            if !choices.is_empty() {
                let texts: Vec<&str> = choices.iter().map(|kind| kind.text.as_str()).collect();
                let text = texts.join(" or ");
                return Self { text, anchor: choices.into_iter().find_map(|kind| kind.anchor) };
            }
        }
        let types = match schema["type"].as_array() {
            Some(types) => types.iter().map(text).collect::<Vec<_>>().join(" or "),
            None => text(&schema["type"]),
        };
        if schema["items"].is_object() {
            let item = Self::of(&schema["items"]);
            return Self { text: format!("{types} of {}", item.text), anchor: item.anchor };
        }
        let values: Vec<String> = list(&schema["enum"]).iter().map(text).collect();
        let mut kind = if types.is_empty() { "any value".to_owned() } else { types };
        if (1..=12).contains(&values.len()) {
            kind = format!("{kind}: {}", values.join(", "));
        }
        for (limit, words) in
            [("minimum", "from"), ("maximum", "to"), ("maxLength", "at most"), ("maxItems", "at most")]
        {
            if !schema[limit].is_null() {
                kind = format!("{kind}, {words} {}", schema[limit]);
            }
        }
        Self { text: kind, anchor: None }
    }
}

impl Shape {
    fn of(document: &Value, name: &str, schema: &Value) -> Self {
        Self {
            anchor: anchor_of(name),
            name: name.to_owned(),
            about: pieces(&text(&schema["description"])),
            fields: fields(document, schema),
            values: list(&schema["enum"]).iter().map(text).collect(),
        }
    }
}

/// Returns the fields of an object, or of all alternatives if the schema is a choice.
fn fields(document: &Value, schema: &Value) -> Vec<Field> {
    let schema = resolved(document, schema);
    let choices = list(&schema["oneOf"]).iter().flat_map(|choice| fields(document, choice));
    let required = list(&schema["required"]);
    let own = entries(&schema["properties"]).map(|(name, value)| Field {
        name: name.clone(),
        kind: Kind::of(value),
        is_required: required.iter().any(|needed| needed == name.as_str()),
        about: pieces(&text(&value["description"])),
    });
    own.chain(choices).collect()
}

fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema)
}

fn anchor_of(name: &str) -> String {
    format!("schema-{name}")
}

/// Splits a text at its backticks, which enclose code.
fn pieces(text: &str) -> Vec<Piece> {
    let parts = text.split('`').enumerate();
    let pieces = parts.map(|(number, part)| Piece { is_code: number % 2 == 1, text: part.to_owned() });
    pieces.filter(|piece| !piece.text.is_empty()).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

#[cfg(test)]
#[path = "docs_tests.rs"]
mod tests;
