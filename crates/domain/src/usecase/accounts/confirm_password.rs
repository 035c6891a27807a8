//! Confirming the password of an account.

use crate::model::account::{Account, Password};
use crate::model::ids::AccountId;
use crate::model::rate_limit::PASSWORD_BY_ACCOUNT;
use crate::model::secret::PasswordHash;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::{Error, Service};

/// Proof that a request knew the password of an account: the hash that it matched.
pub(in crate::usecase) struct Confirmed {
    account_id: AccountId,
    password: PasswordHash,
}

impl Service {
    /// Checks the password of an account, outside of any transaction. The attempt is consumed before the check and
    /// refunded if the password is correct.
    ///
    /// # Errors
    /// [`Error::PasswordWrong`], [`Error::RateLimited`].
    pub(in crate::usecase) async fn confirm_password(
        &self,
        account: &Account,
        password: &str,
        now: Timestamp,
    ) -> Result<Confirmed, Error> {
        let subject = account.id.to_string();
        let attempts = [(PASSWORD_BY_ACCOUNT, subject.as_str(), 1)];
        self.consume_rate_limits_now(&attempts, now).await?;
        let known = &account.password;
        if !self.ports.hasher.verify(&Password::from_input(password), known).await? {
            return Err(Error::PasswordWrong);
        }
        self.refund_rate_limits_now(&attempts).await?;
        Ok(Confirmed { account_id: account.id, password: known.clone() })
    }

    /// Locks the account whose password was confirmed, and checks that the password is still the same.
    ///
    /// # Errors
    /// [`Error::PasswordWrong`] if the password was changed meanwhile; [`Error::Unauthenticated`] if the account was
    /// deleted.
    pub(in crate::usecase) async fn confirmed_account(
        &self,
        uow: &mut dyn UnitOfWork,
        confirmed: &Confirmed,
    ) -> Result<Account, Error> {
        let account = uow.account(confirmed.account_id).await?.ok_or(Error::Unauthenticated)?;
        if account.password == confirmed.password { Ok(account) } else { Err(Error::PasswordWrong) }
    }
}
