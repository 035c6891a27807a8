use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{FailedAttempt, MailObserver, UnopenedMail};
use guestlist_domain::usecase::{InvitationTarget, Invite, Service};
use uuid::Uuid;

use crate::fixture::{Cast, context, email};

const WORKER: Uuid = Uuid::from_u128(1);

async fn invited() -> (Cast, guestlist_domain::usecase::Caller, guestlist_domain::model::ids::InvitationId) {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    while cast.world.service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let id = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    (cast, ana, id)
}

/// Proves: S6.3, S4.3, EM2.
#[tokio::test]
async fn a_mail_is_tried_until_it_is_sent_with_growing_pauses_and_one_id() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    let refused = || SendOutcome::Retry(SendFailure::new("rcpt_to", "451 busy"));
    cast.world.mailer.answer([refused(), refused()]);
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("451 busy")));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0, "it waits");
    cast.world.clock.advance(minutes(1));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    cast.world.clock.advance(minutes(2));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
    let attempts = cast.world.mailer.attempts();
    let to_ben: Vec<_> = attempts.iter().filter(|mail| mail.to.is_same_as(&email("ben"))).map(|mail| mail.id).collect();
    assert_eq!(to_ben.len(), 3);
    assert!(to_ben.iter().all(|id| *id == to_ben[0]));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);
}

/// Proves: S4.3, S6.3, EM3.
#[tokio::test]
async fn a_permanent_refusal_shows_on_the_invitation_and_is_not_tried_again() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    cast.world.mailer.answer([SendOutcome::Failed(SendFailure::new("rcpt_to", "550 no such user"))]);
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Failed, Some("550 no such user")));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1, "the news of it, to Ana");
    cast.world.clock.advance(days(1));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);
}

/// Proves: EM10.
#[tokio::test]
async fn what_was_taken_back_or_has_run_out_is_not_sent() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    service.cancel_invitation(&context(), &ana, id).await.unwrap();
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);

    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    cast.invite(&ana, target, "cleo").await.unwrap();
    cast.world.clock.advance(days(7));
    service.deliver_mails(WORKER, 10).await.unwrap();
    assert!(cast.world.mailer.latest_to(&email("cleo")).is_none());
}

/// Proves: EM2.
#[tokio::test]
async fn a_mail_whose_worker_died_is_sent_by_another_once_the_lease_is_over() {
    let (cast, _, _) = invited().await;
    let service = &cast.world.service;
    let now = cast.world.ports.clock.now();
    let mut uow = cast.world.ports.store.begin().await.unwrap();
    assert_eq!(uow.claim_mails(WORKER, 10, now, now.plus(minutes(5))).await.unwrap().len(), 1);
    uow.commit().await.unwrap();
    let other = Uuid::from_u128(2);
    assert_eq!(service.deliver_mails(other, 10).await.unwrap(), 0);
    cast.world.clock.advance(minutes(5));
    assert_eq!(service.deliver_mails(other, 10).await.unwrap(), 1);
}

fn refused(code: &str) -> SendFailure {
    SendFailure { stage: "mail_from", code: Some(code.to_owned()), reason: format!("550 {code} no") }
}

/// Remembers what an observer hears.
#[derive(Default)]
struct Heard(Mutex<Vec<String>>);

impl MailObserver for Heard {
    fn sent(&self, _: MailId) {
        self.0.lock().unwrap().push("sent".to_owned());
    }

    fn failed(&self, attempt: &FailedAttempt<'_>) {
        let FailedAttempt { kind, attempt: number, failure, concerns, retry_at, paused_until, .. } = attempt;
        let code = failure.code.as_deref().unwrap_or(failure.stage);
        let finality = if retry_at.is_some() { "kept" } else { "final" };
        let pause = if paused_until.is_some() { " paused" } else { "" };
        self.0.lock().unwrap().push(format!("{kind} {number} {code} {concerns:?} {finality}{pause}"));
    }

    fn left_unopened(&self, mail: &UnopenedMail<'_>) {
        self.0.lock().unwrap().push(format!("{} left", mail.kind));
    }
}

/// Ana, 20 mails that wait, and a service whose observer is at hand.
async fn twenty_wait() -> (Cast, Service, Arc<Heard>) {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let heard = Arc::<Heard>::default();
    let service = cast.world.service.clone().with_mail_observer(heard.clone());
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    heard.0.lock().unwrap().clear();
    for number in 0..19 {
        let address = EmailAddress::parse(&format!("guest{number}@{}.example", number % 3)).unwrap();
        let target = InvitationTarget::Workspace(workspace, Role::Commenter);
        let invite =
            Invite { target, email: address, message: None, locale: None, expires_in_days: None, send_mail: true };
        service.invite(&context(), &ana, invite).await.unwrap();
    }
    service.request_password_reset(&context(), &email("ana")).await.unwrap();
    (cast, service, heard)
}

/// Proves: EM13, S6.3.
#[tokio::test]
async fn a_server_that_refuses_us_costs_one_attempt_a_pause_and_no_mail() {
    let (cast, service, heard) = twenty_wait().await;
    let world = &cast.world;
    let before = world.mailer.attempts().len();
    world.mailer.answer((0..3).map(|_| SendOutcome::Unavailable(refused("5.7.1"))));
    for (attempts, pause) in [(1, 5), (2, 10), (3, 20)] {
        assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 20);
        assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 0, "it pauses");
        assert_eq!(world.mailer.attempts().len() - before, attempts);
        assert_eq!(world.queued_mails().len(), 20, "every mail is kept");
        world.clock.advance(Duration::from_secs(pause));
    }
    let heard_so_far = heard.0.lock().unwrap().clone();
    assert_eq!(
        heard_so_far[0], "password_reset 1 5.7.1 Instance kept paused",
        "what people need to get in comes first"
    );
    assert_eq!(heard_so_far.len(), 3);
    // Mended.
    while service.deliver_mails(WORKER, 20).await.unwrap() > 0 {}
    world.clock.advance(minutes(5));
    while service.deliver_mails(WORKER, 20).await.unwrap() > 0 {}
    let taken = heard.0.lock().unwrap().iter().filter(|line| *line == "sent").count();
    assert_eq!((taken, world.queued_mails().len()), (20, 0));
    assert_eq!(world.mailer.attempts().len() - before, 23, "each arrives once");
}

/// Proves: EM13.
#[tokio::test]
async fn a_refusal_in_doubt_stops_the_mails_to_its_domain_and_with_a_second_domain_all_of_them() {
    let (cast, service, heard) = twenty_wait().await;
    let world = &cast.world;
    let doubt = || SendOutcome::Doubtful(refused("5.7.1"));
    world.mailer.answer([SendOutcome::Sent, doubt()]);
    assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 20);
    let taken = heard.0.lock().unwrap().iter().filter(|line| *line == "sent").count();
    // Domain 0 has 7 of the 19 invitations.
    assert_eq!((taken, world.queued_mails().len()), (13, 7), "other domains are not held up");
    world.clock.advance(Duration::from_secs(5));
    while service.deliver_mails(WORKER, 20).await.unwrap() > 0 {}
    assert_eq!(world.queued_mails().len(), 0);

    let (cast, service, heard) = twenty_wait().await;
    cast.world.mailer.answer([doubt(), doubt()]);
    assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 20);
    assert_eq!(service.deliver_mails(WORKER, 20).await.unwrap(), 0, "it pauses");
    let expected = ["password_reset 1 5.7.1 Instance kept", "invitation 1 5.7.1 Instance kept paused"];
    assert_eq!(*heard.0.lock().unwrap(), expected);
    assert_eq!(cast.world.queued_mails().len(), 20);
}

/// Proves: EM13, S4.3.
#[tokio::test]
async fn an_invitation_whose_mail_is_kept_is_not_shown_as_failed_until_it_has_become_pointless() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    cast.world.mailer.answer((0..3).map(|_| SendOutcome::Unavailable(refused("5.7.1"))));
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("550 5.7.1 no")));
    cast.world.clock.advance(days(7));
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Failed);
}
