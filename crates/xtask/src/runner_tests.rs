use std::ffi::OsStr;

use super::*;

fn said(arguments: &[&str], has_nextest: bool) -> Vec<String> {
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    runs(&arguments, has_nextest).iter().map(|words| words.join(OsStr::new(" ")).into_string().unwrap()).collect()
}

#[test]
fn without_arguments_everything_runs_doctests_included() {
    assert_eq!(said(&[], true), ["nextest run --workspace", "test --doc --no-fail-fast --workspace"]);
}

#[test]
fn without_nextest_cargos_own_runner_does_it_all() {
    assert_eq!(said(&["a_guest"], false), ["test --no-fail-fast --workspace a_guest"]);
}

#[test]
fn a_chosen_package_is_the_only_one() {
    assert_eq!(said(&["-p", "guestlist-domain"], true), ["nextest run -p guestlist-domain"]);
    assert_eq!(said(&["-pguestlist-domain"], false), ["test --no-fail-fast -pguestlist-domain"]);
}

#[test]
fn arguments_of_nextest_do_not_reach_the_doctests() {
    assert_eq!(said(&["-E", "package(guestlist-http)"], true), ["nextest run --workspace -E package(guestlist-http)"]);
    assert_eq!(said(&["a_guest"], true), ["nextest run --workspace a_guest"]);
}

#[test]
fn a_name_that_looks_like_an_option_of_cargo_is_none_behind_the_dashes() {
    assert_eq!(said(&["--", "-p"], true), ["nextest run --workspace -- -p"]);
}

#[test]
fn what_a_runner_prints_is_passed_on_and_counted() {
    let printed = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                   test result: ok. 1 passed; 0 failed; 0 ignored\nno newline at the end";
    let mut shown = Vec::new();
    let tally = pass_on(printed.as_bytes(), &mut shown);
    assert_eq!(String::from_utf8(shown).unwrap(), printed);
    assert_eq!(tally, Tally { passed: 3, failed: 0, skipped: 0 });
}
