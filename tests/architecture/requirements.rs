//! `docs/requirements.toml` and the tests say the same about what is built.

use std::collections::{BTreeMap, BTreeSet};

use guestlist_tests::proofs::{Proof, is_id};
use guestlist_tests::requirements::{Priority, Requirement, Status, claims, table};

/// What is wrong with the table itself.
fn mistakes(table: &[Requirement]) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut mistakes = Vec::new();
    for requirement in table {
        let Requirement { id, text, priority, .. } = requirement;
        let prioritised = matches!(priority, Some(Priority::P0 | Priority::P1 | Priority::P2));
        for (is_wrong, what) in [
            (!is_id(id), "is not an id"),
            (!known.insert(id), "stands there twice"),
            (text.trim().is_empty() || text.contains('\n'), "is not one sentence"),
            (!requirement.is_feature() && !prioritised, "has no priority"),
        ] {
            if is_wrong {
                mistakes.push(format!("{id}: {what}"));
            }
        }
    }
    mistakes
}

/// Where the table and the tests contradict each other.
fn disagreements(table: &[Requirement], proofs: &[Proof]) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for proof in proofs {
        for id in &proof.ids {
            places.entry(id).or_default().push(&proof.place);
        }
    }
    let mut found = Vec::new();
    for Requirement { id, status, .. } in table {
        match (status, places.remove(id.as_str())) {
            (Status::Built | Status::Partly, None) => {
                found.push(format!("{id} is {status:?} in the table, but no test proves it"));
            }
            (Status::Planned, Some(places)) => {
                found.push(format!(
                    "{id} is Planned in the table, but proven (at least partly) at {}",
                    places.join(", ")
                ));
            }
            (Status::Built | Status::Partly, Some(_)) | (Status::Planned, None) => {}
        }
    }
    let unknown = places.iter().map(|(id, places)| format!("{id} is not in the table: {}", places.join(", ")));
    found.extend(unknown);
    found
}

#[test]
fn the_table_of_requirements_is_well_formed() {
    assert_eq!(mistakes(&table()), [] as [String; 0]);
}

/// What the product promises over HTTP is built, and proven.
#[test]
fn every_feature_of_sections_1_to_7_is_proven_by_a_test() {
    let proofs: Vec<Proof> = claims().into_iter().flat_map(|scan| scan.proofs).collect();
    let unproven: Vec<String> = table()
        .into_iter()
        .filter(|requirement| requirement.section().is_some_and(|section| section <= 7))
        .filter(|requirement| !proofs.iter().any(|proof| proof.ids.contains(&requirement.id)))
        .map(|requirement| requirement.id)
        .collect();
    assert_eq!(unproven, [] as [String; 0]);
}

#[test]
fn every_claim_of_a_test_stands_above_a_test() {
    let mistakes: Vec<String> = claims().into_iter().flat_map(|scan| scan.mistakes).collect();
    assert_eq!(mistakes, [] as [String; 0]);
}

#[test]
fn the_table_of_requirements_and_the_tests_agree() {
    let proofs: Vec<Proof> = claims().into_iter().flat_map(|scan| scan.proofs).collect();
    let found = disagreements(&table(), &proofs);
    assert!(found.is_empty(), "{} disagreements:\n{}", found.len(), found.join("\n"));
}

fn requirement(id: &str, status: Status) -> Requirement {
    Requirement { id: id.to_owned(), text: "It is so.".to_owned(), status, priority: Some(Priority::P1) }
}

fn proof(id: &str) -> Proof {
    let file = "tests/stories/main.rs".to_owned();
    Proof { place: format!("{file}:1"), file, test: "it_is_so".to_owned(), ids: vec![id.to_owned()] }
}

#[test]
fn the_status_decides_whether_a_test_must_or_must_not_name_a_requirement() {
    for (status, is_proven, agrees) in [
        (Status::Built, true, true),
        (Status::Built, false, false),
        (Status::Partly, true, true),
        (Status::Partly, false, false),
        (Status::Planned, true, false),
        (Status::Planned, false, true),
    ] {
        let proofs: Vec<Proof> = is_proven.then(|| proof("IN1")).into_iter().collect();
        let found = disagreements(&[requirement("IN1", status)], &proofs);
        assert_eq!(found.is_empty(), agrees, "{status:?}, proven: {is_proven}: {found:?}");
    }
}

#[test]
fn an_id_that_nobody_wrote_down_is_named() {
    let found = disagreements(&[requirement("IN1", Status::Built)], &[proof("IN1"), proof("IN99")]);
    assert_eq!(found, ["IN99 is not in the table: tests/stories/main.rs:1"]);
}

#[test]
fn a_table_with_doubles_or_gaps_is_refused() {
    let without_priority = Requirement { priority: None, ..requirement("TK1", Status::Planned) };
    let feature = Requirement { id: "S4.3".to_owned(), ..without_priority.clone() };
    let table = [requirement("IN1", Status::Built), requirement("IN1", Status::Built), without_priority, feature];
    assert_eq!(mistakes(&table), ["IN1: stands there twice", "TK1: has no priority"]);
}
