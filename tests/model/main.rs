//! Random sequences of all verbs, on every store, beside a small reference of the rules.
//!
//! After each step the answer of the product is compared with that of the reference, and every few steps all that can
//! be seen. A sequence that differs is shrunk to a few steps and printed with its seed. The variables
//! `GUESTLIST_MODEL_SEED` and `GUESTLIST_MODEL_SEQUENCES` choose other sequences.

#![expect(clippy::wildcard_enum_match_arm, reason = "a file of the driver or generator has the verbs of one noun")]

mod comparison;
mod driver;
mod generator;
mod labels;
mod lines;
mod mailbox;
mod outcome;
mod people;
mod reference;
mod run;
mod statistics;
mod step;
mod stores;
mod verb;

use driver::Fault;
use guestlist_tests::backend::Backend;
use run::{Settings, run};
use verb::Verb;

/// The sequences that are run by default.
const USUAL: Settings = Settings { seed: 1, sequences: 13, fresh: 0 };

fn check(backend: Backend) {
    let chosen = Settings::from_environment(&USUAL);
    let settings = chosen.as_ref().unwrap_or(&USUAL);
    let (statistics, outcome) = run(backend, None, settings);
    println!("{backend:?}: {} steps\n{statistics}", statistics.steps());
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    let too_rare = statistics.too_rare();
    assert!(chosen.is_some() || too_rare.is_empty(), "too rare (ok / refused): {too_rare:#?}");
}

mod random_sequences_are_answered_as_the_rules_say {
    use super::*;

    #[test]
    fn memory() {
        check(Backend::Memory);
    }

    #[test]
    fn sqlite() {
        check(Backend::Sqlite);
    }

    #[test]
    fn postgres() {
        check(Backend::Postgres);
    }
}

/// Asserts that a fault is found, and that the printed sequence is short and ends with the verb that shows it.
fn find(fault: Fault, most_steps: usize, culprit: Verb) {
    let settings = Settings { seed: 1, sequences: 20, fresh: 0 };
    let (_, outcome) = run(Backend::Memory, Some(fault), &settings);
    let failure = outcome.expect_err("the product is faulty");
    println!("{fault:?}: {failure}");
    let verbs: Vec<Verb> = failure.steps.iter().map(step::Step::verb).collect();
    assert!(verbs.contains(&culprit), "{failure}");
    assert!(verbs.len() <= most_steps, "{} steps: {failure}", verbs.len());
}

#[test]
fn a_revoke_that_does_not_stop_guest_sessions_is_found() {
    find(Fault::RevokeKeepsGuests, 10, Verb::RevokeToken);
}

#[test]
fn an_acceptance_that_gives_a_higher_permission_is_found() {
    let settings = Settings { seed: 1, sequences: 20, fresh: 0 };
    let (_, outcome) = run(Backend::Memory, Some(Fault::AcceptGivesMore), &settings);
    let failure = outcome.expect_err("the product is faulty");
    println!("{failure}");
    assert!(failure.steps.len() <= 10, "{failure}");
}

#[test]
fn a_removal_that_keeps_a_project_permission_is_found() {
    find(Fault::RemovalKeepsPermission, 12, Verb::RemoveFromWorkspace);
}

#[test]
fn a_cancellation_that_writes_nothing_is_found() {
    find(Fault::CancelIsForgotten, 10, Verb::CancelInvitation);
}
