//! Mail servers that refuse the sender, and the log of failed deliveries.

use std::time::{Duration, Instant};

use guestlist_domain::model::time::minutes;
use guestlist_tests::accounts::{TestAccount, address_of, id_of, sign_up_body, verification_body};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, secret_in};
use guestlist_tests::on_every_backend;
use guestlist_tests::process::Process;
use guestlist_tests::smtp_sink::SmtpSink;
use serde_json::{Value, json};

/// Refusals of a sender by relays: immediately, at the first recipient (Postfix by default), or after the data
/// (Exchange).
const REFUSALS: [(&str, &str); 3] = [
    ("MAIL", "550 5.7.1 Sender refused"),
    ("RCPT", "553 5.7.1 <guestlist@example.com>: Sender address rejected: not owned by user"),
    (".", "550 5.7.60 Client does not have permissions to send as this sender"),
];

/// Number of mails that an instance sends at the same time.
const SLOTS: usize = 10;

/// Causes 20 mails: 19 invitations to addresses of two domains, and a password reset.
async fn twenty_mails(ana: &TestAccount, project: &str) -> Vec<String> {
    let mut invitations = Vec::new();
    for number in 0..19 {
        let address = format!("guest{number}@{}", if number % 2 == 0 { "example.com" } else { "example.org" });
        invitations.push(id_of(&ana.invites_to_project(project, &address, "read").await.is(201)));
    }
    ana.post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
    invitations
}

fn count_of_kind(sink: &SmtpSink, kind: &str) -> usize {
    sink.messages().iter().filter(|mail| mail.header("X-Guestlist-Mail") == Some(kind)).count()
}

on_every_backend! {
    /// Proves: EM13, S6.3.
    #[test]
    async fn while_the_server_refuses_the_sender_mails_stay_queued_and_then_arrive_once(backend: Backend) {
        let off = [("GUESTLIST_RATE_LIMITS", "off")];
        for (verb, response) in REFUSALS {
            let instance = Instance::start_with(backend, &off).await;
            let ana = instance.new_account("Ana").await;
            let (_, project) = ana.creates_workspace_with_project().await;
            instance.sink.close(verb, response);
            let invitations = twenty_mails(&ana, &project).await;
            // Pauses double from 5 seconds, starting when the worker has recorded the refusal. The clock advances until
            // the next attempt.
            for pause in 0..3 {
                let so_far = instance.sink.faults();
                // One attempt for each slot before the first pause; then one at a time, until two domains have refused.
                assert!(so_far <= SLOTS + 2 * pause, "{verb}: {so_far} attempts");
                let mut advanced = Instant::now();
                eventually("another attempt", async || {
                    // One second for every 10 ms.
                    if advanced.elapsed() > Duration::from_millis(10) {
                        instance.advance(Duration::from_secs(1));
                        advanced = Instant::now();
                    }
                    (instance.sink.faults() > so_far).then_some(())
                })
                .await;
            }
            for id in &invitations {
                assert_eq!(ana.gets_invitation(id).await["delivery"]["state"], "queued", "{verb}");
            }
            instance.sink.open();
            instance.advance(minutes(5));
            instance.sink.wait_for(21, |_| true).await;
            for id in &invitations {
                eventually("a delivery", async || {
                    let delivery = ana.gets_invitation(id).await["delivery"].clone();
                    (delivery["state"] == "sent").then_some(())
                })
                .await;
            }
            assert_eq!((count_of_kind(&instance.sink, "invitation"), count_of_kind(&instance.sink, "password_reset")), (19, 1));
            assert_eq!(instance.sink.messages().len(), 21, "each once");
        }
    }

    /// Proves: EM3, EM13, S4.3.
    #[test]
    async fn a_refused_recipient_is_final_and_the_inviter_is_notified(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        instance.sink.refuse("ben@example.com");
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        instance.mail("invitation_undeliverable", &ana.address).await;
        assert_eq!(ana.gets_invitation(&id).await["delivery"]["state"], "failed");
        let notifications = ana.items("/v1/account/notifications").await;
        assert!(notifications.iter().any(|item| item["kind"] == "invitation_undeliverable"), "{notifications:?}");
        instance.advance(minutes(60));
        ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        assert_eq!(instance.sink.faults(), 1, "it is not retried");
    }
}

/// Returns the log entries of a level.
fn lines(process: &Process, level: &str) -> Vec<Value> {
    let output = process.output();
    let lines = output.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    lines.filter(|line| line["level"] == level).collect()
}

/// Proves: EM13, OP1, S6.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_sender_is_logged_as_one_error_and_every_failed_attempt_as_a_warning() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let sink = SmtpSink::start().await;
    let process = Process::start(&[
        ("GUESTLIST_DATA_DIR", &data),
        ("GUESTLIST_SMTP_URL", &sink.url()),
        ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
        ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
        ("GUESTLIST_LOG_FORMAT", "json"),
        ("GUESTLIST_RATE_LIMITS", "off"),
    ])
    .await;
    let anonymous = process.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Ana")).await.is(202);
    let secret = secret_in(&sink.wait_for(1, |mail| mail.is_for(&address_of("Ana"))).await[0]);
    let verified = anonymous.post("/v1/accounts/verify", verification_body(&secret, "Ana")).await.is(200);
    let ana = TestAccount::of(&verified, &anonymous);
    let (_, project) = ana.creates_workspace_with_project().await;

    sink.close("RCPT", "553 5.7.1 <guestlist@example.com>: Sender address rejected: not owned by user");
    twenty_mails(&ana, &project).await;
    // After a pause of five seconds, the next attempt failed as well.
    sink.wait_for_faults(3).await;
    eventually("a warning for each attempt", async || (lines(&process, "WARN").len() >= 3).then_some(())).await;
    let errors = lines(&process, "ERROR");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!((&errors[0]["stage"], &errors[0]["code"]), (&json!("rcpt_to"), &json!("5.7.1")));
    sink.open();
    eventually("all mails", async || (sink.messages().len() == 21).then_some(())).await;
    eventually("an entry about the recovery", async || {
        let infos = lines(&process, "INFO");
        infos.iter().any(|line| line["message"].as_str().is_some_and(|message| message.contains("again"))).then_some(())
    })
    .await;

    sink.refuse("gone@example.com");
    ana.invites_to_project(&project, "gone@example.com", "read").await.is(201);
    let line =
        eventually("a final warning", async || lines(&process, "WARN").into_iter().find(|line| line["final"] == true))
            .await;
    assert_eq!(
        (&line["kind"], &line["stage"], &line["code"]),
        (&json!("invitation"), &json!("rcpt_to"), &json!("5.1.1"))
    );
    assert!(line["mail"].as_str().is_some_and(|id| id.starts_with("mail_")) && line["attempt"] == 1, "{line}");
    assert_eq!(lines(&process, "ERROR").len(), 1, "a refused recipient is not an error");
    assert!(!process.output().contains('@'), "{}", process.output());
}
