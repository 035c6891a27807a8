//! Concurrent changes with the same precondition.

use guestlist_tests::accounts::{TestAccount, id_of};
use guestlist_tests::client::send;
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

/// Sends all changes concurrently with the current ETag; asserts that one succeeds and the others get 412.
async fn assert_one_succeeds(instance: &Instance, account: &TestAccount, path: &str, changes: Vec<Value>) {
    let etag = account.get(path).await.header("etag").to_owned();
    let answers = send_concurrently(&instance.base, changes.len(), |number, _| {
        let request = account.request(Method::PATCH, path).header("if-match", &etag);
        send(request.json(&changes[number]))
    })
    .await;
    let outcomes = outcome_counts(&answers);
    assert_eq!(outcomes.get("200"), Some(&1), "{path}: {outcomes:?}");
    assert_eq!(outcomes.get("412 precondition_failed"), Some(&(changes.len() - 1)), "{path}: {outcomes:?}");
    let changed = answers.iter().find(|answer| answer.status == 200).expect("a change that succeeded");
    assert_eq!(account.get(path).await.json(), changed.json(), "{path}");
}

on_every_backend! {
    /// Proves: AZ13.
    #[test]
    async fn exactly_one_of_several_parallel_changes_with_the_same_etag_succeeds(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
        ben.accepts(&invitation).await.is(200);
        let unsent = json!({ "email": "eve@example.com", "role": "designer", "send_mail": false });
        let invited = ana.post(&format!("/v1/workspaces/{workspace}/invitations"), unsent).await.is(201);
        let token = id_of(&ana.creates_public_token(&[&project], "read", None).await["public_token"]);

        let names: Vec<Value> = (0..6).map(|number| json!({ "name": format!("Name {number}") })).collect();
        let roles: Vec<Value> =
            ["admin", "content_editor", "commenter"].into_iter().map(|role| json!({ "role": role })).collect();
        assert_one_succeeds(&instance, &ana, &format!("/v1/workspaces/{workspace}"), names.clone()).await;
        assert_one_succeeds(&instance, &ana, &format!("/v1/projects/{project}"), names.clone()).await;
        assert_one_succeeds(&instance, &ana, &format!("/v1/public-tokens/{token}"), names).await;
        assert_one_succeeds(&instance, &ana, &format!("/v1/invitations/{}", id_of(&invited)), roles.clone()).await;
        assert_one_succeeds(&instance, &ana, &format!("/v1/workspaces/{workspace}/members/{}", ben.id), roles).await;
    }
}
