use proptest::prelude::*;

use super::*;

fn canonical(text: &str) -> Result<String, &'static str> {
    EmailAddress::parse(text).map(|a| a.canonical().to_owned()).map_err(|invalid| invalid.code)
}

/// Proves: EM6.
#[test]
fn addresses_compare_by_lowercased_ascii_and_a_labels() {
    assert_eq!(canonical(" Ana.Gómez@Example.ORG "), Err("email_invalid"));
    assert_eq!(canonical(" Ana.Gomez+tag@Example.ORG ").unwrap(), "ana.gomez+tag@example.org");
    assert_eq!(canonical("a@BÜCHER.example"), canonical("a@xn--bcher-kva.example"));
    assert_eq!(EmailAddress::parse("Ana@Example.ORG").unwrap().as_typed(), "Ana@Example.ORG");
}

/// Proves: EM12, EM4.
#[test]
fn misleading_and_injecting_forms_are_refused() {
    let long_local = format!("{}@example.org", "a".repeat(65));
    let long_domain = format!("a@{}.org", "b.".repeat(130));
    for text in [
        "",
        "a",
        "@example.org",
        "a@",
        "a@b",
        "a@localhost",
        "a@[127.0.0.1]",
        "a@1.1.1.1",
        "\"a b\"@example.org",
        "\"a@evil\"@example.org",
        "=?utf-8?q?a=40evil?=@example.org",
        "-oX@example.org",
        ".a@example.org",
        "a.@example.org",
        "a..b@example.org",
        "a@example.org.",
        "a@-example.org",
        "a@exa mple.org",
        "a b@example.org",
        "a@example.org\r\nBcc: x@example.org",
        "a\0@example.org",
        "a＠example.org",
        "a﹫example.org",
        "mıke@example.org",
        "a\u{200d}@example.org",
        "a\u{202e}@example.org",
        "a@xn--example-.org",
        "a@b@example.org",
        "<a@example.org>",
        long_local.as_str(),
        long_domain.as_str(),
    ] {
        assert_eq!(canonical(text), Err("email_invalid"), "{text:?}");
    }
}

#[test]
fn the_longest_local_part_passes() {
    assert!(canonical(&format!("{}@example.org", "a".repeat(64))).is_ok());
}

#[test]
fn a_masked_address_shows_two_letters_and_the_top_level_domain() {
    let address = EmailAddress::parse("ben.smith@mail.example.org").unwrap();
    assert_eq!(address.masked(), "b•••@m•••.org");
}

proptest! {
    /// Proves: EM6.
    #[test]
    fn canonicalising_twice_changes_nothing(text in "\\PC{0,40}@[a-zA-Zäöüß0-9.-]{1,30}") {
        if let Ok(address) = EmailAddress::parse(&text) {
            let again = EmailAddress::parse(address.canonical()).expect("a canonical address parses");
            prop_assert_eq!(again.canonical(), address.canonical());
            prop_assert!(address.canonical().is_ascii());
        }
    }
}
