//! Invitations in every state.

use guestlist_tests::accounts::{TestAccount, text};
use guestlist_tests::first_version::FirstVersion;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use serde_json::json;

/// Returns a secret of an invitation by its kind: `secret`, `code`, `superseded_secret` or `superseded_code`.
fn secret_of(first: &FirstVersion, name: &str, kind: &str) -> String {
    text(&first["invitations"][name][kind])
}

on_both_databases! {
    /// Proves: S1.5, S4.6, S4.7, ST6.
    #[test]
    async fn a_pending_invitation_is_accepted_by_its_mailed_secret(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        let studio = first.id("workspaces", "studio");
        for (name, invitation, inviter, role) in [
            ("Newcomer", "pending_to_workspace", "Ana Ruiz", "designer"),
            ("Resent", "resent", "Benito Núñez", "content_editor"),
        ] {
            let secret = secret_of(&first, invitation, "secret");
            let preview = client.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
            assert_eq!((&preview["inviter"]["display_name"], &preview["account_exists"]), (&json!(inviter), &json!(false)));
            let joined = client.accepts_with_new_account(&secret, name).await.is(201);
            let newcomer = TestAccount::of(&joined, &client);
            assert_eq!(newcomer.address, text(&first["invitations"][invitation]["email"]));
            let workspace = newcomer.get(&format!("/v1/workspaces/{studio}")).await.is(200);
            assert_eq!(workspace["my_role"], role, "{name}");
        }
        let brand = first.id("projects", "brand");
        let website = first.id("projects", "website");
        let second = secret_of(&first, "expired_and_resent", "secret");
        let writer = TestAccount::of(&client.accepts_with_new_account(&second, "Second").await.is(201), &client);
        assert_eq!(writer.checks_access("content.edit", &website).await["allowed"], true);
        assert_eq!(writer.checks_access("content.view", &brand).await["allowed"], false);
        // Paula has an account.
        let paula = first.account("paula", &client);
        paula.accepts(&first.id("invitations", "pending_of_an_account")).await.is(200);
        assert_eq!(paula.get(&format!("/v1/workspaces/{studio}")).await.is(200)["my_role"], "content_editor");
    }

    /// Proves: S4.3, S4.8, S4.11, ST6.
    #[test]
    async fn links_and_codes_of_invitations_get_the_same_responses_as_before(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let client = instance.anonymous();
        for (name, kind, code) in [
            ("pending_to_workspace", "secret", ""),
            ("pending_to_project", "code", ""),
            ("pending_by_hand", "code", ""),
            ("resent", "superseded_secret", "invitation_superseded"),
            ("resent", "superseded_code", "invitation_superseded"),
            ("expired_and_resent", "superseded_secret", "invitation_superseded"),
            ("expired", "secret", "invitation_expired"),
            ("expired_untold", "code", "invitation_expired"),
            ("cancelled", "secret", "invitation_cancelled"),
            ("of_a_deleted_inviter", "secret", "invitation_cancelled"),
            ("to_a_deleted_workspace", "secret", "invitation_cancelled"),
            ("declined_by_secret", "secret", "invitation_declined"),
            ("joined_by_code", "code", "invitation_accepted"),
            ("withdrawn", "secret", "invitation_withdrawn"),
        ] {
            let secret = secret_of(&first, name, kind);
            let response = client.post("/v1/invitations/preview", json!({ "secret": secret })).await;
            assert_eq!(response.code(), code, "{name}: {}", response.text());
            if !code.is_empty() {
                client.accepts_with_new_account(&secret, "Late").await.refused(410, code);
            }
        }
    }

    /// Proves: S4.3, S4.4, ST6.
    #[test]
    async fn invitations_are_resent_cancelled_and_their_codes_shown(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let ana = first.account("ana", &instance.anonymous());
        let path = |name: &str, verb: &str| format!("/v1/invitations/{}/{verb}", first.id("invitations", name));
        for name in ["pending_by_hand", "pending_to_project"] {
            let shown = ana.get(&path(name, "code")).await.is(200);
            assert_eq!(text(&shown["code"]), secret_of(&first, name, "code"), "{name}");
        }
        assert_eq!(ana.post_empty(&path("expired", "resend")).await.is(200)["status"], "pending");
        let secret = instance.secret("invitation", "too.late@example.com").await;
        instance.anonymous().accepts_with_new_account(&secret, "Late").await.is(201);
        assert_eq!(ana.post_empty(&path("pending_by_hand", "cancel")).await.is(200)["status"], "cancelled");
        let history = ana.items(&path("resent", "history")).await;
        let actions: Vec<&str> = history.iter().filter_map(|event| event["action"].as_str()).collect();
        for action in ["invitation.created", "invitation.sent", "invitation.resent", "invitation.changed"] {
            assert!(actions.contains(&action), "{action}: {actions:?}");
        }
    }
}
