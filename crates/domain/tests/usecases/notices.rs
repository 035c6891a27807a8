use guestlist_domain::model::event::Action;
use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::days;
use guestlist_domain::usecase::{Caller, InvitationTarget};
use guestlist_testkit::builders::TICK;
use uuid::Uuid;

use crate::fixture::{Cast, context};

const WORKER: Uuid = Uuid::from_u128(1);

async fn told(cast: &Cast, who: &Caller, kind: NotificationKind) -> Vec<String> {
    let found = cast.world.service.notifications(who, false, PageRequest::default()).await.unwrap();
    found.page.items.into_iter().filter(|it| it.kind == kind).map(|it| it.person).collect()
}

/// Proves: S6.2, S4.3.
#[tokio::test]
async fn a_granter_is_told_once_of_each_invitation_that_ran_out() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let ben = cast.invite(&ana, target, "ben").await.unwrap().invitation;
    let cleo = cast.invite(&ana, target, "cleo").await.unwrap().invitation;
    let dora = cast.invite(&ana, target, "dora").await.unwrap().invitation;
    let service = &cast.world.service;
    service.cancel_invitation(&context(), &ana, dora.id).await.unwrap();
    cast.world.clock.set(ben.expires_at.minus(TICK));
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    cast.world.clock.set(ben.expires_at);
    assert_eq!(service.notify_expired_invitations(1).await.unwrap(), 1);
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 1);
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    let kind = NotificationKind::InvitationExpired;
    assert_eq!(told(&cast, &ana, kind).await, ["cleo@example.org", "ben@example.org"]);
    assert_eq!(cast.mails("ana", "invitation_expired"), 2);

    service.resend_invitation(&context(), &ana, cleo.id).await.unwrap();
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    cast.world.clock.advance(days(7));
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 1);
    assert_eq!(told(&cast, &ana, kind).await.len(), 3);
}

/// Proves: S6.2.
#[tokio::test]
async fn news_that_could_not_be_written_are_told_the_next_time() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    cast.invite(&ana, target, "ben").await.unwrap();
    cast.world.clock.advance(days(7));
    cast.world.store.fail_next_commit();
    assert!(cast.world.service.notify_expired_invitations(10).await.is_err());
    assert_eq!(cast.mails("ana", "invitation_expired"), 0);
    assert_eq!(cast.world.service.notify_expired_invitations(10).await.unwrap(), 1);
    assert_eq!(cast.mails("ana", "invitation_expired"), 1);
}

/// Proves: S6.2, S4.3, S4.4.
#[tokio::test]
async fn a_granter_is_told_of_a_mail_that_was_refused_for_good_and_the_history_says_so() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let service = &cast.world.service;
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let id = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    cast.world.mailer.answer([SendOutcome::Failed(SendFailure::new("rcpt_to", "550 no such user"))]);
    service.deliver_mails(WORKER, 10).await.unwrap();
    assert_eq!(told(&cast, &ana, NotificationKind::InvitationUndeliverable).await, ["ben@example.org"]);
    assert_eq!(cast.mails("ana", "invitation_undeliverable"), 1);
    cast.world.clock.advance(days(1));
    service.resend_invitation(&context(), &ana, id).await.unwrap();
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    let history = service.invitation_history(&ana, id, PageRequest::default()).await.unwrap().items;
    let actions: Vec<Action> = history.iter().map(|event| event.action).collect();
    let expected =
        [Action::InvitationSent, Action::InvitationResent, Action::InvitationUndeliverable, Action::InvitationCreated];
    assert_eq!(actions, expected);
    assert_eq!(history[2].detail["reason"], "550 no such user");
    assert_eq!((history[2].actor.kind, history[3].actor.name.as_deref()), ("system", Some("ana")));
    assert_eq!(told(&cast, &ana, NotificationKind::InvitationUndeliverable).await.len(), 1);
}

/// Proves: S6.2.
#[tokio::test]
async fn a_mail_that_ran_out_with_its_invitation_is_told_as_that_alone() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let service = &cast.world.service;
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    cast.invite(&ana, InvitationTarget::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    cast.world.clock.advance(days(7));
    service.deliver_mails(WORKER, 10).await.unwrap();
    assert_eq!(told(&cast, &ana, NotificationKind::InvitationUndeliverable).await, [""; 0]);
    service.notify_expired_invitations(10).await.unwrap();
    assert_eq!(told(&cast, &ana, NotificationKind::InvitationExpired).await, ["ben@example.org"]);
}
