//! A plan's limits hold on every way that leads to more.

use std::time::Duration;

use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{PublicTokenId, WorkspaceId};
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::{PlanChange, PlanRefusal};
use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::Clock;
use guestlist_domain::usecase::{
    Caller, Error, InvitationTarget, PublicTokenDetails, RedeemPublicToken, RenewPublicToken, ShareLink,
    UpdatePublicToken,
};
use guestlist_testkit::builders;

use crate::fixture::{Cast, context, email, refusal};

async fn plan(cast: &Cast, workspace: WorkspaceId, change: PlanChange) {
    cast.world.service.set_plan(&context(), workspace, change).await.unwrap();
}

fn most_tokens(most: u32) -> PlanChange {
    PlanChange { max_active_tokens: Patch::Set(most), ..PlanChange::default() }
}

fn without_tokens() -> PlanChange {
    PlanChange { public_tokens: Some(false), ..PlanChange::default() }
}

async fn renew_until(
    cast: &Cast,
    by: &Caller,
    id: PublicTokenId,
    lives: Duration,
) -> Result<PublicTokenDetails, Error> {
    let expires_at = Patch::Set(cast.world.clock.now().plus(lives));
    let command = RenewPublicToken { expires_at, ..Default::default() };
    cast.world.service.renew_public_token(&context(), by, id, command).await
}

async fn limit_to(
    cast: &Cast,
    by: &Caller,
    id: PublicTokenId,
    usage_limit: Patch<u32>,
) -> Result<PublicTokenDetails, Error> {
    let command = UpdatePublicToken { usage_limit, ..Default::default() };
    cast.world.service.update_public_token(&context(), by, id, command).await
}

async fn use_up(cast: &Cast, shared: &ShareLink) {
    let command = RedeemPublicToken { token: shared.token.clone(), guest_session: None, display_name: None };
    cast.world.service.redeem_public_token(&context(), command).await.unwrap();
}

#[track_caller]
fn at_the_limit<T: std::fmt::Debug>(result: Result<T, Error>, limit: &'static str, max: u32) {
    let expected = PlanRefusal::LimitReached { limit, max };
    match result {
        Err(Error::Plan(refusal)) => assert_eq!(refusal, expected),
        other => panic!("{expected:?} expected, not {other:?}"),
    }
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn renewing_an_expired_or_used_up_token_asks_the_plan_like_creating_one() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    plan(&cast, workspace, most_tokens(1)).await;
    let first = cast.share(&ana, &[project], None).await.unwrap().details.token.id;
    cast.world.clock.advance(days(8));
    let second = cast.share(&ana, &[project], Some(1)).await.unwrap();
    let service = &cast.world.service;

    at_the_limit(renew_until(&cast, &ana, first, days(1)).await, "max_active_tokens", 1);
    assert_eq!(service.public_token(&ana, first).await.unwrap().status, PublicTokenStatus::Expired);

    use_up(&cast, &second).await;
    renew_until(&cast, &ana, first, days(9)).await.expect("the other one is used up");
    let second = second.details.token.id;
    let more = RenewPublicToken { usage_limit: Patch::Set(2), ..Default::default() };
    at_the_limit(service.renew_public_token(&context(), &ana, second, more).await, "max_active_tokens", 1);
    let later = renew_until(&cast, &ana, second, days(9)).await.expect("more time alone makes nothing active");
    assert_eq!(later.status, PublicTokenStatus::UsedUp);
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn raising_or_removing_the_limit_of_a_used_up_token_asks_the_plan() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    plan(&cast, workspace, most_tokens(1)).await;
    let used = cast.share(&ana, &[project], Some(1)).await.unwrap();
    use_up(&cast, &used).await;
    let used = used.details.token.id;
    let other = cast.share(&ana, &[project], Some(5)).await.unwrap().details.token.id;

    for wanted in [Patch::Set(2), Patch::Clear] {
        at_the_limit(limit_to(&cast, &ana, used, wanted).await, "max_active_tokens", 1);
    }
    let renamed = UpdatePublicToken { name: Some(Name::parse("Old").unwrap()), ..Default::default() };
    cast.world.service.update_public_token(&context(), &ana, used, renamed).await.expect("a name makes nothing active");
    limit_to(&cast, &ana, other, Patch::Clear).await.expect("it is active already");

    cast.world.service.revoke_public_token(&context(), &ana, other).await.unwrap();
    assert_eq!(limit_to(&cast, &ana, used, Patch::Set(2)).await.unwrap().status, PublicTokenStatus::Active);
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn an_active_token_that_is_renewed_counts_once_even_above_a_lowered_limit() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let first = cast.share(&ana, &[project], None).await.unwrap().details.token.id;
    let second = cast.share(&ana, &[project], None).await.unwrap().details.token.id;
    for most in [2, 1, 0] {
        plan(&cast, workspace, most_tokens(most)).await;
        for id in [first, second] {
            renew_until(&cast, &ana, id, days(20)).await.expect("what is there stays");
        }
        at_the_limit(cast.share(&ana, &[project], None).await, "max_active_tokens", most);
    }
}

/// Proves: S2.5, S5.6.
#[tokio::test]
async fn a_plan_without_public_tokens_renews_none_and_makes_none_active() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let active = cast.share(&ana, &[project], None).await.unwrap().details.token.id;
    let used = cast.share(&ana, &[project], Some(1)).await.unwrap();
    use_up(&cast, &used).await;
    let revoked = cast.share(&ana, &[project], None).await.unwrap().details.token.id;
    cast.world.service.revoke_public_token(&context(), &ana, revoked).await.unwrap();
    plan(&cast, workspace, without_tokens()).await;

    let used = used.details.token.id;
    for id in [active, used] {
        assert_eq!(refusal(renew_until(&cast, &ana, id, days(20)).await), Code::FeatureNotInPlan);
    }
    assert_eq!(refusal(limit_to(&cast, &ana, used, Patch::Clear).await), Code::FeatureNotInPlan);
    assert_eq!(refusal(renew_until(&cast, &ana, revoked, days(20)).await), Code::TokenRevoked, "the more final word");
    limit_to(&cast, &ana, active, Patch::Set(3)).await.expect("less makes nothing active");
}

/// Whoever renews may have waited for the workspace while the token ran out and another one took its room.
/// Proves: S2.5.
#[tokio::test]
async fn a_renewal_is_judged_by_the_moment_at_which_it_gets_the_workspace() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    plan(&cast, workspace, most_tokens(1)).await;
    let first = cast.share(&ana, &[project], None).await.unwrap().details.token;
    cast.world.clock.advance(days(7).checked_sub(hours(1)).unwrap());

    let mut ahead = cast.anothers_unit_of_work().await;
    let renewal = async { renew_until(&cast, &ana, first.id, days(2)).await };
    let rival = async {
        cast.world.clock.advance(hours(2));
        let now = cast.world.clock.now();
        let token = PublicToken {
            id: builders::public_token_id(900),
            code_hash: builders::hash(900),
            expires_at: None,
            created_at: now,
            ..first.clone()
        };
        ahead.insert_public_token(&token).await.unwrap();
        ahead.commit().await.unwrap();
    };
    let (renewed, ()) = tokio::join!(renewal, rival);
    at_the_limit(renewed, "max_active_tokens", 1);
}

/// Proves: S2.5, S4.3, S4.12.
#[tokio::test]
async fn an_invitation_that_ran_out_is_sent_again_only_where_its_seat_is_still_free() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let seats = PlanChange { max_members: Patch::Set(2), ..PlanChange::default() };
    plan(&cast, workspace, seats).await;
    let late = cast.invite(&ana, target, "late").await.unwrap().invitation.id;
    cast.world.clock.advance(days(8));
    let taken = cast.invite(&ana, target, "taken").await.unwrap().invitation.id;
    let service = &cast.world.service;
    at_the_limit(service.resend_invitation(&context(), &ana, late).await, "max_members", 2);
    service.resend_invitation(&context(), &ana, taken).await.expect("it has its seat");

    let pending =
        PlanChange { max_members: Patch::Clear, max_pending_invitations: Patch::Set(1), ..PlanChange::default() };
    plan(&cast, workspace, pending).await;
    at_the_limit(service.resend_invitation(&context(), &ana, late).await, "max_pending_invitations", 1);
    let taken_by = cast.person("taken").await;
    service.accept_received_invitation(&context(), &taken_by, taken).await.expect("a seat that was reserved");
    service.resend_invitation(&context(), &ana, late).await.expect("there is room again");
}

/// Whoever resends may have waited for the workspace while the invitation ran out and another one took its seat.
/// Proves: S2.5, S4.12.
#[tokio::test]
async fn a_resend_is_judged_by_the_moment_at_which_it_gets_the_workspace() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    plan(&cast, workspace, PlanChange { max_members: Patch::Set(2), ..PlanChange::default() }).await;
    let late = cast.invite(&ana, target, "late").await.unwrap().invitation;
    cast.world.clock.advance(days(7).checked_sub(hours(1)).unwrap());

    let mut ahead = cast.anothers_unit_of_work().await;
    let resend = async { cast.world.service.resend_invitation(&context(), &ana, late.id).await };
    let rival = async {
        cast.world.clock.advance(hours(2));
        let now = cast.world.clock.now();
        let invitation = guestlist_domain::model::invitation::Invitation {
            id: builders::invitation_id(900),
            email: email("rival"),
            created_at: now,
            expires_at: now.plus(days(7)),
            ..late.clone()
        };
        ahead.insert_invitation(&invitation).await.unwrap();
        ahead.commit().await.unwrap();
    };
    let (resent, ()) = tokio::join!(resend, rival);
    at_the_limit(resent, "max_members", 2);
}

/// Neither takes a seat or a token of its own: what is handed over was there before.
/// Proves: S2.5, S2.2, S3.8.
#[tokio::test]
async fn full_plans_let_people_change_roles_and_hand_over() {
    use guestlist_domain::model::access::Place;
    use guestlist_domain::model::member_rules::OrphanedTokens;
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let (ben, cleo) = (
        cast.member(&ana, workspace, "ben", Role::Admin).await,
        cast.member(&ana, workspace, "cleo", Role::Admin).await,
    );
    let token = cast.share(&ben, &[project], None).await.unwrap().details.token.id;
    let full = PlanChange {
        max_members: Patch::Set(1),
        max_pending_invitations: Patch::Set(0),
        max_active_tokens: Patch::Set(0),
        ..PlanChange::default()
    };
    plan(&cast, workspace, full).await;
    let service = &cast.world.service;
    let (to, keep) = (cleo.account.id, OrphanedTokens::Keep);
    service.change_member_role(&context(), &ana, workspace, to, Role::Designer, keep).await.unwrap();
    service.change_member_role(&context(), &ana, workspace, to, Role::Admin, keep).await.unwrap();
    service.offer_ownership(&context(), &ana, workspace, to).await.unwrap();
    service.accept_ownership(&context(), &cleo, workspace).await.unwrap();
    let orphaned = OrphanedTokens::TransferTo(ana.account.id);
    service.remove_member(&context(), &cleo, Place::Workspace(workspace), ben.account.id, orphaned).await.unwrap();
    let handed = service.public_token(&ana, token).await.unwrap();
    assert_eq!((handed.token.created_by, handed.status), (ana.account.id, PublicTokenStatus::Active));
    at_the_limit(
        cast.invite(&ana, InvitationTarget::Project(project, Permission::Read), "dora").await,
        "max_pending_invitations",
        0,
    );
}
