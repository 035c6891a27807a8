//! Mail servers that refuse, defer, or do not reply.

use std::time::Duration;

use guestlist_domain::model::time::days;
use guestlist_tests::accounts::{TestAccount, id_of};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S4.3, S6.3, EM2.
    #[test]
    async fn a_deferred_mail_is_retried_and_arrives(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        instance.sink.defer("ben@example.com", 3);
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        for (failure, pause) in [(1, 30), (2, 60), (3, 120)] {
            instance.sink.wait_for_faults(failure).await;
            let waiting = delivery(&ana, &id, |delivery| is_current(&instance, delivery)).await;
            assert_eq!(waiting["state"], "queued");
            assert!(waiting["detail"].as_str().is_some_and(|why| why.contains("451") || why.contains("Greylisted")));
            // It is not retried before the pause has passed.
            instance.advance(Duration::from_secs(pause - 1));
            ana.invites_to_project(&project, &format!("zoe{failure}@example.com"), "read").await.is(201);
            instance.mail("invitation", &format!("zoe{failure}@example.com")).await;
            assert_eq!(instance.sink.faults(), failure);
            instance.advance(Duration::from_secs(1));
        }
        instance.mail("invitation", "ben@example.com").await;
        let sent = delivery(&ana, &id, |delivery| delivery["state"] == "sent").await;
        assert_eq!(sent["detail"], Value::Null);
        assert_eq!(instance.mails("invitation", "ben@example.com").len(), 1);
    }

    /// Proves: S4.3, S6.3, EM3.
    #[test]
    async fn a_refused_mail_is_shown_as_failed_with_the_reason_and_does_not_delay_others(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        instance.sink.refuse("ben@example.com");
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        let failed = delivery(&ana, &id, |delivery| delivery["state"] == "failed").await;
        let why = failed["detail"].as_str().expect("a reason");
        assert!(why.contains("550") || why.contains("No such mailbox"), "{why}");
        assert!(!why.contains("ben@example.com") && failed["at"].is_string(), "{failed}");
        let invitation = ana.gets_invitation(&id).await;
        assert_eq!((&invitation["status"], &invitation["sent_at"]), (&json!("pending"), &Value::Null));
        // It is not retried.
        instance.advance(days(1));
        ana.invites_to_project(&project, "yan@example.com", "read").await.is(201);
        instance.mail("invitation", "yan@example.com").await;
        assert_eq!(instance.sink.faults(), 1);
    }

    /// Proves: S6.3, EM2.
    #[test]
    async fn a_retry_after_a_lost_connection_has_the_same_message_id(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        instance.sink.hang_up_after_data(2);
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        for (failure, pause) in [(1, 30), (2, 60)] {
            instance.sink.wait_for_faults(failure).await;
            delivery(&ana, &id, |delivery| is_current(&instance, delivery)).await;
            instance.advance(Duration::from_secs(pause));
        }
        let mail = instance.mail("invitation", "ben@example.com").await;
        let tried = instance.sink.unanswered();
        assert_eq!(tried.len(), 2);
        for attempt in tried {
            assert_eq!(attempt.header("Message-ID"), mail.header("Message-ID"));
            assert_eq!(attempt.header("X-Guestlist-Mail"), Some("invitation"));
        }
    }

    /// Proves: EM10.
    #[test]
    async fn a_cancelled_or_expired_invitation_is_no_longer_mailed(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        for address in ["ben@example.com", "cleo@example.com"] {
            instance.sink.defer(address, 100);
        }
        let cancelled = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        let body = json!({ "email": "cleo@example.com", "permission": "read", "expires_in_days": 1 });
        let expired = ana.post(&format!("/v1/projects/{project}/invitations"), body).await.is(201);
        instance.sink.wait_for_faults(2).await;
        for id in [&cancelled, &id_of(&expired)] {
            delivery(&ana, id, |delivery| delivery["detail"].is_string()).await;
        }
        ana.post_empty(&format!("/v1/invitations/{cancelled}/cancel")).await.is(200);
        instance.sink.defer("ben@example.com", 0);
        instance.sink.defer("cleo@example.com", 0);
        instance.advance(days(1));
        delivery(&ana, &id_of(&expired), |delivery| delivery["state"] == "failed").await;
        ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        for address in ["ben@example.com", "cleo@example.com"] {
            assert_eq!(instance.mails("invitation", address).len(), 0, "{address}");
        }
    }
}

/// Returns whether a delivery reports a failure at the current time, not an earlier one.
fn is_current(instance: &Instance, delivery: &Value) -> bool {
    delivery["detail"].is_string() && delivery["at"] == instance.time_in(0)
}

/// Waits until the delivery of an invitation fulfils a condition, and returns it.
async fn delivery(ana: &TestAccount, invitation: &str, condition: impl Fn(&Value) -> bool) -> Value {
    eventually("a delivery", async || {
        let delivery = ana.gets_invitation(invitation).await["delivery"].clone();
        condition(&delivery).then_some(delivery)
    })
    .await
}
