//! Notifications to all accounts that a project transfer or the deletion of a workspace concerns.

use guestlist_tests::accounts::{TestAccount, id_of};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

async fn member(instance: &Instance, owner: &TestAccount, workspace: &str, name: &str, role: &str) -> TestAccount {
    let account = instance.new_account(name).await;
    let invited = owner.invites_to_workspace(workspace, &account.address, role).await.is(201);
    account.accepts(&id_of(&invited)).await.is(200);
    account
}

/// Returns the in-app notifications of one kind, newest first.
async fn notifications_of(account: &TestAccount, kind: &str) -> Vec<Value> {
    let all = account.items("/v1/account/notifications").await;
    all.into_iter().filter(|notification| notification["kind"] == kind).collect()
}

on_every_backend! {
    /// Proves: S2.3, S6.2.
    #[test]
    async fn accounts_that_can_approve_a_project_transfer_are_notified_of_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let bens = ben.creates_workspace("Ben's").await;
        let cleo = member(&instance, &ben, &bens, "Cleo", "admin").await;
        let dora = member(&instance, &ben, &bens, "Dora", "designer").await;
        // Eve is an admin of one project in the target workspace, which does not suffice to approve transfers.
        let bens_project = ben.creates_project(&bens, "Theirs").await;
        let eve = instance.new_account("Eve").await;
        eve.accepts(&id_of(&ben.invites_to_project(&bens_project, &eve.address, "write").await.is(201))).await.is(200);
        let eve_in_project = format!("/v1/projects/{bens_project}/members/{}", eve.id);
        ben.patch(&eve_in_project, json!({ "permission": "admin" })).await.is(200);
        let invited = ben.invites_to_workspace(&bens, &ana.address, "designer").await.is(201);
        ana.accepts(&id_of(&invited)).await.is(200);

        ana.post(&format!("/v1/projects/{project}/transfer"), json!({ "workspace_id": bens })).await.is(202);
        for approver in [&ben, &cleo] {
            let notifications = notifications_of(approver, "transfer_offered").await;
            assert_eq!(notifications.len(), 1, "{}", approver.name);
            assert_eq!(notifications[0]["object"], json!({ "kind": "project", "id": project, "name": "Website" }));
            instance.mail("transfer_offered", &approver.address).await;
        }
        for other in [&ana, &dora, &eve] {
            assert_eq!(notifications_of(other, "transfer_offered").await, [] as [Value; 0], "{}", other.name);
        }
        // Accounts that were not notified cannot approve it.
        for other in [&dora, &eve] {
            let refused = other.post_empty(&format!("/v1/projects/{project}/transfer/approve")).await;
            assert!([403, 404].contains(&refused.status), "{}: {}", other.name, refused.status);
            refused.problem();
        }
        assert_eq!(cleo.post_empty(&format!("/v1/projects/{project}/transfer/approve")).await.is(200)["workspace_id"], bens);
    }

    /// Proves: S2.1, S6.2.
    #[test]
    async fn members_of_a_deleted_workspace_are_notified_of_their_removal(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let ben = member(&instance, &ana, &workspace, "Ben", "admin").await;
        // Ben is a member of the workspace and the project, Eve of the project alone.
        let eve = instance.new_account("Eve").await;
        for account in [&ben, &eve] {
            let invited = ana.invites_to_project(&project, &account.address, "write").await.is(201);
            account.accepts(&id_of(&invited)).await.is(200);
        }
        let former_member = member(&instance, &ana, &workspace, "Gil", "designer").await;
        assert_eq!(former_member.post_empty(&format!("/v1/workspaces/{workspace}/leave")).await.status, 204);
        let elsewhere = ana.creates_workspace("Elsewhere").await;
        let other = member(&instance, &ana, &elsewhere, "Olga", "admin").await;

        assert_eq!(ana.delete(&format!("/v1/workspaces/{workspace}")).await.status, 204);
        for account in [&ben, &eve] {
            let notifications = notifications_of(account, "removed").await;
            assert_eq!(notifications.len(), 1, "{}", account.name);
            assert_eq!(notifications[0]["object"], json!({ "kind": "workspace", "id": workspace, "name": "Studio" }));
            let mail = instance.mail("removed", &account.address).await;
            assert!(mail.text.contains("Studio") && mail.text.contains("Ana"), "{}", mail.text);
        }
        for account in [&ana, &former_member, &other] {
            assert_eq!(notifications_of(account, "removed").await, [] as [Value; 0], "{}", account.name);
        }
    }
}
