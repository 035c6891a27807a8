//! Move one's account to another address: asked for with the password, done by a secret that the new address got.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::mail::MailContent;
use crate::model::rate_limit::{ADDRESS_CHANGE_BY_ACCOUNT, SIGN_UP_BY_ADDRESS};
use crate::model::secret::SecretKind;
use crate::model::verification::{Purpose, SecretRefusal};
use crate::usecase::request::{Happening, Letter, Scene};
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Mails a link to the new address that proves it; where it has a proven account, its owner is told instead. What was
    /// asked for before ends either way, and the caller learns nothing about the address.
    ///
    /// # Errors
    /// [`Error::PasswordWrong`], [`Error::RateLimited`].
    pub async fn request_address_change(
        &self,
        caller: &Caller,
        email: EmailAddress,
        password: &str,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let confirmed = self.confirm_password(caller, password, now).await?;
        let address = self.ports.secrets.fingerprint(email.canonical());
        let me = caller.account.id.to_string();
        self.count_at_once(&[(ADDRESS_CHANGE_BY_ACCOUNT, &me), (SIGN_UP_BY_ADDRESS, &address)], now).await?;
        // In a unit of work of its own: two accounts are never locked here at once.
        let mut uow = self.ports.store.begin().await?;
        let owner = uow.account_by_email(&email).await?.filter(Account::is_verified);
        drop(uow);

        let mut uow = self.ports.store.begin().await?;
        let account = self.confirmed_account(uow.as_mut(), &confirmed).await?;
        // Where the address is taken, this secret reaches nobody.
        let purpose = Purpose::AddressChange { to: email.clone() };
        let (secret, expires_at) = self.issue_one_time_secret(uow.as_mut(), account.id, purpose, now).await?;
        let letter = match owner {
            Some(owner) => {
                let content = MailContent::AddressTaken { sign_in_link: self.sign_in_link() };
                Letter::telling(&owner.email, owner.locale, content, now)
            }
            None => {
                let content = MailContent::VerifyNewAddress {
                    display_name: account.display_name.to_string(),
                    masked_address: account.email.masked(),
                    link: self.policy.link("verify", secret.expose()),
                    expires_at,
                };
                Letter { give_up_at: expires_at, ..Letter::telling(&email, account.locale, content, now) }
            }
        };
        self.enqueue(uow.as_mut(), letter).await?;
        uow.commit().await?;
        self.ports.wakeup.wake();
        Ok(())
    }

    /// Moves the account to the address that the secret was mailed to, and tells the one that it had. When this returns,
    /// every session of the account but the caller's, and every one-time secret of it, is dead. An account that somebody
    /// else registered at the new address and never proved is gone.
    ///
    /// # Errors
    /// [`SecretRefusal`]; [`Denied::Forbidden`] for a caller who is signed in as somebody else; [`Error::AddressTaken`]
    /// when the address got a proven account meanwhile.
    pub async fn confirm_address_change(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &str,
    ) -> Result<Account, Error> {
        let now = self.ports.clock.now();
        let found = self.find_one_time_secret(SecretKind::AddressChange, secret, now).await?;
        if caller.is_some_and(|caller| caller.account.id != found.account_id) {
            return Err(Denied::Forbidden.into());
        }
        let mut uow = self.ports.store.begin().await?;
        let (account, purpose) =
            self.use_one_time_secret(uow.as_mut(), found.account_id, found.secret_hash, now).await?;
        let to = purpose.new_address().ok_or(SecretRefusal::Invalid)?;
        match uow.account_by_email(to).await? {
            Some(other) if other.id == account.id => {}
            Some(other) if other.is_verified() => return Err(Error::AddressTaken),
            Some(squatter) => uow.remove_unproven_account(squatter.id).await?,
            None => {}
        }
        let (before, account) = (account.email.clone(), account.moved_to(to.clone(), now));
        match caller {
            Some(caller) => uow.end_other_sessions(account.id, caller.session_id).await?,
            None => uow.end_sessions(account.id).await?,
        }
        uow.end_verifications(account.id, now).await?;
        uow.update_account(&account).await?;
        let happening = Happening { context, now, actor: Actor::Account(account.id) };
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("email", account.email.masked())];
        self.record(uow.as_mut(), &happening, Action::AccountEmailChanged, Scene::default(), object, detail).await?;
        let content = MailContent::AddressChanged {
            masked_address: account.email.masked(),
            at: now,
            sign_in_link: self.sign_in_link(),
        };
        self.enqueue(uow.as_mut(), Letter::telling(&before, account.locale, content, now)).await?;
        uow.commit().await?;
        self.ports.wakeup.wake();
        Ok(account)
    }
}
