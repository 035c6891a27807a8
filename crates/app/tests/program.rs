//! Tests of the program. They also make cargo build it for the tests in `tests/src/process.rs`.

use std::process::{Command, Output};

fn guestlist(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guestlist"))
        .args(arguments)
        .env_clear()
        .envs(settings.iter().copied())
        .output()
        .expect("the program starts")
}

#[test]
fn the_version_is_printed() {
    let output = guestlist(&["--version"], &[]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), concat!("guestlist ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// Proves: S9.1, OP5.
#[test]
fn an_invalid_setting_is_reported_in_one_sentence_without_its_value() {
    let production = [("GUESTLIST_PUBLIC_URL", "http://guestlist.example.com")];
    let unknown = [("GUESTLIST_SMPT_URL", "smtp://user:hunter22hunter22@mail.example")];
    let number = [("GUESTLIST_PASSWORD_MIN", "hunter22hunter22")];
    let key = [("GUESTLIST_SECRET_KEY", "hunter22hunter22")];
    for settings in [&production, &unknown, &number, &key] {
        let output = guestlist(&["serve"], settings);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && output.stdout.is_empty(), "{stderr}");
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
        assert!(stderr.contains(settings[0].0) && !stderr.contains("hunter22hunter22"), "{stderr}");
    }
}
