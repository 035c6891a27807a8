//! Concurrent changes of the members of one workspace.

use guestlist_tests::accounts::{TestAccount, id_of};
use guestlist_tests::client::send;
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::json;

async fn member(owner: &TestAccount, workspace: &str, account: &TestAccount, role: &str) {
    let invited = owner.invites_to_workspace(workspace, &account.address, role).await.is(201);
    account.accepts(&id_of(&invited)).await.is(200);
}

on_every_backend! {
    /// Proves: AZ5.
    #[test]
    async fn a_workspace_keeps_its_only_owner_during_parallel_member_changes(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        for _ in 0..3 {
            let workspace = ana.creates_workspace("Studio").await;
            member(&ana, &workspace, &ben, "admin").await;
            let answers = send_concurrently(&instance.base, 8, |number, _| {
                let (ana, ben, workspace) = (ana.clone(), ben.clone(), workspace.clone());
                async move {
                    let of_ana = format!("/v1/workspaces/{workspace}/members/{}", ana.id);
                    let of_ben = format!("/v1/workspaces/{workspace}/members/{}", ben.id);
                    match number {
                        0 => ana.patch(&of_ana, json!({ "role": "admin" })).await,
                        1 => ben.patch(&of_ana, json!({ "role": "commenter" })).await,
                        2 => ben.delete(&of_ana).await,
                        3 => ana.post_empty(&format!("/v1/workspaces/{workspace}/leave")).await,
                        4 => {
                            let deletion = ana.request(Method::DELETE, "/v1/account");
                            send(deletion.json(&json!({ "password": ana.password }))).await
                        }
                        5 => ana.patch(&of_ben, json!({ "role": "owner" })).await,
                        6 => ana.delete(&of_ben).await,
                        _ => ben.post_empty(&format!("/v1/workspaces/{workspace}/leave")).await,
                    }
                }
            })
            .await;
            answers.iter().for_each(guestlist_tests::client::Response::is_not_server_error);
            let members = ana.items(&format!("/v1/workspaces/{workspace}/members")).await;
            assert_eq!(members.len(), 1, "{:?}", outcome_counts(&answers));
            assert_eq!((&members[0]["role"], &members[0]["account"]["id"]), (&json!("owner"), &json!(ana.id)));
        }
    }

    /// Proves: S4.11, AZ6, AZ7, IN11.
    #[test]
    async fn an_invitation_is_either_accepted_or_cancelled_with_the_removal_of_its_inviter(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let (ana, adam, ben) =
            (instance.new_account("Ana").await, instance.new_account("Adam").await, instance.new_account("Ben").await);
        for _ in 0..4 {
            let workspace = ana.creates_workspace("Studio").await;
            member(&ana, &workspace, &adam, "admin").await;
            let id = id_of(&adam.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
            let answers = send_concurrently(&instance.base, 2, |number, _| {
                let (ana, ben, id, workspace) = (ana.clone(), ben.clone(), id.clone(), workspace.clone());
                let removed = adam.id.clone();
                async move {
                    match number {
                        0 => ana.delete(&format!("/v1/workspaces/{workspace}/members/{removed}")).await,
                        _ => ben.accepts(&id).await,
                    }
                }
            })
            .await;
            let outcomes = outcome_counts(&answers);
            let status = ana.gets_invitation(&id).await["status"].clone();
            let is_in = ben.get(&format!("/v1/workspaces/{workspace}")).await.status == 200;
            assert_eq!(status, if is_in { "accepted" } else { "cancelled" }, "{outcomes:?}");
            assert_eq!(outcomes.get("204"), Some(&1), "{outcomes:?}");
            adam.get(&format!("/v1/workspaces/{workspace}")).await.refused(404, "not_found");
        }
    }

    /// Proves: S1.4, AZ5.
    #[test]
    async fn deleting_an_account_while_creating_or_joining_a_workspace_leaves_no_membership(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let ana = instance.new_account("Ana").await;
        let workspace = ana.creates_workspace("Studio").await;
        for round in 0..3 {
            let ben = instance.new_account(&format!("Ben{round}")).await;
            let id = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
            let answers = send_concurrently(&instance.base, 3, |number, _| {
                let (ben, id) = (ben.clone(), id.clone());
                async move {
                    match number {
                        0 => {
                            let deletion = ben.request(Method::DELETE, "/v1/account");
                            send(deletion.json(&json!({ "password": ben.password }))).await
                        }
                        1 => ben.post("/v1/workspaces", json!({ "name": "Ben's" })).await,
                        _ => ben.accepts(&id).await,
                    }
                }
            })
            .await;
            answers.iter().for_each(guestlist_tests::client::Response::is_not_server_error);
            let is_there = ben.get("/v1/account").await.status == 200;
            let members = ana.items(&format!("/v1/workspaces/{workspace}/members")).await;
            let is_in = members.iter().any(|member| member["account"]["id"] == ben.id.as_str());
            assert!(is_there || !is_in, "{:?}", outcome_counts(&answers));
            let orphans = instance.count(
                "SELECT count(*) FROM workspace_membership m JOIN account a ON a.id = m.account_id
                 WHERE a.email_canonical LIKE 'erased:%'",
            );
            assert!(orphans.is_none_or(|orphans| orphans == 0), "{:?}", outcome_counts(&answers));
        }
    }
}
