use super::*;

fn seats(taken: u32, pending_invitations: u32) -> SeatCount {
    SeatCount { taken, includes_address: false, pending_invitations }
}

/// Proves: S2.5, S4.12.
#[test]
fn the_last_seat_is_allowed_and_the_next_is_refused() {
    let plan = Plan { max_members: Some(3), ..Plan::default() };
    assert_eq!(plan.allow_invitation(seats(2, 0)), Ok(()));
    let refusal = PlanRefusal::LimitReached { limit: "max_members", max: 3 };
    assert_eq!(plan.allow_invitation(seats(3, 0)), Err(refusal));
    assert_eq!(plan.allow_invitation(SeatCount { includes_address: true, ..seats(3, 0) }), Ok(()));
}

/// Proves: S2.5.
#[test]
fn pending_invitations_and_active_tokens_have_separate_limits() {
    let plan = Plan { max_pending_invitations: Some(1), max_active_tokens: Some(1), ..Plan::default() };
    assert_eq!(plan.allow_invitation(seats(9, 0)), Ok(()));
    assert!(plan.allow_invitation(seats(9, 1)).is_err());
    let new = |plan: &Plan, active| plan.allow_public_token(None, PublicTokenStatus::Active, active);
    assert_eq!(new(&plan, 0), Ok(()));
    assert_eq!(new(&plan, 1), Err(PlanRefusal::LimitReached { limit: "max_active_tokens", max: 1 }));
    let without = Plan { public_tokens: false, ..Plan::default() };
    assert_eq!(new(&without, 0), Err(PlanRefusal::FeatureMissing { feature: "public_tokens" }));
}

/// Proves: S2.5, S5.6.
#[test]
fn only_a_token_that_becomes_active_is_checked_against_the_plan() {
    let full = Plan { max_active_tokens: Some(1), ..Plan::default() };
    let without = Plan { public_tokens: false, ..Plan::default() };
    for plan in [full, without] {
        for before in PublicTokenStatus::ALL {
            for after in PublicTokenStatus::ALL {
                let becomes_active = after == PublicTokenStatus::Active && before != PublicTokenStatus::Active;
                assert_eq!(
                    plan.allow_public_token(Some(before), after, 1).is_err(),
                    becomes_active,
                    "{before:?} → {after:?}"
                );
            }
        }
    }
}

/// Proves: S2.5.
#[test]
fn seats_are_limited_and_addresses_with_a_seat_always_fit() {
    let plan = Plan { max_members: Some(5), ..Plan::default() };
    assert_eq!(plan.allow_seats(3, 5), Ok(()));
    assert_eq!(plan.allow_seats(3, 6), Err(PlanRefusal::LimitReached { limit: "max_members", max: 5 }));
    assert_eq!(plan.allow_seats(6, 6), Ok(()), "above the limit already, without a new address");
    assert_eq!(Plan::default().allow_seats(3, 1_000), Ok(()));
}

/// Proves: S2.5.
#[test]
fn a_change_of_a_plan_changes_what_it_names() {
    use crate::model::patch::Patch;
    let plan = Plan { max_members: Some(5), max_active_tokens: Some(2), ..Plan::default() };
    let change = PlanChange { max_members: Patch::Clear, public_tokens: Some(false), ..PlanChange::default() };
    let expected = Plan { max_members: None, public_tokens: false, ..plan.clone() };
    assert_eq!(plan.changed(change), expected);
}
