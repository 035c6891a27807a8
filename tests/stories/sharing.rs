//! Four user stories about sharing a project: a client (the customer of an agency) reviews it, a freelancer edits it,
//! stakeholders share one link, and a director only reads it.

use std::time::Duration;

use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use guestlist_tests::{golden, on_every_backend};
use serde_json::{Value, json};

/// A guest: an API client with an access token, and the guest session that renews the token.
struct Guest {
    access: Client,
    /// Body of a request that refreshes the guest session.
    session: Value,
}

impl Guest {
    fn of(redeemed: &Value, instance: &Instance) -> Self {
        let access = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        Self { access, session: json!({ "guest_session": redeemed["guest_session"] }) }
    }

    /// Refreshes the guest session, and returns the guest with the new access token.
    async fn refreshes(&self, instance: &Instance) -> Self {
        let refreshed = instance.anonymous().post("/v1/guest-sessions/refresh", self.session.clone()).await.is(200);
        Self::of(&refreshed, instance)
    }

    async fn checks_access(&self, capability: &str, project: &str) -> bool {
        self.access.checks_access(capability, project).await["allowed"] == true
    }
}

async fn create_token(owner: &TestAccount, project: &str, body: Value) -> Value {
    let mut request = json!({ "name": "For the story", "project_ids": [project] });
    request.as_object_mut().expect("an object").extend(body.as_object().cloned().unwrap_or_default());
    owner.post("/v1/public-tokens", request).await.is(201)
}

async fn redeems_as(instance: &Instance, token: &Value, name: &str) -> Guest {
    let body = json!({ "token": token, "display_name": name });
    Guest::of(&instance.anonymous().post("/v1/public-tokens/redeem", body).await.is(201), instance)
}

/// Signs in again, because sessions end after a week without use.
async fn signs_in_again(instance: &Instance, account: &TestAccount) -> TestAccount {
    let signed_in = instance.anonymous().signs_in(&account.address, &account.password).await.is(201);
    TestAccount::of(&signed_in, &instance.anonymous())
}

on_every_backend! {
    /// Proves: S5.1, S5.2, S5.3, S5.5, S5.6, TK4.
    #[test]
    async fn a_client_reviews_for_seven_days_by_a_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let terms = json!({ "permission": "comment", "note": "Review by the client" });
        let shared = create_token(&ana, &project, terms).await;
        let id = id_of(&shared["public_token"]);
        assert_eq!(text(&shared["public_token"]["expires_at"]), instance.clock.now().plus(days(7)).to_string());

        // Previewing consumes no use. The guest then redeems the token once and returns for a week.
        let token = text(&shared["token"]);
        assert!(text(&shared["link"]).ends_with(&format!("/open#{token}")));
        let preview = instance.anonymous().post("/v1/public-tokens/preview", json!({ "token": token })).await.is(200);
        assert_eq!((&preview["permission"], &preview["status"]), (&json!("comment"), &json!("active")));
        let mut carla = redeems_as(&instance, &shared["token"], "Carla of the client").await;
        for day in 0..7 {
            carla = carla.refreshes(&instance).await;
            for (capability, allowed) in [
                ("content.view", true),
                ("designs.view", true),
                ("comments.write", true),
                ("comments.review", true),
                ("content.edit", false),
                ("project.publish", false),
                ("project.invite", false),
            ] {
                assert_eq!(carla.checks_access(capability, &project).await, allowed, "day {day}: {capability}");
            }
            instance.advance(if day < 6 { days(1) } else { hours(23) });
        }
        carla = carla.refreshes(&instance).await;
        assert!(carla.checks_access("comments.write", &project).await, "in the last hour");
        instance.advance(hours(1));
        instance.anonymous().redeems(&token).await.refused(410, "token_expired");
        instance.anonymous().post("/v1/guest-sessions/refresh", carla.session.clone()).await.refused(410, "token_expired");

        // The whole week consumed one use. After renewal the same guest session continues.
        let ana = signs_in_again(&instance, &ana).await;
        assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], 1);
        let until = instance.clock.now().plus(days(7)).to_string();
        ana.post(&format!("/v1/public-tokens/{id}/renew"), json!({ "expires_at": until })).await.is(200);
        assert!(carla.refreshes(&instance).await.checks_access("comments.write", &project).await);
    }

    /// Proves: S3.2, S3.5, S5.3, S5.6, S6.1, TK2.
    #[test]
    async fn a_freelancer_writes_until_the_token_is_revoked(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let until = instance.clock.now().plus(days(14)).to_string();
        let shared = create_token(&ana, &project, json!({ "permission": "write", "expires_at": until })).await;
        let id = id_of(&shared["public_token"]);
        let mut frida = redeems_as(&instance, &shared["token"], "Frida").await;
        for _ in 0..5 {
            frida = frida.refreshes(&instance).await;
            for (capability, allowed) in [
                ("content.create", true),
                ("content.edit", true),
                ("status.change", true),
                ("content.delete", false),
                ("project.publish", false),
                ("tokens.manage", false),
            ] {
                assert_eq!(frida.checks_access(capability, &project).await, allowed, "{capability}");
            }
            instance.advance(days(2));
        }
        let ana = signs_in_again(&instance, &ana).await;
        frida = frida.refreshes(&instance).await;
        ana.post_empty(&format!("/v1/public-tokens/{id}/revoke")).await.is(200);
        assert_eq!(frida.access.checks_access("content.edit", &project).await["reason"], "session_ended");
        instance.anonymous().post("/v1/guest-sessions/refresh", frida.session).await.refused(410, "token_revoked");
        instance.anonymous().redeems(&text(&shared["token"])).await.refused(410, "token_revoked");
        let renew = json!({ "expires_at": instance.clock.now().plus(days(30)).to_string() });
        ana.post(&format!("/v1/public-tokens/{id}/renew"), renew).await.refused(410, "token_revoked");

        // The activity shows the display name of the guest, and the account that revoked the token.
        let events = ana.items(&format!("/v1/projects/{project}/activity")).await;
        let event = |action: &str| events.iter().find(|event| event["action"] == action).expect("an event").clone();
        let redeemed = event("public_token.redeemed");
        assert_eq!(redeemed["actor"]["kind"], "guest");
        assert!(text(&redeemed["actor"]["name"]).contains("Frida"), "{redeemed}");
        assert_eq!(event("public_token.revoked")["actor"]["name"], "Ana");
    }

    /// Proves: S5.3, S5.6, S5.7, TK1.
    #[test]
    async fn five_stakeholders_share_one_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = create_token(&ana, &project, json!({ "permission": "comment", "usage_limit": 5 })).await;
        let (id, token) = (id_of(&shared["public_token"]), text(&shared["token"]));
        let mut guests = Vec::new();
        for name in ["Vera", "Wim", "Xenia", "Yann", "Zita"] {
            guests.push(redeems_as(&instance, &shared["token"], name).await);
        }
        instance.anonymous().redeems(&token).await.refused(410, "token_used_up");
        // Existing guest sessions continue, and redeeming again with one consumes no use.
        for guest in &guests {
            assert!(guest.refreshes(&instance).await.checks_access("comments.write", &project).await);
            let repeated = json!({ "token": token, "guest_session": guest.session["guest_session"] });
            instance.anonymous().post("/v1/public-tokens/redeem", repeated).await.is(200);
        }
        let details = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!((&details["status"], &details["uses"]), (&json!("used_up"), &json!(5)));
        let notifications = ana.items("/v1/account/notifications?unread=true").await;
        assert_eq!(notifications.iter().filter(|item| item["kind"] == "token_used_up").count(), 1, "{notifications:?}");
        ana.post(&format!("/v1/public-tokens/{id}/renew"), json!({ "usage_limit": 6 })).await.is(200);
        instance.anonymous().redeems(&token).await.is(201);
        instance.anonymous().redeems(&token).await.refused(410, "token_used_up");
    }

    /// Proves: S3.2, S3.6, S5.9, AZ8.
    #[test]
    async fn a_director_with_read_permission_cannot_change_anything(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (mut ana, mut dora) = (instance.new_account("Ana").await, instance.new_account("Dora").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_project(&project, &dora.address, "read").await.is(201));
        dora.accepts(&invitation).await.is(200);
        let shared = create_token(&ana, &project, json!({ "permission": "read", "expires_at": null })).await;
        let mut guest = redeems_as(&instance, &shared["token"], "Dora at home").await;
        let view_capabilities: Vec<&str> = golden::PERMISSIONS
            .iter()
            .filter(|(_, columns)| columns.starts_with('✓'))
            .map(|(capability, _)| *capability)
            .collect();
        assert_eq!(view_capabilities.len(), 5);
        for _ in 0..5 {
            instance.advance(days(7) + Duration::from_secs(60));
            (ana, dora) = (signs_in_again(&instance, &ana).await, signs_in_again(&instance, &dora).await);
            guest = guest.refreshes(&instance).await;
            let mut expected = view_capabilities.clone();
            expected.sort_unstable();
            assert_eq!(dora.capabilities_in(&workspace, &project).await, expected);
            assert_eq!(guest.access.capabilities_in(&workspace, &project).await, expected);
        }
        // Both can read, and every change is refused: with 404 if the account is not allowed to see its target.
        let projects = ana.items(&format!("/v1/workspaces/{workspace}/projects")).await;
        let token = id_of(&shared["public_token"]);
        for (reader, expected_statuses) in [(&*dora, [403, 404]), (&guest.access, [403, 403])] {
            reader.get(&format!("/v1/projects/{project}")).await.is(200);
            let invite = json!({ "email": "eve@example.com", "permission": "read" });
            let share = json!({ "name": "Mine", "permission": "read", "project_ids": [project] });
            for response in [
                reader.post(&format!("/v1/projects/{project}/invitations"), invite).await,
                reader.post("/v1/public-tokens", share).await,
                reader.patch(&format!("/v1/projects/{project}"), json!({ "name": "Mine" })).await,
                reader.delete(&format!("/v1/projects/{project}")).await,
                reader.post(&format!("/v1/workspaces/{workspace}/projects"), json!({ "name": "Mine" })).await,
                reader.patch(&format!("/v1/workspaces/{workspace}"), json!({ "name": "Mine" })).await,
                reader.delete(&format!("/v1/projects/{project}/members/{}", ana.id)).await,
                reader.patch(&format!("/v1/projects/{project}/members/{}", dora.id), json!({ "permission": "admin" })).await,
                reader.post_empty(&format!("/v1/public-tokens/{token}/revoke")).await,
                reader.get(&format!("/v1/public-tokens/{token}/link")).await,
            ] {
                assert!(expected_statuses.contains(&response.status), "{} {}", response.status, response.text());
            }
        }
        assert_eq!(ana.items(&format!("/v1/workspaces/{workspace}/projects")).await, projects);
        let details = ana.get(&format!("/v1/public-tokens/{token}")).await.is(200);
        assert_eq!((&details["status"], &details["uses"]), (&json!("active"), &json!(1)));
    }
}
