//! Generates the steps of a sequence: a fixed opening, then random verbs whose arguments mostly fit the state.

mod candidates;
mod dice;
mod opening;
mod picks;

use std::collections::BTreeMap;

use proptest::test_runner::TestRng;

use crate::outcome::{Outcome, class, is_success};
use crate::reference::World;
use crate::step::{HOUR, Step};
use crate::verb::Verb;
use dice::Dice;

/// How many steps the opening has.
pub(crate) const OPENING: usize = opening::STEPS;
/// How many arguments are tried until a verb does what is wished.
const TRIES: usize = 30;
/// How many verbs are tried.
const VERBS: usize = 8;
/// In percent: how often arguments are taken as they come.
const WILD: u32 = 6;
/// Outcomes that need no particular state.
const COMMON: [&str; 8] = [
    "moved",
    "not_found",
    "forbidden",
    "unauthenticated",
    "validation_failed",
    "invitation_invalid",
    "token_invalid",
    "secret_invalid",
];
/// Sequences stay small, so that steps concern the same records.
const MOST_WORKSPACES: usize = 3;
const MOST_PROJECTS: usize = 6;

/// How often each verb had each class of outcome in this sequence, after its opening.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    classes: BTreeMap<(Verb, &'static str), u32>,
    successes: BTreeMap<Verb, u32>,
    refusals: BTreeMap<Verb, u32>,
}

impl Tally {
    pub(crate) fn count(&mut self, verb: Verb, outcome: &Outcome) {
        *self.classes.entry((verb, class(outcome))).or_default() += 1;
        let of_verb = if is_success(outcome) { &mut self.successes } else { &mut self.refusals };
        *of_verb.entry(verb).or_default() += 1;
    }

    fn of_verb(&self, verb: Verb) -> (u32, u32) {
        let count = |counts: &BTreeMap<Verb, u32>| counts.get(&verb).copied().unwrap_or_default();
        (count(&self.successes), count(&self.refusals))
    }

    /// Returns how well known an outcome is: those that need no particular state are known from the start.
    fn familiarity(&self, verb: Verb, outcome: &Outcome) -> u32 {
        let class = class(outcome);
        let seen = self.classes.get(&(verb, class)).copied().unwrap_or_default();
        2 * seen + if COMMON.contains(&class) { 3 } else { 0 }
    }
}

/// How often a verb is chosen, relative to the others: more often if others need what it creates, less often the more
/// often it was chosen in this sequence.
fn weight(verb: Verb, tally: &Tally) -> u32 {
    let weight = match verb {
        Verb::ApproveProject => 110,
        Verb::Invite => 70,
        Verb::TransferProject => 55,
        Verb::CancelProject | Verb::AcceptOwnership | Verb::DeclineListed | Verb::DeclineByCode => 45,
        Verb::OfferOwnership | Verb::CancelOwnership | Verb::DeleteProject | Verb::RefreshGuest => 32,
        Verb::BulkInvite | Verb::CreateToken | Verb::AcceptAsNew => 20,
        Verb::AcceptListed | Verb::AcceptByLink | Verb::AcceptByCode => 22,
        Verb::ResendInvitation | Verb::ChangeInvitation | Verb::DeclineByLink => 18,
        Verb::RedeemAsGuest | Verb::ProveAddress => 18,
        Verb::DeleteWorkspace | Verb::CreateWorkspace | Verb::EndGuest | Verb::RedeemAsNewGuest => 16,
        Verb::ChangeRole | Verb::CancelInvitation => 14,
        Verb::ChangePermission | Verb::RemoveFromWorkspace | Verb::RemoveFromProject | Verb::RenewToken => 12,
        _ => 10,
    };
    let (successes, refusals) = tally.of_verb(verb);
    (100 * weight / (2 + successes + refusals)).max(1)
}

/// Returns the next step of a sequence.
pub(crate) fn next(world: &World, tally: &Tally, rng: TestRng) -> Step {
    if let Some(step) = opening::step(world.steps) {
        return step;
    }
    let mut dice = Dice::new(rng);
    for _ in 0..VERBS {
        let verb = any_verb(&mut dice, tally);
        let step = if dice.chance(WILD) && is_allowed(world, verb) {
            Some(candidates::candidate(world, &mut dice, verb))
        } else {
            rarest(world, tally, &mut dice, verb)
        };
        if let Some(step) = step {
            return step;
        }
    }
    Step::Wait { seconds: HOUR }
}

/// Returns the step of a verb whose outcome was the rarest so far: a success if the verb was refused more often, and a
/// refusal otherwise.
fn rarest(world: &World, tally: &Tally, dice: &mut Dice, verb: Verb) -> Option<Step> {
    let (successes, refusals) = tally.of_verb(verb);
    let is_allowed = is_allowed(world, verb);
    if !is_allowed && refusals > successes {
        return None;
    }
    let wants_success = is_allowed
        && match verb {
            _ if is_in_opening(verb) => successes < refusals,
            _ if is_supply(verb) => successes <= 2 * refusals,
            _ => successes <= refusals,
        };
    let mut best: Option<(u32, Step)> = None;
    for _ in 0..TRIES {
        let step = candidates::candidate(world, dice, verb);
        let outcome = world.clone().apply(&step);
        let known = tally.familiarity(verb, &outcome);
        if is_success(&outcome) == wants_success && best.as_ref().is_none_or(|(least, _)| known < *least) {
            best = Some((known, step));
        }
        if best.as_ref().is_some_and(|(least, _)| *least == 0) {
            break;
        }
    }
    best.map(|(_, step)| step)
}

fn any_verb(dice: &mut Dice, tally: &Tally) -> Verb {
    let all: u32 = Verb::ALL.iter().map(|verb| weight(*verb, tally)).sum();
    let mut place = dice.below(all);
    for verb in Verb::ALL {
        match place.checked_sub(weight(*verb, tally)) {
            Some(rest) => place = rest,
            None => return *verb,
        }
    }
    Verb::Wait
}

/// Returns whether other verbs need what this one creates, so that it succeeds twice as often as it is refused.
const fn is_supply(verb: Verb) -> bool {
    matches!(verb, Verb::Invite | Verb::BulkInvite | Verb::OfferOwnership | Verb::TransferProject | Verb::CreateToken)
}

/// Returns whether the opening has enough successes of a verb, so that refusals come first.
const fn is_in_opening(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::SignUp
            | Verb::ProveAddress
            | Verb::CreateWorkspace
            | Verb::CreateProject
            | Verb::AcceptListed
            | Verb::AcceptByLink
            | Verb::AcceptByCode
            | Verb::CancelProject
            | Verb::CancelOwnership
    )
}

/// Returns whether a verb may succeed without making the state too large or too small.
fn is_allowed(world: &World, verb: Verb) -> bool {
    match verb {
        Verb::CreateWorkspace => world.workspaces.len() < MOST_WORKSPACES,
        Verb::CreateProject => world.projects.len() < MOST_PROJECTS,
        Verb::DeleteWorkspace => world.workspaces.len() > 2,
        Verb::DeleteProject => world.projects.len() > 3,
        _ => true,
    }
}
