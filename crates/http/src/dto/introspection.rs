//! Token introspection (RFC 7662).

use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::Introspected;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::Permission;

/// The state of a token (RFC 7662).
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Introspection {
    /// The token is active.
    Active(Box<ActiveToken>),
    /// The token is not active, or the caller cannot introspect it.
    Inactive(InactiveToken),
}

/// A token that is not active. Nothing else is disclosed about it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InactiveToken {
    /// Always false.
    active: bool,
}

/// An active token.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActiveToken {
    /// Always true.
    active: bool,
    /// The capabilities of the holder, separated by spaces.
    scope: String,
    /// Id of the public token.
    client_id: String,
    /// Id of the guest session; null for a share token.
    sub: Option<String>,
    /// The intended audience: the workspace id for an access token, the URL of this server for a share token.
    aud: String,
    /// The URL of this server.
    iss: String,
    /// When the token expires, in seconds since 1970-01-01T00:00:00Z; null if it never expires.
    exp: Option<i64>,
    /// When the token was issued, in seconds since 1970-01-01T00:00:00Z.
    iat: i64,
    /// Id of the token.
    jti: String,
    /// `Bearer` for an access token of a guest, `share` for a share token.
    token_type: &'static str,
    /// The permission of the holder.
    permission: Permission,
    /// Ids of the projects that the token opens now.
    projects: Vec<String>,
}

impl Introspection {
    /// Creates the response. `introspected` is `None` if the token is not active; `public_url` is that of this server.
    pub(crate) fn of(introspected: Option<Introspected>, public_url: &str) -> Self {
        let Some(introspected) = introspected else {
            return Self::Inactive(InactiveToken { active: false });
        };
        Self::Active(Box::new(match introspected {
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
    /// Describes a share token, without its projects.
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

/// Returns the names of the capabilities as an OAuth scope (RFC 6749).
fn scope(capabilities: CapabilitySet) -> String {
    capabilities.iter().map(Capability::as_str).collect::<Vec<_>>().join(" ")
}
