//! Slow mail servers, many recipients, and workers that end: each mail is sent once, and none waits for another.

use std::time::Duration;

use guestlist::Running;
use guestlist_domain::model::job::ClaimTimes;
use guestlist_domain::model::time::hours;
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::{TestAccount, id_of};
use guestlist_tests::backend::Backend;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use serde_json::json;

/// Number of mails that an instance sends at the same time, not counting the slots for urgent ones.
const SLOTS: usize = 8;
const UNSENT: &str = "SELECT count(*) FROM job WHERE state = 'queued'";

/// An instance whose claims last for 20 seconds of its clock and are renewed ten times a second, and a second instance if
/// the database allows it. Both have no rate limits.
struct Mailing {
    backend: Backend,
    instance: Instance,
    other: Option<Running>,
    ana: TestAccount,
    project: String,
}

impl Mailing {
    async fn start(backend: Backend) -> Self {
        let mut instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        instance.claim_times.renewal = Duration::from_millis(100);
        instance.restart_with(&[]).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let other = match backend {
            Backend::Postgres => Some(instance.start_another().await),
            Backend::Memory | Backend::Sqlite => None,
        };
        Self { backend, instance, other, ana, project }
    }

    /// Invites `guest0@example.com` and so on, and returns the addresses.
    async fn invite(&self, count: usize) -> Vec<String> {
        let addresses: Vec<String> = (0..count).map(|number| format!("guest{number}@example.com")).collect();
        for address in &addresses {
            self.ana.invites_to_project(&self.project, address, "read").await.is(201);
        }
        addresses
    }

    /// Advances the clock by five seconds at a time, each time after all claims were renewed.
    async fn advance(&self, seconds: u64) {
        for _ in 0..seconds / 5 {
            self.instance.advance(Duration::from_secs(5));
            let end = ClaimTimes::default().end(self.instance.clock.now());
            let end = match self.backend {
                Backend::Postgres => format!("'{end}'"),
                Backend::Memory | Backend::Sqlite => end.micros().to_string(),
            };
            let outdated = format!("SELECT count(*) FROM job WHERE claim_id IS NOT NULL AND claimable_at < {end}");
            eventually("renewed claims", async || (self.instance.count(&outdated) == Some(0)).then_some(())).await;
        }
    }

    /// Waits until every mail was sent, and asserts that each address received one invitation.
    async fn assert_each_was_sent_once(&self, addresses: &[String]) {
        eventually("an empty queue", async || (self.instance.count(UNSENT) == Some(0)).then_some(())).await;
        for address in addresses {
            assert_eq!(self.instance.mails("invitation", address).len(), 1, "{address}");
        }
        let invitations = self.instance.sink.messages();
        let invitations = invitations.iter().filter(|mail| mail.header("X-Guestlist-Mail") == Some("invitation"));
        assert_eq!(invitations.count(), addresses.len());
    }

    async fn end(mut self) {
        if let Some(other) = self.other.take() {
            other.shutdown().await;
        }
        self.instance.stop().await;
    }
}

on_both_databases! {
    /// Proves: EM2, S6.3.
    #[test]
    async fn each_of_20_mails_to_a_server_that_accepts_after_25_seconds_is_sent_once(backend: Backend) {
        let mailing = Mailing::start(backend).await;
        let sink = &mailing.instance.sink;
        for number in 0..20 {
            sink.hold_replies_to(&format!("guest{number}@example.com"));
        }
        let addresses = mailing.invite(20).await;
        sink.wait_for_held(SLOTS).await;
        mailing.advance(25).await;
        assert!(sink.held() <= 2 * SLOTS, "a mail that is being sent is not sent again");
        sink.release();
        mailing.assert_each_was_sent_once(&addresses).await;
        mailing.end().await;
    }

    /// Proves: EM2, S6.3.
    #[test]
    async fn a_server_that_accepts_after_45_seconds_receives_one_copy(backend: Backend) {
        let mailing = Mailing::start(backend).await;
        let sink = &mailing.instance.sink;
        sink.hold_replies_to("guest0@example.com");
        let addresses = mailing.invite(1).await;
        sink.wait_for_held(1).await;
        mailing.advance(45).await;
        sink.release();
        mailing.assert_each_was_sent_once(&addresses).await;
        assert_eq!(sink.held(), 1);
        mailing.end().await;
    }

    /// Proves: EM2, EM3.
    #[test]
    async fn five_stalled_recipients_of_twelve_delay_only_themselves(backend: Backend) {
        let mailing = Mailing::start(backend).await;
        let sink = &mailing.instance.sink;
        for number in [0, 1, 2, 5, 8] {
            sink.hold_replies_to(&format!("guest{number}@example.com"));
        }
        let addresses = mailing.invite(12).await;
        sink.wait_for(7, |mail| mail.header("X-Guestlist-Mail") == Some("invitation")).await;
        sink.wait_for_held(5).await;
        mailing.advance(50).await;
        assert_eq!(sink.held(), 5);
        sink.release();
        mailing.assert_each_was_sent_once(&addresses).await;
        mailing.end().await;
    }

    /// Proves: EM7, S4.13.
    #[test]
    async fn a_password_reset_is_sent_while_all_slots_for_invitations_are_stalled(backend: Backend) {
        let mailing = Mailing::start(backend).await;
        let Mailing { instance, ana, .. } = &mailing;
        let count = 2 * SLOTS + 4;
        for number in 0..count {
            instance.sink.hold_replies_to(&format!("guest{number}@example.com"));
        }
        let addresses = mailing.invite(count).await;
        let stalled = SLOTS * (1 + usize::from(mailing.other.is_some()));
        instance.sink.wait_for_held(stalled).await;
        instance.anonymous().post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
        instance.mail("password_reset", &ana.address).await;
        assert_eq!(instance.sink.held(), stalled, "it did not wait for any of them");
        instance.sink.release();
        mailing.assert_each_was_sent_once(&addresses).await;
        mailing.end().await;
    }

    /// Proves: EM2, S6.3.
    #[test]
    async fn a_shutdown_finishes_the_mails_that_are_being_sent_and_leaves_the_others_to_the_next_worker(backend: Backend) {
        let mut mailing = Mailing::start(backend).await;
        if let Some(other) = mailing.other.take() {
            other.shutdown().await;
        }
        for number in 0..20 {
            mailing.instance.sink.hold_replies_to(&format!("guest{number}@example.com"));
        }
        let addresses = mailing.invite(20).await;
        mailing.instance.sink.wait_for_held(SLOTS).await;
        let running = mailing.instance.take_running();
        let address = running.address();
        let stopping = tokio::spawn(running.shutdown());
        eventually("a closed port", async || tokio::net::TcpStream::connect(address).await.is_err().then_some(())).await;
        mailing.instance.sink.release();
        stopping.await.expect("a shutdown");
        let claimed = "SELECT count(*) FROM job WHERE claim_id IS NOT NULL";
        assert_eq!((mailing.instance.count(UNSENT), mailing.instance.count(claimed)), (Some(12), Some(0)));
        // The clock does not move: no claim has to end first.
        mailing.instance.restart_with(&[]).await;
        mailing.assert_each_was_sent_once(&addresses).await;
        mailing.end().await;
    }

    /// Proves: EM10.
    #[test]
    async fn an_invitation_that_is_cancelled_while_its_mail_is_claimed_is_not_mailed(backend: Backend) {
        let mailing = Mailing::start(backend).await;
        let Mailing { instance, ana, project, .. } = &mailing;
        instance.sink.hold_connections();
        let id = id_of(&ana.invites_to_project(project, "ben@example.com", "read").await.is(201));
        instance.sink.wait_for_held(1).await;
        ana.post_empty(&format!("/v1/invitations/{id}/cancel")).await.is(200);
        instance.sink.release();
        let addresses = mailing.invite(1).await;
        mailing.assert_each_was_sent_once(&addresses).await;
        assert_eq!(ana.gets_invitation(&id).await["delivery"]["state"], "none");
        mailing.end().await;
    }
}

/// Proves: EM2, S6.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_of_a_killed_worker_is_sent_20_seconds_later_with_the_same_message_id() {
    let mut instance = Instance::start(Backend::Postgres).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    // A worker that renews no claim, as if it had been killed when the server has read its mail.
    instance.claim_times.renewal = hours(1);
    instance.restart_with(&[]).await;
    instance.sink.stall_after_data(1);
    let id = id_of(&ana.invites_to_project(&project, "ben@example.com", "read").await.is(201));
    instance.sink.wait_for_faults(1).await;
    instance.abort();
    instance.claim_times = ClaimTimes::default();
    instance.restart_with(&[]).await;
    // Until its claim ends, the mail is not sent again.
    instance.advance(Duration::from_secs(19));
    ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
    instance.mail("invitation", "zoe@example.com").await;
    assert_eq!(instance.mails("invitation", "ben@example.com").len(), 0);
    instance.advance(Duration::from_secs(1));
    let mail = instance.mail("invitation", "ben@example.com").await;
    assert_eq!(instance.sink.unanswered()[0].header("Message-ID"), mail.header("Message-ID"));
    assert_eq!(ana.gets_invitation(&id).await["status"], "pending");
}
