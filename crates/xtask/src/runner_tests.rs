use std::ffi::OsStr;

use super::*;

fn command_lines(arguments: &[&str], has_nextest: bool) -> Vec<String> {
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    cargo_commands(&arguments, has_nextest)
        .iter()
        .map(|arguments| arguments.join(OsStr::new(" ")).into_string().unwrap())
        .collect()
}

#[test]
fn without_arguments_all_tests_and_doctests_run() {
    assert_eq!(command_lines(&[], true), ["nextest run --workspace", "test --doc --no-fail-fast --workspace"]);
}

#[test]
fn without_nextest_cargo_test_runs_everything() {
    assert_eq!(command_lines(&["a_guest"], false), ["test --no-fail-fast --workspace a_guest"]);
}

#[test]
fn only_a_selected_package_is_tested() {
    assert_eq!(command_lines(&["-p", "guestlist-domain"], true), ["nextest run -p guestlist-domain"]);
    assert_eq!(command_lines(&["-pguestlist-domain"], false), ["test --no-fail-fast -pguestlist-domain"]);
}

#[test]
fn arguments_of_nextest_do_not_reach_the_doctests() {
    assert_eq!(
        command_lines(&["-E", "package(guestlist-http)"], true),
        ["nextest run --workspace -E package(guestlist-http)"]
    );
    assert_eq!(command_lines(&["a_guest"], true), ["nextest run --workspace a_guest"]);
}

#[test]
fn arguments_after_the_dashes_select_no_package() {
    assert_eq!(command_lines(&["--", "-p"], true), ["nextest run --workspace -- -p"]);
}

#[test]
fn the_output_of_a_runner_is_forwarded_and_counted() {
    let printed = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                   test result: ok. 1 passed; 0 failed; 0 ignored\nno newline at the end";
    let mut shown = Vec::new();
    let count = forward(printed.as_bytes(), &mut shown);
    assert_eq!(String::from_utf8(shown).unwrap(), printed);
    assert_eq!(count, TestCount { passed: 3, failed: 0, skipped: 0 });
}
