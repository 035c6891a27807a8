//! Several instances on one PostgreSQL database.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{BaseUrl, Client};
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use serde_json::json;

/// Proves: S3.5, S9.2, AN4, TK2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn revoking_cancelling_and_signing_out_on_one_instance_apply_to_the_next_request_on_the_other() {
    let instance = Instance::start(Backend::Postgres).await;
    let second = instance.start_another().await;
    let second_base = BaseUrl::default();
    second_base.set(format!("http://{}", second.address()));
    let second_client = Client::new(second_base);

    let ana = instance.new_account("Ana").await;
    let ana_on_second = second_client.with_bearer(ana.bearer().unwrap_or_default());
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    // Created on the first instance and redeemed on the second; both use the same signing keys.
    let redeemed = second_client.redeems(&text(&shared["token"])).await.is(201);
    let guest_on_second = second_client.with_bearer(&text(&redeemed["access_token"]));
    let guest_on_first = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
    for guest in [&guest_on_second, &guest_on_first] {
        assert_eq!(guest.checks_access("content.view", &project).await["allowed"], true);
    }
    let jwks = ["/.well-known/jwks.json"; 2];
    assert_eq!(second_client.get(jwks[0]).await.is(200), instance.anonymous().get(jwks[1]).await.is(200));

    for (public_tokens, reason) in [("off", "session_ended"), ("on", "granted")] {
        instance.operator_command(&["admin", "plan", "set", &workspace, &format!("public_tokens={public_tokens}")]);
        for guest in [&guest_on_second, &guest_on_first] {
            assert_eq!(guest.checks_access("content.view", &project).await["reason"], reason);
        }
    }
    ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
    for guest in [&guest_on_second, &guest_on_first] {
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "session_ended");
    }
    second_client.redeems(&text(&shared["token"])).await.refused(410, "token_revoked");

    let invite = format!("/v1/projects/{project}/invitations");
    let invited = ana_on_second.post(&invite, json!({ "email": "ben@example.com", "permission": "read" })).await;
    let id = id_of(&invited.is(201));
    let secret = instance.secret("invitation", "ben@example.com").await;
    ana.post_empty(&format!("/v1/invitations/{id}/cancel")).await.is(200);
    second_client.accepts_with_new_account(&secret, "Ben").await.refused(410, "invitation_cancelled");

    ana.delete("/v1/sessions/current").await.is(204);
    ana_on_second.get("/v1/workspaces").await.refused(401, "unauthenticated");
    second.shutdown().await;
}

/// Proves: S3.5, S9.2, AZ6.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_demoted_or_removed_on_one_instance_is_refused_by_the_other_with_the_next_request() {
    let instance = Instance::start(Backend::Postgres).await;
    let second = instance.start_another().await;
    let second_base = BaseUrl::default();
    second_base.set(format!("http://{}", second.address()));
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    let ben_on_second = Client::new(second_base).with_bearer(ben.bearer().unwrap_or_default());
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let id = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
    ben.accepts(&id).await.is(200);
    assert_eq!(ben_on_second.checks_access("content.edit", &project).await["allowed"], true);

    let path = format!("/v1/workspaces/{workspace}/members/{}", ben.id);
    ana.patch(&path, json!({ "role": "commenter" })).await.is(200);
    assert_eq!(ben_on_second.checks_access("content.edit", &project).await["reason"], "capability_missing");
    ana.delete(&path).await.is(204);
    assert_eq!(ben_on_second.checks_access("content.view", &project).await["reason"], "not_found");
    ben_on_second.get(&format!("/v1/workspaces/{workspace}")).await.refused(404, "not_found");
    second.shutdown().await;
}

/// Proves: S5.3, S9.2, TK1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_usage_limit_is_exact_across_two_instances() {
    let instance = Instance::start(Backend::Postgres).await;
    let second = instance.start_another().await;
    let second_base = BaseUrl::default();
    second_base.set(format!("http://{}", second.address()));
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", Some(7)).await;
    let token = text(&shared["token"]);
    let answers =
        send_concurrently(&instance.base, 60, |number, first_client| {
            let (token, second_client) = (token.clone(), Client::new(second_base.clone()));
            async move {
                if number % 2 == 0 { first_client.redeems(&token).await } else { second_client.redeems(&token).await }
            }
        })
        .await;
    assert_eq!(outcome_counts(&answers), [("201".to_owned(), 7), ("410 token_used_up".to_owned(), 53)].into());
    second.shutdown().await;
}
