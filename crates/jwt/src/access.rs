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
struct WrittenClaims {
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

/// Writes and verifies the access tokens of one deployment.
pub(crate) struct AccessForm {
    issuer: String,
    validation: Validation,
}

impl AccessForm {
    pub(crate) fn new(issuer: &str) -> Self {
        // The audience is a workspace id, which differs per token; the type of the claim checks its form.
        let validation = compact::validation(issuer, None, &["iss", "aud", "sub", "exp"]);
        Self { issuer: issuer.to_owned(), validation }
    }

    pub(crate) fn write(&self, keyring: &Keyring, claims: &AccessClaims) -> String {
        let token_id = claims.token_id.to_string();
        let written = WrittenClaims {
            iss: self.issuer.clone(),
            aud: claims.workspace_id.to_string(),
            sub: claims.session_id.to_string(),
            jti: fresh_jti(),
            iat: Seconds::of(claims.issued_at),
            exp: Seconds::of(claims.expires_at),
            projects: claims.projects.iter().map(ToString::to_string).collect(),
            permission: claims.permission.as_str().to_owned(),
            ptk: token_id.clone(),
            client_id: token_id,
        };
        compact::write(keyring, TYP, &written)
    }

    /// Returns the `jti` of an authentic token.
    pub(crate) fn read_id(&self, keyring: &Keyring, token: &str) -> Option<String> {
        self.read_written(keyring, token).map(|written| written.jti)
    }

    fn read_written(&self, keyring: &Keyring, token: &str) -> Option<WrittenClaims> {
        let written: WrittenClaims = compact::read(keyring, TYP, &self.validation, token)?;
        let is_ours = written.iss == self.issuer && !written.jti.is_empty() && written.client_id == written.ptk;
        is_ours.then_some(written)
    }

    pub(crate) fn read(&self, keyring: &Keyring, token: &str) -> Option<AccessClaims> {
        let written = self.read_written(keyring, token)?;
        let projects = written.projects.iter().map(|id| ProjectId::parse(id).ok());
        Some(AccessClaims {
            session_id: GuestSessionId::parse(&written.sub).ok()?,
            token_id: PublicTokenId::parse(&written.ptk).ok()?,
            workspace_id: WorkspaceId::parse(&written.aud).ok()?,
            projects: projects.collect::<Option<_>>()?,
            permission: Permission::parse(&written.permission).ok()?,
            issued_at: written.iat.moment(),
            expires_at: written.exp.moment(),
        })
    }
}

fn fresh_jti() -> String {
    let mut bits = [0; 16];
    rand::fill(&mut bits).expect("the operating system gives random bytes");
    URL_SAFE_NO_PAD.encode(bits)
}
