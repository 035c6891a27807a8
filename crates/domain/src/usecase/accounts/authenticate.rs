//! Authentication: resolving a bearer token to an account, a guest or a host application.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::api_key::ApiKey;
use crate::model::ids::SessionId;
use crate::model::secret::SecretKind;
use crate::model::session::Session;
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

impl Credential {
    /// Returns the account, where only accounts are allowed.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for a guest or a host application.
    pub fn into_account(self) -> Result<Caller, Error> {
        match self {
            Self::Account(caller) => Ok(*caller),
            Self::Guest(_) | Self::ApiKey(_) => Err(Denied::Forbidden.into()),
        }
    }

    /// Returns the credential, where host applications are not allowed.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for a host application.
    pub fn into_account_or_guest(self) -> Result<Self, Error> {
        if matches!(self, Self::ApiKey(_)) { Err(Denied::Forbidden.into()) } else { Ok(self) }
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
            return Ok(self.use_session(found, now).await?.into());
        }
        if SecretKind::ApiKey.matches(bearer) {
            let found = self.ports.access.api_key(self.ports.secrets.hash(bearer)).await?;
            let key = self.use_api_key(found, now).await?;
            return Ok(Credential::ApiKey(Box::new(ApiKeyCaller { key })));
        }
        Ok(Credential::Guest(self.authenticate_guest(bearer, now).await?))
    }

    /// Authenticates a bearer token where only accounts are allowed.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`], or [`Denied::Forbidden`] for a guest or a host application.
    pub async fn authenticate_account(&self, bearer: &str) -> Result<Caller, Error> {
        self.authenticate(bearer).await?.into_account()
    }

    /// Authenticates like [`authenticate_account`](Self::authenticate_account), and returns how many notifications of
    /// the account are unread, as pages show it. A session takes one statement.
    ///
    /// # Errors
    /// The errors of [`authenticate_account`](Self::authenticate_account).
    pub async fn authenticate_with_unread(&self, bearer: &str) -> Result<(Caller, u64), Error> {
        if !SecretKind::Session.matches(bearer) {
            return Ok((self.authenticate_account(bearer).await?, 0));
        }
        let found = self.ports.access.session_with_unread(self.ports.secrets.hash(bearer)).await?;
        let (session, account, unread) = found.ok_or(Error::Unauthenticated)?;
        Ok((self.use_session(Some((session, account)), self.ports.clock.now()).await?, unread))
    }

    /// Returns the caller of a session that was found by its token, and records the use of the session.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] unless the session was found and is live.
    pub(in crate::usecase) async fn use_session(
        &self,
        found: Option<(Session, Account)>,
        now: Timestamp,
    ) -> Result<Caller, Error> {
        let live = found.filter(|(session, _)| session.is_live(now));
        let (session, account) = live.ok_or(Error::Unauthenticated)?;
        if session.needs_touch(now) {
            self.retry(|| async {
                let mut uow = self.ports.store.begin().await?;
                uow.touch_session(session.id, now).await?;
                Ok(uow.commit().await?)
            })
            .await?;
        }
        Ok(Caller { account, session_id: session.id })
    }

    /// Returns an API key that was found by its secret, and records its use.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] unless the key was found and is live.
    pub(in crate::usecase) async fn use_api_key(&self, found: Option<ApiKey>, now: Timestamp) -> Result<ApiKey, Error> {
        let key = found.filter(ApiKey::is_live).ok_or(Error::Unauthenticated)?;
        if key.needs_touch(now) {
            self.retry(|| async {
                let mut uow = self.ports.store.begin().await?;
                uow.touch_api_key(key.id, now).await?;
                Ok(uow.commit().await?)
            })
            .await?;
        }
        Ok(key)
    }

    /// Returns the claims of a guest's access token. Reads nothing from the store.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] unless the token is authentic and has not expired.
    pub(in crate::usecase) async fn authenticate_guest(
        &self,
        token: &str,
        now: Timestamp,
    ) -> Result<AccessClaims, Error> {
        let claims = self.verify_access_token(token).await?;
        let is_current = |claims: &AccessClaims| !claims.expires_at.is_reached_by(now) && claims.issued_at <= now;
        claims.filter(is_current).ok_or(Error::Unauthenticated)
    }
}
