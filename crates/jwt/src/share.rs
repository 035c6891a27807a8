//! Share tokens: signed pointers to the record of a public token.

use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::time::Timestamp;
use jsonwebtoken::Validation;
use serde::{Deserialize, Serialize};

use crate::compact;
use crate::keyring::Keyring;
use crate::seconds::Seconds;

const TYP: &str = "share+jwt";

/// The claims. They name neither projects nor expiry nor recipient: the record has these, and every holder of the
/// link can read the token.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShareClaims {
    iss: String,
    aud: String,
    iat: Seconds,
    jti: String,
}

/// Signs and verifies the share tokens of one deployment.
pub(crate) struct ShareTokenFormat {
    issuer: String,
    validation: Validation,
}

impl ShareTokenFormat {
    pub(crate) fn new(issuer: &str) -> Self {
        let validation = compact::validation(issuer, Some(issuer), &["iss", "aud"]);
        Self { issuer: issuer.to_owned(), validation }
    }

    pub(crate) fn sign(&self, keyring: &Keyring, id: PublicTokenId, issued_at: Timestamp) -> String {
        let claims = ShareClaims {
            iss: self.issuer.clone(),
            aud: self.issuer.clone(),
            iat: Seconds::of(issued_at),
            jti: id.to_string(),
        };
        compact::sign(keyring, TYP, &claims)
    }

    pub(crate) fn verify(&self, keyring: &Keyring, token: &str) -> Option<PublicTokenId> {
        let claims: ShareClaims = compact::verify(keyring, TYP, &self.validation, token)?;
        if claims.iss != self.issuer || claims.aud != self.issuer {
            return None;
        }
        PublicTokenId::parse(&claims.jti).ok()
    }
}
