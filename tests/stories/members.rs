//! Listing, promoting, demoting and removing members; leaving, and deleting an account.

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::client::{Response, send};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

/// Creates an account that joins the workspace by invitation.
async fn member(instance: &Instance, owner: &TestAccount, workspace: &str, name: &str, role: &str) -> TestAccount {
    let account = instance.new_account(name).await;
    let invited = owner.invites_to_workspace(workspace, &account.address, role).await.is(201);
    account.accepts(&id_of(&invited)).await.is(200);
    account
}

async fn change_role(actor: &TestAccount, workspace: &str, member: &str, role: &str) -> Response {
    actor.patch(&format!("/v1/workspaces/{workspace}/members/{member}"), json!({ "role": role })).await
}

async fn promote(actor: &TestAccount, project: &str, member: &str, permission: &str) -> Response {
    actor.patch(&format!("/v1/projects/{project}/members/{member}"), json!({ "permission": permission })).await
}

async fn delete_account(account: &TestAccount, body: Value) -> Response {
    send(account.request(Method::DELETE, "/v1/account").json(&body)).await
}

/// Finds the entry of an account in a list of members.
fn entry<'a>(members: &'a [Value], account: &TestAccount) -> &'a Value {
    let found = members.iter().find(|member| member["account"]["id"] == account.id.as_str());
    found.unwrap_or_else(|| panic!("no {} in {members:?}", account.name))
}

on_every_backend! {
    /// Proves: S3.1, AZ12.
    #[test]
    async fn members_see_each_other_and_managers_see_addresses(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let dora = member(&instance, &ana, &workspace, "Dora", "designer").await;
        let ben = instance.new_account("Ben").await;
        let invited = ana.invites_to_project(&project, &ben.address, "read").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);

        let list = format!("/v1/workspaces/{workspace}/members");
        let listed = ana.items(&list).await;
        assert_eq!(listed.len(), 2);
        let member_entry = entry(&listed, &dora);
        assert_eq!((&member_entry["role"], &member_entry["permission"]), (&json!("designer"), &Value::Null));
        assert_eq!(member_entry["account"]["email"], dora.address.as_str());
        assert_eq!(member_entry["invited_by"], json!({ "id": ana.id, "display_name": "Ana" }));
        assert_eq!(entry(&listed, &ana)["invited_by"], Value::Null);
        assert_eq!(ana.items(&format!("{list}?limit=1")).await, listed);
        assert!(dora.items(&list).await.iter().all(|member| member["account"]["email"].is_null()));
        // Only viewers who see addresses can search for them.
        assert_eq!(ana.items(&format!("{list}?q=DORA@")).await.len(), 1);
        assert_eq!(dora.items(&format!("{list}?q=dora@")).await.len(), 0);
        assert_eq!(dora.items(&format!("{list}?q=doR")).await.len(), 1);
        ana.get(&format!("{list}?q=%00")).await.refused(422, "validation_failed");
        ben.get(&list).await.refused(404, "not_found");

        let list = format!("/v1/projects/{project}/members");
        let listed = ana.items(&list).await;
        assert_eq!(listed.len(), 3);
        assert_eq!(entry(&listed, &ana)["permission"], "admin");
        assert_eq!(entry(&listed, &ana)["role"], "owner");
        assert_eq!(entry(&listed, &dora)["permission"], Value::Null);
        assert_eq!(entry(&listed, &ben)["permission"], "read");
        assert_eq!(ana.items(&format!("{list}?limit=1")).await, listed);
        // Members of the project alone do not see who has access by a workspace role.
        let listed = ben.items(&list).await;
        assert_eq!(listed.len(), 2);
        assert!(listed.iter().all(|member| member["account"]["email"].is_null() && member["role"].is_null()));
        // A project admin sees the addresses of the members of the project alone.
        promote(&ana, &project, &ben.id, "admin").await.is(200);
        assert_eq!(entry(&ben.items(&list).await, &ana)["account"]["email"], ana.address.as_str());
        let own = dora.creates_project(&workspace, "Own").await;
        let listed = dora.items(&format!("/v1/projects/{own}/members")).await;
        assert_eq!(entry(&listed, &dora)["account"]["email"], dora.address.as_str());
        assert_eq!(entry(&listed, &ana)["account"]["email"], Value::Null);
    }

    /// Proves: S3.2, S3.4, S3.5, S3.6, AZ2, AZ5, AZ6.
    #[test]
    async fn role_changes_respect_the_ceiling_apply_immediately_and_notify_the_member(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let adam = member(&instance, &ana, &workspace, "Adam", "admin").await;
        let dora = member(&instance, &ana, &workspace, "Dora", "designer").await;

        change_role(&dora, &workspace, &adam.id, "commenter").await.refused(403, "forbidden");
        change_role(&dora, &workspace, &dora.id, "admin").await.refused(403, "forbidden");
        for actor in [&adam, &ana] {
            change_role(actor, &workspace, &ana.id, "admin").await.refused(409, "owner_required");
            change_role(actor, &workspace, &dora.id, "owner").await.refused(403, "role_not_grantable");
        }
        let eve = instance.new_account("Eve").await;
        change_role(&eve, &workspace, &dora.id, "admin").await.refused(404, "not_found");
        change_role(&ana, &workspace, &eve.id, "admin").await.refused(404, "not_found");

        assert_eq!(dora.checks_access("content.edit", &project).await["allowed"], true);
        assert_eq!(change_role(&adam, &workspace, &dora.id, "commenter").await.is(200)["role"], "commenter");
        assert_eq!(dora.checks_access("content.edit", &project).await["reason"], "capability_missing");
        dora.post(&format!("/v1/workspaces/{workspace}/projects"), json!({ "name": "No" })).await.refused(403, "forbidden");
        instance.mail("role_changed", &dora.address).await;
        let notifications = dora.items("/v1/account/notifications").await;
        assert!(notifications.iter().any(|notification| notification["kind"] == "role_changed"), "{notifications:?}");
        // Setting the same role again changes nothing and sends no notification.
        change_role(&adam, &workspace, &dora.id, "commenter").await.is(200);
        assert_eq!(dora.items("/v1/account/notifications").await, notifications);

        // Members become project admins by promotion, and can then promote others.
        let ben = instance.new_account("Ben").await;
        let invited = ana.invites_to_project(&project, &ben.address, "write").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);
        promote(&ben, &project, &ana.id, "read").await.refused(403, "forbidden");
        assert_eq!(promote(&ana, &project, &ben.id, "admin").await.is(200)["permission"], "admin");
        let cleo = instance.new_account("Cleo").await;
        let invited = ben.invites_to_project(&project, &cleo.address, "read").await.is(201);
        cleo.accepts(&id_of(&invited)).await.is(200);
        promote(&ben, &project, &cleo.id, "admin").await.is(200);
        promote(&cleo, &project, &ben.id, "read").await.is(200);
        assert_eq!(ben.checks_access("comments.write", &project).await["allowed"], false);
        promote(&ben, &project, &cleo.id, "read").await.refused(403, "forbidden");
        promote(&cleo, &project, &dora.id, "read").await.refused(404, "not_found");
    }

    /// Proves: S3.4, S3.8, S4.11, AZ2, AZ7.
    #[test]
    async fn an_invitation_of_a_demoted_inviter_is_withdrawn_until_another_manager_resends_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let workspace = ana.creates_workspace("Studio").await;
        let adam = member(&instance, &ana, &workspace, "Adam", "admin").await;
        let id = id_of(&adam.invites_to_workspace(&workspace, "ben@example.com", "admin").await.is(201));
        let secret = instance.secret("invitation", "ben@example.com").await;
        let impact_path = format!("/v1/workspaces/{workspace}/members/{}/leaves-behind", adam.id);
        for viewer in [&ana, &adam] {
            assert_eq!(viewer.get(&impact_path).await.is(200)["invitations"][0]["id"], id.as_str());
        }
        change_role(&ana, &workspace, &adam.id, "commenter").await.is(200);
        let listed = ana.gets_invitation(&id).await;
        assert_eq!((&listed["status"], &listed["withdrawn"]), (&json!("pending"), &json!(true)));
        instance.anonymous().accepts_with_new_account(&secret, "Ben").await.refused(410, "invitation_withdrawn");
        let resent = ana.post_empty(&format!("/v1/invitations/{id}/resend")).await.is(200);
        assert_eq!((&resent["withdrawn"], &resent["invited_by"]["id"]), (&json!(false), &json!(ana.id)));
        let secret = instance.secret("invitation", "ben@example.com").await;
        let joined = instance.anonymous().accepts_with_new_account(&secret, "Ben").await.is(201);
        assert_eq!(joined["membership"]["role"], "admin");
    }

    /// Proves: S3.5, S3.8, S4.11, AZ5, AZ6, AZ7, AZ11.
    #[test]
    async fn a_removed_member_loses_all_access_immediately_and_their_invitations_are_cancelled(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let adam = member(&instance, &ana, &workspace, "Adam", "admin").await;
        let own = adam.creates_project(&workspace, "Own").await;
        let sent = id_of(&adam.invites_to_workspace(&workspace, "ben@example.com", "designer").await.is(201));
        let to_project = id_of(&adam.invites_to_project(&own, "cleo@example.com", "read").await.is(201));
        let others = id_of(&ana.invites_to_workspace(&workspace, "zoe@example.com", "designer").await.is(201));
        let received = id_of(&ana.invites_to_project(&project, &adam.address, "write").await.is(201));
        let secret = instance.secret("invitation", "ben@example.com").await;

        let path = format!("/v1/workspaces/{workspace}/members/{}", adam.id);
        adam.delete(&format!("/v1/workspaces/{workspace}/members/{}", ana.id)).await.refused(409, "owner_required");
        ana.delete(&format!("{path}?tokens=nonsense")).await.refused(422, "validation_failed");
        ana.delete(&path).await.is(204);
        for cancelled in [&sent, &to_project, &received] {
            assert_eq!(ana.gets_invitation(cancelled).await["status"], "cancelled");
        }
        assert_eq!(ana.gets_invitation(&others).await["status"], "pending");
        instance.anonymous().accepts_with_new_account(&secret, "Ben").await.refused(410, "invitation_cancelled");
        adam.get(&format!("/v1/workspaces/{workspace}")).await.refused(404, "not_found");
        for hidden in [&project, &own] {
            assert_eq!(adam.checks_access("content.view", hidden).await["reason"], "not_found");
            adam.get(&format!("/v1/projects/{hidden}")).await.refused(404, "not_found");
        }
        adam.accepts(&received).await.refused(410, "invitation_cancelled");
        instance.mail("removed", &adam.address).await;
        ana.delete(&path).await.refused(404, "not_found");
        let events = instance.count("SELECT count(*) FROM event WHERE action = 'member.removed'");
        assert!(events.is_none_or(|events| events == 1));
    }

    /// Proves: S3.8, AZ7, TK5.
    #[test]
    async fn orphaned_tokens_of_a_removed_member_are_kept_revoked_or_transferred(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let dora = member(&instance, &ana, &workspace, "Dora", "designer").await;
        for (name, choice) in [("Kim", ""), ("Rob", "?tokens=revoke"), ("Hal", "hand over")] {
            let adam = member(&instance, &ana, &workspace, name, "admin").await;
            let shared = adam.creates_public_token(&[&project], "read", None).await;
            let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
            let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
            let impact_path = format!("/v1/workspaces/{workspace}/members/{}/leaves-behind", adam.id);
            let impact = ana.get(&impact_path).await.is(200);
            assert_eq!(impact["public_tokens"][0]["id"], shared["public_token"]["id"]);
            assert_eq!(shared["public_token"]["creator_gone"], false);
            dora.get(&impact_path).await.refused(403, "forbidden");

            let path = format!("/v1/workspaces/{workspace}/members/{}", adam.id);
            let choice = match choice {
                "hand over" => {
                    for wrong in [&dora.id, &adam.id, "acc_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", "unknown"] {
                        let refused = ana.delete(&format!("{path}?tokens=hand_over&to={wrong}")).await;
                        assert_eq!(refused.refused(422, "validation_failed")["errors"][0]["field"], "to");
                    }
                    ana.delete(&format!("{path}?tokens=hand_over")).await.refused(422, "validation_failed");
                    let remains = adam.checks_access("content.view", &project).await["allowed"] == true;
                    assert!(remains, "a refused removal changes nothing");
                    format!("?tokens=hand_over&to={}", ana.id)
                }
                other => other.to_owned(),
            };
            ana.delete(&format!("{path}{choice}")).await.is(204);
            let token = ana.get(&format!("/v1/public-tokens/{}", id_of(&shared["public_token"]))).await.is(200);
            let guest_has_access = guest.checks_access("content.view", &project).await["allowed"] == true;
            let (status, creator, is_orphaned) = match name {
                "Kim" => ("active", &adam, true),
                "Rob" => ("revoked", &adam, true),
                _ => ("active", &ana, false),
            };
            assert_eq!(token["status"], status, "{name}");
            assert_eq!(token["created_by"]["id"], creator.id.as_str(), "{name}");
            assert_eq!(token["creator_gone"], is_orphaned, "{name}");
            assert_eq!(guest_has_access, name != "Rob", "{name}");
        }
    }

    /// Proves: S3.8, AZ5, AZ11.
    #[test]
    async fn every_member_except_the_owner_can_leave(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let dora = member(&instance, &ana, &workspace, "Dora", "designer").await;
        let own = dora.creates_project(&workspace, "Own").await;
        let leave = format!("/v1/workspaces/{workspace}/leave");
        ana.post_empty(&leave).await.refused(409, "owner_required");
        instance.new_account("Eve").await.post_empty(&leave).await.refused(404, "not_found");
        // Her workspace role still covers the project.
        let sent = id_of(&dora.invites_to_project(&own, "zoe@example.com", "read").await.is(201));
        dora.post_empty(&format!("/v1/projects/{own}/leave")).await.is(204);
        assert_eq!(ana.gets_invitation(&sent).await["status"], "cancelled");
        assert_eq!(dora.checks_access("content.edit", &own).await["allowed"], true);
        assert_eq!(dora.checks_access("tokens.manage", &own).await["allowed"], false);
        dora.post_empty(&format!("/v1/projects/{own}/leave")).await.refused(404, "not_found");
        dora.post_empty(&leave).await.is(204);
        dora.post_empty(&leave).await.refused(404, "not_found");
        assert_eq!(dora.checks_access("content.view", &own).await["reason"], "not_found");

        let ben = instance.new_account("Ben").await;
        let invited = ana.invites_to_project(&project, &ben.address, "read").await.is(201);
        ben.accepts(&id_of(&invited)).await.is(200);
        ben.post_empty(&leave).await.refused(404, "not_found");
        ana.delete(&format!("/v1/projects/{project}/members/{}", ben.id)).await.is(204);
        ben.get(&format!("/v1/projects/{project}")).await.refused(404, "not_found");
    }

    /// Proves: S1.4, AZ5, AZ7, AN4.
    #[test]
    async fn a_deleted_account_leaves_only_an_anonymous_actor(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let ben = member(&instance, &ana, &workspace, "Ben", "admin").await;
        let shared = ben.creates_public_token(&[&project], "read", None).await;
        let sent = id_of(&ben.invites_to_workspace(&workspace, "zoe@example.com", "designer").await.is(201));
        let signed_in = instance.anonymous().signs_in(&ben.address, &ben.password).await.is(201);
        let other_session = ben.with_bearer(&text(&signed_in["session_token"]));

        delete_account(&ben, json!({ "password": "something else entirely" })).await.refused(403, "password_wrong");
        delete_account(&ana, json!({ "password": ana.password })).await.refused(409, "owner_required");
        ana.get("/v1/account").await.is(200);
        delete_account(&ben, json!({ "password": ben.password })).await.is(204);
        for session in [&*ben, &other_session] {
            session.get("/v1/account").await.refused(401, "unauthenticated");
        }
        instance.anonymous().signs_in(&ben.address, &ben.password).await.refused(401, "invalid_credentials");
        assert_eq!(ana.items(&format!("/v1/workspaces/{workspace}/members")).await.len(), 1);
        assert_eq!(ana.gets_invitation(&sent).await["status"], "cancelled");
        let token = ana.get(&format!("/v1/public-tokens/{}", id_of(&shared["public_token"]))).await.is(200);
        assert_eq!((&token["creator_gone"], &token["created_by"]["display_name"]), (&json!(true), &json!("")));
        for erased in ["account WHERE email LIKE 'ben%'", "event WHERE object_name = 'Ben'", "session"] {
            let remaining = instance.count(&format!("SELECT count(*) FROM {erased}"));
            let expected = if erased == "session" { 1 } else { 0 };
            assert!(remaining.is_none_or(|remaining| remaining == expected), "{erased}: {remaining:?}");
        }
        // The address can be used again, for a different account.
        let new = instance.new_account("Ben").await;
        assert_ne!(new.id, ben.id);
        new.get(&format!("/v1/workspaces/{workspace}")).await.refused(404, "not_found");
        assert_eq!(new.items("/v1/account/invitations").await, [] as [Value; 0]);
    }
}
