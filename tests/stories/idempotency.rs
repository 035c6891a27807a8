//! Idempotency keys: a client repeats a request whose response it did not receive.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

async fn post(client: &Client, path: &str, key: &str, body: &Value) -> Response {
    send(client.request(Method::POST, path).header("idempotency-key", key).json(body)).await
}

fn is_replayed(answer: &Response) -> bool {
    answer.headers.get("idempotency-replayed").is_some_and(|value| value == "true")
}

on_every_backend! {
    /// Proves: S7.5, HT4, AZ3.
    #[test]
    async fn a_repeated_creation_has_one_effect_and_gets_the_first_response(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let body = json!({ "name": "Studio" });
        let first = post(&ana, "/v1/workspaces", "key-1", &body).await;
        assert!(!is_replayed(&first));
        let again = post(&ana, "/v1/workspaces", "\"key-1\"", &body).await;
        assert!(is_replayed(&again));
        let (first, again) = (first.is(201), again.is(201));
        assert_eq!(first, again);
        assert_eq!(ana.items("/v1/workspaces").await.len(), 1);

        post(&ana, "/v1/workspaces", "key-1", &json!({ "name": "Other" })).await.refused(422, "idempotency_key_reused");
        // A different key, path or account makes it a different request.
        post(&ana, "/v1/workspaces", "key-2", &body).await.is(201);
        post(&ana, &format!("/v1/workspaces/{}/projects", id_of(&first)), "key-1", &body).await.is(201);
        let ben_response = post(&ben, "/v1/workspaces", "key-1", &body).await;
        assert!(!is_replayed(&ben_response));
        assert_ne!(ben_response.is(201)["id"], first["id"]);
        for malformed in ["", "two words", "\"half"] {
            post(&ana, "/v1/workspaces", malformed, &body).await.refused(400, "malformed_request");
        }
        post(&instance.anonymous(), "/v1/workspaces", "key-1", &body).await.refused(401, "unauthenticated");
        assert_eq!(ana.items("/v1/workspaces").await.len(), 2);
    }

    /// Proves: HT4.
    #[test]
    async fn refusals_are_replayed_for_the_same_key(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let path = format!("/v1/projects/{project}/invitations");
        let body = json!({ "email": "ben@example.com", "permission": "write" });
        let pending = id_of(&post(&ana, &path, "first", &body).await.is(201));
        let refused = post(&ana, &path, "second", &body).await.refused(409, "invitation_already_pending");
        ana.post_empty(&format!("/v1/invitations/{pending}/cancel")).await.is(200);
        let again = post(&ana, &path, "second", &body).await;
        assert!(is_replayed(&again));
        assert_eq!(again.refused(409, "invitation_already_pending")["invitation_id"], refused["invitation_id"]);
        // A refusal for lack of access is replayed even after Ben has joined; a new key is needed.
        let other = json!({ "email": "eve@example.com", "role": "commenter" });
        let workspace = format!("/v1/workspaces/{workspace}/invitations");
        post(&ben, &workspace, "bens", &other).await.refused(404, "not_found");
        let invite = json!({ "email": ben.address, "role": "designer" });
        let invitation = id_of(&ana.post(&workspace, invite).await.is(201));
        ben.post_empty(&format!("/v1/invitations/{invitation}/accept")).await.is(200);
        let replayed = post(&ben, &workspace, "bens", &other).await;
        assert!(is_replayed(&replayed), "a 404 is replayed as well");
        replayed.refused(404, "not_found");
        post(&ben, &workspace, "bens again", &other).await.refused(400, "malformed_request");
        post(&ben, &workspace, "bens-again", &other).await.is(201);
    }

    /// Proves: HT4.
    #[test]
    async fn acceptances_and_redemptions_are_replayed_to_the_holder_of_the_secret(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let account = json!({ "display_name": "Ben", "password": "a long enough password" });
        let accept = json!({ "secret": secret, "account": account });
        let anonymous = instance.anonymous();
        let first = post(&anonymous, "/v1/invitations/accept", "k", &accept).await.is(201);
        let again = post(&anonymous, "/v1/invitations/accept", "k", &accept).await;
        assert!(is_replayed(&again));
        assert_eq!(again.is(201), first, "with the session token, so that a lost response can be repeated");
        anonymous.with_bearer(&text(&first["session_token"])).get("/v1/account").await.is(200);

        let shared = ana.creates_public_token(&[&project], "read", Some(2)).await;
        let redeem = json!({ "token": shared["token"] });
        let first = post(&anonymous, "/v1/public-tokens/redeem", "k", &redeem).await.is(201);
        let again = post(&anonymous, "/v1/public-tokens/redeem", "k", &redeem).await.is(201);
        assert_eq!(again["guest_session"], first["guest_session"]);
        let id = id_of(&shared["public_token"]);
        assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], 1);
    }

    /// Proves: HT4.
    #[test]
    async fn a_dry_run_and_the_bulk_invite_need_different_keys(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let path = format!("/v1/projects/{project}/invitations/bulk");
        let body = json!({ "emails": ["ben@example.com"], "permission": "read" });
        let first = post(&ana, &format!("{path}?dry_run=true"), "k", &body).await.is(200);
        assert!(first["results"][0]["problem"].is_null(), "{first}");
        post(&ana, &path, "k", &body).await.refused(422, "idempotency_key_reused");
        post(&ana, &path, "another", &body).await.is(200);
        assert_eq!(ana.items(&format!("/v1/projects/{project}/invitations")).await.len(), 1);
    }

    /// Proves: HT4.
    #[test]
    async fn parallel_requests_with_one_key_have_one_effect(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let bearer = ana.bearer().unwrap_or_default().to_owned();
        let answers = send_concurrently(&instance.base, 20, |_, client| {
            let client = client.with_bearer(&bearer);
            async move { post(&client, "/v1/workspaces", "one", &json!({ "name": "Studio" })).await }
        })
        .await;
        let answers = outcome_counts(&answers);
        assert_eq!(ana.items("/v1/workspaces").await.len(), 1, "{answers:?}");
        let known = ["201", "409 idempotency_in_progress"];
        assert!(answers.keys().all(|answer| known.contains(&answer.as_str())), "{answers:?}");
    }
}
