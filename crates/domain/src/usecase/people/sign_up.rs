//! Sign up. Every answer is alike: whether an address is known is told to its owner alone, by mail.

use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::mail::MailContent;
use crate::model::rate_limit::{SIGN_UP_BY_ADDRESS, SIGN_UP_BY_SOURCE};
use crate::model::text::{DisplayName, Locale};
use crate::model::time::Timestamp;
use crate::model::verification::Purpose;
use crate::port::{StoreError, UnitOfWork};
use crate::usecase::request::{Happening, Letter, Scene};
use crate::usecase::{Error, RequestContext, Service};

/// What somebody signs up with.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// Address; to be proven.
    pub email: EmailAddress,
    /// Password as typed.
    pub password: String,
    /// What they are called.
    pub display_name: DisplayName,
    /// Their language.
    pub locale: Locale,
}

impl Service {
    /// Takes a sign-up and mails what comes next: a link that proves the address, or, where it has a proven account, a
    /// word to its owner. Signing up again before the proof replaces what was given before, and its links.
    ///
    /// # Errors
    /// [`Error::Validation`] for a password that breaks the policy, [`Error::RateLimited`]; never anything that tells
    /// whether the address is known.
    pub async fn sign_up(&self, context: &RequestContext, command: SignUp) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let password = Password::parse_new(&command.password, self.policy.password_min, &command.email)
            .map_err(|invalid| Error::field("password", invalid))?;
        let address = self.ports.secrets.fingerprint(command.email.canonical());
        let mut attempts = vec![(SIGN_UP_BY_ADDRESS, address.as_str())];
        attempts.extend(context.source.as_deref().map(|source| (SIGN_UP_BY_SOURCE, source)));
        self.count_at_once(&attempts, now).await?;
        let hash = self.ports.hasher.hash(&password).await?;

        let mut uow = self.ports.store.begin().await?;
        let existing = uow.account_by_email(&command.email).await?;
        let account = match existing {
            Some(account) if account.is_verified() => {
                let sign_in_link = format!("{}/sign-in", self.policy.public_url);
                let content = MailContent::AlreadyRegistered { sign_in_link };
                let letter = Letter::telling(&account.email, account.locale, content, now);
                self.enqueue(uow.as_mut(), letter).await?;
                return self.answer_alike(uow).await;
            }
            Some(account) => {
                let account = account.taken_over(command.display_name, command.locale, hash);
                uow.update_account(&account).await?;
                account
            }
            None => {
                let account = Account {
                    id: self.ports.ids.account(),
                    email: command.email,
                    verified_at: None,
                    display_name: command.display_name,
                    locale: command.locale,
                    password: hash,
                    created_at: now,
                };
                match uow.insert_account(&account).await {
                    // Somebody signed up with the same address at the same moment; the mail is theirs.
                    Err(StoreError::Conflict) => return Ok(()),
                    other => other?,
                }
                let object = Object::new("account", account.id, account.display_name.as_str());
                let happening = Happening { context, now, actor: Actor::Anonymous };
                self.record(uow.as_mut(), &happening, Action::AccountCreated, Scene::default(), object, vec![]).await?;
                account
            }
        };
        self.send_verification(uow.as_mut(), &account, now).await?;
        self.answer_alike(uow).await
    }

    async fn answer_alike(&self, uow: Box<dyn UnitOfWork>) -> Result<(), Error> {
        uow.commit().await?;
        self.ports.wakeup.wake();
        Ok(())
    }

    /// Mails a fresh link that proves the account's address; older ones end.
    pub(super) async fn send_verification(
        &self,
        uow: &mut dyn UnitOfWork,
        account: &Account,
        now: Timestamp,
    ) -> Result<(), Error> {
        let (secret, expires_at) = self.issue_one_time_secret(uow, account.id, Purpose::SignUp, now).await?;
        let content = MailContent::VerifyAddress {
            display_name: account.display_name.to_string(),
            link: self.policy.link("verify", secret.expose()),
            expires_at,
        };
        let letter = Letter { give_up_at: expires_at, ..Letter::telling(&account.email, account.locale, content, now) };
        self.enqueue(uow, letter).await
    }
}
