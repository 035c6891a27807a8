//! Authentication: resolving a bearer token to an account, a guest or a host application.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::api_key::ApiKey;
use crate::model::ids::SessionId;
use crate::model::secret::SecretKind;
use crate::model::time::Timestamp;
use crate::port::AccessClaims;
use crate::usecase::{Error, Service};

/// A signed-in account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The account.
    pub account: Account,
    /// The session that the request was authenticated with.
    pub session_id: SessionId,
}

/// A host application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyCaller {
    /// The key that the request was authenticated with.
    pub key: ApiKey,
}

/// An authenticated bearer token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// Session token of an account.
    Account(Box<Caller>),
    /// Access token of a guest: authentic and not expired. Whether its guest session is still live is checked with each
    /// access check.
    Guest(AccessClaims),
    /// Key of a host application.
    ApiKey(Box<ApiKeyCaller>),
}

impl From<Caller> for Credential {
    fn from(caller: Caller) -> Self {
        Self::Account(Box::new(caller))
    }
}

impl Service {
    /// Authenticates a bearer token.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] for anything except the token of a live session, an access token of a guest that has
    /// not expired, or the secret of a live API key.
    pub async fn authenticate(&self, bearer: &str) -> Result<Credential, Error> {
        let now = self.ports.clock.now();
        if SecretKind::Session.matches(bearer) {
            let found = self.ports.access.session(self.ports.secrets.hash(bearer)).await?;
            let (session, account) = found.ok_or(Error::Unauthenticated)?;
            if !session.is_live(now) {
                return Err(Error::Unauthenticated);
            }
            if session.needs_touch(now) {
                let mut uow = self.ports.store.begin().await?;
                uow.touch_session(session.id, now).await?;
                uow.commit().await?;
            }
            return Ok(Credential::Account(Box::new(Caller { account, session_id: session.id })));
        }
        if SecretKind::ApiKey.matches(bearer) {
            return self.authenticate_host(bearer, now).await;
        }
        let claims = self.verify_access_token(bearer).await?.ok_or(Error::Unauthenticated)?;
        if claims.expires_at.is_reached_by(now) || claims.issued_at > now {
            return Err(Error::Unauthenticated);
        }
        Ok(Credential::Guest(claims))
    }

    async fn authenticate_host(&self, bearer: &str, now: Timestamp) -> Result<Credential, Error> {
        let found = self.ports.access.api_key(self.ports.secrets.hash(bearer)).await?;
        let key = found.filter(ApiKey::is_live).ok_or(Error::Unauthenticated)?;
        if key.needs_touch(now) {
            let mut uow = self.ports.store.begin().await?;
            uow.touch_api_key(key.id, now).await?;
            uow.commit().await?;
        }
        Ok(Credential::ApiKey(Box::new(ApiKeyCaller { key })))
    }

    /// Authenticates a bearer token where only accounts are allowed.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`], or [`Denied::Forbidden`] for a guest or a host application.
    pub async fn authenticate_account(&self, bearer: &str) -> Result<Caller, Error> {
        match self.authenticate(bearer).await? {
            Credential::Account(caller) => Ok(*caller),
            Credential::Guest(_) | Credential::ApiKey(_) => Err(Denied::Forbidden.into()),
        }
    }
}
