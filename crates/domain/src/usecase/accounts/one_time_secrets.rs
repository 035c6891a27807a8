//! One-time secrets: issuing and using them.

use crate::model::account::Account;
use crate::model::ids::AccountId;
use crate::model::one_time_secret::{OneTimeSecret, SecretPurpose, SecretRefusal};
use crate::model::pasted::PastedInput;
use crate::model::secret::{Secret, SecretKind};
use crate::model::time::Timestamp;
use crate::port::SecretUse;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

impl Service {
    /// Creates a one-time secret, and returns it with its secret in clear. Earlier secrets stay usable, because a
    /// stranger can have requested the new one.
    pub(super) fn new_one_time_secret(
        &self,
        account: AccountId,
        purpose: SecretPurpose,
        now: Timestamp,
    ) -> (OneTimeSecret, Secret) {
        let secret = self.ports.secrets.random(purpose.secret_kind());
        let hash = self.ports.secrets.hash(secret.expose());
        (OneTimeSecret::issued(account, purpose, hash, now), secret)
    }

    /// Returns a one-time secret of this kind, if it is still usable, with its account. Locks nothing: call
    /// [`use_one_time_secret`](Self::use_one_time_secret) before writing anything.
    pub(super) async fn find_one_time_secret(
        &self,
        kind: SecretKind,
        secret: &str,
        now: Timestamp,
    ) -> Result<(OneTimeSecret, Account), Error> {
        let secret = PastedInput::secret(kind, secret).ok_or(SecretRefusal::Invalid)?;
        let found = self.ports.read.one_time_secret(self.ports.secrets.hash(secret.expose())).await?;
        let (found, account) = found.ok_or(SecretRefusal::Invalid)?;
        found.clone().used(now)?;
        if found.purpose.secret_kind() == kind { Ok((found, account)) } else { Err(SecretRefusal::Invalid.into()) }
    }

    /// Locks the account of a secret that was [found](Self::find_one_time_secret), and marks the secret as used. Locks
    /// the account first, like the use cases that issue secrets.
    pub(super) async fn use_one_time_secret(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        found: &OneTimeSecret,
    ) -> Result<(Account, SecretPurpose), Error> {
        let (hash, at) = (found.secret_hash, tx.now());
        let account = tx.account(found.account_id).await?.ok_or(SecretRefusal::Invalid)?;
        let used = tx.one_time_secret(hash).await?.ok_or(SecretRefusal::Invalid)?.used(at)?;
        tx.changes().used_one_time_secrets.push(SecretUse { hash, at });
        Ok((account, used.purpose))
    }
}
