//! Activity, the history of an invitation, and sent invitations: what they contain and who sees it.

use std::time::Duration;

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::client::{Response, send};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

fn actions(events: &[Value]) -> Vec<String> {
    events.iter().map(|event| text(&event["action"])).collect()
}

/// Requests an activity list as CSV; returns its lines and the response.
async fn activity_csv(account: &TestAccount, path: &str) -> (Vec<String>, Response) {
    let answer = send(account.request(Method::GET, path).header("accept", "text/csv")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    (answer.text().lines().map(ToOwned::to_owned).collect(), answer)
}

on_every_backend! {
    /// Proves: S6.1, OP4, AZ12.
    #[test]
    async fn members_see_activity_and_only_managers_see_addresses(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "commenter").await.is(201));
        ana.patch(&format!("/v1/invitations/{id}"), json!({ "role": "designer" })).await.is(200);
        ben.accepts(&id).await.is(200);
        ana.invites_to_project(&project, "cleo@example.com", "write").await.is(201);
        instance.mail("invitation", "cleo@example.com").await;
        let workspace_activity = format!("/v1/workspaces/{workspace}/activity");
        let project_activity = format!("/v1/projects/{project}/activity");

        let events = ana.items(&format!("{workspace_activity}?actor={}&limit=2", ana.id)).await;
        let expected = ["invitation.created", "invitation.changed", "invitation.created", "project.created", "workspace.created"];
        assert_eq!(actions(&events), expected);
        let changed = &events[1];
        assert_eq!(changed["actor"], json!({ "kind": "account", "id": ana.id, "name": "Ana", "public_token": null }));
        assert_eq!(changed["object"], json!({ "kind": "invitation", "id": id, "name": "ben@example.com" }));
        assert_eq!(changed["detail"], json!({ "before": "commenter", "after": "designer", "target": "Studio" }));
        assert!(changed["request_id"].is_string() && changed["at"].is_string());

        let events = ben.items(&format!("{workspace_activity}?action=invitation.changed")).await;
        assert_eq!(events[0]["object"]["name"], "b•••@e•••.com");
        for path in [&workspace_activity, &project_activity] {
            let activity = ben.get(path).await;
            assert!(!activity.text().contains("@example.com"), "{}", activity.text());
            let (lines, _) = activity_csv(&ben, path).await;
            assert!(!lines.join("").contains("@example.com"), "{lines:?}");
        }
        assert!(ana.get(&project_activity).await.text().contains("cleo@example.com"));
        let stranger = instance.new_account("Stranger").await;
        for path in [&workspace_activity, &project_activity] {
            stranger.get(path).await.refused(404, "not_found");
        }
    }

    /// Proves: S6.1, HT7.
    #[test]
    async fn activity_is_filtered_by_actor_action_and_time(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        instance.advance(Duration::from_secs(60));
        let middle = instance.time_in(0);
        let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        instance.advance(Duration::from_secs(60));
        let late = instance.time_in(0);
        ben.accepts(&id).await.is(200);
        let path = format!("/v1/projects/{project}/activity");
        let kinds = "invitation.created,invitation.accepted,member.added,project.created";
        let filtered =
            async |filter: &str| actions(&ana.items(&format!("{path}?action={kinds}{filter}")).await);
        assert_eq!(filtered("").await.len(), 4);
        assert_eq!(filtered(&format!("&since={middle}&until={late}")).await, ["invitation.created"]);
        assert_eq!(filtered(&format!("&until={middle}")).await, ["project.created"]);
        assert_eq!(filtered(&format!("&since={late}")).await.len(), 2);
        assert_eq!(filtered(&format!("&actor={}", ben.id)).await.len(), 2);
        assert_eq!(filtered(&format!("&actor={}&since={late}", ana.id)).await, [""; 0]);
        assert_eq!(filtered("&actor=acc_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5").await, [""; 0]);
        let workspace_activity = format!("/v1/workspaces/{workspace}/activity");
        for wrong in ["action=project.exploded", "action=", "since=yesterday", "until=2026", "since=1&since=2", "who=ana"] {
            let refused = ana.get(&format!("{workspace_activity}?{wrong}")).await;
            assert_eq!(refused.status, 422, "{wrong}: {}", refused.text());
        }
        for wrong in ["x", "prj_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5"] {
            ana.get(&format!("{workspace_activity}?actor={wrong}")).await.refused(404, "not_found");
        }
        // A cursor is valid only with the filters that it was created for.
        let first = ana.get(&format!("{workspace_activity}?limit=1&since={middle}")).await.is(200);
        let cursor = text(&first["next_cursor"]);
        ana.get(&format!("{workspace_activity}?limit=1&cursor={cursor}")).await.refused(422, "invalid_cursor");
        ana.get(&format!("{workspace_activity}?limit=1&since={middle}&cursor={cursor}")).await.is(200);
    }

    /// Proves: S6.1.
    #[test]
    async fn activity_is_exported_as_csv_without_spreadsheet_formulas(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let workspace = ana.creates_workspace("=HYPERLINK(\"http://evil.example\")").await;
        for name in ["+1", "-1", "@SUM(A1)", "\"quoted\", with comma", "Plain"] {
            ana.creates_project(&workspace, name).await;
        }
        let path = format!("/v1/workspaces/{workspace}/activity");
        let (lines, answer) = activity_csv(&ana, &path).await;
        assert!(answer.header("content-type").starts_with("text/csv"), "{}", answer.header("content-type"));
        assert_eq!(answer.header("content-disposition"), "attachment; filename=\"activity.csv\"");
        assert_eq!((answer.header("x-next-cursor"), answer.header("cache-control")), ("", "no-store"));
        assert_eq!(
            lines[0],
            "id,at,actor_kind,actor_id,actor_name,actor_public_token,action,object_kind,object_id,object_name,detail,request_id"
        );
        assert_eq!(lines.len(), 7);
        let names = [",Plain,", ",\"\"\"quoted\"\", with comma\",", ",'@SUM(A1),", ",'-1,", ",'+1,", ",\"'=HYPERLINK("];
        for (line, name) in lines[1..].iter().zip(names) {
            assert!(line.contains(name) && line.contains(&ana.id), "{line}");
        }
        let (lines, _) = activity_csv(&ana, &format!("{path}?action=workspace.created")).await;
        assert_eq!(lines.len(), 2);
        // A client that does not prefer CSV gets JSON.
        let page = get_as(&ana, &path, "application/json, */*").await;
        assert_eq!(page["items"].as_array().map(Vec::len), Some(6));
    }

    /// Proves: S5.9, S6.1, AZ12.
    #[test]
    async fn guests_see_project_activity_without_events_about_members(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let other = ana.creates_project(&workspace, "Other").await;
        ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let shared = ana.creates_public_token(&[&project], "write", None).await;
        let body = json!({ "token": shared["token"], "display_name": "Visitor" });
        let redeemed = instance.anonymous().post("/v1/public-tokens/redeem", body).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        let path = format!("/v1/projects/{project}/activity");
        let events = guest.items(&path).await;
        assert_eq!(actions(&events), ["project.created"]);
        assert_eq!(events[0]["actor"], json!({ "kind": "account", "id": null, "name": "Ana", "public_token": null }));
        assert_eq!(guest.items(&format!("{path}?action=invitation.created,project.created")).await.len(), 1);
        assert_eq!(guest.items(&format!("{path}?action=invitation.created")).await.len(), 0);
        guest.get(&format!("{path}?actor={}", ana.id)).await.refused(403, "forbidden");
        guest.get(&format!("/v1/projects/{other}/activity")).await.refused(404, "not_found");
        guest.get(&format!("/v1/workspaces/{workspace}/activity")).await.refused(403, "forbidden");

        // Members see the guest's display name and the public token that was redeemed.
        let events = ana.items(&format!("{path}?action=public_token.redeemed")).await;
        let token = json!({ "id": shared["public_token"]["id"], "name": "For the review" });
        let actor = &events[0]["actor"];
        assert_eq!((&actor["kind"], &actor["name"], &actor["public_token"]), (&json!("guest"), &json!("Visitor"), &token));
        let by_guest = ana.items(&format!("{path}?actor={}", text(&actor["id"]))).await;
        assert_eq!(by_guest, events);
        ana.post_empty(&format!("/v1/public-tokens/{}/revoke", text(&shared["public_token"]["id"]))).await.is(200);
        guest.get(&path).await.refused(404, "not_found");
    }

    /// Proves: S4.4, IN13, AZ3.
    #[test]
    async fn invitation_history_is_visible_to_managers_and_the_invitee(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let cleo = instance.new_account("Cleo").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let joined = id_of(&ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201));
        cleo.accepts(&joined).await.is(200);
        let id = id_of(&ana.invites_to_project(&project, &ben.address, "read").await.is(201));
        let path = format!("/v1/invitations/{id}/history");
        let has = async |action: &str| {
            let events = ana.items(&path).await;
            actions(&events).iter().any(|found| found == action).then_some(())
        };
        eventually("a sent mail", async || has("invitation.sent").await).await;
        instance.advance(Duration::from_secs(60));
        ana.patch(&format!("/v1/invitations/{id}"), json!({ "permission": "write" })).await.is(200);
        instance.advance(Duration::from_secs(60));
        ben.post_empty(&format!("/v1/invitations/{id}/decline")).await.is(200);
        let events = ana.items(&format!("{path}?limit=1")).await;
        let expected = ["invitation.declined", "invitation.changed", "invitation.sent", "invitation.created"];
        assert_eq!(actions(&events), expected);
        assert_eq!(events[0]["actor"]["name"], "Ben");
        assert_eq!(events[1]["detail"], json!({ "before": "read", "after": "write", "target": "Website" }));
        assert_eq!(events[2]["actor"]["kind"], "system");
        assert_eq!(ben.items(&path).await, events);
        let secret = instance.secret("invitation", &ben.address).await;
        assert!(!ana.get(&path).await.text().contains(&secret));
        for stranger in [&cleo, &instance.new_account("Stranger").await] {
            stranger.get(&path).await.refused(404, "not_found");
        }
    }

    /// Proves: S4.4, AZ3.
    #[test]
    async fn sent_invitations_are_filtered_by_status_and_part_of_the_address(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, bob) = (instance.new_account("Ana").await, instance.new_account("Bob").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let cleo = id_of(&ana.invites_to_project(&project, "Cleo.Smith@example.com", "read").await.is(201));
        ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await.is(201);
        let (elsewhere, _) = bob.creates_workspace_with_project().await;
        bob.invites_to_workspace(&elsewhere, "cleo.smith@example.com", "designer").await.is(201);
        ana.post_empty(&format!("/v1/invitations/{cleo}/cancel")).await.is(200);
        let found = async |path: &str| -> Vec<String> {
            ana.items(path).await.iter().map(|invitation| text(&invitation["email"])).collect()
        };
        let sent = "/v1/account/sent-invitations";
        assert_eq!(found(&format!("{sent}?limit=1")).await, ["dora@example.com", "Cleo.Smith@example.com"]);
        assert_eq!(found(&format!("{sent}?status=cancelled")).await, ["Cleo.Smith@example.com"]);
        assert_eq!(found(&format!("{sent}?q=SMITH@")).await, ["Cleo.Smith@example.com"]);
        assert_eq!(found(&format!("{sent}?q=cleo&status=pending")).await, [""; 0]);
        for (list, q, count) in [
            (format!("/v1/projects/{project}/invitations"), "smith", 1),
            (format!("/v1/projects/{project}/invitations"), "dora", 0),
            (format!("/v1/workspaces/{workspace}/invitations"), "DORA", 1),
            (format!("/v1/workspaces/{workspace}/invitations"), "%25", 0),
            (format!("/v1/workspaces/{workspace}/invitations"), "_", 0),
            (format!("/v1/workspaces/{workspace}/invitations"), "", 1),
        ] {
            assert_eq!(found(&format!("{list}?q={q}")).await.len(), count, "{list} {q}");
        }
        ana.get(&format!("{sent}?q=%00")).await.refused(422, "validation_failed");
        ana.get(&format!("{sent}?q={}", "x".repeat(255))).await.refused(422, "validation_failed");
    }

    /// Proves: S6.2, S4.3.
    #[test]
    async fn the_inviter_is_notified_of_an_undeliverable_invitation(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        instance.sink.refuse("ben@example.com");
        ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
        let mail = instance.mail("invitation_undeliverable", &ana.address).await;
        assert!(mail.text.contains("ben@example.com") && mail.text.contains("Website"), "{}", mail.text);
        let notifications = ana.items("/v1/account/notifications").await;
        let notification = notifications.iter().find(|item| item["kind"] == "invitation_undeliverable");
        let notification = notification.expect("a notification");
        assert!(text(&notification["body"]).contains("ben@example.com"));
        let events = ana.items(&format!("/v1/projects/{project}/activity?action=invitation.undeliverable")).await;
        assert_eq!(events.len(), 1);
    }
}

async fn get_as(account: &TestAccount, path: &str, accept: &str) -> Value {
    send(account.request(Method::GET, path).header("accept", accept)).await.is(200)
}
