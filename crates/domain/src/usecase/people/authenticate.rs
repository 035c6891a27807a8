//! Who is calling? From a bearer token to an account or a guest.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::ids::SessionId;
use crate::model::secret::SecretKind;
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

/// What a bearer token turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// A signed-in account's session token.
    Account(Box<Caller>),
    /// A guest's access token: authentic and not run out. Whether its session goes on is asked with each check.
    Guest(AccessClaims),
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
    /// [`Error::Unauthenticated`] for anything that is not a live session's token or a guest's access token.
    pub async fn authenticate(&self, bearer: &str) -> Result<Credential, Error> {
        let now = self.ports.clock.now();
        if SecretKind::Session.matches(bearer) {
            let found = self.ports.access.session(self.ports.secrets.hash(bearer)).await?;
            let (session, account) = found.ok_or(Error::Unauthenticated)?;
            if !session.is_live(now) || !account.is_verified() {
                return Err(Error::Unauthenticated);
            }
            if session.wants_touch(now) {
                let mut uow = self.ports.store.begin().await?;
                uow.touch_session(session.id, now).await?;
                uow.commit().await?;
            }
            return Ok(Credential::Account(Box::new(Caller { account, session_id: session.id })));
        }
        let claims = self.ports.signer.read_access(bearer).ok_or(Error::Unauthenticated)?;
        if claims.expires_at.has_come(now) || claims.issued_at > now {
            return Err(Error::Unauthenticated);
        }
        Ok(Credential::Guest(claims))
    }

    /// Reads a bearer token where only signed-in people may call.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`], or [`Denied::Forbidden`] for a guest.
    pub async fn authenticate_account(&self, bearer: &str) -> Result<Caller, Error> {
        match self.authenticate(bearer).await? {
            Credential::Account(caller) => Ok(*caller),
            Credential::Guest(_) => Err(Denied::Forbidden.into()),
        }
    }
}
