//! The compact form of a signed token (RFC 7515 §3.1), written and read without any leeway (RFC 8725).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, Validation, decode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::keyring::{Keyring, is_kid};

/// The longest token that is looked at, in bytes: an access token for 50 projects has about 3,000.
pub(crate) const TOKEN_MAX: usize = 8 * 1024;

/// The one algorithm there is.
const ALG: &str = "EdDSA";

/// All that a header says. Any other member is refused, known or not: `crit` asks for what nobody here understands,
/// `jku`, `jwk`, `x5u` and `x5c` offer keys, `zip` and `b64` change what the parts are.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

/// Signs claims with the keyring's active key.
pub(crate) fn write(keyring: &Keyring, typ: &str, claims: &impl Serialize) -> String {
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

/// The claims of an authentic token of this `typ`; `None` for anything else.
pub(crate) fn read<Claims: DeserializeOwned>(
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
    let key = keyring.verifying(&header.kid)?;
    Some(decode(token, key, validation).ok()?.claims)
}

/// The key id that a token of ours names in its header; `None` for what has no such header. Says nothing about who wrote
/// it.
pub(crate) fn named_kid(token: &str) -> Option<String> {
    if token.len() > TOKEN_MAX {
        return None;
    }
    let (header, _) = token.split_once('.')?;
    let header: Header = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
    (header.alg == ALG && is_kid(&header.kid)).then_some(header.kid)
}

/// What every kind of token has in common: the algorithm, the issuer, and that nothing is said about time.
///
/// The claims' own types are the stricter check; this is the second line.
pub(crate) fn validation(issuer: &str, audience: Option<&str>, required: &[&str]) -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.leeway = 0;
    // Time is the rules' to judge, with the moment that the use case read; but a claim about it must be a number.
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
