//! The adapter of the token signer port.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use guestlist_domain::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, TokenSigner};

use crate::access::AccessForm;
use crate::compact::{TOKEN_MAX, named_kid};
use crate::keyring::Keyring;
use crate::seen::Seen;
use crate::share::ShareForm;

/// Share tokens are shorter than this, in bytes, so that mail clients do not break links.
const SHARE_MAX: usize = 512;

/// Number of verified tokens of each kind that are cached: some megabytes at most.
const REMEMBERED: usize = 4_096;

/// An error that prevents a signer from being created.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignerError {
    /// The issuer is empty; it must be the public URL.
    #[error("tokens need the public URL as their issuer, and it is empty")]
    NoIssuer,
    /// The issuer is so long that mail clients would break share links.
    #[error("the public URL is too long: share links would have 512 bytes or more")]
    IssuerTooLong,
    /// An authentic token was refused, or a forged one accepted; the signer must not be used.
    #[error("the self-test of token signing failed: {0}")]
    SelfTest(&'static str),
}

/// A [`TokenSigner`] with Ed25519. The keys can be replaced while it is used.
pub struct JwtSigner {
    shares: ShareForm,
    accesses: AccessForm,
    current: RwLock<Arc<Current>>,
}

/// A keyring and the caches of tokens verified with it.
struct Current {
    keyring: Keyring,
    shares: Seen<PublicTokenId>,
    accesses: Seen<AccessClaims>,
}

impl JwtSigner {
    /// Creates the signer of a deployment with this public URL. Checks before use that it signs, verifies and refuses.
    ///
    /// # Errors
    /// [`SignerError`] if the issuer is empty or too long, or the self-test fails.
    pub fn new(keyring: Keyring, issuer: &str) -> Result<Self, SignerError> {
        if issuer.trim().is_empty() {
            return Err(SignerError::NoIssuer);
        }
        let (shares, accesses) = (ShareForm::new(issuer), AccessForm::new(issuer));
        self_test(&keyring, &shares, &accesses)?;
        Ok(Self { shares, accesses, current: RwLock::new(Current::new(keyring)) })
    }

    /// Replaces the keys immediately for all threads. Tokens of keys that are not in `keyring` are refused from now on.
    ///
    /// # Errors
    /// [`SignerError::SelfTest`] if the new keys fail the self-test; then the old keys stay.
    pub fn replace_keyring(&self, keyring: Keyring) -> Result<(), SignerError> {
        self_test(&keyring, &self.shares, &self.accesses)?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Current::new(keyring);
        Ok(())
    }

    /// Returns whether a token names a key id of the expected form that is not in the key set: another instance created
    /// it since, or it was retired, or it never existed.
    #[must_use]
    pub fn names_unknown_key(&self, token: &str) -> bool {
        named_kid(token).is_some_and(|kid| self.current().keyring.verifying(&kid).is_none())
    }

    /// Returns the key id that a token names, if it has the expected form.
    #[must_use]
    pub fn named_key(token: &str) -> Option<String> {
        named_kid(token)
    }

    /// Returns whether the keys are exactly these: ids, and whether each signs.
    #[must_use]
    pub fn has_keys<'a>(&self, keys: impl IntoIterator<Item = (&'a str, bool)>) -> bool {
        let current = self.current();
        let mut count = 0;
        let all_there = keys.into_iter().all(|(kid, signs)| {
            count += 1;
            current.keyring.verifying(kid).is_some() && (current.keyring.active().kid() == kid) == signs
        });
        all_there && count == current.keyring.len()
    }

    fn current(&self) -> Arc<Current> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Current {
    fn new(keyring: Keyring) -> Arc<Self> {
        Arc::new(Self { keyring, shares: Seen::new(REMEMBERED), accesses: Seen::new(REMEMBERED) })
    }
}

#[async_trait]
impl TokenSigner for JwtSigner {
    fn can_sign(&self) -> bool {
        true
    }

    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String {
        self.shares.write(&self.current().keyring, id, issued_at)
    }

    fn verify_share_token(&self, token: &str) -> Option<PublicTokenId> {
        // Checked before the digest is computed, so that a long token costs nothing.
        if token.len() > TOKEN_MAX {
            return None;
        }
        let current = self.current();
        current.shares.or_read(token, || self.shares.read(&current.keyring, token))
    }

    fn sign_access(&self, claims: &AccessClaims) -> String {
        self.accesses.write(&self.current().keyring, claims)
    }

    fn verify_access_token(&self, token: &str) -> Option<AccessClaims> {
        if token.len() > TOKEN_MAX {
            return None;
        }
        let current = self.current();
        current.accesses.or_read(token, || self.accesses.read(&current.keyring, token))
    }

    fn access_id(&self, token: &str) -> Option<String> {
        self.accesses.read_id(&self.current().keyring, token)
    }

    /// Returns `false`: only [`replace_keyring`](JwtSigner::replace_keyring) changes the keys.
    async fn reload_keys_for(&self, _: &str) -> bool {
        false
    }

    /// Returns `false`: every known key is open.
    fn names_unopened_key(&self, _: &str) -> bool {
        false
    }

    fn jwks(&self) -> String {
        self.current().keyring.jwks().to_owned()
    }
}

impl fmt::Debug for JwtSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JwtSigner({:?})", self.current().keyring)
    }
}

/// Checks that a signed token verifies and that an altered one is refused.
fn self_test(keyring: &Keyring, shares: &ShareForm, accesses: &AccessForm) -> Result<(), SignerError> {
    let holds = |fact: bool, what| {
        if fact { Ok(()) } else { Err(SignerError::SelfTest(what)) }
    };
    let (id, claims) = samples().ok_or(SignerError::SelfTest("there is nothing to sign"))?;
    let (share, access) = (shares.write(keyring, id, claims.issued_at), accesses.write(keyring, &claims));
    if share.len() >= SHARE_MAX {
        return Err(SignerError::IssuerTooLong);
    }
    holds(shares.read(keyring, &share) == Some(id), "a share token does not read back")?;
    holds(accesses.read(keyring, &access) == Some(claims), "an access token does not read back")?;
    holds(shares.read(keyring, &access).is_none(), "an access token passes for a share token")?;
    holds(accesses.read(keyring, &share).is_none(), "a share token passes for an access token")?;
    for tampered in tampered(&share) {
        holds(shares.read(keyring, &tampered).is_none(), "a share token can be tampered with")?;
    }
    for tampered in tampered(&access) {
        holds(accesses.read(keyring, &tampered).is_none(), "an access token can be tampered with")?;
    }
    Ok(())
}

fn samples() -> Option<(PublicTokenId, AccessClaims)> {
    const DIGITS: &str = "0192f0c1a2b37c4d8e9f001122334455";
    let named = |prefix: &str| format!("{prefix}_{DIGITS}");
    let id = PublicTokenId::parse(&named(PublicTokenId::PREFIX)).ok()?;
    let claims = AccessClaims {
        session_id: GuestSessionId::parse(&named(GuestSessionId::PREFIX)).ok()?,
        token_id: id,
        workspace_id: WorkspaceId::parse(&named(WorkspaceId::PREFIX)).ok()?,
        projects: vec![ProjectId::parse(&named(ProjectId::PREFIX)).ok()?],
        permission: Permission::Read,
        issued_at: Timestamp::from_micros(1_790_000_000_000_000),
        expires_at: Timestamp::from_micros(1_790_000_300_000_000),
    };
    Some((id, claims))
}

/// Returns the token with one character changed, once in the middle of each part.
fn tampered(token: &str) -> Vec<String> {
    let mut start = 0;
    let middles = token.split('.').map(|part| {
        let middle = start + part.len() / 2;
        start += part.len() + 1;
        middle
    });
    let change = |middle: usize| {
        let other = if &token[middle..=middle] == "A" { "B" } else { "A" };
        format!("{}{other}{}", &token[..middle], &token[middle + 1..])
    };
    middles.map(change).collect()
}

#[cfg(test)]
#[path = "signer_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "following_tests.rs"]
mod following_tests;
