//! Host applications: API keys, access checks for accounts, introspection, and access explanations.

use std::time::Duration;

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

async fn create_key(account: &TestAccount, workspace: &str, name: &str) -> Response {
    account.post(&format!("/v1/workspaces/{workspace}/keys"), json!({ "name": name })).await
}

/// Creates an API key of a workspace; returns a client that uses it.
async fn host_client(instance: &Instance, account: &TestAccount, workspace: &str) -> Client {
    let created = create_key(account, workspace, "Shop").await.is(201);
    instance.anonymous().with_bearer(&text(&created["secret"]))
}

async fn check_access(host: &Client, account: &str, capability: &str, project: &str) -> Value {
    let body = json!({ "project_id": project, "capability": capability, "account_id": account });
    host.post("/v1/access/check", body).await.is(200)
}

async fn introspect(client: &Client, token: &str) -> Response {
    let request = client.request(Method::POST, "/v1/introspect");
    let request = request.header("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    send(request.body(format!("token={token}&token_type_hint=access_token"))).await
}

async fn explain_access(client: &Client, project: &str, query: &str) -> Response {
    client.get(&format!("/v1/projects/{project}/access/explain?{query}")).await
}

/// Returns the first step that failed, empty if none did, and whether a remedy is given.
fn failure(explanation: &Value) -> (String, bool) {
    let steps = explanation["steps"].as_array().expect("steps");
    let failed = steps.iter().find(|step| step["passed"] == false);
    let step = failed.map(|step| text(&step["step"])).unwrap_or_default();
    assert_eq!(explanation["allowed"], json!(failed.is_none()), "{explanation}");
    (step, explanation["remedy"].is_string())
}

on_every_backend! {
    /// Proves: S7.3, S6.1.
    #[test]
    async fn only_accounts_that_can_change_settings_create_list_and_revoke_api_keys(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        ben.accepts(&id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201))).await.is(200);
        let keys = format!("/v1/workspaces/{workspace}/keys");
        let created = create_key(&ana, &workspace, "Shop").await;
        assert_eq!(created.header("cache-control"), "no-store");
        let created = created.is(201);
        let (key, secret) = (created["key"].clone(), text(&created["secret"]));
        assert_eq!(key["created_by"], json!({ "id": ana.id, "display_name": "Ana" }));
        assert_eq!((&key["last_used_at"], &key["revoked_at"]), (&Value::Null, &Value::Null));
        assert_eq!(ana.items(&keys).await, std::slice::from_ref(&key));

        let key_path = format!("{keys}/{}", id_of(&key));
        create_key(&ben, &workspace, "Mine").await.refused(403, "forbidden");
        ben.get(&keys).await.refused(403, "forbidden");
        ben.delete(&key_path).await.refused(403, "forbidden");
        let eve = instance.new_account("Eve").await;
        let elsewhere = eve.creates_workspace("Elsewhere").await;
        eve.delete(&key_path).await.refused(404, "not_found");
        eve.delete(&format!("/v1/workspaces/{elsewhere}/keys/{}", id_of(&key))).await.refused(404, "not_found");

        let host = instance.anonymous().with_bearer(&secret);
        assert_eq!(check_access(&host, &ben.id, "content.edit", &project).await["allowed"], true);
        let used = ana.items(&keys).await[0]["last_used_at"].clone();
        assert!(used.is_string());
        instance.advance(Duration::from_secs(59));
        check_access(&host, &ben.id, "content.edit", &project).await;
        assert_eq!(ana.items(&keys).await[0]["last_used_at"], used, "at most once a minute");
        instance.advance(Duration::from_secs(1));
        check_access(&host, &ben.id, "content.edit", &project).await;
        assert_ne!(ana.items(&keys).await[0]["last_used_at"], used);

        ana.delete(&key_path).await.is(204);
        ana.delete(&key_path).await.is(204);
        let check = json!({ "project_id": project, "capability": "content.view", "account_id": ben.id });
        host.post("/v1/access/check", check).await.refused(401, "unauthenticated");
        assert!(ana.items(&keys).await[0]["revoked_at"].is_string());
        let query = "SELECT count(*) FROM event WHERE action IN ('host_key.created', 'host_key.revoked')";
        let events = instance.count(query);
        assert!(events.is_none_or(|count| count == 2), "{events:?}");
    }

    /// Proves: S7.1, S7.3, S3.5, AZ3.
    #[test]
    async fn a_host_application_checks_accounts_only_within_its_own_workspace(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.new_account("Ana").await, instance.new_account("Ben").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let (foreign_workspace, foreign) = eve.creates_workspace_with_project().await;
        ben.accepts(&id_of(&ana.invites_to_project(&project, &ben.address, "comment").await.is(201))).await.is(200);
        let host = host_client(&instance, &ana, &workspace).await;

        let by_permission = json!([{ "kind": "permission", "value": "comment" }]);
        let granted = json!({ "allowed": true, "reason": "granted", "via": by_permission });
        assert_eq!(check_access(&host, &ben.id, "comments.write", &project).await, granted);
        let refused = |reason: &str| json!({ "allowed": false, "reason": reason, "via": [] });
        assert_eq!(check_access(&host, &ben.id, "content.edit", &project).await, refused("capability_missing"));
        for account in [eve.id.as_str(), "acc_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", "no id at all"] {
            let answer = check_access(&host, account, "content.view", &project).await;
            assert_eq!(answer, refused("not_a_member"), "{account}");
        }
        // The same for accounts that do have access there.
        for account in [&eve.id, &ana.id] {
            assert_eq!(check_access(&host, account, "content.view", &foreign).await, refused("not_found"));
        }
        let batch = json!({ "checks": [
            { "workspace_id": workspace, "capability": "workspace.view", "account_id": ana.id },
            { "workspace_id": workspace, "capability": "workspace.view", "account_id": ben.id },
            { "workspace_id": foreign_workspace, "capability": "workspace.view", "account_id": eve.id },
            { "project_id": "nonsense", "capability": "content.view", "account_id": ana.id },
        ] });
        let answers = host.post("/v1/access/check-batch", batch).await.is(200);
        let reasons: Vec<&Value> = answers["results"].as_array().expect("results").iter().map(|r| &r["reason"]).collect();
        assert_eq!(reasons, ["granted", "not_a_member", "not_found", "not_found"]);

        let access = async |account: &str, project: &str| {
            host.get(&format!("/v1/projects/{project}/access?account_id={account}")).await
        };
        assert_eq!(access(&ben.id, &project).await.is(200)["permission"], "comment");
        let nothing = json!({ "role": null, "permission": null, "capabilities": [] });
        assert_eq!(access(&eve.id, &project).await.is(200), nothing);
        access(&eve.id, &foreign).await.refused(404, "not_found");
    }

    /// Proves: S7.2, TK14.
    #[test]
    async fn introspection_describes_active_tokens_and_reports_all_others_as_inactive(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, eve) = (instance.new_account("Ana").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let (foreign_workspace, foreign_project) = eve.creates_workspace_with_project().await;
        let host = host_client(&instance, &ana, &workspace).await;
        let foreign_host = host_client(&instance, &eve, &foreign_workspace).await;
        let shared = ana.creates_public_token(&[&project], "comment", Some(2)).await;
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let (token, access) = (text(&shared["token"]), text(&redeemed["access_token"]));
        let inactive = json!({ "active": false });

        for client in [&host, &*ana] {
            let answer = introspect(client, &access).await;
            assert_eq!(answer.header("cache-control"), "no-store");
            let found = answer.is(200);
            let id = id_of(&shared["public_token"]);
            assert_eq!(found["active"], true, "{found}");
            assert_eq!((&found["client_id"], &found["aud"]), (&json!(id), &json!(workspace)));
            assert_eq!((&found["iss"], &found["token_type"]), (&json!("http://localhost:8080"), &json!("Bearer")));
            assert_eq!((&found["permission"], &found["projects"]), (&json!("comment"), &json!([project])));
            assert!(found["sub"].as_str().is_some_and(|sub| sub.starts_with("gst_")), "{found}");
            assert!(found["jti"].is_string() && found["scope"].as_str().is_some_and(|s| s.contains("comments.write")));
            let lifetime = found["exp"].as_i64().zip(found["iat"].as_i64()).map(|(exp, iat)| exp - iat);
            assert_eq!(lifetime, Some(300), "{found}");
            let share = introspect(client, &token).await.is(200);
            assert_eq!((&share["active"], &share["jti"], &share["token_type"]), (&json!(true), &json!(id), &json!("share")));
        }
        // Inactive: tokens of another workspace, other kinds of secrets, unknown and tampered ones.
        for client in [&foreign_host, &*eve] {
            for token in [&token, &access] {
                assert_eq!(introspect(client, token).await.is(200), inactive);
            }
        }
        let session = ana.bearer().unwrap_or_default().to_owned();
        for other in ["", "nonsense", &session, &text(&shared["code"]), &text(&redeemed["guest_session"]), &format!("{access}x")] {
            assert_eq!(introspect(&host, other).await.is(200), inactive, "{other}");
        }
        introspect(&instance.anonymous(), &access).await.refused(401, "unauthenticated");
        introspect(&instance.anonymous().with_bearer(&access), &access).await.refused(403, "forbidden");
        let empty = host.request(Method::POST, "/v1/introspect");
        let empty = empty.header("content-type", "application/x-www-form-urlencoded").body("token_type_hint=x&more=1");
        let problem = send(empty).await.refused(422, "validation_failed");
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(2), "{problem}");
        host.post("/v1/introspect", json!({ "token": access })).await.refused(415, "unsupported_media_type");

        // Inactive once expired (to the second), used up, or revoked.
        let seconds = |count| instance.advance(Duration::from_secs(count));
        seconds(299);
        assert_eq!(introspect(&host, &access).await.is(200)["active"], true);
        seconds(1);
        assert_eq!(introspect(&host, &access).await.is(200), inactive);
        let again = instance.anonymous().redeems(&token).await.is(201);
        assert_eq!(introspect(&host, &token).await.is(200), inactive, "used up");
        let access = text(&again["access_token"]);
        assert_eq!(introspect(&host, &access).await.is(200)["active"], true);
        ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
        assert_eq!(introspect(&host, &access).await.is(200), inactive, "revoked");
        let theirs = eve.creates_public_token(&[&foreign_project], "read", None).await;
        assert_eq!(introspect(&host, &text(&theirs["token"])).await.is(200), inactive, "foreign");
    }

    /// Proves: S3.7, AN6.
    #[test]
    async fn an_access_explanation_names_the_failed_step_and_a_remedy(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, cleo) =
            (instance.new_account("Ana").await, instance.new_account("Ben").await, instance.new_account("Cleo").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let other = ana.creates_project(&workspace, "Other").await;
        let host = host_client(&instance, &ana, &workspace).await;
        let explain = async |query: &str| explain_access(&ana, &project, query).await.is(200);
        let for_ben = format!("email={}", ben.address);

        assert_eq!(failure(&explain(&for_ben).await), ("invited".to_owned(), true));
        // The same for an address without an account.
        assert_eq!(explain(&for_ben).await, explain("email=unknown@example.com").await);
        ana.invites_to_project(&other, &ben.address, "write").await.is(201);
        assert_eq!(failure(&explain(&for_ben).await), ("right_project".to_owned(), true));
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "comment").await.is(201));
        let pending = explain(&for_ben).await;
        assert_eq!(failure(&pending), ("accepted".to_owned(), true));
        ben.accepts(&invitation).await.is(200);
        let accepted = explain(&format!("{for_ben}&capability=comments.write")).await;
        assert_eq!((&accepted["allowed"], &accepted["remedy"]), (&json!(true), &Value::Null), "{accepted}");
        let to_edit = explain(&format!("{for_ben}&capability=content.edit")).await;
        assert_eq!(failure(&to_edit), ("permission".to_owned(), true));
        let invited = id_of(&ana.invites_to_project(&project, &cleo.address, "read").await.is(201));
        cleo.post_empty(&format!("/v1/invitations/{invited}/decline")).await.is(200);
        let declined = explain(&format!("email={}", cleo.address)).await;
        let step = declined["steps"].as_array().and_then(|steps| steps.iter().find(|step| step["step"] == "accepted"));
        assert!(step.is_some_and(|step| text(&step["detail"]).contains("was declined")), "{declined}");

        let shared = ana.creates_public_token(&[&project], "read", Some(1)).await;
        let token = format!("public_token_id={}", id_of(&shared["public_token"]));
        assert_eq!(failure(&explain(&token).await), (String::new(), false));
        assert_eq!(failure(&explain(&format!("{token}&capability=content.edit")).await).0, "permission");
        assert_eq!(failure(&explain_access(&ana, &other, &token).await.is(200)).0, "right_project");
        instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        assert_eq!(failure(&explain_access(&host, &project, &token).await.is(200)).0, "uses_left");
        instance.advance(Duration::from_secs(7 * 86_400));
        let signed_in = instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
        let ana = TestAccount::of(&signed_in, &instance.anonymous());
        let spanish = ana.request(Method::GET, &format!("/v1/projects/{project}/access/explain?{token}"));
        let spanish = send(spanish.header("accept-language", "es")).await;
        assert_eq!(spanish.header("content-language"), "es");
        let spanish = spanish.is(200);
        assert_eq!(failure(&spanish).0, "not_expired");
        assert!(text(&spanish["remedy"]).starts_with("Renueva el token"), "{spanish}");
        ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
        assert_eq!(failure(&explain_access(&ana, &project, &token).await.is(200)).0, "not_revoked");
        for unknown in ["ptk_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", "nonsense"] {
            let query = format!("public_token_id={unknown}");
            assert_eq!(failure(&explain_access(&ana, &project, &query).await.is(200)).0, "known");
        }
    }

    /// Proves: S3.7, AZ3, AZ8.
    #[test]
    async fn access_explanations_are_limited_to_managers_and_the_host_application_of_the_workspace(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.new_account("Ana").await, instance.new_account("Ben").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let (elsewhere, _) = eve.creates_workspace_with_project().await;
        ben.accepts(&id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201))).await.is(200);
        let shared = ana.creates_public_token(&[&project], "write", None).await;
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        let host = host_client(&instance, &ana, &workspace).await;
        let foreign_host = host_client(&instance, &eve, &elsewhere).await;
        let token = format!("public_token_id={}", id_of(&shared["public_token"]));
        for query in ["email=ben@example.com", token.as_str()] {
            explain_access(&ben, &project, query).await.refused(403, "forbidden");
            explain_access(&guest, &project, query).await.refused(403, "forbidden");
            explain_access(&eve, &project, query).await.refused(404, "not_found");
            explain_access(&foreign_host, &project, query).await.refused(404, "not_found");
            explain_access(&instance.anonymous(), &project, query).await.refused(401, "unauthenticated");
            assert_eq!(explain_access(&host, &project, query).await.is(200)["allowed"], true, "{query}");
        }
        for wrong in [
            "", "email=nonsense", "email=a@example.com&public_token_id=x", "email=a@example.com&capability=nope",
            "email=a@example.com&capability=workspace.view", "email=a@example.com&more=1",
        ] {
            assert_eq!(explain_access(&ana, &project, wrong).await.status, 422, "{wrong}");
        }
    }
}
