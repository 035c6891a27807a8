//! Invitees preview, accept and decline invitations.

use guestlist_tests::accounts::{TestAccount, id_of, new_account_body, text};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S1.5, S4.6, S4.7, S4.9, S6.2, IN2, IN4, IN7.
    #[test]
    async fn an_invitee_without_an_account_joins_in_one_step(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let invitation = ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let anonymous = instance.anonymous();

        let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(preview["account_exists"], false);
        assert_eq!((&preview["workspace"]["name"], &preview["project"]["name"]), (&json!("Studio"), &json!("Website")));
        assert_eq!(preview["inviter"]["display_name"], "Ana");
        assert_eq!(preview["invitation"]["permission"], "write");
        assert_eq!(ana.gets_invitation(&id_of(&invitation)).await["status"], "pending");
        anonymous.accepts_with_secret(&secret).await.refused(401, "unauthenticated");

        let joined = anonymous.accepts_with_new_account(&secret, "Ben").await.is(201);
        let ben = TestAccount::of(&joined, &anonymous);
        assert_eq!((ben.address.as_str(), &joined["account"]["email_verified"]), ("ben@example.com", &json!(true)));
        assert_eq!(joined["membership"]["target"], json!({ "kind": "project", "id": project, "name": "Website" }));
        assert_eq!(joined["membership"]["permission"], "write");
        ben.get(&format!("/v1/projects/{project}")).await.is(200);
        assert_eq!(ben.checks_access("content.edit", &project).await["allowed"], true);

        let confirmation = instance.mail("member_added", "ben@example.com").await;
        assert_eq!(confirmation.subject(), "You are now a member of “Website”");
        let notice = instance.mail("invitation_accepted", &ana.address).await;
        assert_eq!(notice.subject(), "Ben joined “Website”");
        let notifications = ana.get("/v1/account/notifications").await.is(200);
        assert_eq!(notifications["unread_count"], 1);
        assert_eq!(notifications["items"][0]["kind"], "invitation_accepted");
        assert_eq!(notifications["items"][0]["object"]["id"], project);
        ana.post_empty("/v1/account/notifications/read-all").await.is(204);
        assert_eq!(ana.get("/v1/account/notifications?unread=true").await.is(200)["items"], json!([]));

        let decided = ana.gets_invitation(&id_of(&invitation)).await;
        assert_eq!(decided["status"], "accepted");
        assert!(decided["decided_at"].is_string());
        // The used link still names its target for Ben, and for no other caller.
        assert_eq!(ben.accepts_with_secret(&secret).await.refused(410, "invitation_accepted")["target"]["id"], project);
        let eve = anonymous.accepts_with_new_account(&secret, "Eve").await.refused(410, "invitation_accepted");
        assert!(eve.get("target").is_none(), "{eve}");
        ana.invites_to_project(&project, "ben@example.com", "read").await.refused(409, "already_member");
    }

    /// Proves: S4.5, S4.6.
    #[test]
    async fn an_invitee_with_an_account_finds_and_accepts_the_received_invitation(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, cleo) = (instance.new_account("Ana").await, instance.new_account("Cleo").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let invitation = ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201);
        let signed_in = instance.anonymous().signs_in(&cleo.address, &cleo.password).await.is(201);
        let cleo = TestAccount::of(&signed_in, &instance.anonymous());
        let notifications = cleo.get("/v1/account/notifications").await.is(200);
        assert_eq!(notifications["items"][0]["kind"], "invitation_received");
        let received = cleo.items("/v1/account/invitations?status=pending").await;
        assert_eq!(received.len(), 1);
        assert_eq!((&received[0]["id"], &received[0]["role"]), (&invitation["id"], &json!("designer")));

        let accepted = cleo.accepts(&id_of(&received[0])).await.is(200);
        assert_eq!(accepted["membership"]["role"], "designer");
        assert_eq!(cleo.items("/v1/account/invitations?status=pending").await, [] as [serde_json::Value; 0]);
        assert_eq!(cleo.get(&format!("/v1/workspaces/{workspace}")).await.is(200)["my_role"], "designer");
        // A role covers every project.
        assert_eq!(cleo.checks_access("designs.edit", &project).await["via"], json!([{ "kind": "role", "value": "designer" }]));
        instance.mail("member_added", &cleo.address).await;
        instance.mail("invitation_accepted", &ana.address).await;
        cleo.accepts(&id_of(&invitation)).await.refused(410, "invitation_accepted");
    }

    /// Proves: S4.3, S4.5, S6.2, IN14.
    #[test]
    async fn an_invitee_without_an_account_declines_by_the_mailed_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let invitation = ana.invites_to_project(&project, "dora@example.com", "comment").await.is(201);
        let secret = instance.secret("invitation", "dora@example.com").await;
        let code = ana.get(&format!("/v1/invitations/{}/code", id_of(&invitation))).await.is(200)["code"].clone();
        let anonymous = instance.anonymous();
        anonymous.post("/v1/invitations/decline", json!({ "secret": code })).await.refused(401, "unauthenticated");
        anonymous.post("/v1/invitations/decline", json!({ "secret": secret })).await.is(200);
        assert_eq!(ana.gets_invitation(&id_of(&invitation)).await["status"], "declined");
        instance.mail("invitation_declined", &ana.address).await;
        assert_eq!(ana.items("/v1/account/notifications").await[0]["kind"], "invitation_declined");
        for credential in [&secret, &text(&code)] {
            let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": credential })).await;
            preview.refused(410, "invitation_declined");
        }
        anonymous.accepts_with_new_account(&secret, "Dora").await.refused(410, "invitation_declined");
        let again = anonymous.post("/v1/invitations/decline", json!({ "secret": secret })).await;
        again.refused(410, "invitation_declined");
    }

    /// Proves: S4.7, S4.8, IN2, AN1, AN2.
    #[test]
    async fn an_invitation_is_bound_to_its_address_and_its_code_does_not_prove_the_address(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, eve) = (instance.new_account("Ana").await, instance.new_account("Eve").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let invitation = ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let id = id_of(&invitation);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        assert_ne!(code, secret);
        for credential in [&secret, &code] {
            let refused = eve.accepts_with_secret(credential).await.refused(403, "invitation_for_other_address");
            assert_eq!(refused["masked_email"], "b•••@e•••.com");
        }
        eve.accepts(&id).await.refused(404, "not_found");
        eve.post_empty(&format!("/v1/invitations/{id}/decline")).await.refused(404, "not_found");
        let anonymous = instance.anonymous();
        anonymous.accepts_with_new_account(&code, "Ben").await.refused(403, "email_not_verified");

        let ben = instance.new_account("Ben").await;
        assert_eq!(ben.accepts_with_secret(&code).await.is(200)["membership"]["permission"], "write");

        // The mailed secret neither creates a second account nor signs in to the existing one.
        let invitation = ana.invites_to_project(&project, &eve.address, "read").await.is(201);
        let secret = instance.secret("invitation", &eve.address).await;
        let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(preview["account_exists"], true);
        anonymous.accepts_with_new_account(&secret, "Eve").await.refused(409, "account_exists");
        let with_new_account = json!({ "secret": secret, "account": new_account_body("Eve") });
        eve.post("/v1/invitations/accept", with_new_account).await.refused(422, "validation_failed");
        assert_eq!(ana.gets_invitation(&id_of(&invitation)).await["status"], "pending");
        eve.accepts_with_secret(&secret).await.is(200);
    }

    /// Proves: S4.10, IN9.
    #[test]
    async fn accepting_a_lower_grant_never_lowers_existing_access(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, cleo) = (instance.new_account("Ana").await, instance.new_account("Cleo").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let to_project = ana.invites_to_project(&project, &cleo.address, "read").await.is(201);
        let to_workspace = ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201);
        cleo.accepts(&id_of(&to_workspace)).await.is(200);
        cleo.accepts(&id_of(&to_project)).await.is(200);
        let access = cleo.get(&format!("/v1/projects/{project}/access")).await.is(200);
        assert_eq!((&access["role"], &access["permission"]), (&json!("designer"), &json!("read")));
        assert_eq!(cleo.checks_access("designs.edit", &project).await["allowed"], true);
    }
}
