//! Resetting a forgotten password with a mailed secret.

use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::mail::MailContent;
use crate::model::one_time_secret::{SecretPurpose, SecretRefusal};
use crate::model::rate_limit::{RESET_BY_ADDRESS, RESET_BY_SOURCE, RESET_DECOY, shard};
use crate::model::secret::SecretKind;
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

        let mut tx = self.transaction(context, Actor::Anonymous, now).await?;
        match tx.account_by_email(email).await? {
            Some(account) => self.send_reset(&mut tx, &account).await?,
            None => self.simulate_reset(tx.uow(), now).await?,
        }
        tx.commit().await?;
        // Without a mail too, so that both take the same work.
        self.ports.notifier.notify();
        Ok(())
    }

    /// Sets a new password with a mailed secret, and signs in. When this returns, all other sessions of the account and
    /// all its one-time secrets have ended.
    ///
    /// # Errors
    /// [`SecretRefusal`]; [`Error::Validation`] for the password, after which the secret is still usable.
    pub async fn confirm_password_reset(
        &self,
        context: &RequestContext,
        secret: &str,
        password: &str,
    ) -> Result<SignedIn, Error> {
        let now = self.ports.clock.now();
        // Checked before the password is hashed, and again under the lock below.
        let found = self.find_one_time_secret(SecretKind::Reset, secret, now).await?;
        let mut uow = self.ports.store.begin().await?;
        let account = uow.account(found.account_id).await?.ok_or(SecretRefusal::Invalid)?;
        drop(uow);
        let password = Password::parse_new(password, self.policy.password_min, &account.email)
            .map_err(|invalid| Error::field("password", invalid))?;
        let hash = self.ports.hasher.hash(&password).await?;

        let mut tx = self.transaction(context, Actor::Account(found.account_id), now).await?;
        let (account, _) = self.use_one_time_secret(tx.uow(), found.account_id, found.secret_hash, now).await?;
        let account = account.with_password(hash);
        tx.end_sessions(account.id).await?;
        tx.end_one_time_secrets(account.id, now).await?;
        tx.update_account(&account).await?;
        let object = Object::new("account", account.id, account.display_name.as_str());
        tx.record(Action::AccountPasswordReset, EventScope::default(), object, vec![]);
        self.notify_of_new_password(&mut tx, &account);
        let signed_in = self.start_session(&mut tx, account).await?;
        tx.commit().await?;
        Ok(signed_in)
    }

    async fn send_reset(&self, tx: &mut UseCaseTransaction<'_>, account: &Account) -> Result<(), Error> {
        let now = tx.now();
        let (secret, expires_at) = self.issue_one_time_secret(tx.uow(), account.id, SecretPurpose::Reset, now).await?;
        let content = MailContent::PasswordReset { link: self.policy.link("reset", secret.expose()), expires_at };
        let draft =
            MailDraft { retry_until: expires_at, ..MailDraft::new(&account.email, account.locale, content, now) };
        tx.enqueue(draft);
        Ok(())
    }

    /// Does the same work as [`send_reset`](Self::send_reset) for an address without an account, so that timing
    /// discloses nothing: as many statements, as many writes among them, one secret and one seal.
    async fn simulate_reset(&self, uow: &mut dyn UnitOfWork, now: Timestamp) -> Result<(), Error> {
        let no_account = self.ports.ids.account();
        let secret = self.ports.secrets.random(SecretKind::Reset);
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
