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
        // A refusal for lack of access is not stored: the same request succeeds after Ben has joined.
        let other = json!({ "email": "eve@example.com", "role": "commenter" });
        let workspace = format!("/v1/workspaces/{workspace}/invitations");
        post(&ben, &workspace, "bens", &other).await.refused(404, "not_found");
        let invite = json!({ "email": ben.address, "role": "designer" });
        let invitation = id_of(&ana.post(&workspace, invite).await.is(201));
        ben.post_empty(&format!("/v1/invitations/{invitation}/accept")).await.is(200);
        post(&ben, &workspace, "bens again", &other).await.refused(400, "malformed_request");
        let sent = post(&ben, &workspace, "bens", &other).await;
        assert!(!is_replayed(&sent));
        let sent = sent.is(201);
        let again = post(&ben, &workspace, "bens", &other).await;
        assert!(is_replayed(&again));
        assert_eq!(again.is(201), sent);
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
    async fn a_client_without_a_valid_secret_leaves_no_record(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anonymous = instance.anonymous();
        let (accept, redeem) = ("/v1/invitations/accept", "/v1/public-tokens/redeem");
        for (path, body, status) in [
            (accept, json!({ "secret": "gli_unknown" }), 404),
            (accept, json!({ "secret": "unknown", "account": { "display_name": "" } }), 422),
            (redeem, json!({ "token": "unknown" }), 401),
            (redeem, json!({ "token": "unknown", "display_name": "" }), 422),
        ] {
            for _ in 0..2 {
                let refused = post(&anonymous, path, "k", &body).await;
                assert_eq!((refused.status, is_replayed(&refused)), (status, false), "{path}: {}", refused.text());
            }
        }
        assert_eq!(instance.count("SELECT count(*) FROM idempotency").unwrap_or_default(), 0);
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
        assert_eq!(answers.iter().filter(|answer| !is_replayed(answer)).count(), 1);
        let answers = outcome_counts(&answers);
        assert_eq!(ana.items("/v1/workspaces").await.len(), 1, "{answers:?}");
        assert_eq!(answers, [("201".to_owned(), 20)].into(), "the others wait for the first one");
    }

    /// Proves: HT4.
    #[test]
    async fn every_creating_request_is_executed_once(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let elsewhere = ben.creates_workspace("Elsewhere").await;
        let token = ana.creates_public_token(&[&project], "read", Some(5)).await;
        let received = [("Carl", "read"), ("Dora", "comment")].map(|(name, permission)| {
            let (instance, ana, project) = (&instance, &ana, &project);
            async move {
                let account = instance.new_account(name).await;
                let invited = ana.invites_to_project(project, &account.address, permission).await.is(201);
                (account, id_of(&invited))
            }
        });
        let [carl, dora] = received;
        let ((carl, carls), (dora, _)) = (carl.await, dora.await);
        let doras = json!({ "secret": instance.secret("invitation", &dora.address).await });
        let joins = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
        ben.accepts(&joins).await.is(200);
        let resent = id_of(&ana.invites_to_project(&project, "resent@example.com", "read").await.is(201));
        let guest = id_of(&ben.invites_to_workspace(&elsewhere, &ana.address, "commenter").await.is(201));
        ana.accepts(&guest).await.is(200);
        let (offered, moved) =
            (ana.creates_project(&workspace, "Offered").await, ana.creates_project(&workspace, "Moved").await);
        let (own, of_project) = (format!("/v1/workspaces/{workspace}"), format!("/v1/projects/{project}"));
        let with_people = json!({ "name": "Menu", "invitations": {
            "emails": ["one@example.com", "no address"], "permission": "read" } });
        let requests: [(&Client, String, Value, u16); 17] = [
            (&ana, "/v1/workspaces".to_owned(), json!({ "name": "Atelier" }), 201),
            (&ana, format!("{own}/projects"), json!({ "name": "Plan" }), 201),
            (&ana, format!("{own}/projects"), with_people, 201),
            (&ana, format!("{own}/invitations"), json!({ "email": "e1@example.com", "role": "designer" }), 201),
            (&ana, format!("{of_project}/invitations"), json!({ "email": "e2@example.com", "permission": "read" }), 201),
            (&ana, format!("{own}/invitations/bulk"),
                json!({ "emails": ["e3@example.com", "no address", "e1@example.com"], "role": "designer" }), 200),
            (&ana, format!("{of_project}/invitations/bulk"),
                json!({ "emails": ["e4@example.com"], "permission": "read" }), 200),
            (&ana, format!("{own}/keys"), json!({ "name": "Shop" }), 201),
            (&ana, format!("{own}/ownership-transfer"), json!({ "account_id": ben.id }), 202),
            (&ana, format!("/v1/projects/{offered}/transfer"), json!({ "workspace_id": elsewhere }), 202),
            (&ben, format!("/v1/projects/{moved}/transfer"), json!({ "workspace_id": elsewhere }), 200),
            (&ana, format!("/v1/invitations/{resent}/resend"), json!({}), 200),
            (&carl, format!("/v1/invitations/{carls}/accept"), json!({}), 200),
            (&dora, "/v1/invitations/accept".to_owned(), doras, 200),
            (&ana, "/v1/public-tokens".to_owned(),
                json!({ "name": "Fair", "permission": "read", "project_ids": [project] }), 201),
            (&ana, format!("/v1/public-tokens/{}/email", id_of(&token["public_token"])),
                json!({ "emails": ["guest@example.com"] }), 202),
            (&instance.anonymous(), "/v1/public-tokens/redeem".to_owned(), json!({ "token": token["token"] }), 201),
        ];
        for (number, (client, path, body, status)) in requests.iter().enumerate() {
            let key = format!("key-{number}");
            let first = post(client, path, &key, body).await;
            assert_eq!((first.status, is_replayed(&first)), (*status, false), "{path}: {}", first.text());
            let again = post(client, path, &key, body).await;
            assert_eq!((again.status, is_replayed(&again)), (*status, true), "{path}: {}", again.text());
            assert_eq!(again.text(), first.text(), "{path}");
            assert_eq!(again.header("content-type"), first.header("content-type"), "{path}");
        }
        let names = async |path: &str| {
            ana.items(path).await.iter().map(|item| text(&item["name"])).collect::<Vec<_>>()
        };
        assert_eq!(names("/v1/workspaces").await.iter().filter(|name| *name == "Atelier").count(), 1);
        let projects = names(&format!("{own}/projects")).await;
        assert_eq!(projects.iter().filter(|name| ["Plan", "Menu"].contains(&name.as_str())).count(), 2);
    }
}
