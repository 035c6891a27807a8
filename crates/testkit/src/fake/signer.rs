//! Readable signed tokens in the form of real ones: three parts in base64url, of which the last has 86 characters.

use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use guestlist_domain::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, TokenSigner};

use super::{digest, hex};

/// Writes tokens as plain text with a checksum over the key, so that tokens of another key and altered ones are
/// refused.
pub struct FakeSigner {
    key: String,
    tokens: AtomicU64,
}

impl FakeSigner {
    /// Creates a signer with its own key.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), tokens: AtomicU64::new(0) }
    }

    fn sign(&self, kind: &str, body: &str) -> String {
        let checksum = hex(&digest(&[self.key.as_bytes(), kind.as_bytes(), body.as_bytes()]));
        format!("eyJ-{kind}.{body}.{checksum:0<86}")
    }

    fn read<'a>(&self, kind: &str, token: &'a str) -> Option<&'a str> {
        let body = token.split('.').nth(1)?;
        (self.sign(kind, body) == token).then_some(body)
    }
}

impl Default for FakeSigner {
    fn default() -> Self {
        Self::new("the only key")
    }
}

#[async_trait]
impl TokenSigner for FakeSigner {
    fn can_sign(&self) -> bool {
        true
    }

    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String {
        self.sign("share", &format!("{id}-{}", issued_at.unix_seconds()))
    }

    fn verify_share_token(&self, token: &str) -> Option<PublicTokenId> {
        let (id, _) = self.read("share", token)?.split_once('-')?;
        PublicTokenId::parse(id).ok()
    }

    fn sign_access(&self, claims: &AccessClaims) -> String {
        let number = self.tokens.fetch_add(1, Ordering::SeqCst);
        let projects: Vec<String> = claims.projects.iter().map(ToString::to_string).collect();
        let body = format!(
            "{number}-{}-{}-{}-{}-{}-{}-{}",
            claims.session_id,
            claims.token_id,
            claims.workspace_id,
            claims.permission,
            claims.issued_at.unix_seconds(),
            claims.expires_at.unix_seconds(),
            projects.join("-"),
        );
        self.sign("access", &body)
    }

    fn verify_access_token(&self, token: &str) -> Option<AccessClaims> {
        let mut parts = self.read("access", token)?.splitn(8, '-').skip(1);
        Some(AccessClaims {
            session_id: GuestSessionId::parse(parts.next()?).ok()?,
            token_id: PublicTokenId::parse(parts.next()?).ok()?,
            workspace_id: WorkspaceId::parse(parts.next()?).ok()?,
            permission: Permission::parse(parts.next()?).ok()?,
            issued_at: seconds(parts.next()?)?,
            expires_at: seconds(parts.next()?)?,
            projects: parts
                .next()?
                .split('-')
                .filter(|id| !id.is_empty())
                .map(|id| ProjectId::parse(id).ok())
                .collect::<Option<_>>()?,
        })
    }

    fn access_id(&self, token: &str) -> Option<String> {
        Some(format!("jti-{}", self.read("access", token)?.split('-').next()?))
    }

    async fn reload_keys_for(&self, _: &str) -> bool {
        false
    }

    fn names_unopened_key(&self, _: &str) -> bool {
        false
    }

    fn jwks(&self) -> String {
        r#"{"keys":[]}"#.to_owned()
    }
}

fn seconds(text: &str) -> Option<Timestamp> {
    Some(Timestamp::from_micros(text.parse::<i64>().ok()?.checked_mul(1_000_000)?))
}
