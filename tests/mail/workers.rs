//! Several workers on one outbox, and workers that die.

use guestlist_domain::model::time::{days, minutes};
use guestlist_tests::backend::Backend;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::id_of;

/// Proves: EM2, S6.3, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_instances_on_one_outbox_send_each_mail_once() {
    let off = [("GUESTLIST_WORKERS", "off"), ("GUESTLIST_RATE_LIMITS", "off")];
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    instance.restart_with(&off).await;
    for number in 0..80 {
        ana.invites_to_project(&project, &format!("guest{number}@example.com"), "read").await.is(201);
    }
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    let others = [instance.beside().await, instance.beside().await];
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

/// Proves: EM2, S6.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_a_worker_died_with_is_sent_after_its_lease_with_the_same_message_id() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    // The server takes the mail and never answers; then the worker is gone.
    instance.sink.stall_after_data(1);
    let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
    instance.sink.wait_for_faults(1).await;
    instance.abandon();
    instance.restart_with(&[]).await;
    // Until its lease ends, nobody knows that it is dead.
    ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
    instance.mail("invitation", "zoe@example.com").await;
    assert_eq!(instance.mails("invitation", "ben@example.com").len(), 0);
    instance.wait(minutes(5));
    let mail = instance.mail("invitation", "ben@example.com").await;
    assert_eq!(instance.sink.unanswered()[0].header("Message-ID"), mail.header("Message-ID"));
    assert_eq!(ana.sees_invitation(&id).await["status"], "pending");
}

/// Proves: EM3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_that_nobody_can_open_is_parked_where_people_see_it_and_holds_up_no_other() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
    ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
    instance.rows(&["UPDATE outbox SET sealed = '\\x00'::bytea WHERE recipient = 'ben@example.com'"]);
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    instance.mail("invitation", "zoe@example.com").await;
    // Another instance may be able to open it, until it has become pointless.
    assert_eq!(ana.sees_invitation(&id).await["delivery"]["state"], "queued");
    for _ in 0..7 {
        instance.wait(days(1));
        ana.get("/v1/account").await.is(200);
    }
    let failed = eventually("a parked mail", async || {
        let delivery = ana.sees_invitation(&id).await["delivery"].clone();
        (delivery["state"] == "failed").then_some(delivery)
    })
    .await;
    assert!(failed["detail"].is_string(), "{failed}");
    assert_eq!(instance.mails("invitation", "ben@example.com").len(), 0);
}

/// The round that comes after is told by a link that ends later.
/// Proves: S5.7, S6.2, ST8, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn however_many_instances_keep_house_each_coming_end_is_told_once() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    for _ in 0..40 {
        ana.makes_token(&[&project], "read", None).await;
    }
    instance.wait(minutes(60));
    ana.makes_token(&[&project], "read", None).await;
    instance.wait(days(6) - minutes(60));
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    for count in [40, 41] {
        let others = [instance.beside().await, instance.beside().await];
        instance.sink.wait_for(count, |mail| mail.header("X-Guestlist-Mail") == Some("token_expiring")).await;
        for other in others {
            other.shutdown().await;
        }
        instance.wait(minutes(60));
    }
    instance.stop().await;
    assert_eq!(instance.mails("token_expiring", &ana.address).len(), 41);
    let told = "SELECT count(*) FROM notification WHERE kind = 'token_expiring'";
    assert_eq!(instance.count(told), Some(41));
}
