//! Resetting a forgotten password with a mailed secret.

use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::mail::MailContent;
use crate::model::one_time_secret::{OneTimeSecret, SecretPurpose};
use crate::model::rate_limit::{RESET_BY_ADDRESS, RESET_BY_SOURCE, RESET_DECOY, shard};
use crate::model::secret::{PasswordHash, Secret, SecretKind};
use crate::model::time::Timestamp;
use crate::port::{Attempts, UnitOfWork};
use crate::usecase::audit::EventScope;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service, SignedIn};

impl Service {
    /// Mails a link that sets a new password to the account of the address. An address with only pending sign-ups
    /// counts as unknown and receives no mail. Neither the response nor its timing discloses whether the address is
    /// known.
    ///
    /// # Errors
    /// [`Error::RateLimited`], counted in the same way for every address.
    pub async fn request_password_reset(&self, context: &RequestContext, email: &EmailAddress) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let address = self.ports.secrets.fingerprint(email.canonical());
        let mut attempts = vec![(RESET_BY_ADDRESS, address.as_str(), 1)];
        attempts.extend(context.source.as_deref().map(|source| (RESET_BY_SOURCE, source, 1)));
        self.consume_rate_limits_now(&attempts, now).await?;

        let secret = self.ports.secrets.random(SecretKind::Reset);
        self.retry(|| self.request_password_reset_once(context, email, &secret, now)).await?;
        // Without a mail too, so that both take the same work.
        self.ports.notifier.notify();
        Ok(())
    }

    async fn request_password_reset_once(
        &self,
        context: &RequestContext,
        email: &EmailAddress,
        secret: &Secret,
        now: Timestamp,
    ) -> Result<(), Error> {
        let mut tx = self.transaction(context, Actor::Anonymous, now).await?;
        match tx.account_by_email(email).await? {
            Some(account) => self.send_reset(&mut tx, &account, secret),
            None => self.simulate_reset(tx.uow(), secret, now).await?,
        }
        tx.commit().await
    }

    /// Sets a new password with a mailed secret, and signs in. When this returns, all other sessions of the account and
    /// all its one-time secrets have ended.
    ///
    /// # Errors
    /// [`SecretRefusal`](crate::model::one_time_secret::SecretRefusal); [`Error::Validation`] for the password, after which the secret is still usable.
    pub async fn confirm_password_reset(
        &self,
        context: &RequestContext,
        secret: &str,
        password: &str,
    ) -> Result<SignedIn, Error> {
        let now = self.ports.clock.now();
        // Checked before the password is hashed, and again under the lock below.
        let (found, account) = self.find_one_time_secret(SecretKind::Reset, secret, now).await?;
        let password = Password::parse_new(password, self.policy.password_min, &account.email)
            .map_err(|invalid| Error::field("password", invalid))?;
        let hash = self.ports.hasher.hash(&password).await?;
        self.retry(|| self.confirm_password_reset_once(context, &found, &hash, now)).await
    }

    async fn confirm_password_reset_once(
        &self,
        context: &RequestContext,
        found: &OneTimeSecret,
        hash: &PasswordHash,
        now: Timestamp,
    ) -> Result<SignedIn, Error> {
        let mut tx = self.transaction(context, Actor::Account(found.account_id), now).await?;
        let (account, _) = self.use_one_time_secret(&mut tx, found).await?;
        let account = account.with_password(hash.clone());
        tx.replace_credentials(account.clone(), None);
        // The new session replaces none of those that end with the password.
        tx.flush().await?;
        let object = Object::new("account", account.id, account.display_name.as_str());
        tx.record(Action::AccountPasswordReset, EventScope::default(), object, vec![]);
        self.notify_of_new_password(&mut tx, &account);
        let signed_in = self.start_session(&mut tx, account).await?;
        tx.commit().await?;
        Ok(signed_in)
    }

    fn send_reset(&self, tx: &mut UseCaseTransaction<'_>, account: &Account, secret: &Secret) {
        let now = tx.now();
        let hash = self.ports.secrets.hash(secret.expose());
        let issued = OneTimeSecret::issued(account.id, SecretPurpose::Reset, hash, now);
        let expires_at = issued.expires_at;
        tx.changes().new_one_time_secrets.push(issued);
        let content = MailContent::PasswordReset { link: self.policy.link("reset", secret.expose()), expires_at };
        tx.enqueue(MailDraft::new(&account.email, account.locale, content, now));
    }

    /// Does the same work as [`send_reset`](Self::send_reset) for an address without an account, so that timing
    /// discloses nothing: as many statements, as many writes among them, one hash and one seal.
    async fn simulate_reset(&self, uow: &mut dyn UnitOfWork, secret: &Secret, now: Timestamp) -> Result<(), Error> {
        let no_account = self.ports.ids.account();
        self.ports.secrets.hash(secret.expose());
        let content = MailContent::PasswordReset { link: self.policy.link("reset", secret.expose()), expires_at: now };
        self.ports.secrets.seal_mail(self.ports.ids.mail(), &content);
        for round in ["secret", "mail"] {
            let key = RESET_DECOY.key(&format!("{round}:{}", shard(no_account.uuid())));
            uow.count_attempts(&[Attempts { key, window: RESET_DECOY.window, count: 1 }], now).await?;
        }
        Ok(())
    }
}
