//! Notifications to the owners of public tokens, in the app and by mail.

use guestlist_domain::model::time::{Timestamp, days, hours};
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

/// Returns the in-app notifications of one kind, newest first.
async fn notifications_of(account: &TestAccount, kind: &str) -> Vec<Value> {
    let mut items = account.items("/v1/account/notifications").await;
    items.retain(|item| item["kind"] == kind);
    items
}

on_every_backend! {
    /// Proves: S5.7, S6.2.
    #[test]
    async fn the_token_owner_is_notified_when_the_last_use_is_redeemed(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", Some(2)).await;
        let (id, token) = (id_of(&shared["public_token"]), text(&shared["token"]));
        let guest = instance.anonymous();
        guest.redeems(&token).await.is(201);
        assert_eq!(notifications_of(&ana, "token_used_up").await, Vec::<Value>::new());
        guest.redeems(&token).await.is(201);
        guest.redeems(&token).await.refused(410, "token_used_up");
        let notifications = notifications_of(&ana, "token_used_up").await;
        assert_eq!(notifications.len(), 1);
        let object = json!({ "kind": "public_token", "id": id, "name": "For the review" });
        assert_eq!(notifications[0]["object"], object);
        let mail = instance.mail("token_used_up", &ana.address).await;
        assert!(mail.text.contains("For the review"), "{}", mail.text);

        ana.post(&format!("/v1/public-tokens/{id}/renew"), json!({ "usage_limit": 3 })).await.is(200);
        guest.redeems(&token).await.is(201);
        assert_eq!(notifications_of(&ana, "token_used_up").await.len(), 2);
        instance.mail("token_used_up", &ana.address).await;
    }

    /// Proves: S6.2.
    #[test]
    async fn the_token_owner_is_notified_when_another_account_revokes_the_token(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let dan = instance.new_account("Dan").await;
        let (workspace, _) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_workspace(&workspace, &dan.address, "designer").await.is(201));
        dan.accepts(&invitation).await.is(200);
        let project = dan.creates_project(&workspace, "Leaflet").await;
        let own_token = id_of(&dan.creates_public_token(&[&project], "read", None).await["public_token"]);
        dan.post_empty(&format!("/v1/public-tokens/{own_token}/revoke")).await.is(200);
        assert_eq!(notifications_of(&dan, "token_revoked").await, Vec::<Value>::new());
        let id = id_of(&dan.creates_public_token(&[&project], "read", None).await["public_token"]);
        // Revoking it once more does not notify again.
        for _ in 0..2 {
            ana.post_empty(&format!("/v1/public-tokens/{id}/revoke")).await.is(200);
        }
        let notifications = notifications_of(&dan, "token_revoked").await;
        assert_eq!(notifications.len(), 1);
        assert_eq!(notifications[0]["object"]["id"], json!(id));
        assert!(text(&notifications[0]["body"]).contains("Ana"), "{}", notifications[0]);
        assert_eq!(notifications_of(&ana, "token_revoked").await, Vec::<Value>::new());
        let mail = instance.mail("token_revoked", &dan.address).await;
        assert!(mail.text.contains("Ana"), "{}", mail.text);
    }

    /// The worker runs maintenance when it starts; no request is needed.
    /// Proves: S5.7, S6.2, ST8.
    #[test]
    async fn maintenance_notifies_a_day_before_a_token_expires_and_removes_expired_sessions(backend: Backend) {
        let mut instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let expires_at = Timestamp::parse_rfc3339(&text(&shared["public_token"]["expires_at"])).expect("a time");
        instance.clock.set(expires_at.minus(hours(24)));
        instance.restart_with(&[]).await;
        let mail = instance.mail("token_expiring", &ana.address).await;
        assert!(mail.text.contains("For the review"), "{}", mail.text);
        assert_eq!(notifications_of(&ana, "token_expiring").await.len(), 1);

        // Eight days later the session of the sign-up has expired, and maintenance removes its row. The in-memory store
        // has no SQL.
        instance.clock.set(instance.clock.now().plus(days(8)));
        instance.restart_with(&[]).await;
        if instance.count("SELECT count(*) FROM session").is_some() {
            eventually("a removed session", async || {
                (instance.count("SELECT count(*) FROM session") == Some(0)).then_some(())
            })
            .await;
        }
        assert_eq!(instance.mails("token_expiring", &ana.address).len(), 1);
    }
}
