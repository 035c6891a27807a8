//! Tests of the scanner. The examples have a margin, so that the scanner does not find claims in this file.

use super::*;

fn scanned(path: &str, example: &str) -> Scan {
    let text: Vec<&str> = example.lines().map(|line| line.trim_start().trim_start_matches('|')).collect();
    scan(path, &text.join("\n"))
}

fn ids(scan: &Scan) -> Vec<&str> {
    scan.claims.iter().flat_map(|claim| &claim.ids).map(String::as_str).collect()
}

const FILE: &str = "crates/domain/src/model/invitation_tests.rs";
const CASES: &str = "crates/testkit/src/contract/invitations.rs";

#[test]
fn a_claim_above_a_test_is_found() {
    let scan = scanned(
        FILE,
        "|/// Only pending can move.
         |/// Proves: S4.3, IN1.
         |#[test]
         |fn only_pending_can_move() {}",
    );
    assert_eq!(ids(&scan), ["S4.3", "IN1"]);
    assert_eq!(scan.claims[0].location, format!("{FILE}:2"));
    assert_eq!((scan.claims[0].file.as_str(), scan.claims[0].test.as_str()), (FILE, "only_pending_can_move"));
    assert_eq!(scan.errors, [] as [String; 0]);
}

#[test]
fn a_plain_comment_and_a_missing_full_stop_are_accepted() {
    let scan = scanned(FILE, "|    // Proves: TK1\n|    #[test]\n|    fn it_is_exact() {}");
    assert_eq!(ids(&scan), ["TK1"]);
}

#[test]
fn attributes_and_comments_between_claim_and_test_are_skipped() {
    let scan = scanned(
        FILE,
        "|/// Proves: S5.3.
         |/// More words.
         |#[tokio::test(flavor = \"multi_thread\", worker_threads = 4)]
         |#[expect(
         |    clippy::too_many_lines,
         |    reason = \"a story\"
         |)]
         |// Why it is so.
         |async fn a_limit_is_exact() {}",
    );
    assert_eq!((ids(&scan), scan.errors.len()), (vec!["S5.3"], 0));
}

#[test]
fn all_claims_above_one_test_are_found() {
    let scan = scanned(FILE, "|/// Proves: S4.3.\n|/// Proves: IN1.\n|#[test]\n|fn it_is_so() {}");
    assert_eq!(ids(&scan), ["S4.3", "IN1"]);
}

#[test]
fn a_claim_without_a_test_is_an_error() {
    for example in [
        "|/// Proves: S4.3.\n|fn helper() {}",
        "|/// Proves: S4.3.\n|\n|#[test]\n|fn too_far_away() {}",
        "|//! Proves: S4.3.\n|use super::*;",
        "|/// Proves: S4.3.\n|#[test]\n|mod tests {}",
        "|/// Proves: S4.3.",
        "|/// Proves: S4.3.\n|pub async fn outside_of_the_contract() {}",
    ] {
        let scan = scanned(FILE, example);
        assert_eq!((scan.claims.len(), scan.errors.len()), (0, 1), "{example}");
    }
}

#[test]
fn an_ignored_test_proves_nothing() {
    let scan = scanned(FILE, "|/// Proves: S4.3.\n|#[test]\n|#[ignore = \"slow\"]\n|fn it_is_so() {}");
    assert_eq!(scan.errors, [format!("{FILE}:1: an ignored test proves nothing")]);
}

#[test]
fn the_cases_of_the_storage_contract_need_no_attribute() {
    for case in ["pub async fn a_pending_one_is_found<H: Harness>(h: &H) {}", "case! {"] {
        let scan = scanned(CASES, &format!("|/// Proves: IN5.\n|{case}"));
        assert_eq!((ids(&scan), scan.errors.len()), (vec!["IN5"], 0), "{case}");
    }
}

#[test]
fn an_invalid_id_is_an_error() {
    for claim in ["S4.3 IN1", "s4.3", "S4.3, ", "IN", "S4.3.1", "4.3", ""] {
        let scan = scanned(FILE, &format!("|/// Proves: {claim}\n|#[test]\n|fn it_is_so() {{}}"));
        assert_eq!(scan.errors.len(), 1, "{claim:?}");
    }
}

#[test]
fn the_word_inside_a_sentence_is_not_a_claim() {
    let scan = scanned(FILE, "|/// A line `Proves: S4.3.` stands above a test.\n|let text = \"Proves: S4.3.\";");
    assert_eq!(scan, Scan::default());
}
