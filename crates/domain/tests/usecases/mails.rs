use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{ClaimedJob, DeliveryResult, FailedAttempt, MailObserver, MissingKeyMail, Store as _};
use guestlist_domain::usecase::{Invite, NewGrant, Service};

use crate::fixture::{Fixture, context, deliver, email};

async fn with_invitation() -> (Fixture, guestlist_domain::usecase::Caller, guestlist_domain::model::ids::InvitationId) {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    deliver(&fixture.app.service, 100).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let id = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    (fixture, ana, id)
}

/// Proves: S6.3, S4.3, EM2.
#[tokio::test]
async fn a_mail_is_retried_with_growing_delays_and_the_same_id() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    let refused = || SendOutcome::Retry(SendFailure::new("rcpt_to", "451 busy"));
    fixture.app.mailer.answer([refused(), refused()]);
    assert_eq!(deliver(service, 10).await, 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("451 busy")));
    assert_eq!(deliver(service, 10).await, 0, "the retry is not due yet");
    fixture.app.clock.advance(minutes(1));
    assert_eq!(deliver(service, 10).await, 1);
    fixture.app.clock.advance(minutes(2));
    assert_eq!(deliver(service, 10).await, 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
    let attempts = fixture.app.mailer.attempts();
    let to_ben: Vec<_> = attempts.iter().filter(|mail| mail.to.is_same_as(&email("ben"))).map(|mail| mail.id).collect();
    assert_eq!(to_ben.len(), 3);
    assert!(to_ben.iter().all(|id| *id == to_ben[0]));
    assert_eq!(deliver(service, 10).await, 0);
}

/// Proves: S4.3, S6.3, EM3.
#[tokio::test]
async fn a_permanent_refusal_is_shown_on_the_invitation_and_not_retried() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    fixture.app.mailer.answer([SendOutcome::Failed(SendFailure::new("rcpt_to", "550 no such user"))]);
    deliver(service, 1).await;
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Failed, Some("550 no such user")));
    assert_eq!(deliver(service, 10).await, 1, "the notification to Ana");
    fixture.app.clock.advance(days(1));
    assert_eq!(deliver(service, 10).await, 0);
}

/// Proves: EM10.
#[tokio::test]
async fn the_mail_of_a_cancelled_or_expired_invitation_is_not_sent() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    service.cancel_invitation(&context(), &ana, id).await.unwrap();
    assert_eq!(deliver(service, 10).await, 0);

    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    fixture.invite(&ana, grant, "cleo").await.unwrap();
    fixture.app.clock.advance(days(7));
    deliver(service, 10).await;
    assert!(fixture.app.mailer.latest_to(&email("cleo")).is_none());
}

/// Claims the next job for a worker that dies.
async fn claim(service: &Service) -> Option<ClaimedJob> {
    service.claim_job(JobPriority::Ordinary).await.unwrap()
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Proves: EM2.
#[tokio::test]
async fn a_mail_whose_worker_died_is_sent_by_another_worker_20_seconds_later() {
    let (fixture, _, _) = with_invitation().await;
    let service = &fixture.app.service;
    claim(service).await.expect("an invitation");
    fixture.app.clock.advance(seconds(19));
    assert_eq!(deliver(service, 10).await, 0);
    fixture.app.clock.advance(seconds(1));
    assert_eq!(deliver(service, 10).await, 1);
}

/// Proves: EM2.
#[tokio::test]
async fn a_mail_stays_with_its_worker_for_as_long_as_the_claim_is_renewed() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    let job = claim(service).await.expect("an invitation");
    for _ in 0..9 {
        fixture.app.clock.advance(service.claim_times().renewal);
        assert!(service.renew_claim(&job).await.unwrap());
        assert_eq!(deliver(service, 10).await, 0);
    }
    service.record_delivery(&job, &DeliveryResult::Sent).await.unwrap();
    assert!(!service.renew_claim(&job).await.unwrap(), "it was sent");
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
}

/// Proves: EM2.
#[tokio::test]
async fn a_worker_that_lost_its_claim_sends_and_records_nothing() {
    let (fixture, ana, id) = with_invitation().await;
    let (service, other) = (fixture.app.service.clone(), fixture.app.service.clone());
    let clock = fixture.app.clock.clone();
    let job = claim(&service).await.expect("an invitation");
    let winner = Arc::<Mutex<Option<ClaimedJob>>>::default();
    let claimed = winner.clone();
    fixture.app.mailer.before_next_check(async move {
        clock.advance(seconds(20));
        *claimed.lock().unwrap() = claim(&other).await;
    });
    let result = service.attempt_job(&job).await;
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
    for result in [result, DeliveryResult::Failed("550".to_owned())] {
        service.record_delivery(&job, &result).await.unwrap();
    }
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Queued);
    let winner = winner.lock().unwrap().take().expect("a second claim");
    assert_eq!((winner.id, winner.attempt), (job.id, 2));
    assert_eq!(service.attempt_job(&winner).await, DeliveryResult::Sent);
}

/// Proves: EM10.
#[tokio::test]
async fn an_invitation_that_is_cancelled_or_resent_during_the_attempt_is_not_mailed() {
    for resends in [false, true] {
        let (fixture, ana, id) = with_invitation().await;
        let service = fixture.app.service.clone();
        fixture.app.clock.advance(minutes(2));
        fixture.app.mailer.before_next_check(async move {
            if resends {
                service.resend_invitation(&context(), &ana, id).await.unwrap();
            } else {
                service.cancel_invitation(&context(), &ana, id).await.unwrap();
            }
        });
        let superseded = fixture.app.queued_mails()[0].id;
        assert_eq!(deliver(&fixture.app.service, 1).await, 1);
        assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
        assert_eq!(deliver(&fixture.app.service, 10).await, usize::from(resends));
        let sent = fixture.app.mailer.latest_to(&email("ben")).map(|mail| mail.id);
        assert!(sent.is_some() == resends && sent != Some(superseded));
    }
}

/// Proves: EM11.
#[tokio::test]
async fn an_address_that_opts_out_during_the_attempt_is_not_mailed() {
    let (fixture, ana, id) = with_invitation().await;
    let (store, now) = (fixture.app.store.clone(), fixture.app.service.now());
    fixture.app.mailer.before_next_check(async move {
        let mut uow = store.begin().await.unwrap();
        uow.opt_out(&email("ben"), now).await.unwrap();
        uow.commit().await.unwrap();
    });
    deliver(&fixture.app.service, 10).await;
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
    let delivery = fixture.app.service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Suppressed);
}

/// Proves: EM2.
#[tokio::test]
async fn a_job_that_is_not_handed_over_when_sending_stops_is_given_back() {
    let (fixture, _, _) = with_invitation().await;
    let service = fixture.app.service.clone();
    fixture.app.mailer.before_next_check(async move { service.stop_sending() });
    let service = &fixture.app.service;
    let job = claim(service).await.expect("an invitation");
    let result = service.attempt_job(&job).await;
    assert_eq!(result, DeliveryResult::Released(service.now()));
    service.record_delivery(&job, &result).await.unwrap();
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
    assert!(claim(service).await.is_none(), "this process claims nothing more");
    assert_eq!(fixture.app.queued_mails().len(), 1);
}

/// Proves: EM2.
#[tokio::test]
async fn a_mail_whose_claim_cannot_be_confirmed_is_not_sent_and_tried_again() {
    let (fixture, _, _) = with_invitation().await;
    let store = fixture.app.store.clone();
    fixture.app.mailer.before_next_check(async move { store.fail_next_commit() });
    assert_eq!(deliver(&fixture.app.service, 1).await, 1);
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
    assert_eq!(deliver(&fixture.app.service, 1).await, 1);
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_some());
}

/// Proves: EM7.
#[tokio::test]
async fn urgent_slots_serve_urgent_mails_only_and_ordinary_slots_serve_them_first() {
    let (fixture, _, _) = with_invitation().await;
    let service = &fixture.app.service;
    assert_eq!(service.claim_job(JobPriority::Urgent).await.unwrap(), None);
    for _ in 0..2 {
        fixture.app.clock.advance(minutes(1));
        service.request_password_reset(&context(), &email("ana")).await.unwrap();
    }
    let mut kinds = Vec::new();
    for slot in [JobPriority::Urgent, JobPriority::Ordinary, JobPriority::Ordinary] {
        kinds.extend(service.claim_job(slot).await.unwrap().map(|job| job.kind));
    }
    assert_eq!(kinds, ["password_reset", "password_reset", "invitation"]);
}

fn refused(code: &str) -> SendFailure {
    SendFailure { stage: "mail_from", code: Some(code.to_owned()), reason: format!("550 {code} no") }
}

/// Records the calls of a mail observer.
#[derive(Default)]
struct ObservedMails(Mutex<Vec<String>>);

impl MailObserver for ObservedMails {
    fn sent(&self, _: MailId) {
        self.0.lock().unwrap().push("sent".to_owned());
    }

    fn failed(&self, attempt: &FailedAttempt<'_>) {
        let FailedAttempt { kind, attempt: number, failure, impact, retry_at, paused_until, .. } = attempt;
        let code = failure.code.as_deref().unwrap_or(failure.stage);
        let finality = if retry_at.is_some() { "kept" } else { "final" };
        let pause = if paused_until.is_some() { " paused" } else { "" };
        self.0.lock().unwrap().push(format!("{kind} {number} {code} {impact:?} {finality}{pause}"));
    }

    fn cannot_unseal(&self, mail: &MissingKeyMail<'_>) {
        self.0.lock().unwrap().push(format!("{} not unsealed", mail.kind));
    }
}

/// Creates an instance with 20 queued mails, a service on it, and the observer of the service.
async fn with_twenty_queued_mails() -> (Fixture, Service, Arc<ObservedMails>) {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let observed = Arc::<ObservedMails>::default();
    let service = fixture.app.service.clone().with_mail_observer(observed.clone());
    deliver(&service, 100).await;
    observed.0.lock().unwrap().clear();
    for number in 0..19 {
        let address = EmailAddress::parse(&format!("guest{number}@{}.example", number % 3)).unwrap();
        let grant = NewGrant::Workspace(workspace, Role::Commenter);
        let invite =
            Invite { grant, email: address, message: None, locale: None, expires_in_days: None, send_mail: true };
        service.invite(&context(), &ana, invite).await.unwrap();
    }
    service.request_password_reset(&context(), &email("ana")).await.unwrap();
    (fixture, service, observed)
}

/// Proves: EM13, S6.3.
#[tokio::test]
async fn a_mail_server_that_refuses_the_instance_costs_one_attempt_per_pause_and_no_mail() {
    let (fixture, service, observed) = with_twenty_queued_mails().await;
    let app = &fixture.app;
    let before = app.mailer.attempts().len();
    app.mailer.answer((0..3).map(|_| SendOutcome::Unavailable(refused("5.7.1"))));
    for (attempts, pause) in [(1, 5), (2, 10), (3, 20)] {
        assert_eq!(deliver(&service, 20).await, 1, "then sending is paused");
        assert_eq!(app.mailer.attempts().len() - before, attempts);
        assert_eq!(app.queued_mails().len(), 20, "every mail is kept");
        app.clock.advance(Duration::from_secs(pause));
    }
    let failures = observed.0.lock().unwrap().clone();
    assert_eq!(
        failures[0], "password_reset 1 5.7.1 Instance kept paused",
        "mails that are needed to sign in come first"
    );
    assert_eq!(failures.len(), 3);
    // The mail server accepts mails again.
    deliver(&service, 100).await;
    app.clock.advance(minutes(5));
    deliver(&service, 100).await;
    let taken = observed.0.lock().unwrap().iter().filter(|line| *line == "sent").count();
    assert_eq!((taken, app.queued_mails().len()), (20, 0));
    assert_eq!(app.mailer.attempts().len() - before, 23, "every mail is sent once");
}

/// Proves: EM13.
#[tokio::test]
async fn doubtful_refusals_pause_one_domain_and_from_two_domains_all_mails() {
    let (fixture, service, observed) = with_twenty_queued_mails().await;
    let app = &fixture.app;
    let doubt = || SendOutcome::Doubtful(refused("5.7.1"));
    app.mailer.answer([SendOutcome::Sent, doubt()]);
    assert_eq!(deliver(&service, 20).await, 20);
    let taken = observed.0.lock().unwrap().iter().filter(|line| *line == "sent").count();
    // Domain 0 has 7 of the 19 invitations.
    assert_eq!((taken, app.queued_mails().len()), (13, 7), "other domains are not paused");
    app.clock.advance(Duration::from_secs(5));
    deliver(&service, 100).await;
    assert_eq!(app.queued_mails().len(), 0);

    let (fixture, service, observed) = with_twenty_queued_mails().await;
    fixture.app.mailer.answer([doubt(), doubt()]);
    assert_eq!(deliver(&service, 20).await, 2, "then sending is paused");
    let expected = ["password_reset 1 5.7.1 Instance kept", "invitation 1 5.7.1 Instance kept paused"];
    assert_eq!(*observed.0.lock().unwrap(), expected);
    assert_eq!(fixture.app.queued_mails().len(), 20);
}

/// Proves: EM13, S4.3.
#[tokio::test]
async fn a_kept_mail_of_an_invitation_is_shown_as_failed_only_after_its_deadline() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    fixture.app.mailer.answer((0..3).map(|_| SendOutcome::Unavailable(refused("5.7.1"))));
    deliver(service, 10).await;
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("550 5.7.1 no")));
    fixture.app.clock.advance(days(7));
    deliver(service, 10).await;
    let delivery = service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Failed);
}
