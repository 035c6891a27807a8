//! The limits of a plan apply to every operation that can exceed them.

use std::time::Duration;

use guestlist_domain::model::access::Reason;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{PublicTokenId, WorkspaceId};
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::{PlanChange, PlanRefusal};
use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::{Clock, Store};
use guestlist_domain::usecase::{
    Caller, Error, GuestAccess, NewGrant, PublicTokenDetails, RedeemPublicToken, RenewPublicToken, ShareLink,
    UpdatePublicToken,
};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;

use crate::fixture::{Fixture, context, email, refusal};

async fn set_plan(fixture: &Fixture, workspace: WorkspaceId, change: PlanChange) {
    fixture.app.service.set_plan(&context(), workspace, change).await.unwrap();
}

fn max_tokens(max: u32) -> PlanChange {
    PlanChange { max_active_tokens: Patch::Set(max), ..PlanChange::default() }
}

fn plan_without_tokens() -> PlanChange {
    PlanChange { public_tokens: Some(false), ..PlanChange::default() }
}

async fn renew_until(
    fixture: &Fixture,
    by: &Caller,
    id: PublicTokenId,
    lifetime: Duration,
) -> Result<PublicTokenDetails, Error> {
    let expires_at = Patch::Set(fixture.app.clock.now().plus(lifetime));
    let command = RenewPublicToken { expires_at, ..Default::default() };
    fixture.app.service.renew_public_token(&context(), by, id, command).await
}

async fn set_usage_limit(
    fixture: &Fixture,
    by: &Caller,
    id: PublicTokenId,
    usage_limit: Patch<u32>,
) -> Result<PublicTokenDetails, Error> {
    let command = UpdatePublicToken { usage_limit, ..Default::default() };
    fixture.app.service.update_public_token(&context(), by, id, command).await
}

async fn redeem(fixture: &Fixture, shared: &ShareLink) -> GuestAccess {
    let command = RedeemPublicToken { token: shared.token.clone(), guest_session: None, display_name: None };
    fixture.app.service.redeem_public_token(&context(), command).await.unwrap()
}

#[track_caller]
fn assert_limit_reached<T: std::fmt::Debug>(result: Result<T, Error>, limit: &'static str, max: u32) {
    let expected = PlanRefusal::LimitReached { limit, max };
    match result {
        Err(Error::Plan(refusal)) => assert_eq!(refusal, expected),
        other => panic!("expected {expected:?}, not {other:?}"),
    }
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn renewing_an_expired_or_used_up_token_checks_the_plan_like_creating_one() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    set_plan(&fixture, workspace, max_tokens(1)).await;
    let first = fixture.share(&ana, &[project], None).await.unwrap().details.token.id;
    fixture.app.clock.advance(days(8));
    let second = fixture.share(&ana, &[project], Some(1)).await.unwrap();
    let service = &fixture.app.service;

    assert_limit_reached(renew_until(&fixture, &ana, first, days(1)).await, "max_active_tokens", 1);
    assert_eq!(service.public_token(&ana, first).await.unwrap().status, PublicTokenStatus::Expired);

    redeem(&fixture, &second).await;
    renew_until(&fixture, &ana, first, days(9)).await.expect("the other token is used up");
    let second = second.details.token.id;
    let renewal = RenewPublicToken { usage_limit: Patch::Set(2), ..Default::default() };
    assert_limit_reached(service.renew_public_token(&context(), &ana, second, renewal).await, "max_active_tokens", 1);
    let later =
        renew_until(&fixture, &ana, second, days(9)).await.expect("a later expiry does not activate a used-up token");
    assert_eq!(later.status, PublicTokenStatus::UsedUp);
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn raising_or_removing_the_limit_of_a_used_up_token_checks_the_plan() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    set_plan(&fixture, workspace, max_tokens(1)).await;
    let used = fixture.share(&ana, &[project], Some(1)).await.unwrap();
    redeem(&fixture, &used).await;
    let used = used.details.token.id;
    let other = fixture.share(&ana, &[project], Some(5)).await.unwrap().details.token.id;

    for limit in [Patch::Set(2), Patch::Clear] {
        assert_limit_reached(set_usage_limit(&fixture, &ana, used, limit).await, "max_active_tokens", 1);
    }
    let renamed = UpdatePublicToken { name: Some(Name::parse("Old").unwrap()), ..Default::default() };
    fixture
        .app
        .service
        .update_public_token(&context(), &ana, used, renamed)
        .await
        .expect("a new name does not activate a token");
    set_usage_limit(&fixture, &ana, other, Patch::Clear).await.expect("the token is active already");

    fixture.app.service.revoke_public_token(&context(), &ana, other).await.unwrap();
    assert_eq!(set_usage_limit(&fixture, &ana, used, Patch::Set(2)).await.unwrap().status, PublicTokenStatus::Active);
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn an_active_token_that_is_renewed_counts_once_even_above_a_lowered_limit() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let first = fixture.share(&ana, &[project], None).await.unwrap().details.token.id;
    let second = fixture.share(&ana, &[project], None).await.unwrap().details.token.id;
    for max in [2, 1, 0] {
        set_plan(&fixture, workspace, max_tokens(max)).await;
        for id in [first, second] {
            renew_until(&fixture, &ana, id, days(20)).await.expect("active tokens can be renewed");
        }
        assert_limit_reached(fixture.share(&ana, &[project], None).await, "max_active_tokens", max);
    }
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn a_plan_without_public_tokens_refuses_renewals_and_reactivations() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let active = fixture.share(&ana, &[project], None).await.unwrap().details.token.id;
    let used = fixture.share(&ana, &[project], Some(1)).await.unwrap();
    redeem(&fixture, &used).await;
    let revoked = fixture.share(&ana, &[project], None).await.unwrap().details.token.id;
    fixture.app.service.revoke_public_token(&context(), &ana, revoked).await.unwrap();
    set_plan(&fixture, workspace, plan_without_tokens()).await;

    let used = used.details.token.id;
    for id in [active, used] {
        assert_eq!(refusal(renew_until(&fixture, &ana, id, days(20)).await), Code::FeatureNotInPlan);
    }
    assert_eq!(refusal(set_usage_limit(&fixture, &ana, used, Patch::Clear).await), Code::FeatureNotInPlan);
    assert_eq!(
        refusal(renew_until(&fixture, &ana, revoked, days(20)).await),
        Code::TokenRevoked,
        "the final state takes precedence"
    );
    set_usage_limit(&fixture, &ana, active, Patch::Set(3)).await.expect("a lower limit does not activate a token");
}

/// Proves: S2.5, S5.4.
#[tokio::test]
async fn guests_have_no_access_while_the_plan_includes_no_public_tokens() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(2)).await.unwrap();
    let access = redeem(&fixture, &shared).await;
    let service = &fixture.app.service;
    let guest = service.authenticate(&access.access_token).await.unwrap();
    let check = async || {
        let target = Target::Project(project);
        service.check_access(&guest, target, Some(Capability::ContentView)).await.unwrap().reason
    };
    let is_active = async |token: &str| service.introspect(&ana.clone().into(), token).await.unwrap().is_some();
    assert_eq!(check().await, Reason::Granted);
    assert!(is_active(&access.access_token).await && is_active(&shared.token).await);

    set_plan(&fixture, workspace, plan_without_tokens()).await;
    assert_eq!(check().await, Reason::SessionEnded);
    assert_eq!(refusal(service.project_access(&guest, project).await), Code::NotFound);
    assert!(!is_active(&access.access_token).await && !is_active(&shared.token).await);

    set_plan(&fixture, workspace, PlanChange { public_tokens: Some(true), ..PlanChange::default() }).await;
    assert_eq!(check().await, Reason::Granted);
    assert!(service.project_access(&guest, project).await.is_ok());
}

/// Proves: S2.5.
#[tokio::test]
async fn a_refusal_for_the_plan_changes_neither_the_guest_session_nor_the_token() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(2)).await.unwrap();
    let access = redeem(&fixture, &shared).await;
    let service = &fixture.app.service;
    let secret = access.guest_session.expose();
    let stored = async || {
        let mut uow = fixture.app.store.begin().await.unwrap();
        uow.guest_session_facts(fixture.app.ports.secrets.hash(secret)).await.unwrap().unwrap()
    };
    let (session, facts) = stored().await;
    set_plan(&fixture, workspace, plan_without_tokens()).await;
    fixture.app.clock.advance(hours(1));
    assert_eq!(refusal(service.refresh_guest_session(secret).await), Code::FeatureNotInPlan);
    for guest_session in [None, Some(secret.to_owned())] {
        let command = RedeemPublicToken { token: shared.token.clone(), guest_session, display_name: None };
        assert_eq!(refusal(service.redeem_public_token(&context(), command).await), Code::FeatureNotInPlan);
    }
    let (session_after, facts_after) = stored().await;
    assert_eq!((session_after, facts_after.token), (session, facts.token));
}

/// The renewal waits for the workspace lock while the token expires and another token takes its slot.
/// Proves: S2.5.
#[tokio::test]
async fn a_renewal_is_checked_against_the_state_after_the_workspace_lock() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    set_plan(&fixture, workspace, max_tokens(1)).await;
    let first = fixture.share(&ana, &[project], None).await.unwrap().details.token;
    fixture.app.clock.advance(days(7).checked_sub(hours(1)).unwrap());

    let mut concurrent = fixture.concurrent_unit_of_work().await;
    let renewal = async { renew_until(&fixture, &ana, first.id, days(2)).await };
    let rival = async {
        fixture.app.clock.advance(hours(2));
        let now = fixture.app.clock.now();
        let token = PublicToken {
            id: builders::public_token_id(900),
            code_hash: builders::hash(900),
            expires_at: None,
            created_at: now,
            ..first.clone()
        };
        concurrent.insert_public_token(&token).await.unwrap();
        concurrent.commit().await.unwrap();
    };
    let (renewed, ()) = tokio::join!(renewal, rival);
    assert_limit_reached(renewed, "max_active_tokens", 1);
}

/// Proves: S2.5, S4.3, S4.12.
#[tokio::test]
async fn an_expired_invitation_is_resent_only_if_a_seat_is_free() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let seats = PlanChange { max_members: Patch::Set(2), ..PlanChange::default() };
    set_plan(&fixture, workspace, seats).await;
    let late = fixture.invite(&ana, grant, "late").await.unwrap().invitation.id;
    fixture.app.clock.advance(days(8));
    let taken = fixture.invite(&ana, grant, "taken").await.unwrap().invitation.id;
    let service = &fixture.app.service;
    assert_limit_reached(service.resend_invitation(&context(), &ana, late).await, "max_members", 2);
    service.resend_invitation(&context(), &ana, taken).await.expect("it has a seat");

    let pending =
        PlanChange { max_members: Patch::Clear, max_pending_invitations: Patch::Set(1), ..PlanChange::default() };
    set_plan(&fixture, workspace, pending).await;
    assert_limit_reached(service.resend_invitation(&context(), &ana, late).await, "max_pending_invitations", 1);
    let taken_by = fixture.person("taken").await;
    service.accept_received_invitation(&context(), &taken_by, taken).await.expect("its seat is reserved");
    service.resend_invitation(&context(), &ana, late).await.expect("the limit has room again");
}

/// The resend waits for the workspace lock while the invitation expires and another one takes its seat.
/// Proves: S2.5, S4.12.
#[tokio::test]
async fn a_resend_is_checked_against_the_state_after_the_workspace_lock() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    set_plan(&fixture, workspace, PlanChange { max_members: Patch::Set(2), ..PlanChange::default() }).await;
    let late = fixture.invite(&ana, grant, "late").await.unwrap().invitation;
    fixture.app.clock.advance(days(7).checked_sub(hours(1)).unwrap());

    let mut concurrent = fixture.concurrent_unit_of_work().await;
    let resend = async { fixture.app.service.resend_invitation(&context(), &ana, late.id).await };
    let rival = async {
        fixture.app.clock.advance(hours(2));
        let now = fixture.app.clock.now();
        let invitation = guestlist_domain::model::invitation::Invitation {
            id: builders::invitation_id(900),
            email: email("rival"),
            created_at: now,
            expires_at: now.plus(days(7)),
            ..late.clone()
        };
        concurrent.insert_invitation(&invitation).await.unwrap();
        concurrent.commit().await.unwrap();
    };
    let (resent, ()) = tokio::join!(resend, rival);
    assert_limit_reached(resent, "max_members", 2);
}

/// Neither needs another seat or token.
/// Proves: S2.5, S2.2, S3.8.
#[tokio::test]
async fn a_full_plan_allows_role_changes_and_transfers() {
    use guestlist_domain::model::member_rules::OrphanedTokens;
    use guestlist_domain::model::target::Target;
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let (ben, cleo) = (
        fixture.member(&ana, workspace, "ben", Role::Admin).await,
        fixture.member(&ana, workspace, "cleo", Role::Admin).await,
    );
    let token = fixture.share(&ben, &[project], None).await.unwrap().details.token.id;
    let full = PlanChange {
        max_members: Patch::Set(1),
        max_pending_invitations: Patch::Set(0),
        max_active_tokens: Patch::Set(0),
        ..PlanChange::default()
    };
    set_plan(&fixture, workspace, full).await;
    let service = &fixture.app.service;
    let (to, keep) = (cleo.account.id, OrphanedTokens::Keep);
    service.change_member_role(&context(), &ana, workspace, to, Role::Designer, keep).await.unwrap();
    service.change_member_role(&context(), &ana, workspace, to, Role::Admin, keep).await.unwrap();
    service.offer_ownership(&context(), &ana, workspace, to).await.unwrap();
    service.accept_ownership(&context(), &cleo, workspace).await.unwrap();
    let orphaned = OrphanedTokens::TransferTo(ana.account.id);
    service.remove_member(&context(), &cleo, Target::Workspace(workspace), ben.account.id, orphaned).await.unwrap();
    let transferred = service.public_token(&ana, token).await.unwrap();
    assert_eq!((transferred.token.created_by, transferred.status), (ana.account.id, PublicTokenStatus::Active));
    assert_limit_reached(
        fixture.invite(&ana, NewGrant::Project(project, Permission::Read), "dora").await,
        "max_pending_invitations",
        0,
    );
}
