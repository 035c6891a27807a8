//! Those who are invited decide.

use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, id_of, new_account_of, text};
use serde_json::json;

on_every_backend! {
    /// Proves: S1.5, S4.6, S4.7, S4.9, S6.2, IN2, IN4, IN7.
    #[test]
    async fn ben_has_no_account_and_joins_in_one_step(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let invitation = ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let anybody = instance.anybody();

        let look = anybody.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(look["account_exists"], false);
        assert_eq!((&look["workspace"]["name"], &look["project"]["name"]), (&json!("Studio"), &json!("Website")));
        assert_eq!(look["inviter"]["display_name"], "Ana");
        assert_eq!(look["invitation"]["permission"], "write");
        assert_eq!(ana.sees_invitation(&id_of(&invitation)).await["status"], "pending");
        anybody.accepts_secret(&secret).await.refused(401, "unauthenticated");

        let joined = anybody.joins(&secret, "Ben").await.is(201);
        let ben = Person::of(&joined, &anybody);
        assert_eq!((ben.address.as_str(), &joined["account"]["email_verified"]), ("ben@example.com", &json!(true)));
        assert_eq!(joined["membership"]["target"], json!({ "kind": "project", "id": project, "name": "Website" }));
        assert_eq!(joined["membership"]["permission"], "write");
        ben.get(&format!("/v1/projects/{project}")).await.is(200);
        assert_eq!(ben.may("content.edit", &project).await["allowed"], true);

        let confirmation = instance.mail("member_added", "ben@example.com").await;
        assert_eq!(confirmation.subject(), "You are now a member of “Website”");
        let told = instance.mail("invitation_accepted", &ana.address).await;
        assert_eq!(told.subject(), "Ben joined “Website”");
        let notified = ana.get("/v1/account/notifications").await.is(200);
        assert_eq!(notified["unread_count"], 1);
        assert_eq!(notified["items"][0]["kind"], "invitation_accepted");
        assert_eq!(notified["items"][0]["object"]["id"], project);
        ana.act("/v1/account/notifications/read-all").await.is(204);
        assert_eq!(ana.get("/v1/account/notifications?unread=true").await.is(200)["items"], json!([]));

        let decided = ana.sees_invitation(&id_of(&invitation)).await;
        assert_eq!(decided["status"], "accepted");
        assert!(decided["decided_at"].is_string());
        // For Ben the dead link still leads to the project; others learn nothing of it.
        assert_eq!(ben.accepts_secret(&secret).await.refused(410, "invitation_accepted")["target"]["id"], project);
        let eve = anybody.joins(&secret, "Eve").await.refused(410, "invitation_accepted");
        assert!(eve.get("target").is_none(), "{eve}");
        ana.invites_to_project(&project, "ben@example.com", "read").await.refused(409, "already_member");
    }

    /// Proves: S4.5, S4.6.
    #[test]
    async fn cleo_signs_in_sees_the_invitation_among_those_she_received_and_accepts(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, cleo) = (instance.person("Ana").await, instance.person("Cleo").await);
        let (workspace, project) = ana.makes_place().await;
        let invitation = ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201);
        let signed_in = instance.anybody().signs_in(&cleo.address, &cleo.password).await.is(201);
        let cleo = Person::of(&signed_in, &instance.anybody());
        let notified = cleo.get("/v1/account/notifications").await.is(200);
        assert_eq!(notified["items"][0]["kind"], "invitation_received");
        let received = cleo.items("/v1/account/invitations?status=pending").await;
        assert_eq!(received.len(), 1);
        assert_eq!((&received[0]["id"], &received[0]["role"]), (&invitation["id"], &json!("designer")));

        let accepted = cleo.accepts(&id_of(&received[0])).await.is(200);
        assert_eq!(accepted["membership"]["role"], "designer");
        assert_eq!(cleo.items("/v1/account/invitations?status=pending").await, [] as [serde_json::Value; 0]);
        assert_eq!(cleo.get(&format!("/v1/workspaces/{workspace}")).await.is(200)["my_role"], "designer");
        // A role covers every project.
        assert_eq!(cleo.may("designs.edit", &project).await["via"], json!([{ "kind": "role", "value": "designer" }]));
        instance.mail("member_added", &cleo.address).await;
        instance.mail("invitation_accepted", &ana.address).await;
        cleo.accepts(&id_of(&invitation)).await.refused(410, "invitation_accepted");
    }

    /// Proves: S4.3, S4.5, S6.2, IN14.
    #[test]
    async fn dora_declines_by_the_mailed_link_without_an_account(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let invitation = ana.invites_to_project(&project, "dora@example.com", "comment").await.is(201);
        let secret = instance.secret("invitation", "dora@example.com").await;
        let code = ana.get(&format!("/v1/invitations/{}/code", id_of(&invitation))).await.is(200)["code"].clone();
        let anybody = instance.anybody();
        anybody.post("/v1/invitations/decline", json!({ "secret": code })).await.refused(401, "unauthenticated");
        anybody.post("/v1/invitations/decline", json!({ "secret": secret })).await.is(200);
        assert_eq!(ana.sees_invitation(&id_of(&invitation)).await["status"], "declined");
        instance.mail("invitation_declined", &ana.address).await;
        assert_eq!(ana.items("/v1/account/notifications").await[0]["kind"], "invitation_declined");
        for dead in [&secret, &text(&code)] {
            let look = anybody.post("/v1/invitations/preview", json!({ "secret": dead })).await;
            look.refused(410, "invitation_declined");
        }
        anybody.joins(&secret, "Dora").await.refused(410, "invitation_declined");
        anybody.post("/v1/invitations/decline", json!({ "secret": secret })).await.refused(410, "invitation_declined");
    }

    /// Proves: S4.7, S4.8, IN2, AN1, AN2.
    #[test]
    async fn an_invitation_is_for_one_address_and_a_code_does_not_prove_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, eve) = (instance.person("Ana").await, instance.person("Eve").await);
        let (_, project) = ana.makes_place().await;
        let invitation = ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let id = id_of(&invitation);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        assert_ne!(code, secret);
        for key in [&secret, &code] {
            let refused = eve.accepts_secret(key).await.refused(403, "invitation_for_other_address");
            assert_eq!(refused["masked_email"], "b•••@e•••.com");
        }
        eve.accepts(&id).await.refused(404, "not_found");
        eve.act(&format!("/v1/invitations/{id}/decline")).await.refused(404, "not_found");
        let anybody = instance.anybody();
        anybody.joins(&code, "Ben").await.refused(403, "email_not_verified");

        let ben = instance.person("Ben").await;
        assert_eq!(ben.accepts_secret(&code).await.is(200)["membership"]["permission"], "write");

        // The mailed secret makes no second account, and signs nobody in to the one there is.
        let invitation = ana.invites_to_project(&project, &eve.address, "read").await.is(201);
        let secret = instance.secret("invitation", &eve.address).await;
        let look = anybody.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(look["account_exists"], true);
        anybody.joins(&secret, "Eve").await.refused(409, "account_exists");
        let both = json!({ "secret": secret, "account": new_account_of("Eve") });
        eve.post("/v1/invitations/accept", both).await.refused(422, "validation_failed");
        assert_eq!(ana.sees_invitation(&id_of(&invitation)).await["status"], "pending");
        eve.accepts_secret(&secret).await.is(200);
    }

    /// Proves: S4.10, IN9.
    #[test]
    async fn accepting_less_never_lowers_what_one_has(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, cleo) = (instance.person("Ana").await, instance.person("Cleo").await);
        let (workspace, project) = ana.makes_place().await;
        let to_project = ana.invites_to_project(&project, &cleo.address, "read").await.is(201);
        let to_workspace = ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201);
        cleo.accepts(&id_of(&to_workspace)).await.is(200);
        cleo.accepts(&id_of(&to_project)).await.is(200);
        let access = cleo.get(&format!("/v1/projects/{project}/access")).await.is(200);
        assert_eq!((&access["role"], &access["permission"]), (&json!("designer"), &json!("read")));
        assert_eq!(cleo.may("designs.edit", &project).await["allowed"], true);
    }
}
