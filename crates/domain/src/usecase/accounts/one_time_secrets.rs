//! One-time secrets: issuing and using them.

use crate::model::account::Account;
use crate::model::ids::AccountId;
use crate::model::one_time_secret::{OneTimeSecret, SecretPurpose, SecretRefusal};
use crate::model::secret::{Secret, SecretHash, SecretKind};
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::{Error, Service};

impl Service {
    /// Issues a one-time secret, and returns it in clear with its expiry. Earlier secrets stay usable, because a
    /// stranger can have requested the new one.
    pub(super) async fn issue_one_time_secret(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        purpose: SecretPurpose,
        now: Timestamp,
    ) -> Result<(Secret, Timestamp), Error> {
        let secret = self.ports.secrets.random(purpose.secret_kind());
        let hash = self.ports.secrets.hash(secret.expose());
        let verification = OneTimeSecret::issued(account, purpose, hash, now);
        uow.insert_one_time_secret(&verification).await?;
        Ok((secret, verification.expires_at))
    }

    /// Returns the verification that a secret of this kind opens, if it is still usable. Locks nothing: call
    /// [`use_one_time_secret`](Self::use_one_time_secret) before writing anything.
    pub(super) async fn find_one_time_secret(
        &self,
        kind: SecretKind,
        secret: &str,
        now: Timestamp,
    ) -> Result<OneTimeSecret, Error> {
        let secret = secret.trim();
        if !kind.matches(secret) {
            return Err(SecretRefusal::Invalid.into());
        }
        let mut uow = self.ports.store.begin().await?;
        let found = uow.one_time_secret(self.ports.secrets.hash(secret)).await?.ok_or(SecretRefusal::Invalid)?;
        drop(uow);
        found.clone().used(now)?;
        if found.purpose.secret_kind() == kind { Ok(found) } else { Err(SecretRefusal::Invalid.into()) }
    }

    /// Locks the account of a secret, and marks the secret as used. Locks the account first, like the use cases that
    /// issue secrets.
    pub(super) async fn use_one_time_secret(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        secret: SecretHash,
        now: Timestamp,
    ) -> Result<(Account, SecretPurpose), Error> {
        let account = uow.account(account).await?.ok_or(SecretRefusal::Invalid)?;
        let verification = uow.one_time_secret(secret).await?.ok_or(SecretRefusal::Invalid)?.used(now)?;
        uow.mark_one_time_secret_used(secret, now).await?;
        Ok((account, verification.purpose))
    }
}
