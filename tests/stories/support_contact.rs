//! The support contact in refusals, and the warning that comes with a code.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

/// Proves: S5.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_refusals_that_the_sender_of_a_link_cannot_resolve_name_the_support_contact() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.new_account("Ana").await;
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let other = ana.creates_project(&workspace, "Soon gone").await;
    let empty = text(&ana.creates_public_token(&[&other], "read", None).await["token"]);
    assert_eq!(ana.delete(&format!("/v1/projects/{other}")).await.status, 204);
    let revoked = ana.creates_public_token(&[&project], "read", None).await;
    ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id_of(&revoked["public_token"]))).await.is(200);
    let used_up = text(&ana.creates_public_token(&[&project], "read", Some(1)).await["token"]);
    let guest = instance.anonymous();
    guest.redeems(&used_up).await.is(201);
    instance.operator_command(&["admin", "plan", "set", &workspace, "max_active_tokens=0"]);

    let contact = "https://help.example.com/guests";
    for (settings, expected) in [(&[][..], Value::Null), (&[("GUESTLIST_SUPPORT_URL", contact)][..], json!(contact))] {
        instance.restart_with(settings).await;
        let without_projects = guest.redeems(&empty).await.refused(410, "token_without_projects");
        assert_eq!(without_projects["support_url"], expected);
        let another = json!({ "name": "One more", "permission": "read", "project_ids": [project] });
        let limited = ana.post("/v1/public-tokens", another).await.refused(403, "limit_reached");
        assert_eq!(limited["support_url"], expected);
        for refused in [
            guest.redeems(&text(&revoked["token"])).await.refused(410, "token_revoked"),
            guest.redeems(&used_up).await.refused(410, "token_used_up"),
            guest.redeems("nonsense").await.refused(401, "token_invalid"),
            guest.get(&format!("/v1/workspaces/{workspace}")).await.refused(401, "unauthenticated"),
        ] {
            assert!(refused.get("support_url").is_none(), "the sender of the link can resolve this: {refused}");
        }
    }
}

on_every_backend! {
    /// Proves: S4.8.
    #[test]
    async fn a_revealed_invite_code_comes_with_a_warning_in_the_language_of_the_account(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, _) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_workspace(&workspace, "ben@example.com", "designer").await.is(201));
        let path = format!("/v1/invitations/{id}/code");
        let english = ana.get(&path).await.is(200);
        assert!(text(&english["warning"]).contains("in private"), "{english}");
        ana.patch("/v1/account", json!({ "locale": "es" })).await.is(200);
        let spanish = ana.get(&path).await.is(200);
        assert!(text(&spanish["warning"]).contains("en privado"), "{spanish}");
        assert_eq!((&spanish["code"], &spanish["link"]), (&english["code"], &english["link"]));
    }
}
