//! Who is calling? From a bearer token to an account, a guest or a host application.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::host_key::HostKey;
use crate::model::ids::SessionId;
use crate::model::secret::SecretKind;
use crate::model::time::Timestamp;
use crate::port::AccessClaims;
use crate::usecase::{Error, Service};

/// Somebody signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub account: Account,
    /// By which session.
    pub session_id: SessionId,
}

/// A host application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostCaller {
    /// By which key.
    pub key: HostKey,
}

/// What a bearer token turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// A signed-in account's session token.
    Account(Box<Caller>),
    /// A guest's access token: authentic and not run out. Whether its session goes on is asked with each check.
    Guest(AccessClaims),
    /// A host application's key.
    Host(Box<HostCaller>),
}

impl From<Caller> for Credential {
    fn from(caller: Caller) -> Self {
        Self::Account(Box::new(caller))
    }
}

impl Service {
    /// Reads a bearer token.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] for anything that is not a live session's token, a guest's access token or a live host
    /// key's secret.
    pub async fn authenticate(&self, bearer: &str) -> Result<Credential, Error> {
        let now = self.ports.clock.now();
        if SecretKind::Session.matches(bearer) {
            let found = self.ports.access.session(self.ports.secrets.hash(bearer)).await?;
            let (session, account) = found.ok_or(Error::Unauthenticated)?;
            if !session.is_live(now) {
                return Err(Error::Unauthenticated);
            }
            if session.wants_touch(now) {
                let mut uow = self.ports.store.begin().await?;
                uow.touch_session(session.id, now).await?;
                uow.commit().await?;
            }
            return Ok(Credential::Account(Box::new(Caller { account, session_id: session.id })));
        }
        if SecretKind::HostKey.matches(bearer) {
            return self.authenticate_host(bearer, now).await;
        }
        let claims = self.read_access(bearer).await?.ok_or(Error::Unauthenticated)?;
        if claims.expires_at.has_come(now) || claims.issued_at > now {
            return Err(Error::Unauthenticated);
        }
        Ok(Credential::Guest(claims))
    }

    async fn authenticate_host(&self, bearer: &str, now: Timestamp) -> Result<Credential, Error> {
        let found = self.ports.access.host_key(self.ports.secrets.hash(bearer)).await?;
        let key = found.filter(HostKey::is_live).ok_or(Error::Unauthenticated)?;
        if key.wants_touch(now) {
            let mut uow = self.ports.store.begin().await?;
            uow.touch_host_key(key.id, now).await?;
            uow.commit().await?;
        }
        Ok(Credential::Host(Box::new(HostCaller { key })))
    }

    /// Reads a bearer token where only signed-in people may call.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`], or [`Denied::Forbidden`] for a guest or a host application.
    pub async fn authenticate_account(&self, bearer: &str) -> Result<Caller, Error> {
        match self.authenticate(bearer).await? {
            Credential::Account(caller) => Ok(*caller),
            Credential::Guest(_) | Credential::Host(_) => Err(Denied::Forbidden.into()),
        }
    }
}
