//! Changing the password of an account.

use crate::model::account::{Account, Password};
use crate::model::event::{Action, Actor, Object};
use crate::model::mail::MailContent;
use crate::model::secret::PasswordHash;
use crate::model::time::Timestamp;
use crate::usecase::accounts::confirm_password::Confirmed;
use crate::usecase::audit::EventScope;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Changes the password of the caller's account. When this returns, all other sessions of the account and all its
    /// one-time secrets have ended; the caller's session stays valid.
    ///
    /// # Errors
    /// [`Error::PasswordWrong`] for the current password, [`Error::Validation`] for the new one,
    /// [`Error::RateLimited`].
    pub async fn change_password(
        &self,
        context: &RequestContext,
        caller: &Caller,
        current: &str,
        new: &str,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let new = Password::parse_new(new, self.policy.password_min, &caller.account.email)
            .map_err(|invalid| Error::field("new_password", invalid))?;
        let confirmed = self.confirm_password(&caller.account, current, now).await?;
        let hash = self.ports.hasher.hash(&new).await?;

        self.retry(|| self.change_password_once(context, caller, &confirmed, &hash, now)).await
    }

    async fn change_password_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        confirmed: &Confirmed,
        hash: &PasswordHash,
        now: Timestamp,
    ) -> Result<(), Error> {
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        let account = self.confirmed_account(tx.uow(), confirmed).await?.with_password(hash.clone());
        tx.replace_credentials(account.clone(), Some(caller.session_id));
        let object = Object::new("account", account.id, account.display_name.as_str());
        tx.record(Action::AccountPasswordChanged, EventScope::default(), object, vec![]);
        self.notify_of_new_password(&mut tx, &account);
        tx.commit().await
    }

    /// Informs the owner by mail that the password was changed, so that no change goes unnoticed.
    pub(super) fn notify_of_new_password(&self, tx: &mut UseCaseTransaction<'_>, account: &Account) {
        let now = tx.now();
        let content = MailContent::PasswordChanged { at: now, sign_in_link: self.sign_in_link() };
        tx.enqueue(MailDraft::new(&account.email, account.locale, content, now));
    }

    /// Returns the address of the sign-in page.
    pub(super) fn sign_in_link(&self) -> String {
        format!("{}/sign-in", self.policy.public_url)
    }
}
