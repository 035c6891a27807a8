use guestlist_domain::model::code::Code;
use guestlist_domain::model::invitation::{InvitationRefusal, InvitationStatus};
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::rate_limit::{
    CODE_BY_SOURCE, INVITE_BY_ADDRESS, INVITE_BY_ALL, RESEND_BY_INVITATION, RESEND_PAUSE, SHARDS,
};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::{Code as TypedCode, CodeKind};
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{Attempts, InvitationView, Store};
use guestlist_domain::usecase::{ChangedOffer, Error, NewGrant, RequestContext};
use guestlist_testkit::WriteRecords as _;

use crate::fixture::{Fixture, context, refusal, sign_up};

/// Proves: S3.4, AZ2, AZ8.
#[tokio::test]
async fn an_inviter_cannot_grant_more_than_they_hold() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let commenter = fixture.member(&ana, workspace, "carl", Role::Commenter).await;
    let role = |role| NewGrant::Workspace(workspace, role);
    assert_eq!(refusal(fixture.invite(&commenter, role(Role::Designer), "x").await), Code::RoleNotGrantable);
    assert_eq!(refusal(fixture.invite(&ana, role(Role::Owner), "x").await), Code::RoleNotGrantable);
    let as_admin = NewGrant::Project(project, Permission::Admin);
    assert_eq!(refusal(fixture.invite(&ana, as_admin, "x").await), Code::RoleNotGrantable);
    let read = NewGrant::Project(project, Permission::Read);
    assert_eq!(refusal(fixture.invite(&commenter, read, "x").await), Code::Forbidden);
    assert!(fixture.invite(&commenter, role(Role::Commenter), "x").await.is_ok());
    let stranger = fixture.person("stranger").await;
    assert_eq!(refusal(fixture.invite(&stranger, role(Role::Commenter), "y").await), Code::NotFound);
}

/// Proves: S4.10, IN5.
#[tokio::test]
async fn a_second_invitation_is_refused_with_the_id_of_the_first_for_its_managers() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let first = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    let pointer = |result: Result<InvitationView, Error>| match result {
        Err(Error::Invitation(InvitationRefusal::AlreadyPending { invitation_id })) => invitation_id,
        other => panic!("not refused as already pending: {other:?}"),
    };
    assert_eq!(pointer(fixture.invite(&ana, grant, "BEN").await), Some(first.id));
    let carl = fixture.member(&ana, workspace, "carl", Role::Commenter).await;
    assert_eq!(pointer(fixture.invite(&carl, grant, "ben").await), None);
    assert_eq!(refusal(fixture.invite(&ana, grant, "carl").await), Code::AlreadyMember);

    fixture.app.clock.advance(days(7));
    assert!(fixture.invite(&ana, grant, "ben").await.is_ok(), "an expired one does not prevent another invitation");
    let revived = fixture.app.service.resend_invitation(&context(), &ana, first.id).await;
    assert_eq!(refusal(revived), Code::InvitationAlreadyPending);
}

/// Proves: S4.3, S4.4, IN3, IN6.
#[tokio::test]
async fn resending_an_expired_invitation_makes_it_pending_again() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    let old = fixture.invitation_secret("ben");
    fixture.app.clock.advance(days(7));
    assert_eq!(refusal(fixture.accept_as_new(&old, "Ben").await), Code::InvitationExpired);
    let now = fixture.app.ports.clock.now();
    let resent = fixture.app.service.resend_invitation(&context(), &ana, invitation.id).await.unwrap().invitation;
    assert_eq!((resent.status_at(now), resent.expires_at), (InvitationStatus::Pending, now.plus(days(7))));
    assert_eq!(refusal(fixture.accept_as_new(&old, "Ben").await), Code::InvitationSuperseded);
    assert!(fixture.accept_as_new(&fixture.invitation_secret("ben"), "Ben").await.is_ok());
}

/// Proves: S4.13, EM7, IN6.
#[tokio::test]
async fn resending_and_inviting_again_are_rate_limited() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let service = &fixture.app.service;
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    for _ in 0..RESEND_BY_INVITATION.max {
        service.resend_invitation(&context(), &ana, invitation.id).await.unwrap();
        let immediately = service.resend_invitation(&context(), &ana, invitation.id).await;
        assert_eq!(refusal(immediately), Code::RateLimited);
        fixture.app.clock.advance(RESEND_PAUSE.window);
    }
    assert_eq!(refusal(service.resend_invitation(&context(), &ana, invitation.id).await), Code::RateLimited);
    service.cancel_invitation(&context(), &ana, invitation.id).await.unwrap();
    for _ in 0..INVITE_BY_ADDRESS.max - 1 - RESEND_BY_INVITATION.max {
        let again = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
        service.cancel_invitation(&context(), &ana, again.id).await.unwrap();
    }
    let bob = fixture.person("bob").await;
    let elsewhere = fixture.workspace(&bob).await;
    let from_elsewhere = fixture.invite(&bob, NewGrant::Workspace(elsewhere, Role::Commenter), "ben").await;
    assert_eq!(refusal(from_elsewhere), Code::RateLimited);
    assert!(service.sign_up(&context(), sign_up("ben")).await.is_ok(), "verification mails are counted separately");
}

/// Proves: S4.1, S3.4, AZ2.
#[tokio::test]
async fn the_grant_of_a_pending_invitation_can_be_changed_within_the_privilege_ceiling() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let designer = fixture.member(&ana, workspace, "dan", Role::Designer).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let id = fixture.invite(&designer, grant, "ben").await.unwrap().invitation.id;
    let service = &fixture.app.service;
    let role = ChangedOffer::Role;
    let above = service.change_invitation(&context(), &designer, id, role(Role::Admin)).await;
    assert_eq!(refusal(above), Code::RoleNotGrantable);
    let other_kind = ChangedOffer::Permission(Permission::Read);
    assert_eq!(refusal(service.change_invitation(&context(), &ana, id, other_kind).await), Code::ValidationFailed);
    let stranger = fixture.person("stranger").await;
    let hidden = service.change_invitation(&context(), &stranger, id, role(Role::Commenter)).await;
    assert_eq!(refusal(hidden), Code::NotFound);

    let changed = service.change_invitation(&context(), &ana, id, role(Role::Admin)).await.unwrap().invitation;
    assert_eq!((changed.grant.role(), changed.granted_by), (Some(Role::Admin), ana.account.id));
    let accepted = fixture.accept_as_new(&fixture.invitation_secret("ben"), "Ben").await.unwrap();
    assert_eq!(accepted.membership.grant.role(), Some(Role::Admin));
    let late = service.change_invitation(&context(), &ana, id, role(Role::Commenter)).await;
    assert_eq!(refusal(late), Code::InvitationAccepted);
}

/// Proves: EM7.
#[tokio::test]
async fn invitation_mails_are_limited_per_instance_and_verification_mails_are_not() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let now = fixture.app.ports.clock.now();
    let mut uow = fixture.app.store.begin().await.unwrap();
    let of_shard = |shard: u8| {
        let key = INVITE_BY_ALL.key(&shard.to_string());
        Attempts { key, window: INVITE_BY_ALL.window, count: INVITE_BY_ALL.max }
    };
    uow.count_attempts(&(0..SHARDS).map(of_shard).collect::<Vec<_>>(), now).await.unwrap();
    uow.commit().await.unwrap();
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    assert_eq!(refusal(fixture.invite(&ana, grant, "ben").await), Code::RateLimited);
    fixture.person("ben").await;
    fixture.app.clock.advance(INVITE_BY_ALL.window);
    assert!(fixture.invite(&ana, grant, "ben").await.is_ok());
}

/// Proves: TK10.
#[tokio::test]
async fn wrong_codes_are_limited_per_source_and_valid_ones_are_not_counted() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    let service = &fixture.app.service;
    let right = service.invitation_code(&ana, invitation.id).await.unwrap().code.expose();
    let here = RequestContext { source: Some("192.0.2.7".to_owned()), ..context() };
    for _ in 0..CODE_BY_SOURCE.max * 2 {
        assert!(service.preview_invitation(&here, None, &right).await.is_ok());
    }
    for bits in 0..CODE_BY_SOURCE.max {
        let guess = TypedCode::from_bits(CodeKind::Invitation, u128::from(bits)).expose();
        assert_eq!(refusal(service.preview_invitation(&here, None, &guess).await), Code::InvitationInvalid);
    }
    assert_eq!(refusal(service.preview_invitation(&here, None, &right).await), Code::RateLimited);
    assert!(service.preview_invitation(&context(), None, &right).await.is_ok(), "other sources are not limited");
    fixture.app.clock.advance(minutes(10));
    assert!(service.preview_invitation(&here, None, &right).await.is_ok());
}

/// Proves: S2.5, S4.12.
#[tokio::test]
async fn pending_invitations_reserve_seats_so_that_accepting_never_fails() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let mut uow = fixture.app.store.begin().await.unwrap();
    let mut record = uow.workspace(workspace).await.unwrap().unwrap();
    record.plan = Plan { max_members: Some(2), ..Plan::default() };
    uow.update_workspace(&record).await.unwrap();
    uow.commit().await.unwrap();
    let role = NewGrant::Workspace(workspace, Role::Commenter);
    fixture.invite(&ana, role, "ben").await.unwrap();
    assert_eq!(refusal(fixture.invite(&ana, role, "cleo").await), Code::LimitReached);
    let also_here = NewGrant::Project(project, Permission::Read);
    assert!(fixture.invite(&ana, also_here, "ben").await.is_ok(), "an address takes only one seat");
    assert!(fixture.accept_as_new(&fixture.invitation_secret("ben"), "Ben").await.is_ok());
}
