use uuid::Uuid;

use super::*;
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, PublicTokenId};
use crate::model::invitation::InvitationState;
use crate::model::membership::Grant;
use crate::model::role::{Permission, Role};
use crate::model::secret::SecretHash;
use crate::model::text::{Locale, Name};
use crate::model::time::days;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);
const FULL: PlanRefusal = PlanRefusal::LimitReached { limit: "max_members", max: 3 };

fn workspace(number: u128) -> WorkspaceId {
    WorkspaceId::new(Uuid::from_u128(number))
}

fn project(number: u128) -> ProjectId {
    ProjectId::new(Uuid::from_u128(number))
}

fn to_project(number: u128) -> Grant {
    Grant::Project { workspace: workspace(1), project: project(number), permission: Permission::Read }
}

fn invitation(grant: Grant, state: InvitationState) -> Invitation {
    Invitation {
        id: InvitationId::new(Uuid::from_u128(3)),
        grant,
        email: EmailAddress::parse("ben@example.org").unwrap(),
        message: None,
        locale: Locale::En,
        granted_by: AccountId::new(Uuid::from_u128(4)),
        state,
        generation: 0,
        delivery: Delivery::NONE,
        created_at: NOW,
        expires_at: NOW.plus(days(7)),
    }
}

fn facts(invitations: Vec<Invitation>, account: Option<EffectiveAccess>) -> AddressFacts {
    let invitations = invitations.into_iter().map(|invitation| (invitation, false)).collect();
    AddressFacts { project: project(2), invitations, account, room: Ok(()) }
}

fn account(access: EffectiveAccess) -> Option<EffectiveAccess> {
    Some(access)
}

fn member() -> Option<EffectiveAccess> {
    account(EffectiveAccess { role: Some(Role::Commenter), permission: None })
}

const ACCEPTED: InvitationState = InvitationState::Accepted { by: AccountId::new(Uuid::from_u128(5)), at: NOW };

#[track_caller]
fn fails_at(explanation: &Explanation, step: Step, finding: CheckOutcome) {
    let failure = explanation.failure().expect("a step that fails");
    assert_eq!((failure.step, failure.finding), (step, finding), "{explanation:?}");
    assert!(!explanation.is_allowed());
}

fn names(explanation: &Explanation, step: Step) -> bool {
    explanation.steps.iter().any(|explained| explained.step == step)
}

/// Proves: S3.7.
#[test]
fn a_member_has_access_whatever_the_status_of_their_invitations() {
    let declined = invitation(to_project(2), InvitationState::Declined { at: NOW });
    for invitations in [vec![], vec![declined]] {
        let mut facts = facts(invitations, member());
        facts.room = Err(FULL);
        let explanation = explain_address(&facts, Capability::CommentsWrite, NOW);
        assert!(explanation.is_allowed(), "{explanation:?}");
        let without_capability = explain_address(&facts, Capability::ContentEdit, NOW);
        fails_at(&without_capability, Step::Permission, CheckOutcome::Excludes(Capability::ContentEdit));
    }
}

/// Proves: S3.7.
#[test]
fn a_missing_invitation_and_one_to_another_project_are_reported() {
    let view = Capability::ContentView;
    let unknown_address = explain_address(&facts(vec![], None), view, NOW);
    fails_at(&unknown_address, Step::Invited, CheckOutcome::NotInvited);
    let elsewhere = facts(vec![invitation(to_project(9), InvitationState::Pending)], None);
    fails_at(&explain_address(&elsewhere, view, NOW), Step::RightProject, CheckOutcome::InvitedElsewhere);
    let mut full = facts(vec![], None);
    full.room = Err(FULL);
    let explanation = explain_address(&full, view, NOW);
    fails_at(&explanation, Step::Invited, CheckOutcome::NotInvited);
    assert!(explanation.steps.contains(&ExplainedCheck {
        step: Step::Plan,
        passed: false,
        finding: CheckOutcome::NoSeat(FULL)
    }));
}

/// Proves: S3.7.
#[test]
fn the_status_of_an_invitation_is_reported() {
    let view = Capability::ContentView;
    let until = NOW.plus(days(7));
    let pending = invitation(to_project(2), InvitationState::Pending);
    let resent = Invitation { generation: 1, ..pending.clone() };
    let expired = Invitation { expires_at: NOW, ..pending.clone() };
    let still_valid = Invitation { expires_at: NOW.plus(std::time::Duration::from_micros(1)), ..pending.clone() };
    for (invitation, finding) in [
        (pending.clone(), CheckOutcome::Pending { until, resent: false }),
        (resent, CheckOutcome::Pending { until, resent: true }),
        (still_valid.clone(), CheckOutcome::Pending { until: still_valid.expires_at, resent: false }),
        (expired, CheckOutcome::InvitationExpiredAt(NOW)),
        (invitation(to_project(2), InvitationState::Declined { at: NOW }), CheckOutcome::DeclinedAt(NOW)),
        (invitation(to_project(2), InvitationState::Cancelled { at: NOW }), CheckOutcome::CancelledAt(NOW)),
    ] {
        fails_at(&explain_address(&facts(vec![invitation], None), view, NOW), Step::Accepted, finding);
    }
    let mut withdrawn = facts(vec![pending], None);
    withdrawn.invitations[0].1 = true;
    fails_at(&explain_address(&withdrawn, view, NOW), Step::Accepted, CheckOutcome::Withdrawn);
}

/// Proves: S3.7.
#[test]
fn the_invitation_that_can_still_be_accepted_is_explained() {
    let until = NOW.plus(days(7));
    let workspace_grant = Grant::Workspace { workspace: workspace(1), role: Role::Designer };
    let newer = invitation(to_project(2), InvitationState::Cancelled { at: NOW });
    let open = invitation(workspace_grant, InvitationState::Pending);
    let explanation = explain_address(&facts(vec![newer, open], None), Capability::ContentEdit, NOW);
    fails_at(&explanation, Step::Accepted, CheckOutcome::Pending { until, resent: false });
    let offers = ExplainedCheck {
        step: Step::Permission,
        passed: true,
        finding: CheckOutcome::Includes(Capability::ContentEdit),
    };
    assert!(explanation.steps.contains(&offers));
    let read_only = facts(vec![invitation(to_project(2), InvitationState::Pending)], None);
    let explanation = explain_address(&read_only, Capability::ContentEdit, NOW);
    assert!(explanation.steps.contains(&ExplainedCheck {
        step: Step::Permission,
        passed: false,
        finding: CheckOutcome::Excludes(Capability::ContentEdit),
    }));
}

/// Proves: S3.7.
#[test]
fn after_an_accepted_invitation_account_address_and_removal_are_explained() {
    let view = Capability::ContentView;
    let accepted = || vec![invitation(to_project(2), ACCEPTED)];
    fails_at(&explain_address(&facts(accepted(), None), view, NOW), Step::AccountExists, CheckOutcome::NoAccount);
    let removed = facts(accepted(), account(EffectiveAccess::default()));
    fails_at(&explain_address(&removed, view, NOW), Step::Member, CheckOutcome::NoLongerMember);
    // Accepted elsewhere, and invited nowhere else.
    let elsewhere = facts(vec![invitation(to_project(9), ACCEPTED)], account(EffectiveAccess::default()));
    let explanation = explain_address(&elsewhere, view, NOW);
    fails_at(&explanation, Step::RightProject, CheckOutcome::InvitedElsewhere);
}

/// Proves: S3.7, AN6.
#[test]
fn an_explanation_reveals_an_account_only_after_an_accepted_invitation() {
    for state in [InvitationState::Pending, InvitationState::Declined { at: NOW }] {
        for invitations in [vec![], vec![invitation(to_project(2), state)]] {
            let without = explain_address(&facts(invitations.clone(), None), Capability::ContentView, NOW);
            let account = account(EffectiveAccess::default());
            let with = explain_address(&facts(invitations.clone(), account), Capability::ContentView, NOW);
            assert_eq!(with, without);
            assert!(!names(&without, Step::AccountExists) && !names(&without, Step::AddressProven));
        }
    }
}

fn token() -> PublicToken {
    PublicToken {
        id: PublicTokenId::new(Uuid::from_u128(1)),
        workspace_id: workspace(1),
        name: Name::parse("Review").unwrap(),
        note: None,
        permission: Permission::Comment,
        projects: vec![project(2)],
        expires_at: Some(NOW.plus(days(7))),
        usage_limit: Some(3),
        uses: 2,
        last_used_at: None,
        code_hash: SecretHash::new([0; 32]),
        created_by: AccountId::new(Uuid::from_u128(4)),
        created_at: NOW,
        revoked_at: None,
        renewed_at: None,
    }
}

fn of(token: Option<PublicToken>) -> TokenFacts {
    TokenFacts { project: project(2), workspace: workspace(1), token, plan: Ok(()) }
}

/// Proves: S3.7.
#[test]
fn a_valid_token_passes_every_check() {
    let explanation = explain_token(&of(Some(token())), Capability::CommentsWrite, NOW);
    assert!(explanation.is_allowed(), "{explanation:?}");
    let steps: Vec<Step> = explanation.steps.iter().map(|explained| explained.step).collect();
    assert_eq!(
        steps,
        [
            Step::Known,
            Step::SameWorkspace,
            Step::NotRevoked,
            Step::NotExpired,
            Step::UsesLeft,
            Step::RightProject,
            Step::Permission,
            Step::Plan
        ]
    );
    let endless = PublicToken { expires_at: None, usage_limit: None, ..token() };
    assert!(explain_token(&of(Some(endless)), Capability::CommentsWrite, NOW).is_allowed());
}

/// Proves: S3.7.
#[test]
fn each_failure_of_a_token_is_reported() {
    let tick = std::time::Duration::from_micros(1);
    let view = Capability::ContentView;
    for (token, step, finding) in [
        (PublicToken { revoked_at: Some(NOW), ..token() }, Step::NotRevoked, CheckOutcome::RevokedAt(NOW)),
        (PublicToken { expires_at: Some(NOW), ..token() }, Step::NotExpired, CheckOutcome::ExpiredAt(NOW)),
        (PublicToken { uses: 3, ..token() }, Step::UsesLeft, CheckOutcome::UsedUp(3)),
        (PublicToken { projects: vec![project(9)], ..token() }, Step::RightProject, CheckOutcome::NotCovered),
        (PublicToken { workspace_id: workspace(8), ..token() }, Step::SameWorkspace, CheckOutcome::OfAnotherWorkspace),
    ] {
        fails_at(&explain_token(&of(Some(token)), view, NOW), step, finding);
    }
    let last_moment = PublicToken { expires_at: Some(NOW.plus(tick)), ..token() };
    assert!(explain_token(&of(Some(last_moment)), view, NOW).is_allowed());
    let edits = explain_token(&of(Some(token())), Capability::ContentEdit, NOW);
    fails_at(&edits, Step::Permission, CheckOutcome::Excludes(Capability::ContentEdit));
    let plan = Err(PlanRefusal::FeatureMissing { feature: "public_tokens" });
    let facts = TokenFacts { plan, ..of(Some(token())) };
    fails_at(&explain_token(&facts, view, NOW), Step::Plan, CheckOutcome::NotInPlan);
}

/// Proves: S3.7, AZ3.
#[test]
fn an_unrelated_token_is_reported_like_an_unknown_one() {
    let foreign = PublicToken { workspace_id: workspace(8), projects: vec![project(9)], ..token() };
    let unknown = explain_token(&of(None), Capability::ContentView, NOW);
    fails_at(&unknown, Step::Known, CheckOutcome::IsUnknown);
    assert_eq!(explain_token(&of(Some(foreign)), Capability::ContentView, NOW), unknown);
    assert_eq!(unknown.steps.len(), 1);
}
