//! A host application beside Guestlist: its key, what it asks, and what it is told.

use std::time::Duration;

use guestlist_tests::client::{Answer, Client, answer};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, id_of, text};
use reqwest::Method;
use serde_json::{Value, json};

async fn makes_key(person: &Person, workspace: &str, name: &str) -> Answer {
    person.post(&format!("/v1/workspaces/{workspace}/keys"), json!({ "name": name })).await
}

/// The host application of a workspace.
async fn host_of(instance: &Instance, person: &Person, workspace: &str) -> Client {
    let made = makes_key(person, workspace, "Shop").await.is(201);
    instance.anybody().with_bearer(&text(&made["secret"]))
}

async fn asks(host: &Client, account: &str, capability: &str, project: &str) -> Value {
    let body = json!({ "project_id": project, "capability": capability, "account_id": account });
    host.post("/v1/access/check", body).await.is(200)
}

async fn introspects(client: &Client, token: &str) -> Answer {
    let request = client.request(Method::POST, "/v1/introspect");
    let request = request.header("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    answer(request.body(format!("token={token}&token_type_hint=access_token"))).await
}

async fn explains(client: &Client, project: &str, query: &str) -> Answer {
    client.get(&format!("/v1/projects/{project}/access/explain?{query}")).await
}

/// The first step that fails, and how to mend it.
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
    async fn a_key_is_made_listed_used_and_revoked_by_those_who_change_settings(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (workspace, project) = ana.makes_place().await;
        ben.accepts(&id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201))).await.is(200);
        let keys = format!("/v1/workspaces/{workspace}/keys");
        let made = makes_key(&ana, &workspace, "Shop").await;
        assert_eq!(made.header("cache-control"), "no-store");
        let made = made.is(201);
        let (key, secret) = (made["key"].clone(), text(&made["secret"]));
        assert_eq!(key["created_by"], json!({ "id": ana.id, "display_name": "Ana" }));
        assert_eq!((&key["last_used_at"], &key["revoked_at"]), (&Value::Null, &Value::Null));
        assert_eq!(ana.items(&keys).await, std::slice::from_ref(&key));

        let one = format!("{keys}/{}", id_of(&key));
        makes_key(&ben, &workspace, "Mine").await.refused(403, "forbidden");
        ben.get(&keys).await.refused(403, "forbidden");
        ben.delete(&one).await.refused(403, "forbidden");
        let eve = instance.person("Eve").await;
        let elsewhere = eve.makes_workspace("Elsewhere").await;
        eve.delete(&one).await.refused(404, "not_found");
        eve.delete(&format!("/v1/workspaces/{elsewhere}/keys/{}", id_of(&key))).await.refused(404, "not_found");

        let host = instance.anybody().with_bearer(&secret);
        assert_eq!(asks(&host, &ben.id, "content.edit", &project).await["allowed"], true);
        let used = ana.items(&keys).await[0]["last_used_at"].clone();
        assert!(used.is_string());
        instance.wait(Duration::from_secs(59));
        asks(&host, &ben.id, "content.edit", &project).await;
        assert_eq!(ana.items(&keys).await[0]["last_used_at"], used, "at most once a minute");
        instance.wait(Duration::from_secs(1));
        asks(&host, &ben.id, "content.edit", &project).await;
        assert_ne!(ana.items(&keys).await[0]["last_used_at"], used);

        ana.delete(&one).await.is(204);
        ana.delete(&one).await.is(204);
        let check = json!({ "project_id": project, "capability": "content.view", "account_id": ben.id });
        host.post("/v1/access/check", check).await.refused(401, "unauthenticated");
        assert!(ana.items(&keys).await[0]["revoked_at"].is_string());
        let told = instance.count("SELECT count(*) FROM event WHERE action IN ('host_key.created', 'host_key.revoked')");
        assert!(told.is_none_or(|count| count == 2), "{told:?}");
    }

    /// Proves: S7.1, S7.3, S3.5, AZ3.
    #[test]
    async fn an_application_asks_about_accounts_within_its_own_workspace_alone(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.person("Ana").await, instance.person("Ben").await, instance.person("Eve").await);
        let (workspace, project) = ana.makes_place().await;
        let (foreign_workspace, foreign) = eve.makes_place().await;
        ben.accepts(&id_of(&ana.invites_to_project(&project, &ben.address, "comment").await.is(201))).await.is(200);
        let host = host_of(&instance, &ana, &workspace).await;

        let by_permission = json!([{ "kind": "permission", "value": "comment" }]);
        let granted = json!({ "allowed": true, "reason": "granted", "via": by_permission });
        assert_eq!(asks(&host, &ben.id, "comments.write", &project).await, granted);
        let refused = |reason: &str| json!({ "allowed": false, "reason": reason, "via": [] });
        assert_eq!(asks(&host, &ben.id, "content.edit", &project).await, refused("capability_missing"));
        for nobody in [eve.id.as_str(), "acc_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", "no id at all"] {
            assert_eq!(asks(&host, nobody, "content.view", &project).await, refused("not_a_member"), "{nobody}");
        }
        // Even of those who hold something there.
        for account in [&eve.id, &ana.id] {
            assert_eq!(asks(&host, account, "content.view", &foreign).await, refused("not_found"));
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
    async fn introspection_tells_what_a_good_token_is_good_for_and_nothing_of_any_other(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, eve) = (instance.person("Ana").await, instance.person("Eve").await);
        let (workspace, project) = ana.makes_place().await;
        let (foreign_workspace, foreign_project) = eve.makes_place().await;
        let host = host_of(&instance, &ana, &workspace).await;
        let stranger = host_of(&instance, &eve, &foreign_workspace).await;
        let shared = ana.makes_token(&[&project], "comment", Some(2)).await;
        let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        let (token, access) = (text(&shared["token"]), text(&redeemed["access_token"]));
        let inactive = json!({ "active": false });

        for client in [&host, &*ana] {
            let answer = introspects(client, &access).await;
            assert_eq!(answer.header("cache-control"), "no-store");
            let found = answer.is(200);
            let id = id_of(&shared["public_token"]);
            assert_eq!(found["active"], true, "{found}");
            assert_eq!((&found["client_id"], &found["aud"]), (&json!(id), &json!(workspace)));
            assert_eq!((&found["iss"], &found["token_type"]), (&json!("http://localhost:8080"), &json!("Bearer")));
            assert_eq!((&found["permission"], &found["projects"]), (&json!("comment"), &json!([project])));
            assert!(found["sub"].as_str().is_some_and(|sub| sub.starts_with("gst_")), "{found}");
            assert!(found["jti"].is_string() && found["scope"].as_str().is_some_and(|s| s.contains("comments.write")));
            let lives = found["exp"].as_i64().zip(found["iat"].as_i64()).map(|(exp, iat)| exp - iat);
            assert_eq!(lives, Some(300), "{found}");
            let share = introspects(client, &token).await.is(200);
            assert_eq!((&share["active"], &share["jti"], &share["token_type"]), (&json!(true), &json!(id), &json!("share")));
        }
        // Of another workspace, unknown, of another kind, tampered with.
        for client in [&stranger, &*eve] {
            for token in [&token, &access] {
                assert_eq!(introspects(client, token).await.is(200), inactive);
            }
        }
        let session = ana.bearer().unwrap_or_default().to_owned();
        for other in ["", "nonsense", &session, &text(&shared["code"]), &text(&redeemed["guest_session"]), &format!("{access}x")] {
            assert_eq!(introspects(&host, other).await.is(200), inactive, "{other}");
        }
        introspects(&instance.anybody(), &access).await.refused(401, "unauthenticated");
        introspects(&instance.anybody().with_bearer(&access), &access).await.refused(403, "forbidden");
        let empty = host.request(Method::POST, "/v1/introspect");
        let empty = empty.header("content-type", "application/x-www-form-urlencoded").body("token_type_hint=x&more=1");
        let problem = answer(empty).await.refused(422, "validation_failed");
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(2), "{problem}");
        host.post("/v1/introspect", json!({ "token": access })).await.refused(415, "unsupported_media_type");

        // Run out to the second, then used up, then revoked.
        let seconds = |count| instance.wait(Duration::from_secs(count));
        seconds(299);
        assert_eq!(introspects(&host, &access).await.is(200)["active"], true);
        seconds(1);
        assert_eq!(introspects(&host, &access).await.is(200), inactive);
        let again = instance.anybody().redeems(&token).await.is(201);
        assert_eq!(introspects(&host, &token).await.is(200), inactive, "used up");
        let access = text(&again["access_token"]);
        assert_eq!(introspects(&host, &access).await.is(200)["active"], true);
        ana.act(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
        assert_eq!(introspects(&host, &access).await.is(200), inactive, "revoked");
        let theirs = eve.makes_token(&[&foreign_project], "read", None).await;
        assert_eq!(introspects(&host, &text(&theirs["token"])).await.is(200), inactive, "foreign");
    }

    /// Proves: S3.7, AN6.
    #[test]
    async fn a_manager_learns_why_somebody_does_not_get_in_and_how_to_mend_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, cleo) =
            (instance.person("Ana").await, instance.person("Ben").await, instance.person("Cleo").await);
        let (workspace, project) = ana.makes_place().await;
        let other = ana.makes_project(&workspace, "Other").await;
        let host = host_of(&instance, &ana, &workspace).await;
        let ask = async |query: &str| explains(&ana, &project, query).await.is(200);
        let by = format!("email={}", ben.address);

        assert_eq!(failure(&ask(&by).await), ("invited".to_owned(), true));
        // The same of an address that nobody has.
        assert_eq!(ask(&by).await, ask("email=nobody@example.com").await);
        ana.invites_to_project(&other, &ben.address, "write").await.is(201);
        assert_eq!(failure(&ask(&by).await), ("right_project".to_owned(), true));
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "comment").await.is(201));
        let pending = ask(&by).await;
        assert_eq!(failure(&pending), ("accepted".to_owned(), true));
        ben.accepts(&invitation).await.is(200);
        let accepted = ask(&format!("{by}&capability=comments.write")).await;
        assert_eq!((&accepted["allowed"], &accepted["remedy"]), (&json!(true), &Value::Null), "{accepted}");
        assert_eq!(failure(&ask(&format!("{by}&capability=content.edit")).await), ("permission".to_owned(), true));
        let invited = id_of(&ana.invites_to_project(&project, &cleo.address, "read").await.is(201));
        cleo.act(&format!("/v1/invitations/{invited}/decline")).await.is(200);
        let declined = ask(&format!("email={}", cleo.address)).await;
        let step = declined["steps"].as_array().and_then(|steps| steps.iter().find(|step| step["step"] == "accepted"));
        assert!(step.is_some_and(|step| text(&step["detail"]).contains("was declined")), "{declined}");

        let shared = ana.makes_token(&[&project], "read", Some(1)).await;
        let token = format!("public_token_id={}", id_of(&shared["public_token"]));
        assert_eq!(failure(&ask(&token).await), (String::new(), false));
        assert_eq!(failure(&ask(&format!("{token}&capability=content.edit")).await).0, "permission");
        assert_eq!(failure(&explains(&ana, &other, &token).await.is(200)).0, "right_project");
        instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        assert_eq!(failure(&explains(&host, &project, &token).await.is(200)).0, "uses_left");
        instance.wait(Duration::from_secs(7 * 86_400));
        let ran_out = instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
        let ana = Person::of(&ran_out, &instance.anybody());
        let spanish = ana.request(Method::GET, &format!("/v1/projects/{project}/access/explain?{token}"));
        let spanish = answer(spanish.header("accept-language", "es")).await;
        assert_eq!(spanish.header("content-language"), "es");
        let spanish = spanish.is(200);
        assert_eq!(failure(&spanish).0, "not_expired");
        assert!(text(&spanish["remedy"]).starts_with("Renueva el token"), "{spanish}");
        ana.act(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
        assert_eq!(failure(&explains(&ana, &project, &token).await.is(200)).0, "not_revoked");
        for unknown in ["ptk_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", "nonsense"] {
            let query = format!("public_token_id={unknown}");
            assert_eq!(failure(&explains(&ana, &project, &query).await.is(200)).0, "known");
        }
    }

    /// Proves: S3.7, AZ3, AZ8.
    #[test]
    async fn nobody_but_managers_and_the_workspaces_application_is_told_why(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.person("Ana").await, instance.person("Ben").await, instance.person("Eve").await);
        let (workspace, project) = ana.makes_place().await;
        let (elsewhere, _) = eve.makes_place().await;
        ben.accepts(&id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201))).await.is(200);
        let shared = ana.makes_token(&[&project], "write", None).await;
        let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anybody().with_bearer(&text(&redeemed["access_token"]));
        let host = host_of(&instance, &ana, &workspace).await;
        let stranger = host_of(&instance, &eve, &elsewhere).await;
        let token = format!("public_token_id={}", id_of(&shared["public_token"]));
        for query in ["email=ben@example.com", token.as_str()] {
            explains(&ben, &project, query).await.refused(403, "forbidden");
            explains(&guest, &project, query).await.refused(403, "forbidden");
            explains(&eve, &project, query).await.refused(404, "not_found");
            explains(&stranger, &project, query).await.refused(404, "not_found");
            explains(&instance.anybody(), &project, query).await.refused(401, "unauthenticated");
            assert_eq!(explains(&host, &project, query).await.is(200)["allowed"], true, "{query}");
        }
        for wrong in [
            "", "email=nonsense", "email=a@example.com&public_token_id=x", "email=a@example.com&capability=nope",
            "email=a@example.com&capability=workspace.view", "email=a@example.com&more=1",
        ] {
            assert_eq!(explains(&ana, &project, wrong).await.status, 422, "{wrong}");
        }
    }
}
