use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{FailedAttempt, MailObserver, MissingKeyMail};
use guestlist_domain::usecase::{Invite, NewGrant, Service};
use uuid::Uuid;

use crate::fixture::{Fixture, context, email};

const WORKER: Uuid = Uuid::from_u128(1);

async fn with_invitation() -> (Fixture, guestlist_domain::usecase::Caller, guestlist_domain::model::ids::InvitationId) {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    while fixture.app.service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
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
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().view.invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("451 busy")));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0, "the retry is not due yet");
    fixture.app.clock.advance(minutes(1));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    fixture.app.clock.advance(minutes(2));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().view.invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
    let attempts = fixture.app.mailer.attempts();
    let to_ben: Vec<_> = attempts.iter().filter(|mail| mail.to.is_same_as(&email("ben"))).map(|mail| mail.id).collect();
    assert_eq!(to_ben.len(), 3);
    assert!(to_ben.iter().all(|id| *id == to_ben[0]));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);
}

/// Proves: S4.3, S6.3, EM3.
#[tokio::test]
async fn a_permanent_refusal_is_shown_on_the_invitation_and_not_retried() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    fixture.app.mailer.answer([SendOutcome::Failed(SendFailure::new("rcpt_to", "550 no such user"))]);
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().view.invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Failed, Some("550 no such user")));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1, "the notification to Ana");
    fixture.app.clock.advance(days(1));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);
}

/// Proves: EM10.
#[tokio::test]
async fn the_mail_of_a_cancelled_or_expired_invitation_is_not_sent() {
    let (fixture, ana, id) = with_invitation().await;
    let service = &fixture.app.service;
    service.cancel_invitation(&context(), &ana, id).await.unwrap();
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);

    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    fixture.invite(&ana, grant, "cleo").await.unwrap();
    fixture.app.clock.advance(days(7));
    service.deliver_mails(WORKER, 10).await.unwrap();
    assert!(fixture.app.mailer.latest_to(&email("cleo")).is_none());
}

/// Proves: EM2.
#[tokio::test]
async fn a_mail_whose_worker_died_is_sent_by_another_worker_after_the_lease() {
    let (fixture, _, _) = with_invitation().await;
    let service = &fixture.app.service;
    let now = fixture.app.ports.clock.now();
    let mut uow = fixture.app.ports.store.begin().await.unwrap();
    assert_eq!(uow.claim_mails(WORKER, 10, now, now.plus(minutes(5))).await.unwrap().len(), 1);
    uow.commit().await.unwrap();
    let other = Uuid::from_u128(2);
    assert_eq!(service.deliver_mails(other, 10).await.unwrap(), 0);
    fixture.app.clock.advance(minutes(5));
    assert_eq!(service.deliver_mails(other, 10).await.unwrap(), 1);
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
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
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
        assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 20);
        assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 0, "sending is paused");
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
    while service.deliver_mails(WORKER, 20).await.unwrap() > 0 {}
    app.clock.advance(minutes(5));
    while service.deliver_mails(WORKER, 20).await.unwrap() > 0 {}
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
    assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 20);
    let taken = observed.0.lock().unwrap().iter().filter(|line| *line == "sent").count();
    // Domain 0 has 7 of the 19 invitations.
    assert_eq!((taken, app.queued_mails().len()), (13, 7), "other domains are not paused");
    app.clock.advance(Duration::from_secs(5));
    while service.deliver_mails(WORKER, 20).await.unwrap() > 0 {}
    assert_eq!(app.queued_mails().len(), 0);

    let (fixture, service, observed) = with_twenty_queued_mails().await;
    fixture.app.mailer.answer([doubt(), doubt()]);
    assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 20);
    assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 0, "sending is paused");
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
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().view.invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("550 5.7.1 no")));
    fixture.app.clock.advance(days(7));
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().view.invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Failed);
}
