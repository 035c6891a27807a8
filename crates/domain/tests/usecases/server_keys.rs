//! Several instances with different server keys.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::model::code::Code;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::days;
use guestlist_domain::port::{FailedAttempt, MailObserver, MissingKeyMail};
use guestlist_domain::usecase::{Caller, IdempotentRequest, Invite, NewGrant, Ports, Service};
use guestlist_testkit::fake::FakeSecrets;

use crate::fixture::{Fixture, context, deliver, email, refusal};

/// Records the calls of a mail observer.
#[derive(Default)]
struct ObservedMails(Mutex<Vec<String>>);

impl MailObserver for ObservedMails {
    fn sent(&self, _: MailId) {
        self.0.lock().unwrap().push("sent".to_owned());
    }

    fn failed(&self, attempt: &FailedAttempt<'_>) {
        self.0.lock().unwrap().push(format!("failed: {}", attempt.failure.reason));
    }

    fn cannot_unseal(&self, mail: &MissingKeyMail<'_>) {
        self.0.lock().unwrap().push(format!("not unsealed: {}", mail.kind));
    }
}

impl ObservedMails {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// Creates another instance on the same store, with these server keys.
fn other_instance(fixture: &Fixture, keys: &[u8]) -> (Service, Arc<ObservedMails>) {
    let ports = Ports { secrets: Arc::new(FakeSecrets::with_keys(keys)), ..fixture.app.ports.clone() };
    let observed = Arc::<ObservedMails>::default();
    (Service::new(ports, Policy::default()).with_mail_observer(observed.clone()), observed)
}

/// Creates an invitation of Ana to Ben, and another instance that lacks the server key of the first.
async fn invitation_and_instance_without_key() -> (Fixture, Caller, InvitationId, Service, Arc<ObservedMails>) {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    deliver(&fixture.app.service, 100).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let id = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    let (other, observed) = other_instance(&fixture, &[1]);
    (fixture, ana, id, other, observed)
}

/// Proves: EM2, EM3, S9.2.
#[tokio::test]
async fn a_mail_sealed_with_an_unknown_key_is_sent_by_an_instance_that_has_the_key() {
    let (fixture, ana, id, other, observed) = invitation_and_instance_without_key().await;
    let app = &fixture.app;
    for _ in 0..5 {
        assert_eq!(deliver(&other, 10).await, 1);
        assert_eq!(deliver(&other, 10).await, 0, "it does not claim the mail again immediately");
        assert_eq!(observed.take(), ["not unsealed: invitation"]);
        let delivery = app.service.managed_invitation(&ana, id).await.unwrap().details.delivery;
        assert_eq!((delivery.state, delivery.detail), (DeliveryState::Queued, None), "the delivery is unchanged");
        app.clock.advance(Duration::from_secs(4));
    }
    assert!(app.mailer.latest_to(&email("ben")).is_none());
    assert_eq!(deliver(&app.service, 10).await, 1);
    let delivery = app.service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
    assert_eq!(deliver(&other, 10).await, 0);
}

/// Proves: EM3, EM7.
#[tokio::test]
async fn mails_sealed_with_an_unknown_key_do_not_delay_others() {
    let (fixture, ana, _, other, observed) = invitation_and_instance_without_key().await;
    let workspace = fixture.workspace(&ana).await;
    for number in 0..30 {
        let grant = NewGrant::Workspace(workspace, Role::Commenter);
        fixture.invite(&ana, grant, &format!("guest{number}")).await.unwrap();
    }
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let email = email("zoe");
    let invite =
        Invite { grant, email: email.clone(), message: None, locale: None, expires_in_days: None, send_mail: true };
    other.invite(&context(), &ana, invite).await.unwrap();
    let mut batches = 0;
    while deliver(&other, 10).await > 0 {
        batches += 1;
    }
    assert_eq!(batches, 4, "each mail is claimed once");
    assert!(fixture.app.mailer.latest_to(&email).is_some());
    assert_eq!(observed.take().iter().filter(|line| *line == "sent").count(), 1);
}

/// Proves: EM3.
#[tokio::test]
async fn a_mail_that_no_instance_unseals_fails_at_its_deadline() {
    let (fixture, ana, id, other, observed) = invitation_and_instance_without_key().await;
    fixture.app.clock.advance(days(7));
    assert_eq!(deliver(&other, 10).await, 1);
    assert_eq!(observed.take(), ["failed: it could not be sent before its deadline"]);
    let delivery = fixture.app.service.managed_invitation(&ana, id).await.unwrap().details.delivery;
    assert_eq!(delivery.state, DeliveryState::Failed);
}

/// Proves: EM11.
#[tokio::test]
async fn opt_outs_are_checked_by_the_instance_that_unseals_the_mail() {
    let (fixture, ana, id, other, observed) = invitation_and_instance_without_key().await;
    let now = fixture.app.ports.clock.now();
    let mut uow = fixture.app.ports.store.begin().await.unwrap();
    uow.opt_out(&email("ben"), now).await.unwrap();
    uow.commit().await.unwrap();
    let delivery_of = async || fixture.app.service.managed_invitation(&ana, id).await.unwrap().details.delivery.state;
    deliver(&other, 10).await;
    assert_eq!(
        (observed.take(), delivery_of().await),
        (vec!["not unsealed: invitation".to_owned()], DeliveryState::Queued)
    );
    fixture.app.clock.advance(Duration::from_secs(4));
    deliver(&fixture.app.service, 10).await;
    assert_eq!(delivery_of().await, DeliveryState::Suppressed);
}

/// Proves: HT4, S9.2.
#[tokio::test]
async fn a_response_sealed_with_an_unknown_key_is_replayed_by_an_instance_that_has_the_key() {
    let fixture = Fixture::new();
    let (other, _) = other_instance(&fixture, &[1]);
    let request = IdempotentRequest { caller: "ana", operation: "POST /v1/workspaces", key: "k", content: "{}" };
    let service = &fixture.app.service;
    assert_eq!(service.end_idempotent(&service.begin_idempotent(request), Some(b"201")).await.unwrap(), None);
    for _ in 0..2 {
        let again = other.begin_idempotent(request);
        assert_eq!(refusal(other.end_idempotent(&again, Some(b"409")).await), Code::ServerKeyMissing);
        let again = service.begin_idempotent(request);
        assert_eq!(service.end_idempotent(&again, None).await.unwrap(), Some(b"201".to_vec()), "the stored response");
    }
}

/// Proves: S4.8, TK10.
#[tokio::test]
async fn a_code_derived_from_an_unknown_key_is_shown_by_an_instance_that_has_the_key() {
    let (fixture, ana, id, other, _) = invitation_and_instance_without_key().await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], None).await.unwrap();
    assert_eq!(refusal(other.invitation_code(&ana, id).await), Code::ServerKeyMissing);
    assert_eq!(refusal(other.share_link(&ana, shared.details.token.id).await), Code::ServerKeyMissing);
    let (both, _) = other_instance(&fixture, &[1, 0]);
    let code = fixture.app.service.invitation_code(&ana, id).await.unwrap().code;
    assert_eq!(both.invitation_code(&ana, id).await.unwrap().code, code);
    assert_eq!(both.share_link(&ana, shared.details.token.id).await.unwrap().code, shared.code);
    other.resend_invitation(&context(), &ana, id).await.unwrap();
    assert!(other.invitation_code(&ana, id).await.is_ok(), "resending creates a new code");
}
