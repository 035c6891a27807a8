use guestlist_domain::model::event::Action;
use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::days;
use guestlist_domain::usecase::{Caller, NewGrant};
use guestlist_testkit::builders::TICK;

use crate::fixture::{Fixture, context, deliver};

async fn people_notified(fixture: &Fixture, who: &Caller, kind: NotificationKind) -> Vec<String> {
    let found = fixture.app.service.notifications(who, false, PageRequest::default()).await.unwrap();
    found.page.items.into_iter().filter(|it| it.kind == kind).map(|it| it.person).collect()
}

/// Proves: S6.2, S4.3.
#[tokio::test]
async fn a_grantor_is_notified_once_of_each_expired_invitation() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let ben = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    let cleo = fixture.invite(&ana, grant, "cleo").await.unwrap().invitation;
    let dora = fixture.invite(&ana, grant, "dora").await.unwrap().invitation;
    let service = &fixture.app.service;
    service.cancel_invitation(&context(), &ana, dora.id).await.unwrap();
    fixture.app.clock.set(ben.expires_at.minus(TICK));
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    fixture.app.clock.set(ben.expires_at);
    assert_eq!(service.notify_expired_invitations(1).await.unwrap(), 1);
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 1);
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    let kind = NotificationKind::InvitationExpired;
    assert_eq!(people_notified(&fixture, &ana, kind).await, ["cleo@example.org", "ben@example.org"]);
    assert_eq!(fixture.count_mails("ana", "invitation_expired"), 2);

    service.resend_invitation(&context(), &ana, cleo.id).await.unwrap();
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    fixture.app.clock.advance(days(7));
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 1);
    assert_eq!(people_notified(&fixture, &ana, kind).await.len(), 3);
}

/// Proves: S6.2.
#[tokio::test]
async fn a_notification_that_could_not_be_written_is_written_the_next_time() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    fixture.invite(&ana, grant, "ben").await.unwrap();
    fixture.app.clock.advance(days(7));
    fixture.app.store.fail_next_commit();
    assert!(fixture.app.service.notify_expired_invitations(10).await.is_err());
    assert_eq!(fixture.count_mails("ana", "invitation_expired"), 0);
    assert_eq!(fixture.app.service.notify_expired_invitations(10).await.unwrap(), 1);
    assert_eq!(fixture.count_mails("ana", "invitation_expired"), 1);
}

/// Proves: S6.2, S4.3, S4.4.
#[tokio::test]
async fn a_grantor_is_notified_of_a_finally_refused_mail_and_the_history_shows_it() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let service = &fixture.app.service;
    deliver(service, 100).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let id = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    fixture.app.mailer.answer([SendOutcome::Failed(SendFailure::new("rcpt_to", "550 no such user"))]);
    deliver(service, 1).await;
    assert_eq!(people_notified(&fixture, &ana, NotificationKind::InvitationUndeliverable).await, ["ben@example.org"]);
    assert_eq!(fixture.count_mails("ana", "invitation_undeliverable"), 1);
    fixture.app.clock.advance(days(1));
    service.resend_invitation(&context(), &ana, id).await.unwrap();
    deliver(service, 100).await;
    let history = service.invitation_history(&ana, id, PageRequest::default()).await.unwrap().items;
    let actions: Vec<Action> = history.iter().map(|event| event.action).collect();
    let expected =
        [Action::InvitationSent, Action::InvitationResent, Action::InvitationUndeliverable, Action::InvitationCreated];
    assert_eq!(actions, expected);
    assert_eq!(history[2].detail["reason"], "550 no such user");
    assert_eq!((history[2].actor.kind, history[3].actor.name.as_deref()), ("system", Some("ana")));
    assert_eq!(people_notified(&fixture, &ana, NotificationKind::InvitationUndeliverable).await.len(), 1);
}

/// Proves: S6.2.
#[tokio::test]
async fn a_mail_that_expired_with_its_invitation_is_notified_as_an_expiry_only() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let service = &fixture.app.service;
    deliver(service, 100).await;
    fixture.invite(&ana, NewGrant::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    fixture.app.clock.advance(days(7));
    deliver(service, 10).await;
    assert_eq!(people_notified(&fixture, &ana, NotificationKind::InvitationUndeliverable).await, [""; 0]);
    service.notify_expired_invitations(10).await.unwrap();
    assert_eq!(people_notified(&fixture, &ana, NotificationKind::InvitationExpired).await, ["ben@example.org"]);
}
