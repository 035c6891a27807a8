//! Replacing the keys of a signer.

use super::tests::{claims, keyring, part};
use super::*;
use crate::keyring::SigningKey;

const URL: &str = "https://guests.example";

/// Proves: JW5.
#[test]
fn a_token_of_a_key_that_is_not_loaded_yet_names_an_unknown_key() {
    let (old, new) = (SigningKey::generate(), SigningKey::generate());
    let first = JwtSigner::new(keyring(&[(&old, true)]), URL).unwrap();
    let second = JwtSigner::new(keyring(&[(&old, false), (&new, true)]), URL).unwrap();
    let token = second.sign_access(&claims());
    assert!(first.names_unknown_key(&token) && !second.names_unknown_key(&token));
    first.replace_keyring(keyring(&[(&old, false), (&new, true)])).unwrap();
    assert!(!first.names_unknown_key(&token));
    assert_eq!(first.verify_access_token(&token), Some(claims()));
    for garbage in ["", ".", "a.b.c", &token.replacen('e', "f", 1), &"a".repeat(9_000)] {
        assert!(!first.names_unknown_key(garbage), "{garbage:.20}");
    }
}

/// Proves: JW5.
#[test]
fn a_key_set_is_equal_if_it_has_the_same_keys_and_the_same_active_one() {
    let (old, new) = (SigningKey::generate(), SigningKey::generate());
    let signer = JwtSigner::new(keyring(&[(&old, false), (&new, true)]), URL).unwrap();
    let (o, n) = (old.kid(), new.kid());
    assert!(signer.has_keys([(n, true), (o, false)]));
    for other in [vec![(n, true)], vec![(n, false), (o, true)], vec![(n, true), (o, false), ("third", false)], vec![]] {
        assert!(!signer.has_keys(other.clone()), "{other:?}");
    }
}

/// Proves: TK14.
#[test]
fn only_an_access_token_has_an_access_id() {
    let key = SigningKey::generate();
    let signer = JwtSigner::new(keyring(&[(&key, true)]), URL).unwrap();
    let token = signer.sign_access(&claims());
    assert_eq!(signer.access_id(&token).as_deref(), part(&token, 1)["jti"].as_str());
    let share = signer.sign_share(claims().token_id, claims().issued_at);
    for other in [share, format!("{token}x"), String::new()] {
        assert_eq!(signer.access_id(&other), None);
    }
}
