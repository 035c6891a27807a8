//! Public tokens and guest sessions: creating, previewing, redeeming, and the claims of access tokens.

use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::text;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::verifier::verify;
use serde_json::{Value, json};

const ISSUER: &str = "http://localhost:8080";

on_every_backend! {
    /// Proves: S5.1, S5.2, S5.3, S5.4, S7.2, TK1, TK8, TK9, TK11.
    #[test]
    async fn guests_redeem_a_token_of_two_projects_by_share_token_and_by_code(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, website) = ana.creates_workspace_with_project().await;
        let shop = ana.creates_project(&workspace, "Shop").await;
        let shared = ana.creates_public_token(&[&website, &shop], "read", Some(3)).await;
        let (token, code) = (text(&shared["token"]), text(&shared["code"]));
        assert_eq!(shared["link"], format!("{ISSUER}/open#{token}"));
        assert!(code.starts_with('G') && token.len() < 512, "{code} {token}");
        let record = &shared["public_token"];
        let expires = instance.clock.now().plus(days(7));
        assert_eq!(Timestamp::parse_rfc3339(&text(&record["expires_at"])), Some(expires));
        assert_eq!((&record["status"], &record["uses"]), (&json!("active"), &json!(0)));
        assert_eq!(record["usage_limit"], 3);

        let guest = instance.anonymous();
        for credential in [&token, &code, &format!(" {token}\n"), &code.to_lowercase()] {
            let preview = guest.post("/v1/public-tokens/preview", json!({ "token": credential })).await.is(200);
            assert_eq!((&preview["permission"], &preview["uses_left"]), (&json!("read"), &json!(3)));
            assert_eq!(names(&preview["projects"]), ["Shop", "Website"]);
        }

        let first = guest.redeems(&token).await;
        assert_eq!(first.header("cache-control"), "no-store");
        let first = first.is(201);
        assert_eq!((&first["token_type"], &first["permission"]), (&json!("Bearer"), &json!("read")));
        assert_eq!(first["expires_in"], 300);
        assert_eq!(names(&first["projects"]), ["Shop", "Website"]);
        // Redeeming again with the guest session consumes no use; without it, it does.
        let again = json!({ "token": token, "guest_session": first["guest_session"] });
        guest.post("/v1/public-tokens/redeem", again).await.is(200);
        let second = guest.redeems(&code).await.is(201);
        guest.post("/v1/guest-sessions/refresh", json!({ "guest_session": second["guest_session"] })).await.is(200);
        let remaining = guest.post("/v1/public-tokens/preview", json!({ "token": code })).await.is(200);
        assert_eq!(remaining["uses_left"], 1);

        let access = text(&first["access_token"]);
        let jwks = guest.get("/.well-known/jwks.json").await.is(200);
        let verified = verify(&jwks, &access, ISSUER, &workspace);
        assert_eq!((&verified["header"]["typ"], &verified["header"]["alg"]), (&json!("at+jwt"), &json!("EdDSA")));
        let claims = &verified["claims"];
        let issued = claims["iat"].as_i64().expect("iat");
        assert_eq!(claims["exp"], issued + 300);
        assert_eq!(issued, instance.clock.now().unix_seconds());
        assert_eq!((&claims["permission"], &claims["client_id"]), (&json!("read"), &record["id"]));
        assert_eq!(claims["ptk"], record["id"]);
        let mut projects = vec![website.clone(), shop.clone()];
        projects.sort();
        assert_eq!(claims["projects"], json!(projects));
        assert!(text(&claims["sub"]).len() > 20 && text(&claims["jti"]).len() > 10, "{claims}");
        for (issuer, audience) in [(ISSUER, "ws_other"), ("https://evil.example", workspace.as_str())] {
            assert!(verify(&jwks, &access, issuer, audience)["refused"].is_string());
        }
        let shared_claims = verify(&jwks, &token, ISSUER, ISSUER);
        assert!(shared_claims["refused"].as_str().is_some_and(|why| why.contains("exp") || why.contains("sub")));

        let redeemed_client = guest.with_bearer(&access);
        let check = redeemed_client.checks_access("content.view", &website).await;
        assert_eq!(check["via"], json!([{ "kind": "public_token", "value": "read" }]));
        assert_eq!(redeemed_client.checks_access("content.edit", &website).await["reason"], "capability_missing");

        guest.redeems(&token).await.is(201);
        guest.redeems(&token).await.refused(410, "token_used_up");
        guest.redeems(&code).await.refused(410, "token_used_up");
        guest.post("/v1/public-tokens/preview", json!({ "token": token })).await.refused(410, "token_used_up");
        // Existing guest sessions outlast the last use.
        assert_eq!(redeemed_client.checks_access("content.view", &shop).await["allowed"], true);
        let id = text(&record["id"]);
        let seen = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!((&seen["status"], &seen["uses"]), (&json!("used_up"), &json!(3)));
        let listed = ana.get(&format!("/v1/public-tokens?workspace_id={workspace}&status=used_up")).await.is(200);
        assert_eq!(listed["items"], json!([seen]));
        assert!(!listed.to_string().contains(&token) && !listed.to_string().contains(&code));
        let revealed = ana.get(&format!("/v1/public-tokens/{id}/link")).await.is(200);
        let warning = &shared["warning"];
        assert_eq!(
            revealed,
            json!({ "token": token, "link": shared["link"], "code": code, "warning": warning })
        );
    }

    /// Proves: JW4, AZ9.
    #[test]
    async fn guest_input_never_becomes_a_claim(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let token = text(&ana.creates_public_token(&[&project], "read", None).await["token"]);
        let guest = instance.anonymous();
        let late = 4_000_000_000_i64;
        for extra in [json!({ "permission": "write" }), json!({ "sub": "acc_1" }), json!({ "exp": late })] {
            let mut body = json!({ "token": token });
            body.as_object_mut().expect("an object").extend(extra.as_object().expect("an object").clone());
            guest.post("/v1/public-tokens/redeem", body).await.refused(422, "unknown_field");
        }
        let named = json!({ "token": token, "display_name": "\",\"permission\":\"write" });
        let access = text(&guest.post("/v1/public-tokens/redeem", named).await.is(201)["access_token"]);
        let jwks = guest.get("/.well-known/jwks.json").await.is(200);
        let verified = verify(&jwks, &access, ISSUER, &workspace);
        let claims = verified["claims"].as_object().expect("claims");
        let mut names: Vec<&str> = claims.keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            ["aud", "client_id", "exp", "iat", "iss", "jti", "permission", "projects", "ptk", "sub"]
        );
        assert_eq!(claims["permission"], "read");
    }

    /// Proves: S5.5, TK9.
    #[test]
    async fn every_invalid_token_gets_the_same_response(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let token = text(&shared["token"]);
        let (body, signature) = token.rsplit_once('.').expect("three parts");
        let forged = format!("{body}.{}", signature.chars().rev().collect::<String>());
        let guest = instance.anonymous();
        let mut answers = Vec::new();
        for credential in [&forged, "G000-0000-0000-0000", "nonsense", "a.b.c", "..", ""] {
            for call in ["preview", "redeem"] {
                let refused = guest.post(&format!("/v1/public-tokens/{call}"), json!({ "token": credential })).await;
                let mut problem = refused.refused(401, "token_invalid");
                problem["request_id"] = Value::Null;
                answers.push(problem);
            }
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
    }

    /// Proves: S5.1, TK8.
    #[test]
    async fn creating_a_token_validates_each_field_and_names_the_invalid_one(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let foreign = ben.creates_workspace_with_project().await.1;
        let create = async |changes: Value| {
            let mut body = json!({ "name": "For the review", "permission": "read", "project_ids": [project] });
            for (field, value) in changes.as_object().expect("changes") {
                body[field] = value.clone();
            }
            ana.post("/v1/public-tokens", body).await
        };
        let past = instance.clock.now().to_string();
        for (changes, status, code, field) in [
            (json!({ "usage_limit": 0 }), 422, "validation_failed", "usage_limit"),
            (json!({ "usage_limit": 1_000_001 }), 422, "validation_failed", "usage_limit"),
            (json!({ "usage_limit": 1.5 }), 422, "validation_failed", "usage_limit"),
            (json!({ "expires_at": past }), 422, "validation_failed", "expires_at"),
            (json!({ "expires_at": "tomorrow" }), 422, "validation_failed", "expires_at"),
            (json!({ "project_ids": [] }), 422, "validation_failed", "project_ids"),
            (json!({ "name": "" }), 422, "validation_failed", "name"),
            (json!({ "name": "x".repeat(101) }), 422, "validation_failed", "name"),
            (json!({ "permission": "owner" }), 422, "validation_failed", "permission"),
            (json!({ "uses": 0 }), 422, "unknown_field", "uses"),
        ] {
            let problem = create(changes.clone()).await.refused(status, code);
            let errors = problem["errors"].as_array().expect("errors");
            assert_eq!((errors.len(), &errors[0]["field"]), (1, &json!(field)), "{changes}");
        }
        create(json!({ "project_ids": [project, foreign] })).await.refused(404, "not_found");
        let admin = create(json!({ "permission": "admin" })).await;
        assert!(matches!(admin.status, 403 | 422), "{}", admin.text());
        ana.invites_to_project(&project, &ben.address, "write").await.is(201);
        let received = ben.items("/v1/account/invitations").await;
        ben.accepts(&text(&received[0]["id"])).await.is(200);
        let body = json!({ "name": "Mine", "permission": "read", "project_ids": [project] });
        ben.post("/v1/public-tokens", body).await.refused(403, "forbidden");
        let list = format!("/v1/public-tokens?workspace_id={workspace}");
        assert_eq!(ana.items(&list).await.len(), 0);
        let unlimited = create(json!({ "expires_at": null, "usage_limit": 1_000_000 })).await.is(201);
        assert_eq!(unlimited["public_token"]["expires_at"], Value::Null);
        assert_eq!(ana.items(&list).await.len(), 1);
    }
}

fn names(projects: &Value) -> Vec<&str> {
    let mut names: Vec<&str> =
        projects.as_array().expect("projects").iter().filter_map(|project| project["name"].as_str()).collect();
    names.sort_unstable();
    names
}
