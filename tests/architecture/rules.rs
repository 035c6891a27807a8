//! The API and the pages only translate: what is masked, which status a record has, who can grant what, and who is
//! refused is decided in the domain.

use guestlist_tests::tree::rust_files;

/// Functions of rules that the adapters must not use.
const RULES: [&str; 3] = ["masked", "status_at", "may_grant"];

/// A rule whose results are fields of the same name, so that only calls are found.
const CALLED_RULE: &str = "is_withdrawn(";

/// Passing a refusal of the domain on, which is allowed.
const PASSED_ON: &str = "Error::Denied(_)";

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/") || path.ends_with("fixtures.rs")
}

/// Returns the text without comment lines.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Returns the rules that a text uses, and `Denied` if it raises that refusal.
fn used(text: &str) -> Vec<&'static str> {
    let code = code(text).replace(PASSED_ON, "");
    let words: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut used: Vec<&str> = RULES.into_iter().chain(["Denied"]).filter(|rule| words.contains(rule)).collect();
    used.extend(code.contains(CALLED_RULE).then_some(CALLED_RULE));
    used
}

#[test]
fn the_api_and_the_pages_decide_no_rule() {
    let mut violations = Vec::new();
    for folder in ["crates/http/src", "crates/web/src"] {
        let files = rust_files(folder);
        assert!(!files.is_empty(), "there is nothing in {folder}");
        for file in files.iter().filter(|file| !is_test(&file.path)) {
            violations.extend(used(&file.text).into_iter().map(|rule| format!("{}: {rule}", file.path)));
        }
    }
    assert_eq!(violations, [] as [String; 0]);
}

#[test]
fn uses_of_rules_are_found_and_their_results_are_not() {
    assert_eq!(used("let a = email.masked();\nlet s = t.status_at(now);"), ["masked", "status_at"]);
    assert_eq!(used("roles.filter(may_grant)"), ["may_grant"]);
    assert_eq!(used("Err(Denied::Forbidden.into())"), ["Denied"]);
    assert_eq!(used("use guestlist_domain::model::access::{Denied, authorize};"), ["Denied"]);
    assert_eq!(used("invitation.is_withdrawn(access)"), [CALLED_RULE]);
    assert!(used("// masked\nErr(Error::Denied(_)) => details.is_withdrawn, masked_email").is_empty());
}
