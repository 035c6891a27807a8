//! An attacker who can sign anything with the key of the signer under attack.

use aws_lc_rs::signature::Ed25519KeyPair;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::port::TokenSigner;
use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
use serde_json::{Value, json};

/// The public URL of the deployment under attack.
pub(crate) const URL: &str = "https://guests.example";

const DIGITS: &str = "0192f0c1a2b37c4d8e9f001122334455";

/// A signer and its private key.
pub(crate) struct Attacker {
    pub(crate) signer: JwtSigner,
    pub(crate) kid: String,
    pair: Ed25519KeyPair,
}

/// The kind of token that is attacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Share,
    Access,
}

pub(crate) const KINDS: [Kind; 2] = [Kind::Share, Kind::Access];

impl Attacker {
    /// Creates an attacker, and asserts that its unchanged tokens are accepted; otherwise a refusal would prove
    /// nothing.
    pub(crate) fn new() -> Self {
        let key = SigningKey::generate();
        let keyring = Keyring::from_keys([(key.kid(), key.private_key(), true)]).unwrap();
        let attacker = Self {
            signer: JwtSigner::new(keyring, URL).unwrap(),
            kid: key.kid().to_owned(),
            pair: Ed25519KeyPair::from_pkcs8(&key.private_key()).unwrap(),
        };
        for kind in KINDS {
            let token = attacker.token(&attacker.header(kind), &claims(kind));
            assert!(attacker.accepts(kind, &token), "{kind:?}");
        }
        attacker
    }

    pub(crate) fn header(&self, kind: Kind) -> Value {
        json!({"alg": "EdDSA", "kid": self.kid, "typ": typ(kind)})
    }

    /// Returns an authentic token with these parts.
    pub(crate) fn token(&self, header: &Value, claims: &Value) -> String {
        self.token_of_bytes(header.to_string(), claims.to_string())
    }

    /// Returns an authentic token around arbitrary bytes.
    pub(crate) fn token_of_bytes(&self, header: impl AsRef<[u8]>, claims: impl AsRef<[u8]>) -> String {
        let message = format!("{}.{}", encode(header), encode(claims));
        let signature = self.signature(&message);
        format!("{message}.{signature}")
    }

    /// Returns the authentic signature of a message, encoded.
    pub(crate) fn signature(&self, message: &str) -> String {
        encode(self.pair.sign(message.as_bytes()))
    }

    pub(crate) fn accepts(&self, kind: Kind, token: &str) -> bool {
        match kind {
            Kind::Share => self.signer.verify_share_token(token).is_some(),
            Kind::Access => self.signer.verify_access_token(token).is_some(),
        }
    }

    /// Asserts that an authentic token with this header member changed or added is refused.
    pub(crate) fn assert_header_refused(&self, member: &str, value: &Value) {
        for kind in KINDS {
            let mut header = self.header(kind);
            header[member] = value.clone();
            let token = self.token(&header, &claims(kind));
            assert!(!self.accepts(kind, &token), "{kind:?} with {member} {value}");
        }
    }

    /// Asserts that an authentic token with this claim changed or added is refused.
    pub(crate) fn assert_claim_refused(&self, kind: Kind, name: &str, value: &Value) {
        let mut claims = claims(kind);
        claims[name] = value.clone();
        let token = self.token(&self.header(kind), &claims);
        assert!(!self.accepts(kind, &token), "{kind:?} with {name} {value}");
    }

    /// Asserts that an authentic token without this claim is refused.
    pub(crate) fn assert_claim_required(&self, kind: Kind, name: &str) {
        let mut claims = claims(kind);
        claims.as_object_mut().unwrap().remove(name).unwrap();
        let token = self.token(&self.header(kind), &claims);
        assert!(!self.accepts(kind, &token), "{kind:?} without {name}");
    }
}

pub(crate) fn typ(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "share+jwt",
        Kind::Access => "at+jwt",
    }
}

/// Returns claims as the signer writes them.
pub(crate) fn claims(kind: Kind) -> Value {
    match kind {
        Kind::Share => json!({
            "iss": URL, "aud": URL, "iat": 1_790_000_000, "jti": format!("ptk_{DIGITS}"),
        }),
        Kind::Access => json!({
            "iss": URL,
            "aud": format!("ws_{DIGITS}"),
            "sub": format!("gst_{DIGITS}"),
            "jti": "AAAAAAAAAAAAAAAAAAAAAA",
            "iat": 1_790_000_000,
            "exp": 1_790_000_300,
            "projects": [format!("prj_{DIGITS}")],
            "permission": "read",
            "ptk": format!("ptk_{DIGITS}"),
            "client_id": format!("ptk_{DIGITS}"),
        }),
    }
}

pub(crate) fn encode(part: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(part)
}
