//! Introspection (RFC 7662).

use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::Introspected;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::Permission;

/// What a token is good for, or that it is good for nothing.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Introspection {
    /// It is good.
    Active(Box<ActiveToken>),
    /// It is not, or not the caller's to ask about.
    Inactive(InactiveToken),
}

/// A token that is good for nothing: nothing else is said.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InactiveToken {
    /// Always false.
    active: bool,
}

/// A token that is good.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActiveToken {
    /// Always true.
    active: bool,
    /// What its holder may do, separated by spaces.
    scope: String,
    /// The public token.
    client_id: String,
    /// The guest session; null for a share token.
    sub: Option<String>,
    /// Whom it is meant for: the workspace, or this server for a share token.
    aud: String,
    /// This server.
    iss: String,
    /// When it runs out, in seconds since 1970; null is never.
    exp: Option<i64>,
    /// When it was made, in seconds since 1970.
    iat: i64,
    /// Its id.
    jti: String,
    /// `Bearer` for a guest's access token, `share` for a share token.
    token_type: &'static str,
    /// What its holder may do, in a word.
    permission: Permission,
    /// The projects that it opens now.
    projects: Vec<String>,
}

impl Introspection {
    /// What was found out by the server of this public URL.
    pub(crate) fn of(found: Option<Introspected>, public_url: &str) -> Self {
        let Some(found) = found else {
            return Self::Inactive(InactiveToken { active: false });
        };
        Self::Active(Box::new(match found {
            Introspected::Access { claims, jti, token, projects } => ActiveToken {
                sub: Some(claims.session_id.to_string()),
                aud: claims.workspace_id.to_string(),
                exp: Some(claims.expires_at.unix_seconds()),
                iat: claims.issued_at.unix_seconds(),
                jti,
                token_type: "Bearer",
                projects: projects.iter().map(ToString::to_string).collect(),
                ..ActiveToken::share(&token, public_url)
            },
            Introspected::Share { token, projects } => ActiveToken {
                projects: projects.iter().map(ToString::to_string).collect(),
                ..ActiveToken::share(&token, public_url)
            },
        }))
    }
}

impl ActiveToken {
    fn share(token: &PublicToken, public_url: &str) -> Self {
        Self {
            active: true,
            scope: scope(token.permission.guest_capabilities()),
            client_id: token.id.to_string(),
            sub: None,
            aud: public_url.to_owned(),
            iss: public_url.to_owned(),
            exp: token.expires_at.map(Timestamp::unix_seconds),
            iat: token.created_at.unix_seconds(),
            jti: token.id.to_string(),
            token_type: "share",
            permission: token.permission.into(),
            projects: Vec::new(),
        }
    }
}

fn scope(held: CapabilitySet) -> String {
    held.iter().map(Capability::as_str).collect::<Vec<_>>().join(" ")
}
