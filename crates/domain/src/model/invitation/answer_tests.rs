use super::*;

/// Proves: S4.7, S4.8.
#[test]
fn a_visitor_answers_in_the_ways_that_prove_the_address() {
    use InvitationSecretKind::{Code, Mailed};
    let (ben, carl) =
        (EmailAddress::parse("ben@example.org").unwrap(), EmailAddress::parse("carl@example.org").unwrap());
    let cases = [
        // signed in as, secret, has an account, code proves; as caller, sign in, new account, decline
        (Some(&ben), Mailed, true, false, [true, false, false, true]),
        (Some(&ben), Code, true, false, [true, false, false, true]),
        (Some(&carl), Mailed, true, false, [false, false, false, false]),
        (Some(&carl), Code, false, true, [false, false, false, false]),
        (None, Mailed, true, false, [false, true, false, true]),
        (None, Mailed, false, false, [false, false, true, true]),
        (None, Code, true, false, [false, true, false, false]),
        (None, Code, false, false, [false, true, false, false]),
        (None, Code, true, true, [false, true, true, false]),
        (None, Code, false, true, [false, true, true, false]),
    ];
    for (caller, kind, has_account, code_proves, expected) in cases {
        let options = AnswerOptions::of(&ben, caller, kind, has_account, code_proves);
        let found = [options.as_caller, options.by_sign_in, options.with_new_account, options.decline];
        assert_eq!(found, expected, "{caller:?} {kind:?} {has_account} {code_proves}");
    }
}
