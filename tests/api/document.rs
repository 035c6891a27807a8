//! The served OpenAPI document, as the list of what there is to try.

use guestlist_tests::client::{Answer, Client};
use reqwest::Method;
use serde_json::{Map, Value};

/// A call that the document describes.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: Method,
    pub(crate) path: String,
    /// Whether it takes a bearer token, and whether it can do without.
    pub(crate) takes_token: bool,
    pub(crate) needs_token: bool,
    /// The schema of its JSON body, if it has one.
    pub(crate) body: Option<Value>,
    /// The names of its query parameters.
    pub(crate) query: Vec<String>,
    responses: Map<String, Value>,
}

impl Operation {
    /// Whether the document says that this can be answered. Refusals are documented with their codes.
    pub(crate) fn documents(&self, answer: &Answer) -> bool {
        let code = format!("`{}`", answer.code());
        self.responses.get(&answer.status.to_string()).is_some_and(|response| {
            answer.status < 400 || response["description"].as_str().is_some_and(|codes| codes.contains(&code))
        })
    }

    /// The refusal of a request that is wrong: a whole problem, documented, and no fault of ours.
    #[track_caller]
    pub(crate) fn refuses(&self, answer: &Answer, what: &str) -> Value {
        let problem = answer.problem();
        assert!(answer.status < 500, "{} {what}: {}", self.id, answer.text());
        assert!(self.documents(answer), "{} {what}: undocumented {} {}", self.id, answer.status, answer.code());
        problem
    }
}

/// All of them, by path.
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
