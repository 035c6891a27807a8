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

use crate::{Options, middleware};

/// Returns the routes of `/docs` and its stylesheet. The page is rendered once, by this call.
pub(crate) fn routes(options: &Options) -> Router {
    let document: Value = serde_json::from_str(&options.openapi_document).unwrap_or_default();
    let rendered: Arc<str> = DocsPage::of(&document, &options.product_name).render().unwrap_or_default().into();
    Router::new()
        .route("/docs", get(move || std::future::ready(Html(rendered.to_string()))))
        .route("/assets/docs.css", get(stylesheet))
        .layer(from_fn(middleware::static_page_headers))
}

async fn stylesheet() -> Response {
    let content_type = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (content_type, include_str!("../assets/docs.css")).into_response()
}

#[derive(Template)]
#[template(path = "docs.html")]
struct DocsPage<'a> {
    lang: &'static str,
    product: &'a str,
    version: String,
    description: Vec<Fragment>,
    sections: Vec<TagSection>,
    schemas: Vec<Schema>,
}

/// Piece of a description: text or code.
struct Fragment {
    is_code: bool,
    text: String,
}

/// Operations of a tag.
struct TagSection {
    anchor: String,
    name: String,
    description: Vec<Fragment>,
    operations: Vec<Operation>,
}

/// Operation.
struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: Vec<Fragment>,
    credential: &'static str,
    parameters: Vec<Field>,
    body: Option<Body>,
    responses: Vec<ResponseDoc>,
    error_responses: Vec<ResponseDoc>,
}

/// Request body.
struct Body {
    media: String,
    fields: Vec<Field>,
}

/// Parameter, or field of an object.
struct Field {
    name: String,
    type_ref: TypeRef,
    is_required: bool,
    description: Vec<Fragment>,
}

/// Type of a value, with the anchor of its schema.
struct TypeRef {
    text: String,
    anchor: Option<String>,
}

/// Response.
struct ResponseDoc {
    status: String,
    description: Vec<Fragment>,
    type_ref: Option<TypeRef>,
}

/// Schema that bodies and responses refer to.
struct Schema {
    anchor: String,
    name: String,
    description: Vec<Fragment>,
    fields: Vec<Field>,
    values: Vec<String>,
}

impl<'a> DocsPage<'a> {
    fn of(document: &Value, product: &'a str) -> Self {
        let sections = list(&document["tags"]).iter().map(|tag| TagSection::of(document, tag));
        let schemas =
            entries(&document["components"]["schemas"]).map(|(name, schema)| Schema::of(document, name, schema));
        Self {
            lang: "en",
            product,
            version: text(&document["info"]["version"]),
            description: fragments(&text(&document["info"]["description"])),
            sections: sections.filter(|section| !section.operations.is_empty()).collect(),
            schemas: schemas.collect(),
        }
    }
}

impl TagSection {
    fn of(document: &Value, tag: &Value) -> Self {
        let name = text(&tag["name"]);
        let mut operations = Vec::new();
        for (path, item) in entries(&document["paths"]) {
            for (method, operation) in entries(item) {
                if operation["tags"][0] == tag["name"] {
                    operations.push(Operation::of(document, method, path, operation));
                }
            }
        }
        Self {
            anchor: format!("tag-{}", name.replace(' ', "-")),
            description: fragments(&text(&tag["description"])),
            name,
            operations,
        }
    }
}

impl Operation {
    fn of(document: &Value, method: &str, path: &str, operation: &Value) -> Self {
        let security = list(&operation["security"]);
        let credential =
            match (security.is_empty(), security.iter().any(|requirement| requirement == &Value::Object(Map::new()))) {
                (true, _) => "needs no credential",
                (false, true) => "takes a bearer token, and works without one",
                (false, false) => "needs a bearer token",
            };
        let response = |(status, response): (&String, &Value)| ResponseDoc {
            status: status.clone(),
            description: fragments(&text(&response["description"])),
            type_ref: entries(&response["content"]).next().map(|(_, content)| TypeRef::of(&content["schema"])),
        };
        let is_error = |(status, _): &(&String, &Value)| status.as_str() >= "400";
        let (error_responses, responses): (Vec<_>, Vec<_>) = entries(&operation["responses"]).partition(is_error);
        let error_responses =
            error_responses.into_iter().map(response).map(|response| ResponseDoc { type_ref: None, ..response });
        Self {
            id: text(&operation["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&operation["summary"]),
            description: fragments(&text(&operation["description"])),
            credential,
            parameters: list(&operation["parameters"]).iter().map(Field::of_parameter).collect(),
            body: entries(&operation["requestBody"]["content"])
                .next()
                .map(|(media, content)| Body { media: media.clone(), fields: fields(document, &content["schema"]) }),
            responses: responses.into_iter().map(response).collect(),
            error_responses: error_responses.collect(),
        }
    }
}

impl Field {
    fn of_parameter(parameter: &Value) -> Self {
        Self {
            name: text(&parameter["name"]),
            type_ref: TypeRef {
                text: format!("{}, in the {}", TypeRef::of(&parameter["schema"]).text, text(&parameter["in"])),
                anchor: None,
            },
            is_required: parameter["required"] == true,
            description: fragments(&text(&parameter["description"])),
        }
    }
}

impl TypeRef {
    fn of(schema: &Value) -> Self {
        if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
            return Self { text: name.to_owned(), anchor: Some(schema_anchor(name)) };
        }
        for choice in ["oneOf", "anyOf", "allOf"] {
            let choices: Vec<Self> = list(&schema[choice]).iter().map(Self::of).collect();
            if !choices.is_empty() {
                let texts: Vec<&str> = choices.iter().map(|type_ref| type_ref.text.as_str()).collect();
                let text = texts.join(" or ");
                return Self { text, anchor: choices.into_iter().find_map(|type_ref| type_ref.anchor) };
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
        let mut type_ref = if types.is_empty() { "any value".to_owned() } else { types };
        if (1..=12).contains(&values.len()) {
            type_ref = format!("{type_ref}: {}", values.join(", "));
        }
        for (limit, label) in
            [("minimum", "from"), ("maximum", "to"), ("maxLength", "at most"), ("maxItems", "at most")]
        {
            if !schema[limit].is_null() {
                type_ref = format!("{type_ref}, {label} {}", schema[limit]);
            }
        }
        Self { text: type_ref, anchor: None }
    }
}

impl Schema {
    fn of(document: &Value, name: &str, schema: &Value) -> Self {
        Self {
            anchor: schema_anchor(name),
            name: name.to_owned(),
            description: fragments(&text(&schema["description"])),
            fields: fields(document, schema),
            values: list(&schema["enum"]).iter().map(text).collect(),
        }
    }
}

/// Returns the fields of an object, or of all alternatives if the schema is a choice.
fn fields(document: &Value, schema: &Value) -> Vec<Field> {
    let schema = resolve(document, schema);
    let choices = list(&schema["oneOf"]).iter().flat_map(|choice| fields(document, choice));
    let required = list(&schema["required"]);
    let own = entries(&schema["properties"]).map(|(name, value)| Field {
        name: name.clone(),
        type_ref: TypeRef::of(value),
        is_required: required.iter().any(|needed| needed == name.as_str()),
        description: fragments(&text(&value["description"])),
    });
    own.chain(choices).collect()
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema)
}

fn schema_anchor(name: &str) -> String {
    format!("schema-{name}")
}

/// Splits a text at its backticks, which enclose code.
fn fragments(text: &str) -> Vec<Fragment> {
    let parts = text.split('`').enumerate();
    let fragments = parts.map(|(number, part)| Fragment { is_code: number % 2 == 1, text: part.to_owned() });
    fragments.filter(|piece| !piece.text.is_empty()).collect()
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
