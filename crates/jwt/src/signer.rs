//! The adapter of the token signer port.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use guestlist_domain::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, TokenSigner};

use crate::access::AccessTokenFormat;
use crate::compact::{TOKEN_MAX, unverified_kid};
use crate::keyring::Keyring;
use crate::share::ShareTokenFormat;
use crate::verified_cache::VerifiedCache;

/// Share tokens are shorter than this, in bytes, so that mail clients do not break links.
const SHARE_MAX: usize = 512;

/// Number of verified tokens of each kind that are cached: some megabytes at most.
const CACHE_SIZE: usize = 4_096;

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
    shares: ShareTokenFormat,
    accesses: AccessTokenFormat,
    current: RwLock<Arc<Current>>,
}

/// A keyring and the caches of tokens verified with it.
struct Current {
    keyring: Keyring,
    shares: VerifiedCache<PublicTokenId>,
    accesses: VerifiedCache<AccessClaims>,
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
        let (shares, accesses) = (ShareTokenFormat::new(issuer), AccessTokenFormat::new(issuer));
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
    /// it since, it was retired, or it never existed.
    #[must_use]
    pub fn names_unknown_key(&self, token: &str) -> bool {
        unverified_kid(token).is_some_and(|kid| self.current().keyring.verification_key(&kid).is_none())
    }

    /// Returns the key id that a token names, if it has the expected form.
    #[must_use]
    pub fn named_key(token: &str) -> Option<String> {
        unverified_kid(token)
    }

    /// Returns whether the keys are exactly these: ids, and whether each signs.
    #[must_use]
    pub fn has_keys<'a>(&self, keys: impl IntoIterator<Item = (&'a str, bool)>) -> bool {
        let current = self.current();
        let mut count = 0;
        let all_known = keys.into_iter().all(|(kid, signs)| {
            count += 1;
            current.keyring.verification_key(kid).is_some() && (current.keyring.active().kid() == kid) == signs
        });
        all_known && count == current.keyring.len()
    }

    fn current(&self) -> Arc<Current> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Current {
    fn new(keyring: Keyring) -> Arc<Self> {
        Arc::new(Self { keyring, shares: VerifiedCache::new(CACHE_SIZE), accesses: VerifiedCache::new(CACHE_SIZE) })
    }
}

#[async_trait]
impl TokenSigner for JwtSigner {
    fn can_sign(&self) -> bool {
        true
    }

    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String {
        self.shares.sign(&self.current().keyring, id, issued_at)
    }

    fn verify_share_token(&self, token: &str) -> Option<PublicTokenId> {
        // Checked before the digest is computed, so that a long token costs nothing.
        if token.len() > TOKEN_MAX {
            return None;
        }
        let current = self.current();
        current.shares.get_or_verify(token, || self.shares.verify(&current.keyring, token))
    }

    fn sign_access(&self, claims: &AccessClaims) -> String {
        self.accesses.sign(&self.current().keyring, claims)
    }

    fn verify_access_token(&self, token: &str) -> Option<AccessClaims> {
        if token.len() > TOKEN_MAX {
            return None;
        }
        let current = self.current();
        current.accesses.get_or_verify(token, || self.accesses.verify(&current.keyring, token))
    }

    fn access_id(&self, token: &str) -> Option<String> {
        self.accesses.verify_jti(&self.current().keyring, token)
    }

    /// Returns `false`: only [`replace_keyring`](JwtSigner::replace_keyring) changes the keys.
    async fn reload_keys_for(&self, _: &str) -> bool {
        false
    }

    /// Returns `false`: every key of the keyring is open.
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
fn self_test(keyring: &Keyring, shares: &ShareTokenFormat, accesses: &AccessTokenFormat) -> Result<(), SignerError> {
    let require = |holds: bool, failure| {
        if holds { Ok(()) } else { Err(SignerError::SelfTest(failure)) }
    };
    let (id, claims) = samples().ok_or(SignerError::SelfTest("the sample claims are invalid"))?;
    let (share, access) = (shares.sign(keyring, id, claims.issued_at), accesses.sign(keyring, &claims));
    if share.len() >= SHARE_MAX {
        return Err(SignerError::IssuerTooLong);
    }
    require(shares.verify(keyring, &share) == Some(id), "a share token does not verify")?;
    require(accesses.verify(keyring, &access) == Some(claims), "an access token does not verify")?;
    require(shares.verify(keyring, &access).is_none(), "an access token is accepted as a share token")?;
    require(accesses.verify(keyring, &share).is_none(), "a share token is accepted as an access token")?;
    for tampered in tampered_variants(&share) {
        require(shares.verify(keyring, &tampered).is_none(), "a changed share token is accepted")?;
    }
    for tampered in tampered_variants(&access) {
        require(accesses.verify(keyring, &tampered).is_none(), "a changed access token is accepted")?;
    }
    Ok(())
}

fn samples() -> Option<(PublicTokenId, AccessClaims)> {
    const DIGITS: &str = "0192f0c1a2b37c4d8e9f001122334455";
    let id_of = |prefix: &str| format!("{prefix}_{DIGITS}");
    let id = PublicTokenId::parse(&id_of(PublicTokenId::PREFIX)).ok()?;
    let claims = AccessClaims {
        session_id: GuestSessionId::parse(&id_of(GuestSessionId::PREFIX)).ok()?,
        token_id: id,
        workspace_id: WorkspaceId::parse(&id_of(WorkspaceId::PREFIX)).ok()?,
        projects: vec![ProjectId::parse(&id_of(ProjectId::PREFIX)).ok()?],
        permission: Permission::Read,
        issued_at: Timestamp::from_micros(1_790_000_000_000_000),
        expires_at: Timestamp::from_micros(1_790_000_300_000_000),
    };
    Some((id, claims))
}

/// Returns the token with one character changed, once in the middle of each part.
fn tampered_variants(token: &str) -> Vec<String> {
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
#[path = "key_replacement_tests.rs"]
mod key_replacement_tests;
