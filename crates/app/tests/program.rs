//! The program itself. That these tests are here also makes cargo build it for those that run it from elsewhere
//! (`tests/src/process.rs`).

use std::process::{Command, Output};

fn guestlist(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guestlist"))
        .args(arguments)
        .env_clear()
        .envs(settings.iter().copied())
        .output()
        .expect("a program that runs")
}

#[test]
fn it_says_its_version() {
    let output = guestlist(&["--version"], &[]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), concat!("guestlist ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// Proves: S9.1, OP5.
#[test]
fn a_wrong_setting_stops_it_with_one_sentence_that_names_the_setting_and_not_its_value() {
    let production = [("GUESTLIST_PUBLIC_URL", "http://guestlist.example.com")];
    let unknown = [("GUESTLIST_SMPT_URL", "smtp://user:hunter22hunter22@mail.example")];
    let number = [("GUESTLIST_PASSWORD_MIN", "hunter22hunter22")];
    let key = [("GUESTLIST_SECRET_KEY", "hunter22hunter22")];
    for settings in [&production, &unknown, &number, &key] {
        let output = guestlist(&["serve"], settings);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && output.stdout.is_empty(), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(settings[0].0) && !said.contains("hunter22hunter22"), "{said}");
    }
}
