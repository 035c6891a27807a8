//! One-time secrets: making them, and using them up.

use crate::model::account::Account;
use crate::model::ids::AccountId;
use crate::model::secret::{Secret, SecretHash, SecretKind};
use crate::model::time::Timestamp;
use crate::model::verification::{Purpose, SecretRefusal, Verification};
use crate::port::UnitOfWork;
use crate::usecase::{Error, Service};

impl Service {
    /// Creates a secret for this purpose. Earlier ones stay usable: a stranger may have asked for the new one. Returns
    /// the secret in clear, and when it expires.
    pub(super) async fn issue_one_time_secret(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        purpose: Purpose,
        now: Timestamp,
    ) -> Result<(Secret, Timestamp), Error> {
        let secret = self.ports.secrets.random(purpose.secret_kind());
        let hash = self.ports.secrets.hash(secret.expose());
        let verification = Verification::issued(account, purpose, hash, now);
        uow.insert_verification(&verification).await?;
        Ok((secret, verification.expires_at))
    }

    /// What a secret of this kind would do, if it still does anything. Locks nothing: ask
    /// [`use_one_time_secret`](Self::use_one_time_secret) before anything is written.
    pub(super) async fn find_one_time_secret(
        &self,
        kind: SecretKind,
        secret: &str,
        now: Timestamp,
    ) -> Result<Verification, Error> {
        let secret = secret.trim();
        if !kind.matches(secret) {
            return Err(SecretRefusal::Invalid.into());
        }
        let mut uow = self.ports.store.begin().await?;
        let found = uow.verification(self.ports.secrets.hash(secret)).await?.ok_or(SecretRefusal::Invalid)?;
        drop(uow);
        found.clone().used(now)?;
        if found.purpose.secret_kind() == kind { Ok(found) } else { Err(SecretRefusal::Invalid.into()) }
    }

    /// Locks the account that a secret is for, and uses the secret up. The account is locked first, as whoever sends a
    /// newer secret does.
    pub(super) async fn use_one_time_secret(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        secret: SecretHash,
        now: Timestamp,
    ) -> Result<(Account, Purpose), Error> {
        let account = uow.account(account).await?.ok_or(SecretRefusal::Invalid)?;
        let verification = uow.verification(secret).await?.ok_or(SecretRefusal::Invalid)?.used(now)?;
        uow.use_verification(secret, now).await?;
        Ok((account, verification.purpose))
    }
}
