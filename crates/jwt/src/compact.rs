//! Signing and strict verification (RFC 8725) of tokens in compact serialisation (RFC 7515 §3.1).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, Validation, decode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::keyring::{Keyring, is_kid};

/// Maximum length of a token in bytes; longer ones are not parsed. An access token for 50 projects has about 3,000.
pub(crate) const TOKEN_MAX: usize = 8 * 1024;

/// The only accepted algorithm.
const ALG: &str = "EdDSA";

/// The complete header. Any other member is refused: `crit` requires extensions that this crate does not support,
/// `jku`, `jwk`, `x5u` and `x5c` offer keys, `zip` and `b64` change the encoding of the parts.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

/// Signs claims with the active key of the keyring.
pub(crate) fn sign(keyring: &Keyring, typ: &str, claims: &impl Serialize) -> String {
    let key = keyring.active();
    let header = Header { alg: ALG.to_owned(), kid: key.kid().to_owned(), typ: typ.to_owned() };
    let mut token = String::new();
    push_json(&mut token, &header);
    token.push('.');
    push_json(&mut token, claims);
    let signature = key.sign(token.as_bytes());
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    token
}

/// Verifies a token of this `typ` and returns its claims; `None` if anything is wrong with it.
pub(crate) fn verify<Claims: DeserializeOwned>(
    keyring: &Keyring,
    typ: &str,
    validation: &Validation,
    token: &str,
) -> Option<Claims> {
    if token.len() > TOKEN_MAX {
        return None;
    }
    let mut parts = token.split('.');
    let (header, claims, signature) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || claims.is_empty() || signature.is_empty() {
        return None;
    }
    let header: Header = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
    if header.alg != ALG || header.typ != typ {
        return None;
    }
    let key = keyring.verification_key(&header.kid)?;
    Some(decode(token, key, validation).ok()?.claims)
}

/// Returns the key id in the header of a token; `None` if the header does not have the expected form. The signature is
/// not checked.
pub(crate) fn unverified_kid(token: &str) -> Option<String> {
    if token.len() > TOKEN_MAX {
        return None;
    }
    let (header, _) = token.split_once('.')?;
    let header: Header = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
    (header.alg == ALG && is_kid(&header.kid)).then_some(header.kid)
}

/// Returns the checks that every kind of token shares: algorithm, issuer, and no check of expiry.
///
/// This is defence in depth: the types of the claims are stricter.
pub(crate) fn validation(issuer: &str, audience: Option<&str>, required: &[&str]) -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.leeway = 0;
    // The rules check expiry against the time of the use case, but `exp` and `nbf` must be numbers.
    validation.validate_exp = false;
    validation.validate_nbf = true;
    validation.set_required_spec_claims(required);
    validation.set_issuer(&[issuer]);
    match audience {
        Some(audience) => validation.set_audience(&[audience]),
        None => validation.validate_aud = false,
    }
    validation
}

fn push_json(token: &mut String, part: &impl Serialize) {
    let json = serde_json::to_vec(part).expect("headers and claims are plain data");
    URL_SAFE_NO_PAD.encode_string(json, token);
}
