//! Transfers while members leave, are invited and accept: a workspace has one Owner, and everything about a project is
//! in the workspace of the project.

use guestlist_tests::accounts::id_of;
use guestlist_tests::concurrent::{allow_only, outcome_counts, responses_to};
use serde_json::{Value, json};

use crate::database::{Server, acting_as, on_each_database};

/// The number of concurrent requests: four times the number of connections to PostgreSQL.
const REQUESTS: usize = 64;

on_each_database! {
    /// Proves: AZ5, AZ10, S2.1, S2.2.
    #[test]
    async fn a_workspace_keeps_one_owner_while_its_ownership_is_transferred_and_both_sides_leave(database: Database) {
        let server = Server::start(database).await;
        let (ana, ben) = (server.account("Ana").await, server.account("Ben").await);
        for round in 0..4 {
            let workspace = ana.creates_workspace("Studio").await;
            let joined = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "commenter").await.is(201));
            ben.accepts(&joined).await.is(200);
            let path = format!("/v1/workspaces/{workspace}");
            ana.post(&format!("{path}/ownership-transfer"), json!({ "account_id": ben.id })).await.is(202);
            let responses = server.send_concurrently(REQUESTS, |number, client| {
                let (account, action) = [
                    (&ben, "ownership-transfer/accept"),
                    (&ben, "leave"),
                    (&ana, "ownership-transfer/cancel"),
                    (&ana, "leave"),
                ][(number + round) % 4];
                let (account, path) = (acting_as(&client, account), format!("{path}/{action}"));
                async move { account.post_empty(&path).await }
            })
            .await;

            let accepted = allow_only(&responses_to(&responses, "/accept"), &["204", "404 not_found", "409 conflict"]);
            // Ana is an Admin once Ben has accepted.
            allow_only(&responses_to(&responses, "/cancel"), &["204", "404 not_found", "409 conflict"]);
            let left = allow_only(&responses_to(&responses, "/leave"), &["204", "404 not_found", "409 owner_required"]);
            let has_accepted = accepted.contains_key("204");
            let (owner, other) = if has_accepted { (&ben, &ana) } else { (&ana, &ben) };
            let shown = owner.get(&path).await.is(200);
            assert_eq!(shown["my_role"], "owner", "{:?}", outcome_counts(&responses));
            match left.get("204") {
                Some(1) => drop(other.get(&path).await.refused(404, "not_found")),
                // Ana can leave only after Ben has accepted.
                None if has_accepted => assert_eq!(other.get(&path).await.is(200)["my_role"], "admin"),
                _ => panic!("{:?}", outcome_counts(&responses)),
            }
            server.assert_members_are_consistent();
        }
        server.assert_retried_at_serializable_only();
    }

    /// Proves: IN1, S2.4, S4.11.
    #[test]
    async fn a_project_is_transferred_together_with_its_members_and_leaves_no_invitation_behind(database: Database) {
        let server = Server::start(database).await;
        let [ana, ben, gil] = [server.account("Ana").await, server.account("Ben").await, server.account("Gil").await];
        let theirs = gil.creates_workspace("Gil's").await;
        let joined = id_of(&gil.invites_to_workspace(&theirs, &ana.address, "designer").await.is(201));
        ana.accepts(&joined).await.is(200);
        for round in 0..2 {
            let (workspace, project) = ana.creates_workspace_with_project().await;
            let path = format!("/v1/projects/{project}");
            let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
            ana.post(&format!("{path}/transfer"), json!({ "workspace_id": theirs })).await.is(202);
            let responses = server.send_concurrently(REQUESTS, |number, client| {
                let [ana, ben, gil] = [&ana, &ben, &gil].map(|account| acting_as(&client, account));
                let (path, id) = (path.clone(), id.clone());
                async move {
                    match number % 4 {
                        0 => gil.post_empty(&format!("{path}/transfer/approve")).await,
                        1 => ana.post_empty(&format!("{path}/transfer/cancel")).await,
                        2 => ben.post_empty(&format!("/v1/invitations/{id}/accept")).await,
                        _ => {
                            let email = format!("new{round}x{number}@example.com");
                            ana.post(&format!("{path}/invitations"), invitation_of(&email)).await
                        }
                    }
                }
            })
            .await;

            // 404 for a project that exists: it moved between the look-up of its workspace and the lock.
            let refusals = ["404 not_found", "409 conflict"];
            let approved = allow_only(&responses_to(&responses, "/approve"), &[&["200"], &refusals[..]].concat());
            let cancelled = allow_only(&responses_to(&responses, "/cancel"), &[&["204"], &refusals[..]].concat());
            let accepted = allow_only(
                &responses_to(&responses, "/accept"),
                &["200", "410 invitation_accepted", "410 invitation_cancelled"],
            );
            allow_only(&responses_to(&responses, "/invitations"), &["201", "404 not_found"]);
            let decisions = (approved.contains_key("200"), cancelled.contains_key("204"));
            assert!(matches!(decisions, (true, false) | (false, true)), "{decisions:?}");
            let has_moved = decisions.0;
            let (viewer, workspace) = if has_moved { (&gil, &theirs) } else { (&ana, &workspace) };
            assert_eq!(viewer.get(&path).await.is(200)["workspace_id"], workspace.as_str());

            let is_in = ben.checks_access("content.edit", &project).await["allowed"] == json!(true);
            let status = if is_in { "accepted" } else { "cancelled" };
            assert_eq!(ana.gets_invitation(&id).await["status"], status, "{accepted:?}");
            assert_eq!(accepted.get("200").copied().unwrap_or_default(), usize::from(is_in), "{accepted:?}");
            let elsewhere = "SELECT count(*) FROM invitation i JOIN project p ON p.id = i.project_id
                             WHERE i.state = 'pending' AND i.workspace_id <> p.workspace_id";
            assert_eq!(server.instance.count(elsewhere), Some(0));
        }
        server.assert_retried_at_serializable_only();
    }
}

fn invitation_of(email: &str) -> Value {
    json!({ "email": email, "permission": "read" })
}
