//! Make an account, or take its address as proven, on the operator's word: by the command line alone, where no mail
//! can prove an address or nobody is there yet to invite.

use crate::model::access::Denied;
use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::port::UnitOfWork;
use crate::usecase::request::{Happening, Scene};
use crate::usecase::{Error, RequestContext, Service, SignUp};

impl Service {
    /// Makes an account whose address the operator answers for. Not for callers over HTTP. An account of that address
    /// that was never proven is taken over: whatever somebody else set there, and their sessions, are void.
    ///
    /// # Errors
    /// [`Error::Validation`] for a password that breaks the policy; [`Error::Conflict`] where the address has a proven
    /// account.
    pub async fn create_account(&self, context: &RequestContext, command: SignUp) -> Result<Account, Error> {
        let now = self.ports.clock.now();
        let SignUp { email, password, display_name, locale } = command;
        let password = Password::parse_new(&password, self.policy.password_min, &email)
            .map_err(|invalid| Error::field("password", invalid))?;
        let password = self.ports.hasher.hash(&password).await?;

        let happening = Happening { context, now, actor: Actor::Operator };
        let mut uow = self.ports.store.begin().await?;
        let account = match uow.account_by_email(&email).await? {
            Some(account) if account.is_verified() => return Err(Error::Conflict),
            Some(account) => {
                let account = account.taken_over(display_name, locale, password).verified(now);
                uow.end_sessions(account.id).await?;
                uow.end_verifications(account.id, now).await?;
                uow.update_account(&account).await?;
                account
            }
            None => {
                let id = self.ports.ids.account();
                let verified_at = Some(now);
                let account = Account { id, email, verified_at, display_name, locale, password, created_at: now };
                uow.insert_account(&account).await?;
                self.record_vouched(uow.as_mut(), &happening, Action::AccountCreated, &account).await?;
                account
            }
        };
        self.record_vouched(uow.as_mut(), &happening, Action::AccountVerified, &account).await?;
        uow.commit().await?;
        Ok(account)
    }

    /// Takes the address of an account as proven because the operator says so: whoever signed up for it keeps what they
    /// set. Not for callers over HTTP. An address that is proven already stays as it is.
    ///
    /// # Errors
    /// [`Denied::Hidden`] where the address has no account.
    pub async fn verify_account(&self, context: &RequestContext, email: &EmailAddress) -> Result<Account, Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        let account = uow.account_by_email(email).await?.ok_or(Denied::Hidden)?;
        if account.is_verified() {
            return Ok(account);
        }
        let account = account.verified(now);
        uow.update_account(&account).await?;
        let happening = Happening { context, now, actor: Actor::Operator };
        self.record_vouched(uow.as_mut(), &happening, Action::AccountVerified, &account).await?;
        uow.commit().await?;
        Ok(account)
    }

    async fn record_vouched(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        action: Action,
        account: &Account,
    ) -> Result<(), Error> {
        let object = Object::new("account", account.id, account.display_name.as_str());
        self.record(uow, happening, action, Scene::default(), object, vec![]).await
    }
}
