use super::*;

#[test]
fn an_installed_requirement_is_not_missing() {
    let installed = Requirement { name: "a shell", packages: &["dash"], is_installed: || true };
    let absent = Requirement { name: "a unicorn", packages: &["unicorn"], is_installed: || false };
    let names: Vec<&str> = missing(&[installed, absent]).iter().map(|requirement| requirement.name).collect();
    assert_eq!(names, ["a unicorn"]);
}

#[test]
fn the_install_command_is_one_line_with_every_package() {
    assert_eq!(
        install_command(&["postgresql", "python3-jwt"]),
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql python3-jwt"
    );
}

#[test]
fn a_program_that_does_not_exist_does_not_succeed() {
    assert!(!succeeds("/nonexistent/program", ["--version"]));
}
