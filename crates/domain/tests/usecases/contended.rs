//! The database may give a use case up so that others can go on. It runs once more, and what it does is done once.

use std::sync::Arc;

use async_trait::async_trait;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::port::Mailer;
use guestlist_domain::usecase::{
    ChangedOffer, EmailPublicToken, InvitationTarget, Ports, RedeemPublicToken, RenewPublicToken, Service,
};
use guestlist_testkit::MemoryStore;
use guestlist_testkit::fake::RecordingMailer;
use uuid::Uuid;

use crate::fixture::{Cast, context, email};

/// How often something of this kind stands in the activity log.
fn count_of(cast: &Cast, action: Action) -> usize {
    cast.world.store.events().iter().filter(|event| event.action == action).count()
}

/// Makes the database give up what comes next once, and says that it was done once all the same.
macro_rules! runs_again {
    ($cast:ident, $action:ident, $act:expr) => {{
        let before = count_of(&$cast, Action::$action);
        $cast.world.store.contend_next_commits(1);
        let outcome = $act.await.expect(stringify!($action));
        assert_eq!(count_of(&$cast, Action::$action), before + 1, stringify!($action));
        outcome
    }};
}

/// Proves: IN1.
#[tokio::test]
async fn what_the_database_gave_up_once_is_decided_anew_and_done_once() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let (ana, ben, cleo) = (cast.person("ana").await, cast.person("ben").await, cast.person("cleo").await);
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let place = Place::Project(project);
    let read = InvitationTarget::Project(project, Permission::Read);

    let to_ben = runs_again!(cast, InvitationCreated, cast.invite(&ana, read, "ben")).invitation.id;
    let write = ChangedOffer::Permission(Permission::Write);
    runs_again!(cast, InvitationChanged, service.change_invitation(&context(), &ana, to_ben, write));
    cast.world.clock.advance(std::time::Duration::from_secs(120));
    runs_again!(cast, InvitationResent, service.resend_invitation(&context(), &ana, to_ben));
    runs_again!(cast, InvitationAccepted, service.accept_received_invitation(&context(), &ben, to_ben));
    let to_cleo = cast.invite(&ana, read, "cleo").await.unwrap().invitation.id;
    runs_again!(cast, InvitationDeclined, service.decline_received_invitation(&context(), &cleo, to_cleo));
    let to_dan = cast.invite(&ana, read, "dan").await.unwrap().invitation.id;
    runs_again!(cast, InvitationCancelled, service.cancel_invitation(&context(), &ana, to_dan));

    let admin = Permission::Admin;
    let keep = OrphanedTokens::Keep;
    let ben_id = ben.account.id;
    let context = context();
    let change = service.change_member_permission(&context, &ana, project, ben_id, admin, keep);
    runs_again!(cast, MemberRoleChanged, change);
    let shared = cast.share(&ben, &[project], Some(2)).await.unwrap();
    let visit = RedeemPublicToken { token: shared.token, display_name: None, guest_session: None };
    runs_again!(cast, PublicTokenRedeemed, service.redeem_public_token(&context, visit));
    let token = shared.details.token.id;
    let mailed = EmailPublicToken { emails: vec![email("zoe")], message: None, locale: None };
    runs_again!(cast, PublicTokenEmailed, service.email_public_token(&context, &ben, token, mailed));
    let renewal = RenewPublicToken { usage_limit: Patch::Set(3), ..RenewPublicToken::default() };
    runs_again!(cast, PublicTokenRenewed, service.renew_public_token(&context, &ben, token, renewal));
    runs_again!(cast, PublicTokenRevoked, service.revoke_public_token(&context, &ana, token));
    runs_again!(cast, MemberRemoved, service.remove_member(&context, &ana, place, ben_id, keep));

    let eve = cast.member(&ana, workspace, "eve", Role::Admin).await;
    runs_again!(cast, OwnershipOffered, service.offer_ownership(&context, &ana, workspace, eve.account.id));
    runs_again!(cast, OwnershipTransferred, service.accept_ownership(&context, &eve, workspace));
    runs_again!(cast, MemberLeft, service.leave(&context, &ana, Place::Workspace(workspace), keep));
}

/// A mailer that is through when the database gives up what is written next.
struct ThenContended(MemoryStore, Arc<RecordingMailer>);

#[async_trait]
impl Mailer for ThenContended {
    async fn send(&self, mail: &Mail) -> SendOutcome {
        let outcome = self.1.send(mail).await;
        self.0.contend_next_commits(1);
        outcome
    }
}

/// Proves: IN5.
#[tokio::test]
async fn a_mail_that_went_out_is_written_down_although_the_database_gave_that_up_once() {
    let cast = Cast::new();
    let world = &cast.world;
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    cast.invite(&ana, InvitationTarget::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    let mailer = Arc::new(ThenContended(world.store.clone(), world.mailer.clone()));
    let service = Service::new(Ports { mailer, ..world.ports.clone() }, Policy::default());
    while service.deliver_mails(Uuid::from_u128(1), 10).await.unwrap() > 0 {}
    assert_eq!(world.mailer.attempts().iter().filter(|mail| mail.to.is_same_as(&email("ben"))).count(), 1);
    assert!(world.queued_mails().is_empty(), "nothing waits to be sent again");
    assert_eq!(count_of(&cast, Action::InvitationSent), 1);
}

/// Proves: IN1.
#[tokio::test]
async fn what_is_given_up_again_and_again_is_answered_as_busy_and_writes_nothing() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let read = InvitationTarget::Workspace(workspace, Role::Commenter);
    let id = cast.invite(&ana, read, "ben").await.unwrap().invitation.id;
    cast.world.store.contend_next_commits(2);
    let refused = cast.world.service.cancel_invitation(&context(), &ana, id).await.expect_err("given up twice");
    assert_eq!((refused.code(), refused.is_fault()), (Code::ServiceUnavailable, true));
    assert_eq!(count_of(&cast, Action::InvitationCancelled), 0);
    cast.world.service.cancel_invitation(&context(), &ana, id).await.expect("the third one is through");
}
