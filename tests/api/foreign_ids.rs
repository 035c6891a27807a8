//! Ids of records that the caller cannot see get the same responses as ids of no record.

use guestlist_tests::accounts::id_of;
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Client, Response, send};
use serde_json::{Value, json};

use crate::document::Operation;
use crate::fixture::{Fixture, query_of};

/// Returns an id of no record, with this prefix.
fn unknown_id(prefix: &str) -> String {
    format!("{prefix}_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5")
}

/// Proves: AZ3, AZ8, S4.4, TK8.
#[tokio::test]
async fn ids_of_a_foreign_workspace_get_the_response_of_unknown_ids_on_every_route() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let eve = fixture.instance.new_account("Eve").await;
    eve.creates_workspace_with_project().await;
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.path.contains("{id}")) {
        let foreign = fixture.id_for(operation).expect("an id");
        let (prefix, _) = foreign.split_once('_').expect("a prefix");
        let theirs = call(&fixture, operation, &eve, &foreign).await;
        let nonexistent = call(&fixture, operation, &eve, &unknown_id(prefix)).await;
        operation.check_refusal(&theirs, "a foreign id");
        assert_eq!(comparable(&theirs), comparable(&nonexistent), "{}", operation.id);
        assert_eq!(theirs.status, 404, "{}", operation.id);
    }
    assert_eq!(fixture.all_rows(), before);
}

/// Proves: AZ3, AZ4, S7.1.
#[tokio::test]
async fn foreign_ids_in_bodies_and_queries_get_the_response_of_unknown_ids() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let eve = fixture.instance.new_account("Eve").await;
    let (own_workspace, own_project) = eve.creates_workspace_with_project().await;
    let before = fixture.all_rows();
    let (no_workspace, no_project) = (unknown_id("ws"), unknown_id("prj"));
    for (foreign, nothing) in [
        (json!([fixture.project]), json!([no_project])),
        (json!([own_project, fixture.project]), json!([own_project, no_project])),
    ] {
        let token = |ids: Value| json!({ "name": "Mine", "permission": "read", "project_ids": ids });
        let theirs = eve.post("/v1/public-tokens", token(foreign)).await;
        let nonexistent = eve.post("/v1/public-tokens", token(nothing)).await;
        assert_eq!(comparable(&theirs), comparable(&nonexistent));
        theirs.refused(404, "not_found");
    }
    for (foreign, nothing) in [
        (format!("workspace_id={}", fixture.workspace), format!("workspace_id={no_workspace}")),
        (format!("project_id={}", fixture.project), format!("project_id={no_project}")),
    ] {
        let theirs = eve.get(&format!("/v1/public-tokens?{foreign}")).await;
        let nonexistent = eve.get(&format!("/v1/public-tokens?{nothing}")).await;
        assert_eq!(comparable(&theirs), comparable(&nonexistent));
        theirs.refused(404, "not_found");
    }
    for (field, foreign, nothing, capability) in [
        ("project_id", &fixture.project, &no_project, "content.view"),
        ("workspace_id", &fixture.workspace, &no_workspace, "workspace.view"),
    ] {
        let check = |id: &str| json!({ field: id, "capability": capability });
        let theirs = eve.post("/v1/access/check", check(foreign)).await;
        let nonexistent = eve.post("/v1/access/check", check(nothing)).await;
        assert_eq!(comparable(&theirs), comparable(&nonexistent));
        assert_eq!(theirs.is(200)["reason"], "not_found");
    }
    // Two targets in one request.
    let both = json!({ "project_id": own_project, "workspace_id": own_workspace, "capability": "content.view" });
    eve.post("/v1/access/check", both).await.refused(422, "validation_failed");
    let both = format!("/v1/public-tokens?project_id={own_project}&workspace_id={}", fixture.workspace);
    eve.get(&both).await.refused(422, "validation_failed");
    assert_eq!(fixture.all_rows(), before);
}

/// Proves: S4.10, AZ3, AZ12.
#[tokio::test]
async fn members_who_do_not_manage_an_invitation_see_neither_its_address_nor_its_id() {
    let fixture = Fixture::new(Backend::Memory).await;
    let cleo = fixture.instance.new_account("Cleo").await;
    let invited = fixture.ana.invites_to_workspace(&fixture.workspace, &cleo.address, "designer").await.is(201);
    cleo.accepts(&id_of(&invited)).await.is(200);
    // Ana invited Dora: members who do not manage the invitation learn only that it is pending.
    let refused = cleo.invites_to_workspace(&fixture.workspace, "dora@example.com", "commenter").await;
    assert_eq!(refused.refused(409, "invitation_already_pending")["invitation_id"], Value::Null);
    let refused = fixture.ana.invites_to_workspace(&fixture.workspace, "dora@example.com", "commenter").await;
    assert!(refused.refused(409, "invitation_already_pending")["invitation_id"].is_string());
    for path in ["invitations", "projects"] {
        let response = cleo.get(&format!("/v1/workspaces/{}/{path}", fixture.workspace)).await;
        assert!(!response.text().contains("@example.com"), "{path}: {}", response.text());
    }
}

async fn call(fixture: &Fixture, operation: &Operation, client: &Client, id: &str) -> Response {
    let path = fixture.path_with(operation, id) + query_of(operation);
    let request = client.request(operation.method.clone(), &path);
    send(match fixture.body_of(operation) {
        Some(body) => request.json(&body),
        None => request,
    })
    .await
}

/// Returns the parts of a response that must be equal for two indistinguishable cases: status, body without the request
/// id, and headers except `date` and `x-request-id`.
pub(crate) fn comparable(response: &Response) -> (u16, Value, Vec<(String, String)>) {
    let mut body = response.json();
    if body["request_id"].is_string() {
        body["request_id"] = json!("…");
    }
    let mut headers: Vec<(String, String)> = response
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id"))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
        .collect();
    headers.sort();
    (response.status, body, headers)
}
