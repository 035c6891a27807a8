//! Changing and deleting workspaces and projects, and the effect on their members, invitations and tokens.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S2.1, S2.6.
    #[test]
    async fn changed_workspace_settings_apply_to_invitations_tokens_and_redirects(backend: Backend) {
        let settings = [("GUESTLIST_APP_ORIGINS", "https://app.example.com"), ("GUESTLIST_APP_URL", "https://home.example.com")];
        let instance = Instance::start_with(backend, &settings).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let path = format!("/v1/workspaces/{workspace}");
        let invited = ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);
        ben.patch(&path, json!({ "name": "Mine" })).await.refused(403, "forbidden");

        let changed = json!({ "name": "Atelier", "settings": {
            "locale": "es", "invitation_days": 2, "token_default_days": 3, "token_max_days": 4,
            "tokens_without_expiry": false, "app_url": "https://app.example.com/start",
        }});
        let seen = ana.patch(&path, changed.clone()).await.is(200);
        assert_eq!((&seen["name"], &seen["settings"]), (&changed["name"], &changed["settings"]));
        assert_eq!(ben.get(&path).await.is(200)["settings"], changed["settings"]);

        let invitation = ana.invites_to_project(&project, "dora@example.com", "read").await.is(201);
        assert_eq!((&invitation["locale"], &invitation["expires_at"]), (&json!("es"), &json!(instance.time_in(2 * 86_400))));
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        assert_eq!(shared["public_token"]["expires_at"], instance.time_in(3 * 86_400));
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        assert_eq!(redeemed["redirect_to"], "https://app.example.com/start");
        let body = json!({ "guest_session": redeemed["guest_session"] });
        let refreshed = instance.anonymous().post("/v1/guest-sessions/refresh", body).await.is(200);
        assert_eq!(refreshed["redirect_to"], "https://app.example.com/start");
        let token = |expires_at: Value| {
            json!({ "name": "x", "permission": "read", "project_ids": [project], "expires_at": expires_at })
        };
        ana.post("/v1/public-tokens", token(Value::Null)).await.refused(422, "expiry_required");
        ana.post("/v1/public-tokens", token(json!(instance.time_in(4 * 86_400)))).await.is(201);
        let late = ana.post("/v1/public-tokens", token(json!(instance.time_in(4 * 86_400 + 1)))).await;
        assert_eq!(late.refused(422, "validation_failed")["errors"][0]["field"], "expires_at");

        // Settings are merged, and null restores a default.
        let reset = json!({ "settings": { "locale": null, "app_url": null, "token_max_days": null } });
        let seen = ana.patch(&path, reset).await.is(200);
        assert_eq!((&seen["settings"]["locale"], &seen["settings"]["invitation_days"]), (&Value::Null, &json!(2)));
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        assert_eq!(redeemed["redirect_to"], "https://home.example.com");
        for (field, invalid) in [
            ("invitation_days", json!(31)),
            ("invitation_days", json!(0)),
            ("token_default_days", json!(0)),
            ("token_max_days", json!(2)),
            ("app_url", json!("https://evil.example")),
            ("app_url", json!("https://app.example.com.evil.example")),
        ] {
            let refused = ana.patch(&path, json!({ "settings": { field: invalid } })).await;
            let named = refused.refused(422, "validation_failed")["errors"][0]["field"].clone();
            assert!(text(&named).starts_with("settings."), "{field}: {named}");
        }
    }

    /// Proves: S2.1, S2.3, S3.5, TK6.
    #[test]
    async fn a_deleted_workspace_is_immediately_gone_for_members_invitees_and_guests(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let invited = ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);
        let pending = id_of(&ana.invites_to_project(&project, "dora@example.com", "write").await.is(201));
        let secret = instance.secret("invitation", "dora@example.com").await;
        let shared = ana.creates_public_token(&[&project], "write", None).await;
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        let path = format!("/v1/workspaces/{workspace}");
        ben.delete(&path).await.refused(403, "forbidden");
        assert_eq!(ana.delete(&path).await.status, 204);

        for person in [&ana, &ben] {
            person.get(&path).await.refused(404, "not_found");
            person.get(&format!("{path}/projects")).await.refused(404, "not_found");
            person.get(&format!("/v1/projects/{project}")).await.refused(404, "not_found");
            assert_eq!(person.items("/v1/workspaces").await, [] as [Value; 0]);
            assert_eq!(person.checks_access("content.view", &project).await["reason"], "not_found");
        }
        ana.delete(&path).await.refused(404, "not_found");
        ana.get(&format!("/v1/invitations/{pending}/code")).await.problem();
        let anonymous = instance.anonymous();
        let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": secret })).await;
        preview.refused(410, "invitation_cancelled");
        anonymous.accepts_with_new_account(&secret, "Dora").await.refused(410, "invitation_cancelled");
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "session_ended");
        anonymous.redeems(&text(&shared["token"])).await.refused(410, "token_revoked");
        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        anonymous.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_revoked");
    }

    /// Proves: S2.3, S5.5, S5.8, TK6.
    #[test]
    async fn a_deleted_project_is_detached_from_tokens_and_their_other_projects_stay_accessible(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let other = ana.creates_project(&workspace, "Other").await;
        let invited = ana.invites_to_project(&project, &ben.address, "write").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);
        let path = format!("/v1/projects/{project}");
        ben.patch(&path, json!({ "name": "Ben's" })).await.refused(403, "forbidden");
        assert_eq!(ana.patch(&path, json!({ "name": "Landing" })).await.is(200)["name"], "Landing");
        assert_eq!(ben.get(&path).await.is(200)["name"], "Landing");
        ana.invites_to_project(&project, "dora@example.com", "read").await.is(201);
        let secret = instance.secret("invitation", "dora@example.com").await;
        let both = ana.creates_public_token(&[&project, &other], "read", None).await;
        let one = ana.creates_public_token(&[&project], "read", None).await;
        let redeemed = instance.anonymous().redeems(&text(&both["token"])).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        ben.delete(&path).await.refused(403, "forbidden");
        assert_eq!(ana.delete(&path).await.status, 204);

        ana.get(&path).await.refused(404, "not_found");
        ben.get(&path).await.refused(404, "not_found");
        assert_eq!(ana.items(&format!("/v1/workspaces/{workspace}/projects")).await.len(), 1);
        let anonymous = instance.anonymous();
        anonymous.accepts_with_new_account(&secret, "Dora").await.refused(410, "invitation_cancelled");
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "project_not_in_token");
        assert_eq!(guest.checks_access("content.view", &other).await["allowed"], true);
        let again = anonymous.redeems(&text(&both["token"])).await.is(201);
        assert_eq!(again["projects"].as_array().map(Vec::len), Some(1));
        anonymous.redeems(&text(&one["token"])).await.refused(410, "token_without_projects");
        let preview = json!({ "token": one["token"] });
        anonymous.post("/v1/public-tokens/preview", preview).await.refused(410, "token_without_projects");
    }
}
