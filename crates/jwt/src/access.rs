//! Access tokens of guests (RFC 9068).

use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::role::Permission;
use guestlist_domain::port::AccessClaims;
use jsonwebtoken::Validation;
use serde::{Deserialize, Serialize};

use crate::compact;
use crate::keyring::Keyring;
use crate::seconds::Seconds;

const TYP: &str = "at+jwt";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AccessTokenClaims {
    iss: String,
    aud: String,
    sub: String,
    jti: String,
    iat: Seconds,
    exp: Seconds,
    projects: Vec<String>,
    permission: String,
    ptk: String,
    client_id: String,
}

/// Signs and verifies the access tokens of one deployment.
pub(crate) struct AccessTokenFormat {
    issuer: String,
    validation: Validation,
}

impl AccessTokenFormat {
    pub(crate) fn new(issuer: &str) -> Self {
        // The audience is a workspace id, which differs per token; the type of the claim checks its form.
        let validation = compact::validation(issuer, None, &["iss", "aud", "sub", "exp"]);
        Self { issuer: issuer.to_owned(), validation }
    }

    pub(crate) fn sign(&self, keyring: &Keyring, claims: &AccessClaims) -> String {
        let token_id = claims.token_id.to_string();
        let claims = AccessTokenClaims {
            iss: self.issuer.clone(),
            aud: claims.workspace_id.to_string(),
            sub: claims.session_id.to_string(),
            jti: random_jti(),
            iat: Seconds::of(claims.issued_at),
            exp: Seconds::of(claims.expires_at),
            projects: claims.projects.iter().map(ToString::to_string).collect(),
            permission: claims.permission.as_str().to_owned(),
            ptk: token_id.clone(),
            client_id: token_id,
        };
        compact::sign(keyring, TYP, &claims)
    }

    /// Verifies a token and returns its `jti`.
    pub(crate) fn verify_jti(&self, keyring: &Keyring, token: &str) -> Option<String> {
        self.verify_claims(keyring, token).map(|claims| claims.jti)
    }

    fn verify_claims(&self, keyring: &Keyring, token: &str) -> Option<AccessTokenClaims> {
        let claims: AccessTokenClaims = compact::verify(keyring, TYP, &self.validation, token)?;
        let is_ours = claims.iss == self.issuer && !claims.jti.is_empty() && claims.client_id == claims.ptk;
        is_ours.then_some(claims)
    }

    pub(crate) fn verify(&self, keyring: &Keyring, token: &str) -> Option<AccessClaims> {
        let claims = self.verify_claims(keyring, token)?;
        let projects = claims.projects.iter().map(|id| ProjectId::parse(id).ok());
        Some(AccessClaims {
            session_id: GuestSessionId::parse(&claims.sub).ok()?,
            token_id: PublicTokenId::parse(&claims.ptk).ok()?,
            workspace_id: WorkspaceId::parse(&claims.aud).ok()?,
            projects: projects.collect::<Option<_>>()?,
            permission: Permission::parse(&claims.permission).ok()?,
            issued_at: claims.iat.timestamp(),
            expires_at: claims.exp.timestamp(),
        })
    }
}

fn random_jti() -> String {
    let mut bits = [0; 16];
    rand::fill(&mut bits).expect("the operating system provides random bytes");
    URL_SAFE_NO_PAD.encode(bits)
}
