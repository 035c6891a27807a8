//! What a host application's key can call, and what it is told.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::answer;
use guestlist_tests::people::{id_of, text};
use serde_json::json;

use crate::scene::Scene;

/// API.md, "Host keys call only …".
const OPEN_TO_HOSTS: [&str; 5] =
    ["check_access", "check_access_batch", "get_project_access", "explain_access", "introspect"];

/// Proves: S7.1, S7.3, AZ8.
#[tokio::test]
async fn a_host_key_calls_what_is_listed_for_it_and_gets_403_everywhere_else() {
    let scene = Scene::new(Backend::Sqlite).await;
    let host = scene.instance.anybody().with_bearer(&text(&scene.host_key["secret"]));
    let before = scene.everything();
    for operation in scene.operations.iter().filter(|operation| operation.takes_token) {
        if OPEN_TO_HOSTS.contains(&operation.id.as_str()) {
            continue;
        }
        let refused = scene.call(operation, &host).await;
        operation.refuses(&refused, "by a host application");
        refused.refused(403, "forbidden");
    }
    assert_eq!(scene.everything(), before);
    for id in OPEN_TO_HOSTS {
        let operation = scene.operation(id);
        let path = scene.path_of(operation);
        let request = match id {
            "get_project_access" => {
                host.request(operation.method.clone(), &format!("{path}?account_id={}", scene.ana.id))
            }
            _ => host.request(operation.method.clone(), &path),
        };
        let about = |mut check: serde_json::Value| {
            check["account_id"] = json!(scene.ana.id);
            check
        };
        let answer = answer(match id {
            "check_access" => request.json(&about(scene.body_of(operation).expect("a body"))),
            "check_access_batch" => {
                let mut body = scene.body_of(operation).expect("a body");
                body["checks"][0] = about(body["checks"][0].clone());
                request.json(&body)
            }
            "introspect" => {
                let form = format!("token={}", text(&scene.redeemed["access_token"]));
                request.header("content-type", "application/x-www-form-urlencoded").body(form)
            }
            _ => request,
        })
        .await;
        assert_eq!(answer.status, 200, "{id}: {}", answer.text());
        assert!(!answer.text().contains("\"allowed\":false") || id == "explain_access", "{id}: {}", answer.text());
    }
}

/// Proves: S7.1, S7.3.
#[tokio::test]
async fn who_is_asked_about_is_named_by_host_applications_and_by_nobody_else() {
    let scene = Scene::new(Backend::Memory).await;
    let host = scene.instance.anybody().with_bearer(&text(&scene.host_key["secret"]));
    let check = json!({ "project_id": scene.project, "capability": "content.view" });
    let named = json!({ "project_id": scene.project, "capability": "content.view", "account_id": scene.ben.id });
    let access = format!("/v1/projects/{}/access", scene.project);
    for (client, path, body, field, code) in [
        (&host, "/v1/access/check", check.clone(), "account_id", "required"),
        (&*scene.ana, "/v1/access/check", named.clone(), "account_id", "not_allowed"),
        (&host, "/v1/access/check-batch", json!({ "checks": [named, check] }), "checks[1].account_id", "required"),
        (&*scene.ana, "/v1/access/check-batch", json!({ "checks": [named] }), "checks[0].account_id", "not_allowed"),
    ] {
        let problem = client.post(path, body).await.refused(422, "validation_failed");
        assert_eq!((&problem["errors"][0]["field"], &problem["errors"][0]["code"]), (&json!(field), &json!(code)));
    }
    host.get(&access).await.refused(422, "validation_failed");
    let named = format!("{access}?account_id={}", scene.ana.id);
    scene.ana.get(&named).await.refused(422, "validation_failed");
    assert_eq!(host.get(&named).await.is(200)["role"], "owner");
}

/// Proves: S7.3.
#[tokio::test]
async fn a_host_keys_secret_is_shown_once_and_kept_as_a_hash() {
    let scene = Scene::new(Backend::Sqlite).await;
    let secret = text(&scene.host_key["secret"]);
    assert!(secret.starts_with("glk_") && secret.len() == 47, "256 random bits behind a prefix");
    let keys = scene.ana.get(&format!("/v1/workspaces/{}/keys", scene.workspace)).await;
    assert!(!keys.text().contains(&secret));
    assert_eq!(keys.is(200)["items"][0]["id"], id_of(&scene.host_key["key"]));
    assert!(scene.everything().iter().all(|row| !row.contains(&secret)));
}
