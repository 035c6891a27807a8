use proptest::prelude::*;

use super::*;

/// Proves: OP1.
#[test]
fn secrets_never_show_in_debug_output() {
    let code = Code::from_bits(CodeKind::Invitation, 42);
    assert_eq!(format!("{:?} {code:?}", Secret::new("gls_x".to_owned())), "Secret(…) Code(…)");
    assert_eq!(format!("{:?}", PasswordHash::new("$argon2id$x".to_owned())), "PasswordHash(…)");
}

/// Proves: S4.8.
#[test]
fn a_code_parses_in_every_spelling() {
    let code = Code::from_bits(CodeKind::Invitation, 0x1234_5678_9abc_def0);
    let exposed = code.expose();
    assert_eq!(exposed.len(), 19);
    for typed in [
        exposed.clone(),
        exposed.to_lowercase(),
        exposed.replace('-', ""),
        exposed.replace('-', " "),
        format!(" {exposed}\n"),
        exposed.replace('0', "o").replace('1', "l"),
    ] {
        assert_eq!(Code::parse(&typed), Some(code), "{typed}");
    }
}

#[test]
fn invalid_codes_do_not_parse() {
    let exposed = Code::from_bits(CodeKind::PublicToken, 7).expose();
    for text in [
        "",
        "V",
        "GGGG-GGGG-GGGG-GGG",
        &exposed[1..],
        &format!("{exposed}0"),
        "ÜÜÜÜ-ÜÜÜÜ-ÜÜÜÜ-ÜÜÜÜ",
        &"G".repeat(100_000),
    ] {
        assert_eq!(Code::parse(text), None);
    }
}

#[test]
fn a_random_secret_is_recognised_by_its_prefix_and_length() {
    let secret = format!("gls_{}", "aZ0-_".repeat(9).get(..43).unwrap());
    assert!(SecretKind::Session.matches(&secret));
    assert!(!SecretKind::Invitation.matches(&secret));
    assert!(!SecretKind::Session.matches(&secret[..46]));
}

proptest! {
    #[test]
    fn every_code_parses_and_every_single_error_is_detected(bits: u128, index in 1usize..16, slip in 1usize..32) {
        let code = Code::from_bits(CodeKind::PublicToken, bits);
        prop_assert_eq!(Code::parse(&code.expose()), Some(code));
        let mut wrong = code.characters;
        wrong[index] = ALPHABET[(value_of(wrong[index]).unwrap() + slip) % 32];
        prop_assert_eq!(Code::parse(std::str::from_utf8(&wrong).unwrap()), None);
    }
}
