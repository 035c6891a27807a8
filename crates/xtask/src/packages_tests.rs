use super::*;

#[test]
fn what_is_there_is_not_missing() {
    let there = Need { what: "a shell", packages: &["dash"], is_there: || true };
    let absent = Need { what: "a unicorn", packages: &["unicorn"], is_there: || false };
    let names: Vec<&str> = missing(&[there, absent]).iter().map(|need| need.what).collect();
    assert_eq!(names, ["a unicorn"]);
}

#[test]
fn the_line_to_run_is_one_line_with_every_package() {
    assert_eq!(
        line_to_run(&["postgresql", "python3-jwt"]),
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql python3-jwt"
    );
}

#[test]
fn a_program_that_does_not_exist_does_not_succeed() {
    assert!(!succeeds("/nonexistent/program", ["--version"]));
}
