//! Access checks of members, a guest, and an account without access.

use guestlist_tests::golden::{either, of_guest, of_permission, of_role};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{id_of, text};
use serde_json::json;

on_every_backend! {
    /// Proves: S3.1, S3.2, S7.1.
    #[test]
    async fn access_checks_answer_by_role_permission_and_guest_session(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        let (ben, cleo, eve) =
            (instance.person("Ben").await, instance.person("Cleo").await, instance.person("Eve").await);
        ben.accepts(&id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201))).await.is(200);
        let invited = ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201);
        cleo.accepts(&id_of(&invited)).await.is(200);
        let shared = ana.makes_token(&[&project], "comment", None).await;
        let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anybody().with_bearer(&text(&redeemed["access_token"]));

        assert_eq!(ana.holds(&workspace, &project).await, either(&of_role("owner"), &of_permission("admin")));
        assert_eq!(ben.holds(&workspace, &project).await, of_permission("write"));
        assert_eq!(cleo.holds(&workspace, &project).await, of_role("designer"));
        assert_eq!(guest.holds(&workspace, &project).await, of_guest("comment"));
        assert_eq!(eve.holds(&workspace, &project).await, [] as [&str; 0]);

        let by_both = ana.may("content.view", &project).await;
        let role_and_permission =
            json!([{ "kind": "role", "value": "owner" }, { "kind": "permission", "value": "admin" }]);
        assert_eq!(by_both, json!({ "allowed": true, "reason": "granted", "via": role_and_permission }));
        assert_eq!(ben.may("tokens.manage", &project).await["reason"], "capability_missing");
        assert_eq!(ben.may("no.such_capability", &project).await["reason"], "capability_missing");
        assert_eq!(eve.may("content.view", &project).await["reason"], "not_found");
        assert_eq!(eve.may("content.view", "no id at all").await["reason"], "not_found");
        instance.anybody().post("/v1/access/check", json!({ "project_id": project, "capability": "content.view" }))
            .await.refused(401, "unauthenticated");
    }
}
