//! Signatures by other keys than the signer's own (RFC 8725 §2.1, §3.2).

use aws_lc_rs::hmac;
use aws_lc_rs::signature::Ed25519KeyPair;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::port::TokenSigner;
use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
use serde_json::{Value, json};

use crate::attacker::{Attacker, KINDS, Kind, claims, encode};

/// Proves: JW1.
#[test]
fn the_public_key_is_not_accepted_as_an_hmac_secret() {
    let attacker = Attacker::new();
    let jwks = attacker.signer.jwks();
    let parsed: Value = serde_json::from_str(&jwks).unwrap();
    let x = parsed["keys"][0]["x"].as_str().unwrap();
    let secrets = [URL_SAFE_NO_PAD.decode(x).unwrap(), x.as_bytes().to_vec(), jwks.clone().into_bytes()];
    for (alg, algorithm) in [
        ("HS256", hmac::HMAC_SHA256),
        ("hs256", hmac::HMAC_SHA256),
        ("HS384", hmac::HMAC_SHA384),
        ("HS512", hmac::HMAC_SHA512),
        ("EdDSA", hmac::HMAC_SHA512),
    ] {
        for secret in &secrets {
            for kind in KINDS {
                let mut header = attacker.header(kind);
                header["alg"] = json!(alg);
                let message = format!("{}.{}", encode(header.to_string()), encode(claims(kind).to_string()));
                let tag = hmac::sign(&hmac::Key::new(algorithm, secret), message.as_bytes());
                assert!(!attacker.accepts(kind, &format!("{message}.{}", encode(tag))), "{alg}");
            }
        }
    }
}

/// Proves: JW1, JW2.
#[test]
fn another_key_under_the_known_id_is_refused() {
    let attacker = Attacker::new();
    let foreign = Ed25519KeyPair::generate().unwrap();
    for kind in KINDS {
        let message = format!("{}.{}", encode(attacker.header(kind).to_string()), encode(claims(kind).to_string()));
        let signature = encode(foreign.sign(message.as_bytes()));
        assert!(!attacker.accepts(kind, &format!("{message}.{signature}")));
        for empty in [vec![0; 64], vec![0xff; 64], vec![0; 63], vec![0; 65]] {
            assert!(!attacker.accepts(kind, &format!("{message}.{}", encode(empty))));
        }
    }
}

/// Proves: JW1.
#[test]
fn a_signature_is_valid_for_its_own_message_only() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let token = attacker.token(&attacker.header(kind), &claims(kind));
        let (message, signature) = token.rsplit_once('.').unwrap();
        let header = message.split_once('.').unwrap().0;
        let mut other = claims(kind);
        other["iat"] = json!(1_790_000_001);
        let other = encode(other.to_string());
        assert!(!attacker.accepts(kind, &format!("{header}.{other}.{signature}")));
        // The group order added to the scalar: valid for a lax verifier (RFC 8032 §5.1.7).
        let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
        add_group_order(&mut bytes[32..]);
        assert!(!attacker.accepts(kind, &format!("{message}.{}", encode(bytes))), "malleable");
    }
}

fn add_group_order(scalar: &mut [u8]) {
    let mut order = [0_u8; 32];
    order[..16].copy_from_slice(&[
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    ]);
    order[31] = 0x10;
    let mut carry = 0_u16;
    for (digit, added) in scalar.iter_mut().zip(order) {
        let sum = u16::from(*digit) + u16::from(added) + carry;
        *digit = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
}

/// Proves: JW1.
#[test]
fn a_token_of_another_deployment_is_refused() {
    let key = SigningKey::generate();
    let keyring = || Keyring::from_keys([(key.kid(), key.private_key(), true)]).unwrap();
    // Even with the same key, for example after a database was copied.
    let first = JwtSigner::new(keyring(), "https://guests.example").unwrap();
    let second = JwtSigner::new(keyring(), "https://staging.guests.example").unwrap();
    let attacker = Attacker::new();
    let share = attacker.token(&attacker.header(Kind::Share), &claims(Kind::Share));
    let id = attacker.signer.verify_share_token(&share).unwrap();
    let access = attacker.token(&attacker.header(Kind::Access), &claims(Kind::Access));
    let verified = attacker.signer.verify_access_token(&access).unwrap();

    let (share, access) = (first.sign_share(id, verified.issued_at), first.sign_access(&verified));
    assert_eq!(first.verify_share_token(&share), Some(id));
    assert_eq!(first.verify_access_token(&access), Some(verified));
    assert_eq!(second.verify_share_token(&share), None);
    assert_eq!(second.verify_access_token(&access), None);
    assert_eq!(attacker.signer.verify_share_token(&share), None, "another key");
}
