use super::*;

fn email() -> EmailAddress {
    EmailAddress::parse("ana.gomez@example.org").unwrap()
}

fn refusal(text: &str, min: usize) -> Option<&'static str> {
    Password::parse_new(text, min, &email()).err().map(|invalid| invalid.code)
}

/// Proves: S1.3, AN8.
#[test]
fn a_password_has_the_minimum_of_the_operator_and_at_most_128_characters() {
    assert_eq!(refusal(&"ñandú".repeat(3)[..16], 15), Some("too_short"));
    assert_eq!(refusal("correct horse ñ", 15), None);
    assert_eq!(refusal("correct horse ", 15), Some("too_short"));
    assert_eq!(refusal("eight ch", 8), None);
    assert_eq!(refusal("seven c", 8), Some("too_short"));
    let phrase = "a b c d e f g 1 ".repeat(8);
    let long: String = format!("{phrase}!").chars().skip(1).collect();
    assert_eq!((long.chars().count(), refusal(&long, 15)), (128, None));
    assert_eq!(refusal(&format!("{long}x"), 15), Some("too_long"));
}

/// Proves: S1.3, AN8.
#[test]
fn common_passwords_are_refused_and_no_composition_is_required() {
    for common in
        ["password", "PASSWORD123", "aaaaaaaaaaaaaaaa", "passwordpassword", "abcabcabcabcabc", "ana.gomez@example.org"]
    {
        assert_eq!(refusal(common, 8), Some("too_common"), "{common}");
    }
    for fine in
        ["correct horse battery", "все счастливые семьи", "        spaces too        ", "🙂 smile 🙂 and the world"]
    {
        assert_eq!(refusal(fine, 15), None, "{fine}");
    }
}

#[test]
fn passwords_are_normalised_to_nfc() {
    assert_eq!(Password::from_input("cafe\u{301}"), Password::from_input("caf\u{e9}"));
}

#[test]
fn a_password_that_is_too_long_never_matches_by_its_beginning() {
    let long = "x".repeat(PASSWORD_MAX);
    assert_ne!(Password::from_input(&long), Password::from_input(&format!("{long}y")));
}
