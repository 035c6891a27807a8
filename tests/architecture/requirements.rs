//! `docs/requirements.toml` and the claims of tests agree about the status of requirements, which `docs/SPEC.md`
//! defines.

use std::collections::{BTreeMap, BTreeSet};

use guestlist_tests::claims::{Claim, is_claim, is_id};
use guestlist_tests::requirements::{Priority, Requirement, Status, claims, table};
use guestlist_tests::tree::{TextFile, files, root};

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

/// The ids that `docs/SPEC.md` defines: in bold at the start of a paragraph or of a table row.
fn defined_ids(spec: &str) -> BTreeSet<&str> {
    spec.lines()
        .filter_map(|line| line.strip_prefix("| ").unwrap_or(line).strip_prefix("**")?.split_once("**"))
        .map(|(id, _)| id)
        .filter(|id| is_id(id))
        .collect()
}

/// Ids of the table and of claims that the specification does not define, each with the place that uses it.
fn undefined_ids(spec: &str, table: &[Requirement], claims: &[Claim]) -> Vec<String> {
    let defined = defined_ids(spec);
    let in_table = table.iter().map(|requirement| (requirement.id.as_str(), "docs/requirements.toml"));
    let in_claims = claims.iter().flat_map(|claim| claim.ids.iter().map(|id| (id.as_str(), claim.location.as_str())));
    in_table
        .chain(in_claims)
        .filter(|(id, _)| !defined.contains(id))
        .map(|(id, location)| format!("{location}: {id} is not defined in docs/SPEC.md"))
        .collect()
}

/// Places outside of claims where a file mentions one of these ids.
fn mentions(file: &TextFile, ids: &BTreeSet<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for (at, line) in file.text.lines().enumerate().filter(|(_, line)| !is_claim(line)) {
        let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '_');
        let ids = words.map(|word| word.trim_matches('.')).filter(|word| ids.contains(word));
        found.extend(ids.map(|id| format!("{}:{}: {id}", file.path, at + 1)));
    }
    found
}

fn specification() -> String {
    std::fs::read_to_string(root().join("docs/SPEC.md")).unwrap()
}

#[test]
fn every_requirement_id_is_defined_in_the_specification() {
    let claims: Vec<Claim> = claims().into_iter().flat_map(|scan| scan.claims).collect();
    let found = undefined_ids(&specification(), &table(), &claims);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Code explains itself in words. An id belongs into the claim of a test.
#[test]
fn sources_and_examples_mention_requirement_ids_in_claims_alone() {
    let spec = specification();
    let ids = defined_ids(&spec);
    let sources = files("crates", &[]).into_iter().filter(|file| {
        let inside: Vec<&str> = file.path.split('/').collect();
        inside.get(1) == Some(&"examples") || inside.get(2) == Some(&"src")
    });
    let found: Vec<String> = sources.flat_map(|file| mentions(&file, &ids)).collect();
    assert!(found.is_empty(), "requirement ids outside of `Proves:` comments:\n{}", found.join("\n"));
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

#[test]
fn ids_are_defined_where_a_paragraph_or_a_row_begins() {
    let spec = "**S1.1** Sign-up.\n| **AN1** | P0 | Proven. |\n**bold** text\nSee **S1.2**.\n  **IN1** is indented";
    assert_eq!(defined_ids(spec), BTreeSet::from(["AN1", "S1.1"]));
}

#[test]
fn an_id_that_the_specification_lacks_is_named_with_its_place() {
    let table = [requirement("IN1", Status::Built), requirement("IN2", Status::Built)];
    let found = undefined_ids("**IN1** It is so.", &table, &[claim("IN1"), claim("IN3")]);
    assert_eq!(
        found,
        [
            "docs/requirements.toml: IN2 is not defined in docs/SPEC.md",
            "tests/stories/main.rs:1: IN3 is not defined in docs/SPEC.md"
        ]
    );
}

#[test]
fn a_mention_of_an_id_is_found_except_in_a_claim() {
    let text = "//! Proves nothing, see S4.3.\n/// Proves: S4.3.\nlet in1 = \"IN1\"; // IN11, (S4.30)\n".to_owned();
    let file = TextFile { path: "crates/web/src/lib.rs".to_owned(), text };
    let found = mentions(&file, &BTreeSet::from(["S4.3", "IN1"]));
    assert_eq!(found, ["crates/web/src/lib.rs:1: S4.3", "crates/web/src/lib.rs:3: IN1"]);
}
