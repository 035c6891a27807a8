//! A host application that knows only the published key set.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use guestlist_domain::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, TokenSigner};
use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

const DIGITS: &str = "0192f0c1a2b37c4d8e9f001122334455";

fn claims() -> AccessClaims {
    AccessClaims {
        session_id: GuestSessionId::parse(&format!("gst_{DIGITS}")).unwrap(),
        token_id: PublicTokenId::parse(&format!("ptk_{DIGITS}")).unwrap(),
        workspace_id: WorkspaceId::parse(&format!("ws_{DIGITS}")).unwrap(),
        projects: vec![ProjectId::parse(&format!("prj_{DIGITS}")).unwrap()],
        permission: Permission::Write,
        issued_at: Timestamp::from_micros(1_790_000_000_000_000),
        // The year 2096: this library reads the clock of the machine.
        expires_at: Timestamp::from_micros(4_000_000_000_000_000),
    }
}

/// Verifies as a host application would, with the strict settings of the library.
fn verified_claims(jwks: &str, token: &str) -> Option<Value> {
    let keys: JwkSet = serde_json::from_str(jwks).unwrap();
    let kid = decode_header(token).unwrap().kid.unwrap();
    let key = DecodingKey::from_jwk(keys.find(&kid)?).unwrap();
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.leeway = 0;
    validation.set_issuer(&["https://guests.example"]);
    validation.set_audience(&[format!("ws_{DIGITS}")]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    Some(decode(token, &key, &validation).ok()?.claims)
}

/// Proves: S5.4, S7.2.
#[test]
fn a_host_application_verifies_an_access_token_with_the_published_keys() {
    let (old, new) = (SigningKey::generate(), SigningKey::generate());
    let keyring = |old_signs: bool| {
        Keyring::from_keys([(old.kid(), old.private_key(), old_signs), (new.kid(), new.private_key(), !old_signs)])
            .unwrap()
    };
    let signer = JwtSigner::new(keyring(true), "https://guests.example").unwrap();
    let before = signer.sign_access(&claims());
    signer.replace_keyring(keyring(false)).unwrap();
    let after = signer.sign_access(&claims());
    assert_ne!(decode_header(&before).unwrap().kid, decode_header(&after).unwrap().kid);

    let jwks = signer.jwks();
    for token in [before, after] {
        let claims = verified_claims(&jwks, &token).unwrap();
        assert_eq!(claims["permission"], "write");
        assert_eq!(claims["projects"][0], format!("prj_{DIGITS}"));
        assert_eq!(claims["client_id"], format!("ptk_{DIGITS}"));
    }

    let other_key = SigningKey::generate();
    let keys = Keyring::from_keys([(other_key.kid(), other_key.private_key(), true)]).unwrap();
    let forged = JwtSigner::new(keys, "https://guests.example").unwrap().sign_access(&claims());
    assert_eq!(verified_claims(&jwks, &forged), None);
}

/// Proves: S7.2.
#[test]
fn the_key_set_has_every_public_key_and_no_private_part() {
    let (one, two) = (SigningKey::generate(), SigningKey::generate());
    let keys = [(one.kid(), one.private_key(), true), (two.kid(), two.private_key(), false)];
    let signer = JwtSigner::new(Keyring::from_keys(keys).unwrap(), "https://g.example").unwrap();
    let jwks: Value = serde_json::from_str(&signer.jwks()).unwrap();
    assert_eq!(jwks.as_object().unwrap().len(), 1);
    let published = jwks["keys"].as_array().unwrap();
    assert_eq!(published.len(), 2);
    for (key, kid) in published.iter().zip([one.kid(), two.kid()]) {
        let mut members: Vec<&str> = key.as_object().unwrap().keys().map(String::as_str).collect();
        members.sort_unstable();
        assert_eq!(members, ["alg", "crv", "kid", "kty", "use", "x"]);
        assert_eq!(key["kty"], "OKP");
        assert_eq!(key["crv"], "Ed25519");
        assert_eq!(key["alg"], "EdDSA");
        assert_eq!(key["use"], "sig");
        assert_eq!(key["kid"], kid);
        assert_eq!(key["x"].as_str().unwrap().len(), 43);
    }
}
