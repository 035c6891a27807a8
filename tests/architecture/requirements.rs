//! `docs/requirements.toml` and the claims of tests agree about the status of requirements.

use std::collections::{BTreeMap, BTreeSet};

use guestlist_tests::claims::{Claim, is_id};
use guestlist_tests::requirements::{Priority, Requirement, Status, claims, table};

/// Returns the errors in the table itself.
fn errors(table: &[Requirement]) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut errors = Vec::new();
    for requirement in table {
        let Requirement { id, text, priority, .. } = requirement;
        let prioritised = matches!(priority, Some(Priority::P0 | Priority::P1 | Priority::P2));
        for (is_wrong, what) in [
            (!is_id(id), "is not an id"),
            (!known.insert(id), "is a duplicate"),
            (text.trim().is_empty() || text.contains('\n'), "is not one sentence"),
            (!requirement.is_feature() && !prioritised, "has no priority"),
        ] {
            if is_wrong {
                errors.push(format!("{id}: {what}"));
            }
        }
    }
    errors
}

/// Returns the contradictions between the table and the claims of tests.
fn disagreements(table: &[Requirement], claims: &[Claim]) -> Vec<String> {
    let mut locations: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for claim in claims {
        for id in &claim.ids {
            locations.entry(id).or_default().push(&claim.location);
        }
    }
    let mut found = Vec::new();
    for Requirement { id, status, .. } in table {
        match (status, locations.remove(id.as_str())) {
            (Status::Built | Status::Partly, None) => {
                found.push(format!("{id} is {status:?} in the table, but no test proves it"));
            }
            (Status::Planned, Some(locations)) => {
                found.push(format!(
                    "{id} is Planned in the table, but proven (at least partly) at {}",
                    locations.join(", ")
                ));
            }
            (Status::Built | Status::Partly, Some(_)) | (Status::Planned, None) => {}
        }
    }
    let unknown = locations.iter().map(|(id, locations)| format!("{id} is not in the table: {}", locations.join(", ")));
    found.extend(unknown);
    found
}

#[test]
fn the_table_of_requirements_is_well_formed() {
    assert_eq!(errors(&table()), [] as [String; 0]);
}

/// Sections 1 to 7 are the features of the HTTP API.
#[test]
fn every_feature_of_sections_1_to_7_is_proven_by_a_test() {
    let claims: Vec<Claim> = claims().into_iter().flat_map(|scan| scan.claims).collect();
    let unproven: Vec<String> = table()
        .into_iter()
        .filter(|requirement| requirement.section().is_some_and(|section| section <= 7))
        .filter(|requirement| !claims.iter().any(|claim| claim.ids.contains(&requirement.id)))
        .map(|requirement| requirement.id)
        .collect();
    assert_eq!(unproven, [] as [String; 0]);
}

#[test]
fn every_claim_is_valid_and_belongs_to_a_test() {
    let errors: Vec<String> = claims().into_iter().flat_map(|scan| scan.errors).collect();
    assert_eq!(errors, [] as [String; 0]);
}

#[test]
fn the_table_of_requirements_and_the_tests_agree() {
    let claims: Vec<Claim> = claims().into_iter().flat_map(|scan| scan.claims).collect();
    let found = disagreements(&table(), &claims);
    assert!(found.is_empty(), "{} disagreements:\n{}", found.len(), found.join("\n"));
}

fn requirement(id: &str, status: Status) -> Requirement {
    Requirement { id: id.to_owned(), text: "It is so.".to_owned(), status, priority: Some(Priority::P1) }
}

fn claim(id: &str) -> Claim {
    let file = "tests/stories/main.rs".to_owned();
    Claim { location: format!("{file}:1"), file, test: "it_is_so".to_owned(), ids: vec![id.to_owned()] }
}

#[test]
fn the_status_decides_whether_a_test_must_or_must_not_claim_a_requirement() {
    for (status, is_proven, agrees) in [
        (Status::Built, true, true),
        (Status::Built, false, false),
        (Status::Partly, true, true),
        (Status::Partly, false, false),
        (Status::Planned, true, false),
        (Status::Planned, false, true),
    ] {
        let claims: Vec<Claim> = is_proven.then(|| claim("IN1")).into_iter().collect();
        let found = disagreements(&[requirement("IN1", status)], &claims);
        assert_eq!(found.is_empty(), agrees, "{status:?}, proven: {is_proven}: {found:?}");
    }
}

#[test]
fn a_claim_of_an_unknown_requirement_is_reported() {
    let found = disagreements(&[requirement("IN1", Status::Built)], &[claim("IN1"), claim("IN99")]);
    assert_eq!(found, ["IN99 is not in the table: tests/stories/main.rs:1"]);
}

#[test]
fn duplicates_and_missing_priorities_in_the_table_are_reported() {
    let without_priority = Requirement { priority: None, ..requirement("TK1", Status::Planned) };
    let feature = Requirement { id: "S4.3".to_owned(), ..without_priority.clone() };
    let table = [requirement("IN1", Status::Built), requirement("IN1", Status::Built), without_priority, feature];
    assert_eq!(errors(&table), ["IN1: is a duplicate", "TK1: has no priority"]);
}
