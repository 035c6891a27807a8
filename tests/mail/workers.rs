//! Several workers on one job queue.

use guestlist_domain::model::time::{days, minutes};
use guestlist_tests::accounts::id_of;
use guestlist_tests::backend::Backend;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;

/// Proves: EM2, S6.3, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_instances_send_each_mail_once() {
    let off = [("GUESTLIST_WORKERS", "off"), ("GUESTLIST_RATE_LIMITS", "off")];
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    instance.restart_with(&off).await;
    for number in 0..80 {
        ana.invites_to_project(&project, &format!("guest{number}@example.com"), "read").await.is(201);
    }
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    let others = [instance.start_another().await, instance.start_another().await];
    instance.sink.wait_for(81, |_| true).await;
    for other in others {
        other.shutdown().await;
    }
    instance.stop().await;
    let mails = instance.sink.messages();
    assert_eq!(mails.len(), 81);
    let mut ids: Vec<_> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 81);
}

/// Proves: EM3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_cannot_be_unsealed_is_parked_and_shown_as_failed_and_does_not_delay_others() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
    ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
    instance.rows(&["UPDATE job SET payload = '\\x00'::bytea WHERE recipient = 'ben@example.com'"]);
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    instance.mail("invitation", "zoe@example.com").await;
    // It stays queued until the invitation expires: another instance may have the key.
    assert_eq!(ana.gets_invitation(&id).await["delivery"]["state"], "queued");
    for _ in 0..7 {
        instance.advance(days(1));
        ana.get("/v1/account").await.is(200);
    }
    let failed = eventually("a parked mail", async || {
        let delivery = ana.gets_invitation(&id).await["delivery"].clone();
        (delivery["state"] == "failed").then_some(delivery)
    })
    .await;
    assert!(failed["detail"].is_string(), "{failed}");
    assert_eq!(instance.mails("invitation", "ben@example.com").len(), 0);
}

/// A later link shows that the second maintenance run has completed.
/// Proves: S5.7, S6.2, ST8, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_instances_notify_each_upcoming_expiry_once() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    for _ in 0..40 {
        ana.creates_public_token(&[&project], "read", None).await;
    }
    instance.advance(minutes(60));
    ana.creates_public_token(&[&project], "read", None).await;
    instance.advance(days(6) - minutes(60));
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    for count in [40, 41] {
        let others = [instance.start_another().await, instance.start_another().await];
        instance.sink.wait_for(count, |mail| mail.header("X-Guestlist-Mail") == Some("token_expiring")).await;
        for other in others {
            other.shutdown().await;
        }
        instance.advance(minutes(60));
    }
    instance.stop().await;
    assert_eq!(instance.mails("token_expiring", &ana.address).len(), 41);
    let notifications = "SELECT count(*) FROM notification WHERE kind = 'token_expiring'";
    assert_eq!(instance.count(notifications), Some(41));
}
