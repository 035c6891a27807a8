//! Mail servers that refuse Guestlist itself, and what the log says of it.

use std::time::{Duration, Instant};

use guestlist_domain::model::time::minutes;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, secret_in};
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, address_of, id_of, proof_of, sign_up_of};
use guestlist_tests::process::Process;
use guestlist_tests::smtp_sink::SmtpSink;
use serde_json::{Value, json};

/// How relays refuse a sender: at once, or (Postfix by default) at the first recipient, or (Exchange) at the very end.
const REFUSALS: [(&str, &str); 3] = [
    ("MAIL", "550 5.7.1 Sender refused"),
    ("RCPT", "553 5.7.1 <guestlist@example.com>: Sender address rejected: not owned by user"),
    (".", "550 5.7.60 Client does not have permissions to send as this sender"),
];

/// Invites 19 addresses of two domains, and asks for a new password: 20 mails.
async fn twenty_mails(ana: &Person, project: &str) -> Vec<String> {
    let mut invitations = Vec::new();
    for number in 0..19 {
        let address = format!("guest{number}@{}", if number % 2 == 0 { "example.com" } else { "example.org" });
        invitations.push(id_of(&ana.invites_to_project(project, &address, "read").await.is(201)));
    }
    ana.post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
    invitations
}

fn kinds(sink: &SmtpSink, kind: &str) -> usize {
    sink.messages().iter().filter(|mail| mail.header("X-Guestlist-Mail") == Some(kind)).count()
}

on_every_backend! {
    /// Proves: EM13, S6.3.
    #[test]
    async fn while_the_server_refuses_the_sender_every_mail_waits_and_then_arrives_once(backend: Backend) {
        let off = [("GUESTLIST_RATE_LIMITS", "off")];
        for (verb, answer) in REFUSALS {
            let instance = Instance::start_with(backend, &off).await;
            let ana = instance.person("Ana").await;
            let (_, project) = ana.makes_place().await;
            instance.sink.close(verb, answer);
            let invitations = twenty_mails(&ana, &project).await;
            // Pauses double from 5 seconds, counted from when the worker has noted the refusal: the clock moves on until the
            // next attempt comes, and until then there are none.
            for _ in 0..3 {
                let so_far = instance.sink.faults();
                assert!(so_far <= 6, "{verb}: {so_far} attempts");
                let mut moved = Instant::now();
                eventually("another attempt", async || {
                    // A second for each hundredth of one.
                    if moved.elapsed() > Duration::from_millis(10) {
                        instance.wait(Duration::from_secs(1));
                        moved = Instant::now();
                    }
                    (instance.sink.faults() > so_far).then_some(())
                })
                .await;
            }
            for id in &invitations {
                assert_eq!(ana.sees_invitation(id).await["delivery"]["state"], "queued", "{verb}");
            }
            instance.sink.open();
            instance.wait(minutes(5));
            instance.sink.wait_for(21, |_| true).await;
            for id in &invitations {
                eventually("a delivery", async || {
                    let delivery = ana.sees_invitation(id).await["delivery"].clone();
                    (delivery["state"] == "sent").then_some(())
                })
                .await;
            }
            assert_eq!((kinds(&instance.sink, "invitation"), kinds(&instance.sink, "password_reset")), (19, 1));
            assert_eq!(instance.sink.messages().len(), 21, "each once");
        }
    }

    /// Proves: EM3, EM13, S4.3.
    #[test]
    async fn a_recipient_that_is_refused_is_final_and_its_inviter_is_told(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        instance.sink.refuse("ben@example.com");
        let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
        instance.mail("invitation_undeliverable", &ana.address).await;
        assert_eq!(ana.sees_invitation(&id).await["delivery"]["state"], "failed");
        let news = ana.items("/v1/account/notifications").await;
        assert!(news.iter().any(|item| item["kind"] == "invitation_undeliverable"), "{news:?}");
        instance.wait(minutes(60));
        ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        assert_eq!(instance.sink.faults(), 1, "it is not tried again");
    }
}

/// The log's lines of a level, as JSON.
fn lines(process: &Process, level: &str) -> Vec<Value> {
    let said = process.said();
    let lines = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    lines.filter(|line| line["level"] == level).collect()
}

/// Proves: EM13, OP1, S6.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_refuses_us_is_one_loud_line_and_every_failed_attempt_one_more() {
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
    let anybody = process.anybody();
    anybody.post("/v1/accounts", sign_up_of("Ana")).await.is(202);
    let secret = secret_in(&sink.wait_for(1, |mail| mail.is_for(&address_of("Ana"))).await[0]);
    let verified = anybody.post("/v1/accounts/verify", proof_of(&secret, "Ana")).await.is(200);
    let ana = Person::of(&verified, &anybody);
    let (_, project) = ana.makes_place().await;

    sink.close("RCPT", "553 5.7.1 <guestlist@example.com>: Sender address rejected: not owned by user");
    twenty_mails(&ana, &project).await;
    // A pause of five seconds is over, and the next attempt failed as well.
    sink.wait_for_faults(3).await;
    eventually("a line for each", async || (lines(&process, "WARN").len() >= 3).then_some(())).await;
    let loud = lines(&process, "ERROR");
    assert_eq!(loud.len(), 1, "{loud:?}");
    assert_eq!((&loud[0]["stage"], &loud[0]["code"]), (&json!("rcpt_to"), &json!("5.7.1")));
    sink.open();
    eventually("all mails", async || (sink.messages().len() == 21).then_some(())).await;
    eventually("the all-clear", async || {
        let infos = lines(&process, "INFO");
        infos.iter().any(|line| line["message"].as_str().is_some_and(|says| says.contains("again"))).then_some(())
    })
    .await;

    sink.refuse("gone@example.com");
    ana.invites_to_project(&project, "gone@example.com", "read").await.is(201);
    let told =
        eventually("a line of it", async || lines(&process, "WARN").into_iter().find(|line| line["final"] == true))
            .await;
    assert_eq!(
        (&told["kind"], &told["stage"], &told["code"]),
        (&json!("invitation"), &json!("rcpt_to"), &json!("5.1.1"))
    );
    assert!(told["mail"].as_str().is_some_and(|id| id.starts_with("mail_")) && told["attempt"] == 1, "{told}");
    assert_eq!(lines(&process, "ERROR").len(), 1, "one recipient is nothing to be loud about");
    assert!(!process.said().contains('@'), "{}", process.said());
}
