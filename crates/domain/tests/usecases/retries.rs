//! The database can abort a transaction in favour of others. The use case runs again, and its effect happens once.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::retry::{MAX_ATTEMPTS, RETRY_WINDOW};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Mailer, SendCheck, Store, StoreError, UnitOfWork};
use guestlist_domain::usecase::{
    Caller, ChangedOffer, EmailPublicToken, NewGrant, Ports, RedeemPublicToken, RenewPublicToken, Service,
    UpdateAccount,
};
use guestlist_testkit::MemoryStore;
use guestlist_testkit::fake::{RecordingMailer, RecordingRetryTimer};

use crate::fixture::{Fixture, PASSWORD, context, deliver, email, sign_up};

/// The number of attempts if each pause takes its longest time and the attempts themselves take none.
const ATTEMPTS_OF_TWO_SECONDS: usize = 13;

/// Returns the number of audit events with this action.
fn count_of(fixture: &Fixture, action: Action) -> usize {
    fixture.app.store.events().iter().filter(|event| event.action == action).count()
}

/// Returns an account and an invitation that it can cancel.
async fn pending_invitation(fixture: &Fixture) -> (Caller, InvitationId) {
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let invited = fixture.invite(&ana, NewGrant::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    (ana, invited.invitation.id)
}

/// Makes the next commit fail as contended, runs the use case, and asserts that its effect happened once.
macro_rules! expect_retry {
    ($fixture:ident, $action:ident, $act:expr) => {{
        let before = count_of(&$fixture, Action::$action);
        $fixture.app.store.contend_next_commits(1);
        let outcome = $act.await.expect(stringify!($action));
        assert_eq!(count_of(&$fixture, Action::$action), before + 1, stringify!($action));
        outcome
    }};
}

/// Proves: IN1.
#[tokio::test]
async fn a_use_case_whose_transaction_the_database_aborted_runs_again() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let (ana, ben, cleo) = (fixture.person("ana").await, fixture.person("ben").await, fixture.person("cleo").await);
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let target = Target::Project(project);
    let read = NewGrant::Project(project, Permission::Read);

    let to_ben = expect_retry!(fixture, InvitationCreated, fixture.invite(&ana, read, "ben")).invitation.id;
    let write = ChangedOffer::Permission(Permission::Write);
    expect_retry!(fixture, InvitationChanged, service.change_invitation(&context(), &ana, to_ben, write));
    fixture.app.clock.advance(Duration::from_secs(120));
    expect_retry!(fixture, InvitationResent, service.resend_invitation(&context(), &ana, to_ben));
    expect_retry!(fixture, InvitationAccepted, service.accept_received_invitation(&context(), &ben, to_ben));
    let to_cleo = fixture.invite(&ana, read, "cleo").await.unwrap().invitation.id;
    expect_retry!(fixture, InvitationDeclined, service.decline_received_invitation(&context(), &cleo, to_cleo));
    let to_dan = fixture.invite(&ana, read, "dan").await.unwrap().invitation.id;
    expect_retry!(fixture, InvitationCancelled, service.cancel_invitation(&context(), &ana, to_dan));

    let admin = Permission::Admin;
    let keep = OrphanedTokens::Keep;
    let ben_id = ben.account.id;
    let context = context();
    let change = service.change_member_permission(&context, &ana, project, ben_id, admin, keep);
    expect_retry!(fixture, MemberRoleChanged, change);
    let shared = fixture.share(&ben, &[project], Some(2)).await.unwrap();
    let visit = RedeemPublicToken { token: shared.token, display_name: None, guest_session: None };
    expect_retry!(fixture, PublicTokenRedeemed, service.redeem_public_token(&context, visit));
    let token = shared.details.token.id;
    let mailed = EmailPublicToken { emails: vec![email("zoe")], message: None, locale: None };
    expect_retry!(fixture, PublicTokenEmailed, service.email_public_token(&context, &ben, token, mailed));
    let renewal = RenewPublicToken { usage_limit: Patch::Set(3), ..RenewPublicToken::default() };
    expect_retry!(fixture, PublicTokenRenewed, service.renew_public_token(&context, &ben, token, renewal));
    expect_retry!(fixture, PublicTokenRevoked, service.revoke_public_token(&context, &ana, token));
    expect_retry!(fixture, MemberRemoved, service.remove_member(&context, &ana, target, ben_id, keep));

    let eve = fixture.member(&ana, workspace, "eve", Role::Admin).await;
    expect_retry!(fixture, OwnershipOffered, service.offer_ownership(&context, &ana, workspace, eve.account.id));
    expect_retry!(fixture, OwnershipTransferred, service.accept_ownership(&context, &eve, workspace));
    expect_retry!(fixture, MemberLeft, service.leave(&context, &ana, Target::Workspace(workspace), keep));
}

/// Returns the secret in the last mail of a kind to a person.
fn mailed(fixture: &Fixture, name: &str, kind: &str) -> String {
    fixture.secret_in(&fixture.last_mail(name, kind))
}

/// Proves: IN1.
#[tokio::test]
async fn a_change_of_an_account_runs_again() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    let context = context();
    let change = UpdateAccount { locale: Some(Locale::Es), ..UpdateAccount::default() };
    expect_retry!(fixture, AccountUpdated, service.update_account(&context, &ana, change));
    expect_retry!(fixture, SessionEnded, service.end_other_sessions(&context, &ana));
    fixture.app.store.contend_next_commits(1);
    service.request_address_change(&context, &ana, email("anna"), PASSWORD).await.unwrap();
    let secret = mailed(&fixture, "anna", "verify_address");
    let confirm = service.confirm_address_change(&context, Some(&ana), &secret, None);
    let account = expect_retry!(fixture, AccountEmailChanged, confirm);
    assert!(account.email.is_same_as(&email("anna")));
    fixture.app.store.contend_next_commits(1);
    service.request_password_reset(&context, &email("anna")).await.unwrap();
    let secret = mailed(&fixture, "anna", "password_reset");
    let reset = service.confirm_password_reset(&context, &secret, "quite another long password");
    let signed_in = expect_retry!(fixture, AccountPasswordReset, reset);
    assert!(service.authenticate(signed_in.session_token.expose()).await.is_ok());
    fixture.app.store.contend_next_commits(1);
    service.sign_up(&context, sign_up("ben")).await.unwrap();
    let secret = mailed(&fixture, "ben", "verify_address");
    expect_retry!(fixture, AccountVerified, service.verify_address(&context, &secret, PASSWORD));
}

/// A mailer that makes the next commit fail as contended, after it sent a mail.
struct ContendingMailer(MemoryStore, Arc<RecordingMailer>);

#[async_trait]
impl Mailer for ContendingMailer {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        let outcome = self.1.send(mail, check).await;
        self.0.contend_next_commits(1);
        outcome
    }
}

/// Proves: IN5.
#[tokio::test]
async fn a_sent_mail_is_recorded_although_the_database_aborted_the_first_attempt() {
    let fixture = Fixture::new();
    let app = &fixture.app;
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    fixture.invite(&ana, NewGrant::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    let mailer = Arc::new(ContendingMailer(app.store.clone(), app.mailer.clone()));
    let service = Service::new(Ports { mailer, ..app.ports.clone() }, Policy::default());
    deliver(&service, 100).await;
    assert_eq!(app.mailer.attempts().iter().filter(|mail| mail.to.is_same_as(&email("ben"))).count(), 1);
    assert!(app.queued_mails().is_empty(), "no mail is queued again");
    assert_eq!(count_of(&fixture, Action::InvitationSent), 1);
}

/// Proves: IN1.
#[tokio::test]
async fn repeated_aborts_are_answered_as_busy_and_write_nothing() {
    let fixture = Fixture::new();
    let (ana, id) = pending_invitation(&fixture).await;
    fixture.app.store.contend_next_commits(ATTEMPTS_OF_TWO_SECONDS);
    let refused = fixture.app.service.cancel_invitation(&context(), &ana, id).await.expect_err("every attempt aborted");
    assert_eq!((refused.code(), refused.is_fault()), (Code::ServiceUnavailable, true));
    assert_eq!(fixture.app.retry_timer.pauses().iter().sum::<Duration>(), RETRY_WINDOW);
    assert_eq!(count_of(&fixture, Action::InvitationCancelled), 0);
    fixture.app.service.cancel_invitation(&context(), &ana, id).await.expect("no commit fails any more");
}

/// Proves: IN1.
#[tokio::test]
async fn the_last_attempt_within_two_seconds_can_succeed() {
    let fixture = Fixture::new();
    let (ana, id) = pending_invitation(&fixture).await;
    fixture.app.store.contend_next_commits(ATTEMPTS_OF_TWO_SECONDS - 1);
    fixture.app.service.cancel_invitation(&context(), &ana, id).await.expect("the last attempt");
    assert_eq!(fixture.app.retry_timer.pauses().len(), ATTEMPTS_OF_TWO_SECONDS - 1);
    assert_eq!(fixture.app.retry_timer.turns(), 1, "held from the second attempt to the end");
    assert_eq!(count_of(&fixture, Action::InvitationCancelled), 1);
}

/// A store whose transactions begin after a long wait, and cannot be committed.
struct SlowStore(MemoryStore, Arc<RecordingRetryTimer>);

#[async_trait]
impl Store for SlowStore {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        self.1.advance(Duration::from_millis(1_500));
        self.0.contend_next_commits(1);
        self.0.begin().await
    }

    async fn idempotency_record(&self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        self.0.idempotency_record(id).await
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        self.0.ping().await
    }
}

#[tokio::test]
async fn the_time_of_the_attempts_themselves_counts() {
    let fixture = Fixture::new();
    let app = &fixture.app;
    let (ana, id) = pending_invitation(&fixture).await;
    let store = Arc::new(SlowStore(app.store.clone(), app.retry_timer.clone()));
    let service = Service::new(Ports { store, ..app.ports.clone() }, Policy::default());
    let service = service.with_retry_timer(app.retry_timer.clone());
    let refused = service.cancel_invitation(&context(), &ana, id).await.expect_err("every attempt aborted");
    assert_eq!(refused.code(), Code::ServiceUnavailable);
    assert_eq!(app.retry_timer.pauses(), [Duration::from_millis(10)], "two attempts, of a second and a half each");
}

#[tokio::test]
async fn without_a_timer_a_use_case_runs_again_immediately() {
    let fixture = Fixture::new();
    let app = &fixture.app;
    let (ana, id) = pending_invitation(&fixture).await;
    let service = Service::new(app.ports.clone(), Policy::default());
    app.store.contend_next_commits(MAX_ATTEMPTS as usize);
    let refused = service.cancel_invitation(&context(), &ana, id).await.expect_err("every attempt aborted");
    assert_eq!(refused.code(), Code::ServiceUnavailable);
    service.cancel_invitation(&context(), &ana, id).await.expect("no commit fails any more");
    assert!(app.retry_timer.pauses().is_empty());
}

/// Proves: IN1.
#[tokio::test]
async fn a_store_that_does_not_answer_is_not_tried_again() {
    let fixture = Fixture::new();
    let (ana, id) = pending_invitation(&fixture).await;
    // The reply to a commit can be lost, and the commit can have happened.
    fixture.app.store.fail_next_commit();
    let refused = fixture.app.service.cancel_invitation(&context(), &ana, id).await.expect_err("no reply");
    assert_eq!(refused.code(), Code::ServiceUnavailable);
    assert!(fixture.app.retry_timer.pauses().is_empty());
}
