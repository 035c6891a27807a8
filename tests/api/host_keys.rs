//! Operations that host applications can call with their keys.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::send;
use serde_json::json;

use crate::fixture::Fixture;

/// Operations for host keys, as listed in API.md ("Host keys call only …").
const OPEN_TO_HOSTS: [&str; 5] =
    ["check_access", "check_access_batch", "get_project_access", "explain_access", "introspect"];

/// Proves: S7.1, S7.3, AZ8.
#[tokio::test]
async fn a_host_key_can_call_the_operations_listed_for_it_and_gets_403_from_all_others() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let host = fixture.instance.anonymous().with_bearer(&text(&fixture.host_key["secret"]));
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.takes_token) {
        if OPEN_TO_HOSTS.contains(&operation.id.as_str()) {
            continue;
        }
        let refused = fixture.call(operation, &host).await;
        operation.check_refusal(&refused, "by a host application");
        refused.refused(403, "forbidden");
    }
    assert_eq!(fixture.all_rows(), before);
    for id in OPEN_TO_HOSTS {
        let operation = fixture.operation(id);
        let path = fixture.path_of(operation);
        let request = match id {
            "get_project_access" => {
                host.request(operation.method.clone(), &format!("{path}?account_id={}", fixture.ana.id))
            }
            _ => host.request(operation.method.clone(), &path),
        };
        let about = |mut check: serde_json::Value| {
            check["account_id"] = json!(fixture.ana.id);
            check
        };
        let response = send(match id {
            "check_access" => request.json(&about(fixture.body_of(operation).expect("a body"))),
            "check_access_batch" => {
                let mut body = fixture.body_of(operation).expect("a body");
                body["checks"][0] = about(body["checks"][0].clone());
                request.json(&body)
            }
            "introspect" => {
                let form = format!("token={}", text(&fixture.redeemed["access_token"]));
                request.header("content-type", "application/x-www-form-urlencoded").body(form)
            }
            _ => request,
        })
        .await;
        assert_eq!(response.status, 200, "{id}: {}", response.text());
        assert!(!response.text().contains("\"allowed\":false") || id == "explain_access", "{id}: {}", response.text());
    }
}

/// Proves: S7.1, S7.3.
#[tokio::test]
async fn only_host_applications_name_the_account_that_a_check_is_about() {
    let fixture = Fixture::new(Backend::Memory).await;
    let host = fixture.instance.anonymous().with_bearer(&text(&fixture.host_key["secret"]));
    let check = json!({ "project_id": fixture.project, "capability": "content.view" });
    let named = json!({ "project_id": fixture.project, "capability": "content.view", "account_id": fixture.ben.id });
    let access = format!("/v1/projects/{}/access", fixture.project);
    for (client, path, body, field, code) in [
        (&host, "/v1/access/check", check.clone(), "account_id", "required"),
        (&*fixture.ana, "/v1/access/check", named.clone(), "account_id", "not_allowed"),
        (&host, "/v1/access/check-batch", json!({ "checks": [named, check] }), "checks[1].account_id", "required"),
        (&*fixture.ana, "/v1/access/check-batch", json!({ "checks": [named] }), "checks[0].account_id", "not_allowed"),
    ] {
        let problem = client.post(path, body).await.refused(422, "validation_failed");
        assert_eq!((&problem["errors"][0]["field"], &problem["errors"][0]["code"]), (&json!(field), &json!(code)));
    }
    host.get(&access).await.refused(422, "validation_failed");
    let named = format!("{access}?account_id={}", fixture.ana.id);
    fixture.ana.get(&named).await.refused(422, "validation_failed");
    assert_eq!(host.get(&named).await.is(200)["role"], "owner");
}

/// Proves: S7.3.
#[tokio::test]
async fn the_secret_of_an_api_key_is_shown_once_and_stored_as_a_hash() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let secret = text(&fixture.host_key["secret"]);
    assert!(secret.starts_with("glk_") && secret.len() == 47, "256 random bits behind a prefix");
    let keys = fixture.ana.get(&format!("/v1/workspaces/{}/keys", fixture.workspace)).await;
    assert!(!keys.text().contains(&secret));
    assert_eq!(keys.is(200)["items"][0]["id"], id_of(&fixture.host_key["key"]));
    assert!(fixture.all_rows().iter().all(|row| !row.contains(&secret)));
}
