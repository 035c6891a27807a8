use aws_lc_rs::encoding::AsBigEndian as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};

use super::*;

fn entry(key: &SigningKey, active: bool) -> (String, Zeroizing<Vec<u8>>, bool) {
    (key.kid().to_owned(), key.private_key(), active)
}

#[test]
fn the_thumbprint_is_the_one_of_rfc_8037() {
    let public_key = URL_SAFE_NO_PAD.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").unwrap();
    assert_eq!(thumbprint(&public_key), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

#[test]
fn a_key_is_restored_under_its_own_id() {
    let key = SigningKey::generate();
    assert_eq!(key.kid().len(), KID_LEN);
    let read = SigningKey::restore(key.kid(), &key.private_key()).unwrap();
    assert_eq!(read.public_key(), key.public_key());
    assert_eq!(read.sign(b"text").as_ref(), key.sign(b"text").as_ref());
    assert_ne!(SigningKey::generate().public_key(), key.public_key());
}

/// Proves: JW2.
#[test]
fn only_ed25519_keys_of_the_right_length_are_accepted() {
    let key = SigningKey::generate();
    let good = key.private_key();
    let seed = key.pair.seed().unwrap().as_be_bytes().unwrap().as_ref().to_vec();
    let p256 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
    let others: [(&str, Vec<u8>); 8] = [
        ("nothing", Vec::new()),
        ("the bare seed", seed),
        ("32 bytes of a shared secret", vec![7; 32]),
        ("a P-256 key", p256.unwrap().as_ref().to_vec()),
        ("one byte less", good[..good.len() - 1].to_vec()),
        ("one byte more", [good.as_slice(), b"0"].concat()),
        ("a PEM file", b"-----BEGIN PRIVATE KEY-----".to_vec()),
        ("a JSON key", br#"{"kty":"oct","k":"AAAA"}"#.to_vec()),
    ];
    for (what, bytes) in others {
        let refused = SigningKey::restore(key.kid(), &bytes).unwrap_err();
        assert_eq!(refused, KeyringError::InvalidKey { kid: key.kid().to_owned() }, "{what}");
    }
}

#[test]
fn a_key_under_another_keys_id_is_refused() {
    let (one, two) = (SigningKey::generate(), SigningKey::generate());
    for kid in [two.kid(), "", "../../etc/passwd"] {
        assert!(SigningKey::restore(kid, &one.private_key()).is_err(), "{kid}");
    }
}

#[test]
fn exactly_one_key_signs() {
    let (one, two) = (SigningKey::generate(), SigningKey::generate());
    let keyring = |first, second| Keyring::from_keys([entry(&one, first), entry(&two, second)]);
    assert_eq!(keyring(false, true).unwrap().active().kid(), two.kid());
    assert_eq!(keyring(true, true).unwrap_err(), KeyringError::MultipleActiveKeys);
    assert_eq!(keyring(false, false).unwrap_err(), KeyringError::NoActiveKey);
    let none: [(String, Vec<u8>, bool); 0] = [];
    assert_eq!(Keyring::from_keys(none).unwrap_err(), KeyringError::NoActiveKey);
    let twice = Keyring::from_keys([entry(&one, true), entry(&one, false)]).unwrap_err();
    assert_eq!(twice, KeyringError::DuplicateKid { kid: one.kid().to_owned() });
}

/// Proves: OP1.
#[test]
fn debug_output_contains_no_private_key() {
    let key = SigningKey::generate();
    let keyring = Keyring::from_keys([entry(&key, true)]).unwrap();
    let shown = format!("{key:?} {keyring:?}");
    assert_eq!(shown, format!("SigningKey({0}) Keyring(active {0}, 1 in all)", key.kid()));
}
