//! The database can abort a transaction in favour of others. The use case runs again, and its effect happens once.

use std::sync::Arc;

use async_trait::async_trait;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::Mailer;
use guestlist_domain::usecase::{
    ChangedOffer, EmailPublicToken, NewGrant, Ports, RedeemPublicToken, RenewPublicToken, Service,
};
use guestlist_testkit::MemoryStore;
use guestlist_testkit::fake::RecordingMailer;
use uuid::Uuid;

use crate::fixture::{Fixture, context, email};

/// Returns the number of audit events with this action.
fn count_of(fixture: &Fixture, action: Action) -> usize {
    fixture.app.store.events().iter().filter(|event| event.action == action).count()
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
async fn a_transaction_that_the_database_aborted_is_run_again_once() {
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
    fixture.app.clock.advance(std::time::Duration::from_secs(120));
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

/// A mailer that makes the next commit fail as contended, after it sent a mail.
struct ContendingMailer(MemoryStore, Arc<RecordingMailer>);

#[async_trait]
impl Mailer for ContendingMailer {
    async fn send(&self, mail: &Mail) -> SendOutcome {
        let outcome = self.1.send(mail).await;
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
    while service.deliver_mails(Uuid::from_u128(1), 10).await.unwrap() > 0 {}
    assert_eq!(app.mailer.attempts().iter().filter(|mail| mail.to.is_same_as(&email("ben"))).count(), 1);
    assert!(app.queued_mails().is_empty(), "no mail is queued again");
    assert_eq!(count_of(&fixture, Action::InvitationSent), 1);
}

/// Proves: IN1.
#[tokio::test]
async fn repeated_aborts_are_answered_as_busy_and_write_nothing() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let read = NewGrant::Workspace(workspace, Role::Commenter);
    let id = fixture.invite(&ana, read, "ben").await.unwrap().invitation.id;
    fixture.app.store.contend_next_commits(2);
    let refused = fixture.app.service.cancel_invitation(&context(), &ana, id).await.expect_err("aborted twice");
    assert_eq!((refused.code(), refused.is_fault()), (Code::ServiceUnavailable, true));
    assert_eq!(count_of(&fixture, Action::InvitationCancelled), 0);
    fixture.app.service.cancel_invitation(&context(), &ana, id).await.expect("the third attempt succeeds");
}
