//! Access checks of members, a guest, and an account without access.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::golden::{of_guest, of_permission, of_role, union};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S3.1, S3.2, S7.1.
    #[test]
    async fn access_checks_answer_by_role_permission_and_guest_session(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let (ben, cleo, eve) =
            (instance.new_account("Ben").await, instance.new_account("Cleo").await, instance.new_account("Eve").await);
        ben.accepts(&id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201))).await.is(200);
        let invited = ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201);
        cleo.accepts(&id_of(&invited)).await.is(200);
        let shared = ana.creates_public_token(&[&project], "comment", None).await;
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));

        assert_eq!(ana.capabilities_in(&workspace, &project).await, union(&of_role("owner"), &of_permission("admin")));
        assert_eq!(ben.capabilities_in(&workspace, &project).await, of_permission("write"));
        assert_eq!(cleo.capabilities_in(&workspace, &project).await, of_role("designer"));
        assert_eq!(guest.capabilities_in(&workspace, &project).await, of_guest("comment"));
        assert_eq!(eve.capabilities_in(&workspace, &project).await, [] as [&str; 0]);

        let by_both = ana.checks_access("content.view", &project).await;
        let role_and_permission =
            json!([{ "kind": "role", "value": "owner" }, { "kind": "permission", "value": "admin" }]);
        assert_eq!(by_both, json!({ "allowed": true, "reason": "granted", "via": role_and_permission }));
        assert_eq!(ben.checks_access("tokens.manage", &project).await["reason"], "capability_missing");
        assert_eq!(ben.checks_access("no.such_capability", &project).await["reason"], "capability_missing");
        assert_eq!(eve.checks_access("content.view", &project).await["reason"], "not_found");
        assert_eq!(eve.checks_access("content.view", "no id at all").await["reason"], "not_found");
        instance.anonymous().post("/v1/access/check", json!({ "project_id": project, "capability": "content.view" }))
            .await.refused(401, "unauthenticated");
    }
}
