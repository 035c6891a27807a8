//! Ownership transfers and project transfers.

use std::time::Duration;

use guestlist_domain::model::time::days;
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

async fn member(owner: &TestAccount, workspace: &str, account: &TestAccount, role: &str) {
    let invited = owner.invites_to_workspace(workspace, &account.address, role).await.is(201);
    account.accepts(&id_of(&invited)).await.is(200);
}

async fn role(account: &TestAccount, workspace: &str) -> Value {
    account.get(&format!("/v1/workspaces/{workspace}")).await.is(200)["my_role"].clone()
}

on_every_backend! {
    /// Proves: S2.2, AZ10.
    #[test]
    async fn accepting_an_ownership_transfer_makes_the_member_owner_and_the_previous_owner_admin(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (cleo, eve) = (instance.new_account("Cleo").await, instance.new_account("Eve").await);
        let workspace = ana.creates_workspace("Studio").await;
        member(&ana, &workspace, &ben, "designer").await;
        member(&ana, &workspace, &cleo, "admin").await;
        let transfer_path = format!("/v1/workspaces/{workspace}/ownership-transfer");
        let to = |account: &TestAccount| json!({ "account_id": account.id });
        cleo.post(&transfer_path, to(&cleo)).await.refused(403, "forbidden");
        eve.post(&transfer_path, to(&eve)).await.refused(404, "not_found");
        ana.post(&transfer_path, to(&eve)).await.refused(404, "not_found");
        ana.post(&transfer_path, to(&ana)).await.refused(422, "validation_failed");
        let accept = format!("{transfer_path}/accept");
        ben.post_empty(&accept).await.refused(409, "conflict");

        let requested = ana.post(&transfer_path, to(&ben)).await.is(202);
        assert_eq!(requested["pending_owner"], json!({ "id": ben.id, "display_name": "Ben" }));
        assert_eq!((role(&ana, &workspace).await, role(&ben, &workspace).await), (json!("owner"), json!("designer")));
        let mail = instance.mail("transfer_offered", &ben.address).await;
        assert!(mail.text.contains("Studio"), "{}", mail.text);
        ana.post(&transfer_path, to(&cleo)).await.refused(409, "conflict");
        for (account, status, code) in [(&ana, 403, "forbidden"), (&cleo, 403, "forbidden"), (&eve, 404, "not_found")] {
            account.post_empty(&accept).await.refused(status, code);
        }
        cleo.post_empty(&format!("{transfer_path}/cancel")).await.refused(403, "forbidden");
        let listed = ana.items(&format!("/v1/workspaces/{workspace}/transfers")).await;
        assert_eq!((&listed[0]["kind"], &listed[0]["status"]), (&json!("ownership"), &json!("pending")));

        assert_eq!(ben.post_empty(&accept).await.status, 204);
        assert_eq!((role(&ana, &workspace).await, role(&ben, &workspace).await), (json!("admin"), json!("owner")));
        let seen = ana.get(&format!("/v1/workspaces/{workspace}")).await.is(200);
        assert_eq!((&seen["owner_id"], &seen["pending_owner"]), (&json!(ben.id), &Value::Null));
        ben.post_empty(&accept).await.refused(409, "conflict");
        ana.delete(&format!("/v1/workspaces/{workspace}")).await.refused(403, "forbidden");
    }

    /// Proves: S2.2, AZ10.
    #[test]
    async fn either_side_cancels_an_ownership_transfer_and_it_expires_after_seven_days(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let workspace = ana.creates_workspace("Studio").await;
        member(&ana, &workspace, &ben, "commenter").await;
        let transfer_path = format!("/v1/workspaces/{workspace}/ownership-transfer");
        let to_ben = json!({ "account_id": ben.id });
        for side in [&ana, &ben] {
            ana.post(&transfer_path, to_ben.clone()).await.is(202);
            assert_eq!(side.post_empty(&format!("{transfer_path}/cancel")).await.status, 204);
            side.post_empty(&format!("{transfer_path}/cancel")).await.refused(409, "conflict");
            ben.post_empty(&format!("{transfer_path}/accept")).await.refused(409, "conflict");
            instance.advance(Duration::from_secs(1));
        }
        ana.post(&transfer_path, to_ben.clone()).await.is(202);
        let lifetime = days(7);
        instance.advance(lifetime - TICK);
        let ana = signs_in_again(&instance, &ana).await;
        let ben = signs_in_again(&instance, &ben).await;
        let path = format!("/v1/workspaces/{workspace}");
        assert!(ana.get(&path).await.is(200)["pending_owner"].is_object());
        instance.advance(TICK);
        assert!(ana.get(&path).await.is(200)["pending_owner"].is_null());
        ben.post_empty(&format!("{transfer_path}/accept")).await.refused(409, "conflict");
        ana.post_empty(&format!("{transfer_path}/cancel")).await.refused(409, "conflict");
        ana.post(&transfer_path, to_ben).await.is(202);
        assert_eq!(ben.post_empty(&format!("{transfer_path}/accept")).await.status, 204);
        let statuses: Vec<Value> = ana
            .items(&format!("{path}/transfers"))
            .await
            .iter()
            .map(|transfer| transfer["status"].clone())
            .collect();
        assert_eq!(statuses, ["accepted", "expired", "cancelled", "cancelled"]);
    }

    /// Proves: S2.3, S5.8, TK6, AZ4.
    #[test]
    async fn a_project_moves_immediately_with_rights_in_both_workspaces_and_loses_its_tokens(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let elsewhere = ana.creates_workspace("Elsewhere").await;
        let invited = ana.invites_to_project(&project, &ben.address, "write").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);
        ana.invites_to_project(&project, "dora@example.com", "read").await.is(201);
        let secret = instance.secret("invitation", "dora@example.com").await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        let transfer_path = format!("/v1/projects/{project}/transfer");
        let to = |id: &str| json!({ "workspace_id": id });
        ben.post(&transfer_path, to(&elsewhere)).await.refused(403, "forbidden");
        let bens = ben.creates_workspace("Ben's").await;
        ana.post(&transfer_path, to(&bens)).await.refused(404, "not_found");
        ana.post(&transfer_path, to(&workspace)).await.refused(422, "validation_failed");

        assert_eq!(ana.post(&transfer_path, to(&elsewhere)).await.is(200)["workspace_id"], elsewhere);
        assert_eq!(ana.items(&format!("/v1/workspaces/{workspace}/projects")).await.len(), 0);
        assert_eq!(ben.checks_access("content.edit", &project).await["allowed"], true);
        instance.anonymous().accepts_with_new_account(&secret, "Dora").await.refused(410, "invitation_cancelled");
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "project_not_in_token");
        instance.anonymous().redeems(&text(&shared["token"])).await.refused(410, "token_without_projects");
        assert_eq!(ana.items(&format!("/v1/public-tokens?project_id={project}")).await.len(), 0);
        // Moving the project back does not attach it to its former tokens again.
        ana.post(&transfer_path, to(&workspace)).await.is(200);
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "project_not_in_token");
        instance.anonymous().redeems(&text(&shared["token"])).await.refused(410, "token_without_projects");
    }

    /// Proves: S2.3.
    #[test]
    async fn a_project_transfer_waits_for_approval_and_either_side_cancels_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (cleo, eve) = (instance.new_account("Cleo").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let bens = ben.creates_workspace("Ben's").await;
        member(&ben, &bens, &ana, "commenter").await;
        member(&ben, &bens, &cleo, "designer").await;
        let path = format!("/v1/projects/{project}/transfer");
        let to_bens = json!({ "workspace_id": bens });
        ben.post_empty(&format!("{path}/approve")).await.refused(404, "not_found");
        ana.post_empty(&format!("{path}/approve")).await.refused(409, "conflict");
        for side in [&ana, &ben] {
            let requested = ana.post(&path, to_bens.clone()).await.is(202);
            assert_eq!((&requested["status"], &requested["to_workspace"]["id"]), (&json!("pending"), &json!(bens)));
            ana.post(&path, to_bens.clone()).await.refused(409, "conflict");
            for side_workspace in [&workspace, &bens] {
                let owner = if *side_workspace == bens { &ben } else { &ana };
                let listed = owner.items(&format!("/v1/workspaces/{side_workspace}/transfers")).await;
                assert_eq!(listed[0]["id"], requested["id"]);
            }
            for verb in ["approve", "cancel"] {
                cleo.post_empty(&format!("{path}/{verb}")).await.refused(403, "forbidden");
                eve.post_empty(&format!("{path}/{verb}")).await.refused(404, "not_found");
            }
            ana.post_empty(&format!("{path}/approve")).await.refused(403, "forbidden");
            assert_eq!(side.post_empty(&format!("{path}/cancel")).await.status, 204);
            side.post_empty(&format!("{path}/cancel")).await.refused(409, "conflict");
            ben.post_empty(&format!("{path}/approve")).await.refused(409, "conflict");
            instance.advance(Duration::from_secs(1));
        }
        instance.mail("transfer_offered", &ben.address).await;
        cleo.get(&format!("/v1/workspaces/{bens}/transfers")).await.refused(403, "forbidden");
        ana.post(&path, to_bens.clone()).await.is(202);
        assert_eq!(ben.get(&format!("/v1/projects/{project}")).await.status, 404);
        assert_eq!(ben.post_empty(&format!("{path}/approve")).await.is(200)["workspace_id"], bens);
        assert_eq!(ben.get(&format!("/v1/projects/{project}")).await.is(200)["workspace_id"], bens);
        ben.post_empty(&format!("{path}/approve")).await.refused(409, "conflict");
    }

    /// Proves: S2.3.
    #[test]
    async fn a_project_transfer_expires_after_seven_days(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let bens = ben.creates_workspace("Ben's").await;
        member(&ben, &bens, &ana, "commenter").await;
        let path = format!("/v1/projects/{project}/transfer");
        ana.post(&path, json!({ "workspace_id": bens })).await.is(202);
        instance.advance(days(7) - TICK);
        let (ana, ben) = (signs_in_again(&instance, &ana).await, signs_in_again(&instance, &ben).await);
        instance.advance(TICK);
        ben.post_empty(&format!("{path}/approve")).await.refused(409, "conflict");
        ana.post(&path, json!({ "workspace_id": bens })).await.is(202);
        ben.post_empty(&format!("{path}/approve")).await.is(200);
    }
}

/// Signs in again, because the session expired after a week without use.
async fn signs_in_again(instance: &Instance, account: &TestAccount) -> TestAccount {
    let signed_in = instance.anonymous().signs_in(&account.address, &account.password).await.is(201);
    TestAccount::of(&signed_in, &instance.anonymous())
}
