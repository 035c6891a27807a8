//! Cancelling, changing, resending and revealing invitations; their expiry and visibility.

use std::time::Duration;

use guestlist_domain::model::time::days;
use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S4.3, S4.4, IN1.
    #[test]
    async fn link_and_code_of_a_cancelled_invitation_report_the_cancellation(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "write").await.is(201));
        let secret = instance.secret("invitation", "ben@example.com").await;
        let code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        assert_eq!(ana.post_empty(&format!("/v1/invitations/{id}/cancel")).await.is(200)["status"], "cancelled");
        let anonymous = instance.anonymous();
        for credential in [&secret, &code] {
            let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": credential })).await;
            let problem = preview.refused(410, "invitation_cancelled").to_string();
            assert!(!problem.contains("Website") && !problem.contains("Ana"), "{problem}");
        }
        anonymous.accepts_with_new_account(&secret, "Ben").await.refused(410, "invitation_cancelled");
        for verb in ["cancel", "resend"] {
            ana.post_empty(&format!("/v1/invitations/{id}/{verb}")).await.refused(410, "invitation_cancelled");
        }
        ana.get(&format!("/v1/invitations/{id}/code")).await.refused(410, "invitation_cancelled");
        ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
    }

    /// Proves: S1.4, S4.1, S5.6, TK1, AZ9.
    #[test]
    async fn display_name_invitation_and_public_token_can_be_changed(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let account = ana.patch("/v1/account", json!({ "display_name": "Ana Gómez", "locale": "es" })).await.is(200);
        assert_eq!((&account["display_name"], &account["locale"]), (&json!("Ana Gómez"), &json!("es")));
        assert_eq!(ana.get("/v1/account").await.is(200), account);
        ana.patch("/v1/account", json!({ "email_verified": true })).await.refused(422, "unknown_field");

        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        let path = format!("/v1/invitations/{id}");
        for wrong in [json!({}), json!({ "role": "admin" }), json!({ "role": "admin", "permission": "read" })] {
            ana.patch(&path, wrong).await.refused(422, "validation_failed");
        }
        ana.patch(&path, json!({ "permission": "admin" })).await.refused(403, "role_not_grantable");
        assert_eq!(ana.patch(&path, json!({ "permission": "write" })).await.is(200)["permission"], "write");
        let secret = instance.secret("invitation", "ben@example.com").await;
        let joined = instance.anonymous().accepts_with_new_account(&secret, "Ben").await.is(201);
        assert_eq!(joined["membership"]["permission"], "write");
        ana.patch(&path, json!({ "permission": "read" })).await.refused(410, "invitation_accepted");

        let shared = ana.creates_public_token(&[&project], "read", Some(9)).await;
        let token = text(&shared["token"]);
        instance.anonymous().redeems(&token).await.is(201);
        let path = format!("/v1/public-tokens/{}", text(&shared["public_token"]["id"]));
        let lowered = ana.patch(&path, json!({ "usage_limit": 1, "name": "For the client" })).await.is(200);
        assert_eq!((&lowered["status"], &lowered["name"]), (&json!("used_up"), &json!("For the client")));
        instance.anonymous().redeems(&token).await.refused(410, "token_used_up");
        ana.patch(&path, json!({ "usage_limit": 0 })).await.refused(422, "validation_failed");
        assert_eq!(ana.patch(&path, json!({ "usage_limit": null })).await.is(200)["status"], "active");
        instance.anonymous().redeems(&token).await.is(201);
        let stranger = instance.new_account("Stranger").await;
        stranger.patch(&path, json!({ "name": "Mine" })).await.refused(404, "not_found");
    }

    /// Proves: S4.4, S4.13, IN6, HT6.
    #[test]
    async fn resending_supersedes_the_previous_link_and_code(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "write").await.is(201));
        let old = instance.secret("invitation", "ben@example.com").await;
        let old_code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        let resent = ana.post_empty(&format!("/v1/invitations/{id}/resend")).await.is(200);
        assert_eq!((&resent["permission"], &resent["resend_count"]), (&json!("write"), &json!(1)));
        let new = instance.secret("invitation", "ben@example.com").await;
        let new_code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        assert!(old != new && old_code != new_code);
        let anonymous = instance.anonymous();
        for credential in [&old, &old_code] {
            let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": credential })).await;
            preview.refused(410, "invitation_superseded");
        }
        anonymous.accepts_with_new_account(&old, "Ben").await.refused(410, "invitation_superseded");

        let too_early = ana.post_empty(&format!("/v1/invitations/{id}/resend")).await;
        too_early.refused(429, "rate_limited");
        assert_eq!(too_early.header("retry-after"), "60");
        instance.advance(Duration::from_secs(60));
        ana.post_empty(&format!("/v1/invitations/{id}/resend")).await.is(200);
        let newest = instance.secret("invitation", "ben@example.com").await;
        anonymous.accepts_with_new_account(&newest, "Ben").await.is(201);
    }

    /// Proves: S4.4, S4.8.
    #[test]
    async fn revealing_a_code_returns_it_with_its_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "write").await.is(201));
        let path = format!("/v1/invitations/{id}/code");
        let copied = ana.get(&path).await;
        assert_eq!(copied.header("cache-control"), "no-store");
        let copied = copied.is(200);
        let code = text(&copied["code"]);
        assert_eq!(copied["link"], format!("http://localhost:8080/join#{code}"));
        assert_eq!(ana.get(&path).await.is(200), copied);
        let groups: Vec<&str> = code.split('-').collect();
        assert!(code.starts_with('V') && groups.len() == 4 && groups.iter().all(|group| group.len() == 4), "{code}");
        let preview = instance.anonymous().post("/v1/invitations/preview", json!({ "secret": code })).await.is(200);
        assert!(preview["account_exists"].is_null());
    }

    /// Proves: S4.3, S4.4, IN3.
    #[test]
    async fn an_invitation_expires_at_its_exact_time_and_resending_makes_it_pending_again(backend: Backend) {
        // Expiry is computed from the clock and needs no worker.
        let instance = Instance::start_with(backend, &[("GUESTLIST_INVITATION_TTL", "1h")]).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let created_at = instance.clock.now();
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "write").await.is(201));
        let secret = instance.secret("invitation", "ben@example.com").await;
        let anonymous = instance.anonymous();
        let expires_at = created_at.plus(Duration::from_secs(3_600));
        let list = format!("/v1/projects/{project}/invitations");

        instance.clock.set(expires_at.minus(TICK));
        anonymous.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(ana.items(&format!("{list}?status=pending")).await.len(), 1);
        instance.clock.set(expires_at);
        anonymous.post("/v1/invitations/preview", json!({ "secret": secret })).await.refused(410, "invitation_expired");
        anonymous.accepts_with_new_account(&secret, "Ben").await.refused(410, "invitation_expired");
        assert_eq!(ana.gets_invitation(&id).await["status"], "expired");
        assert_eq!(ana.items(&format!("{list}?status=pending")).await.len(), 0);
        assert_eq!(ana.items(&format!("{list}?status=expired")).await.len(), 1);
        ana.get(&format!("/v1/invitations/{id}/code")).await.refused(410, "invitation_expired");

        assert_eq!(ana.post_empty(&format!("/v1/invitations/{id}/resend")).await.is(200)["status"], "pending");
        let fresh = instance.secret("invitation", "ben@example.com").await;
        anonymous.accepts_with_new_account(&secret, "Ben").await.refused(410, "invitation_superseded");
        anonymous.accepts_with_new_account(&fresh, "Ben").await.is(201);
    }

    /// Proves: S4.3, S4.10, IN6.
    #[test]
    async fn an_expired_invitation_allows_a_new_one_and_cannot_be_resent_beside_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let first = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        instance.advance(days(7));
        let signed_in = instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
        let ana = ana.with_bearer(&text(&signed_in["session_token"]));
        let body = json!({ "email": "ben@example.com", "permission": "write" });
        let second = ana.post(&format!("/v1/projects/{project}/invitations"), body).await.is(201);
        let refused = ana.post_empty(&format!("/v1/invitations/{first}/resend")).await;
        assert_eq!(refused.refused(409, "invitation_already_pending")["invitation_id"], second["id"]);
    }

    /// Proves: S4.4, AZ3, IN8.
    #[test]
    async fn invitations_are_visible_to_managers_only_and_never_contain_secrets(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let cleo = instance.new_account("Cleo").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let ids = [
            id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201)),
            id_of(&ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201)),
        ];
        ben.accepts(&ids[0]).await.is(200);
        cleo.accepts(&ids[1]).await.is(200);
        let dora = id_of(&cleo.invites_to_workspace(&workspace, "dora@example.com", "commenter").await.is(201));
        let secret = instance.secret("invitation", "dora@example.com").await;
        let code = text(&cleo.get(&format!("/v1/invitations/{dora}/code")).await.is(200)["code"]);
        let without_dashes = code.replace('-', "");
        for shown in [
            cleo.get(&format!("/v1/invitations/{dora}")).await,
            ana.get(&format!("/v1/invitations/{dora}")).await,
            ana.get(&format!("/v1/workspaces/{workspace}/invitations")).await,
        ] {
            let shown = shown.is(200).to_string();
            assert!(!shown.contains(&secret) && !shown.contains(&code) && !shown.contains(&without_dashes), "{shown}");
        }
        for (method, verb) in [("get", ""), ("get", "/code"), ("post", "/resend"), ("post", "/cancel")] {
            let path = format!("/v1/invitations/{dora}{verb}");
            let answer = if method == "get" { ben.get(&path).await } else { ben.post_empty(&path).await };
            answer.refused(404, "not_found");
        }
        ben.get(&format!("/v1/workspaces/{workspace}/invitations")).await.refused(404, "not_found");
        cleo.get(&format!("/v1/workspaces/{workspace}/invitations")).await.refused(403, "forbidden");
        ben.get(&format!("/v1/projects/{project}/invitations")).await.refused(403, "forbidden");
    }
}
