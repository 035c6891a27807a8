//! Verifying the address of a pending sign-up, which creates its account with a password.

use crate::model::account::Password;
use crate::model::event::{Action, Actor, Object};
use crate::model::one_time_secret::SecretRefusal;
use crate::model::pasted::PastedInput;
use crate::model::secret::{PasswordHash, SecretHash, SecretKind};
use crate::model::time::Timestamp;
use crate::port::SecretUse;
use crate::usecase::audit::EventScope;
use crate::usecase::{Error, RequestContext, Service, SignedIn};

impl Service {
    /// Creates the account of the sign-up that the secret was mailed for, with this password, and signs it in. The
    /// account has the name and language of that sign-up, even if other sign-ups of the address have different ones.
    ///
    /// # Errors
    /// [`SecretRefusal`]; [`Error::AddressTaken`] if an account has the address already; [`Error::Validation`] at
    /// `password`. The last two leave the secret usable.
    pub async fn verify_address(
        &self,
        context: &RequestContext,
        secret: &str,
        password: &str,
    ) -> Result<SignedIn, Error> {
        let now = self.ports.clock.now();
        let secret = PastedInput::secret(SecretKind::Verification, secret).ok_or(SecretRefusal::Invalid)?;
        let secret_hash = self.ports.secrets.hash(secret.expose());
        // Checked before the password is hashed, and again under the lock below.
        let sign_up = self.ports.read.sign_up(secret_hash).await?.ok_or(SecretRefusal::Invalid)?;
        sign_up.require_usable(now)?;
        if self.ports.access.account_by_email(&sign_up.email).await?.is_some() {
            return Err(Error::AddressTaken);
        }
        let password = Password::parse_new(password, self.policy.password_min, &sign_up.email)
            .map_err(|invalid| Error::field("password", invalid))?;
        let password_hash = self.ports.hasher.hash(&password).await?;

        self.retry(|| self.verify_once(context, secret_hash, &password_hash, now)).await
    }

    async fn verify_once(
        &self,
        context: &RequestContext,
        secret_hash: SecretHash,
        password_hash: &PasswordHash,
        now: Timestamp,
    ) -> Result<SignedIn, Error> {
        let mut tx = self.transaction(context, Actor::Anonymous, now).await?;
        let sign_up = tx.sign_up(secret_hash).await?.ok_or(SecretRefusal::Invalid)?;
        let account = sign_up.into_account(password_hash.clone(), now)?;
        if tx.account_by_email(&account.email).await?.is_some() {
            return Err(Error::AddressTaken);
        }
        tx.changes().new_accounts.push(account.clone());
        tx.changes().used_sign_ups.push(SecretUse { hash: secret_hash, at: now });
        tx.act_as(Actor::Account(account.id));
        for action in [Action::AccountCreated, Action::AccountVerified] {
            let object = Object::new("account", account.id, account.display_name.as_str());
            tx.record(action, EventScope::default(), object, vec![]);
        }
        let signed_in = self.start_session(&mut tx, account).await?;
        tx.commit().await?;
        Ok(signed_in)
    }
}
