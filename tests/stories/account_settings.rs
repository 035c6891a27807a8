//! An account's projects, data export and notification preferences.

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::client::send;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

const PREFERENCES: &str = "/v1/account/notification-preferences";

async fn put_preferences(account: &TestAccount, chosen: Value) -> guestlist_tests::client::Response {
    send(account.request(Method::PUT, PREFERENCES).json(&chosen)).await
}

on_every_backend! {
    /// Proves: S2.4, S4.5.
    #[test]
    async fn the_project_list_of_an_account_shows_every_accessible_project_with_its_capabilities(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, website) = ana.creates_workspace_with_project().await;
        let shop = ana.creates_project(&workspace, "Shop").await;
        let (elsewhere, poster) = ana.creates_workspace_with_project().await;
        ana.creates_project(&elsewhere, "Not for Ben").await;
        assert_eq!(ben.items("/v1/account/projects").await.len(), 0);
        let by_role = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
        let also = id_of(&ana.invites_to_project(&website, &ben.address, "read").await.is(201));
        let by_permission = id_of(&ana.invites_to_project(&poster, &ben.address, "comment").await.is(201));
        for invitation in [&by_role, &also, &by_permission] {
            ben.accepts(invitation).await.is(200);
        }
        let projects = ben.items("/v1/account/projects?limit=2").await;
        let listed: Vec<_> = projects
            .iter()
            .map(|item| (text(&item["project"]["id"]), text(&item["workspace"]["id"]), &item["role"], &item["permission"]))
            .collect();
        let (designer, read, comment, none) = (json!("designer"), json!("read"), json!("comment"), Value::Null);
        assert_eq!(listed, [
            (poster.clone(), elsewhere, &none, &comment),
            (shop, workspace.clone(), &designer, &none),
            (website.clone(), workspace, &designer, &read),
        ]);
        assert_eq!(projects[0]["workspace"]["name"], "Studio");
        for item in &projects {
            let id = text(&item["project"]["id"]);
            let access = ben.get(&format!("/v1/projects/{id}/access")).await.is(200);
            assert_eq!(item["capabilities"], access["capabilities"]);
            assert_eq!(item["project"], ben.get(&format!("/v1/projects/{id}")).await.is(200));
        }
        assert_eq!(ana.items("/v1/account/projects").await.len(), 4);
    }

    /// Proves: S1.4.
    #[test]
    async fn an_account_export_contains_the_data_of_the_account_and_of_no_other(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        ben.accepts(&invitation).await.is(200);
        ana.invites_to_workspace(&workspace, "hidden@example.com", "commenter").await.is(201);
        let (own, own_project) = ben.creates_workspace_with_project().await;
        let sent = ben.invites_to_workspace(&own, "dora@example.com", "designer").await.is(201);
        let shared = ben.creates_public_token(&[&own_project], "read", None).await;
        put_preferences(&ben, json!({ "removed": { "in_app": true, "email": false } })).await.is(200);
        let answer = ben.get("/v1/account/export").await;
        let export = answer.is(200);

        assert_eq!(export["account"], ben.get("/v1/account").await.is(200));
        assert_eq!(export["sessions"], json!(ben.items("/v1/sessions").await));
        let memberships: Vec<_> = export["memberships"].as_array().expect("memberships").iter().collect();
        let mut targets: Vec<_> =
            memberships.iter().map(|entry| (text(&entry["target"]["id"]), entry["role"].clone())).collect();
        targets.sort_by_key(|(id, _)| id.clone());
        let mut expected = [(own, json!("owner")), (project, Value::Null), (own_project, Value::Null)];
        expected.sort_by_key(|(id, _)| id.clone());
        assert_eq!(targets, expected);
        assert_eq!(export["sent_invitations"].as_array().map(Vec::len), Some(1));
        assert_eq!(export["sent_invitations"][0]["email"], "dora@example.com");
        assert_eq!(export["sent_invitations"][0]["id"], sent["id"]);
        assert_eq!(export["received_invitations"], json!(ben.items("/v1/account/invitations").await));
        assert_eq!(export["public_tokens"][0]["id"], shared["public_token"]["id"]);
        assert_eq!(export["notifications"], json!(ben.items("/v1/account/notifications").await));
        assert_eq!(export["notification_preferences"], ben.get(PREFERENCES).await.is(200));
        let activity = export["activity"].as_array().expect("activity");
        let actions: Vec<&str> = activity.iter().filter_map(|event| event["action"].as_str()).collect();
        for action in ["account.verified", "invitation.accepted", "workspace.created", "public_token.created"] {
            assert!(actions.contains(&action), "{action}: {actions:?}");
        }
        for foreign in ["hidden@example.com", "ana@example.com", &text(&shared["token"]), &text(&shared["code"])] {
            assert!(!answer.text().contains(foreign), "{foreign}: {}", answer.text());
        }
        for secret in ["argon2", "token_hash", "password", ben.bearer().unwrap_or_default()] {
            assert!(!answer.text().replace("account.password", "").contains(secret), "{secret}: {}", answer.text());
        }
    }

    /// Proves: S6.2.
    #[test]
    async fn notifications_follow_the_preferences_of_the_account(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let before = ana.get(PREFERENCES).await.is(200);
        let both = json!({ "in_app": true, "email": true });
        assert_eq!(before.as_object().map(serde_json::Map::len), Some(12));
        assert!(before.as_object().expect("kinds").values().all(|channels| *channels == both));
        let (in_app, by_mail) = (json!({ "in_app": true, "email": false }), json!({ "in_app": false, "email": true }));
        let chosen = json!({ "invitation_accepted": in_app, "invitation_declined": by_mail });
        let after = put_preferences(&ana, chosen).await.is(200);
        assert_eq!((&after["invitation_accepted"], &after["invitation_declined"]), (&in_app, &by_mail));
        assert_eq!(after["removed"], both);
        let again = put_preferences(&ana, json!({ "removed": in_app })).await.is(200);
        assert_eq!((&again["removed"], &again["invitation_declined"]), (&in_app, &by_mail));
        assert_eq!(ana.get(PREFERENCES).await.is(200), again);
        put_preferences(&ana, json!({ "nonsense": in_app })).await.refused(422, "unknown_field");
        let half = put_preferences(&ana, json!({ "removed": { "in_app": true } })).await;
        let half = half.refused(422, "validation_failed");
        assert_eq!(half["errors"][0]["field"], "removed.email");

        let (ben, cleo) = (instance.new_account("Ben").await, instance.new_account("Cleo").await);
        let accepted = id_of(&ana.invites_to_project(&project, &ben.address, "read").await.is(201));
        let declined = id_of(&ana.invites_to_project(&project, &cleo.address, "read").await.is(201));
        ben.accepts(&accepted).await.is(200);
        cleo.post_empty(&format!("/v1/invitations/{declined}/decline")).await.is(200);
        instance.mail("invitation_declined", &ana.address).await;
        assert_eq!(instance.mails("invitation_accepted", &ana.address).len(), 0);
        let notifications = ana.items("/v1/account/notifications").await;
        assert_eq!(notifications.iter().map(|item| text(&item["kind"])).collect::<Vec<_>>(), ["invitation_accepted"]);
    }
}
