//! Several instances of which one knows an older server key alone.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::model::code::Code;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::days;
use guestlist_domain::port::{FailedAttempt, MailObserver, UnopenedMail};
use guestlist_domain::usecase::{
    Caller, IdempotencyOutcome, IdempotentRequest, InvitationTarget, Invite, Ports, Service,
};
use guestlist_testkit::fake::FakeSecrets;
use uuid::Uuid;

use crate::fixture::{Cast, context, email, refusal};

const WORKER: Uuid = Uuid::from_u128(1);
const OTHER_WORKER: Uuid = Uuid::from_u128(2);

/// Remembers what an observer hears.
#[derive(Default)]
struct Heard(Mutex<Vec<String>>);

impl MailObserver for Heard {
    fn sent(&self, _: MailId) {
        self.0.lock().unwrap().push("sent".to_owned());
    }

    fn failed(&self, attempt: &FailedAttempt<'_>) {
        self.0.lock().unwrap().push(format!("failed: {}", attempt.failure.reason));
    }

    fn left_unopened(&self, mail: &UnopenedMail<'_>) {
        self.0.lock().unwrap().push(format!("left: {}", mail.kind));
    }
}

impl Heard {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// An instance on the same store, with these server keys.
fn beside(cast: &Cast, keys: &[u8]) -> (Service, Arc<Heard>) {
    let ports = Ports { secrets: Arc::new(FakeSecrets::with_keys(keys)), ..cast.world.ports.clone() };
    let heard = Arc::<Heard>::default();
    (Service::new(ports, Policy::default()).with_mail_observer(heard.clone()), heard)
}

/// Ana, who has an invitation to Ben out, by an instance with another server key than the one that comes with it.
async fn invited() -> (Cast, Caller, InvitationId, Service, Arc<Heard>) {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    while cast.world.service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let id = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    let (other, heard) = beside(&cast, &[1]);
    (cast, ana, id, other, heard)
}

/// Proves: EM2, EM3, S9.2.
#[tokio::test]
async fn a_mail_sealed_under_a_key_that_this_instance_does_not_know_is_left_to_one_that_does() {
    let (cast, ana, id, other, heard) = invited().await;
    let world = &cast.world;
    for _ in 0..5 {
        assert_eq!(other.deliver_mails(OTHER_WORKER, 10).await.unwrap(), 1);
        assert_eq!(other.deliver_mails(OTHER_WORKER, 10).await.unwrap(), 0, "it does not take it again at once");
        assert_eq!(heard.take(), ["left: invitation"]);
        let delivery = world.service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
        assert_eq!((delivery.state, delivery.detail), (DeliveryState::Queued, None), "nothing has become of it");
        world.clock.advance(Duration::from_secs(4));
    }
    assert!(world.mailer.latest_to(&email("ben")).is_none());
    assert_eq!(world.service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = world.service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
    assert_eq!(other.deliver_mails(OTHER_WORKER, 10).await.unwrap(), 0);
}

/// Proves: EM3, EM7.
#[tokio::test]
async fn mails_sealed_under_a_key_that_this_instance_does_not_know_hold_up_no_others() {
    let (cast, ana, _, other, heard) = invited().await;
    let workspace = cast.workspace(&ana).await;
    for number in 0..30 {
        let target = InvitationTarget::Workspace(workspace, Role::Commenter);
        cast.invite(&ana, target, &format!("guest{number}")).await.unwrap();
    }
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let email = email("zoe");
    let invite =
        Invite { target, email: email.clone(), message: None, locale: None, expires_in_days: None, send_mail: true };
    other.invite(&context(), &ana, invite).await.unwrap();
    let mut rounds = 0;
    while other.deliver_mails(OTHER_WORKER, 10).await.unwrap() > 0 {
        rounds += 1;
    }
    assert_eq!(rounds, 4, "each is taken once");
    assert!(cast.world.mailer.latest_to(&email).is_some());
    assert_eq!(heard.take().iter().filter(|line| *line == "sent").count(), 1);
}

/// Proves: EM3.
#[tokio::test]
async fn a_mail_that_no_instance_opens_fails_when_it_has_become_pointless() {
    let (cast, ana, id, other, heard) = invited().await;
    cast.world.clock.advance(days(7));
    assert_eq!(other.deliver_mails(OTHER_WORKER, 10).await.unwrap(), 1);
    assert_eq!(heard.take(), ["failed: it could not be sent before it became pointless"]);
    let delivery = cast.world.service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Failed);
}

/// Proves: EM11.
#[tokio::test]
async fn whether_a_mail_is_unwanted_is_asked_by_the_instance_that_opens_it() {
    let (cast, ana, id, other, heard) = invited().await;
    let now = cast.world.ports.clock.now();
    let mut uow = cast.world.ports.store.begin().await.unwrap();
    uow.opt_out(&email("ben"), now).await.unwrap();
    uow.commit().await.unwrap();
    let delivery_of = async || cast.world.service.managed_invitation(&ana, id).await.unwrap().invitation.delivery.state;
    other.deliver_mails(OTHER_WORKER, 10).await.unwrap();
    assert_eq!((heard.take(), delivery_of().await), (vec!["left: invitation".to_owned()], DeliveryState::Queued));
    cast.world.clock.advance(Duration::from_secs(4));
    cast.world.service.deliver_mails(WORKER, 10).await.unwrap();
    assert_eq!(delivery_of().await, DeliveryState::Suppressed);
}

/// Proves: HT4, S9.2.
#[tokio::test]
async fn an_answer_sealed_under_a_key_that_this_instance_does_not_know_is_given_by_one_that_does() {
    let cast = Cast::new();
    let (other, _) = beside(&cast, &[1]);
    let request = IdempotentRequest { caller: "ana", operation: "POST /v1/workspaces", key: "k", content: "{}" };
    let service = &cast.world.service;
    let IdempotencyOutcome::Proceed(claim) = service.begin_idempotent(request).await.unwrap() else {
        panic!("it is the first");
    };
    service.end_idempotent(claim, Some(b"201")).await.unwrap();
    for _ in 0..2 {
        assert_eq!(refusal(other.begin_idempotent(request).await), Code::ServerKeyMissing);
        let again = service.begin_idempotent(request).await.unwrap();
        assert!(matches!(again, IdempotencyOutcome::Replay(answer) if answer == b"201"), "the answer stays kept");
    }
}

/// Proves: S4.8, TK10.
#[tokio::test]
async fn a_code_of_a_key_that_this_instance_does_not_know_is_shown_by_one_that_does() {
    let (cast, ana, id, other, _) = invited().await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let shared = cast.share(&ana, &[project], None).await.unwrap();
    assert_eq!(refusal(other.invitation_code(&ana, id).await), Code::ServerKeyMissing);
    assert_eq!(refusal(other.share_link(&ana, shared.details.token.id).await), Code::ServerKeyMissing);
    let (both, _) = beside(&cast, &[1, 0]);
    let code = cast.world.service.invitation_code(&ana, id).await.unwrap().code;
    assert_eq!(both.invitation_code(&ana, id).await.unwrap().code, code);
    assert_eq!(both.share_link(&ana, shared.details.token.id).await.unwrap().code, shared.code);
    other.resend_invitation(&context(), &ana, id).await.unwrap();
    assert!(other.invitation_code(&ana, id).await.is_ok(), "resending makes a new one");
}
