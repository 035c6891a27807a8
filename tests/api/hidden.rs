//! What is somebody else's is as if it were not there.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Answer, Client, answer};
use guestlist_tests::people::id_of;
use serde_json::{Value, json};

use crate::document::Operation;
use crate::scene::{Scene, query_of};

/// An id of no record, with this prefix.
fn random(prefix: &str) -> String {
    format!("{prefix}_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5")
}

/// Proves: AZ3, AZ8, S4.4, TK8.
#[tokio::test]
async fn ids_of_a_foreign_workspace_answer_like_ids_of_nothing_on_every_route() {
    let scene = Scene::new(Backend::Sqlite).await;
    let eve = scene.instance.person("Eve").await;
    eve.makes_place().await;
    let before = scene.everything();
    for operation in scene.operations.iter().filter(|operation| operation.path.contains("{id}")) {
        let foreign = scene.id_for(operation).expect("an id");
        let (prefix, _) = foreign.split_once('_').expect("a prefix");
        let theirs = call(&scene, operation, &eve, &foreign).await;
        let nobodys = call(&scene, operation, &eve, &random(prefix)).await;
        operation.refuses(&theirs, "a foreign id");
        assert_eq!(alike(&theirs), alike(&nobodys), "{}", operation.id);
        assert_eq!(theirs.status, 404, "{}", operation.id);
    }
    assert_eq!(scene.everything(), before);
}

/// Proves: AZ3, AZ4, S7.1.
#[tokio::test]
async fn foreign_ids_in_bodies_and_queries_answer_like_ids_of_nothing() {
    let scene = Scene::new(Backend::Sqlite).await;
    let eve = scene.instance.person("Eve").await;
    let (own_workspace, own_project) = eve.makes_place().await;
    let before = scene.everything();
    let (no_workspace, no_project) = (random("ws"), random("prj"));
    for (foreign, nothing) in [
        (json!([scene.project]), json!([no_project])),
        (json!([own_project, scene.project]), json!([own_project, no_project])),
    ] {
        let token = |ids: Value| json!({ "name": "Mine", "permission": "read", "project_ids": ids });
        let theirs = eve.post("/v1/public-tokens", token(foreign)).await;
        let nobodys = eve.post("/v1/public-tokens", token(nothing)).await;
        assert_eq!(alike(&theirs), alike(&nobodys));
        theirs.refused(404, "not_found");
    }
    for (foreign, nothing) in [
        (format!("workspace_id={}", scene.workspace), format!("workspace_id={no_workspace}")),
        (format!("project_id={}", scene.project), format!("project_id={no_project}")),
    ] {
        let theirs = eve.get(&format!("/v1/public-tokens?{foreign}")).await;
        let nobodys = eve.get(&format!("/v1/public-tokens?{nothing}")).await;
        assert_eq!(alike(&theirs), alike(&nobodys));
        theirs.refused(404, "not_found");
    }
    for (field, foreign, nothing, capability) in [
        ("project_id", &scene.project, &no_project, "content.view"),
        ("workspace_id", &scene.workspace, &no_workspace, "workspace.view"),
    ] {
        let check = |id: &str| json!({ field: id, "capability": capability });
        let theirs = eve.post("/v1/access/check", check(foreign)).await;
        let nobodys = eve.post("/v1/access/check", check(nothing)).await;
        assert_eq!(alike(&theirs), alike(&nobodys));
        assert_eq!(theirs.is(200)["reason"], "not_found");
    }
    // Two scopes in one request.
    let both = json!({ "project_id": own_project, "workspace_id": own_workspace, "capability": "content.view" });
    eve.post("/v1/access/check", both).await.refused(422, "validation_failed");
    let both = format!("/v1/public-tokens?project_id={own_project}&workspace_id={}", scene.workspace);
    eve.get(&both).await.refused(422, "validation_failed");
    assert_eq!(scene.everything(), before);
}

/// Proves: S4.10, AZ3, AZ12.
#[tokio::test]
async fn members_without_the_right_to_manage_learn_no_addresses_and_no_ids() {
    let scene = Scene::new(Backend::Memory).await;
    let cleo = scene.instance.person("Cleo").await;
    let invited = scene.ana.invites_to_workspace(&scene.workspace, &cleo.address, "designer").await.is(201);
    cleo.accepts(&id_of(&invited)).await.is(200);
    // There is one for Dora, by Ana: whoever does not manage it is told that, and no more.
    let refused = cleo.invites_to_workspace(&scene.workspace, "dora@example.com", "commenter").await;
    assert_eq!(refused.refused(409, "invitation_already_pending")["invitation_id"], Value::Null);
    let refused = scene.ana.invites_to_workspace(&scene.workspace, "dora@example.com", "commenter").await;
    assert!(refused.refused(409, "invitation_already_pending")["invitation_id"].is_string());
    for path in ["invitations", "projects"] {
        let answer = cleo.get(&format!("/v1/workspaces/{}/{path}", scene.workspace)).await;
        assert!(!answer.text().contains("@example.com"), "{path}: {}", answer.text());
    }
}

async fn call(scene: &Scene, operation: &Operation, client: &Client, id: &str) -> Answer {
    let path = scene.path_with(operation, id) + query_of(operation);
    let request = client.request(operation.method.clone(), &path);
    answer(match scene.body_of(operation) {
        Some(body) => request.json(&body),
        None => request,
    })
    .await
}

/// What of an answer must not tell two cases apart.
pub(crate) fn alike(answer: &Answer) -> (u16, Value, Vec<(String, String)>) {
    let mut body = answer.json();
    if body["request_id"].is_string() {
        body["request_id"] = json!("…");
    }
    let mut headers: Vec<(String, String)> = answer
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id"))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
        .collect();
    headers.sort();
    (answer.status, body, headers)
}
