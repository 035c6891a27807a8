//! The operations of the served OpenAPI document.

use guestlist_tests::client::{Client, Response};
use reqwest::Method;
use serde_json::{Map, Value};

/// An operation of the document.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: Method,
    pub(crate) path: String,
    /// Whether it accepts a bearer token.
    pub(crate) takes_token: bool,
    /// Whether it requires a bearer token.
    pub(crate) needs_token: bool,
    /// The schema of its JSON body, if it has one.
    pub(crate) body: Option<Value>,
    /// The names of its query parameters.
    pub(crate) query: Vec<String>,
    responses: Map<String, Value>,
}

impl Operation {
    /// Returns whether the document lists this response: by its status, and a refusal also by its code.
    pub(crate) fn documents(&self, response: &Response) -> bool {
        let code = format!("`{}`", response.code());
        self.responses.get(&response.status.to_string()).is_some_and(|documented| {
            response.status < 400 || documented["description"].as_str().is_some_and(|codes| codes.contains(&code))
        })
    }

    /// Returns the problem of a refusal.
    ///
    /// # Panics
    /// If the response is not a complete problem, is not documented, or is a server error.
    #[track_caller]
    pub(crate) fn check_refusal(&self, response: &Response, what: &str) -> Value {
        let problem = response.problem();
        assert!(response.status < 500, "{} {what}: {}", self.id, response.text());
        assert!(self.documents(response), "{} {what}: undocumented {} {}", self.id, response.status, response.code());
        problem
    }
}

/// Fetches the document and returns its operations, sorted by path.
pub(crate) async fn operations(client: &Client) -> Vec<Operation> {
    let document = client.get("/openapi.json").await.is(200);
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let security = operation["security"].as_array().cloned().unwrap_or_default();
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let in_query = parameters.iter().filter(|parameter| parameter["in"] == "query");
            let body = &operation["requestBody"]["content"]["application/json"]["schema"];
            found.push(Operation {
                id: operation["operationId"].as_str().expect("an id").to_owned(),
                method: method.to_uppercase().parse().expect("a method"),
                path: path.clone(),
                takes_token: !security.is_empty(),
                needs_token: !security.is_empty() && !security.contains(&serde_json::json!({})),
                body: (!body.is_null()).then(|| resolved(&document, body)),
                query: in_query.map(|parameter| parameter["name"].as_str().unwrap_or_default().to_owned()).collect(),
                responses: operation["responses"].as_object().cloned().unwrap_or_default(),
            });
        }
    }
    assert!(found.len() > 30, "{}", found.len());
    found
}

fn resolved(document: &Value, schema: &Value) -> Value {
    match schema["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).expect("a schema").clone(),
        None => schema.clone(),
    }
}
