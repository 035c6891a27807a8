//! Changing the display name and language of an account.

use crate::model::account::Account;
use crate::model::event::{Action, Actor, Object};
use crate::model::text::{DisplayName, Locale};
use crate::model::time::Timestamp;
use crate::usecase::audit::{EventScope, changed};
use crate::usecase::{Caller, Error, RequestContext, Service};

/// Changes of an account; absent fields keep their value.
#[derive(Debug, Clone, Default)]
pub struct UpdateAccount {
    /// Display name.
    pub display_name: Option<DisplayName>,
    /// Language of mails and pages.
    pub locale: Option<Locale>,
}

impl Service {
    /// Changes the caller's account.
    ///
    /// # Errors
    /// [`Error::PreconditionFailed`].
    pub async fn update_account(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: UpdateAccount,
    ) -> Result<Account, Error> {
        let now = self.ports.clock.now();
        self.retry(|| self.update_account_once(context, caller, command.clone(), now)).await
    }

    async fn update_account_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: UpdateAccount,
        now: Timestamp,
    ) -> Result<Account, Error> {
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let account = tx.account(me).await?.ok_or(Error::Unauthenticated)?;
        context.check_precondition(&account)?;
        let before = account.clone();
        let account = Account {
            display_name: command.display_name.unwrap_or(account.display_name),
            locale: command.locale.unwrap_or(account.locale),
            ..account
        };
        tx.changes().changed_accounts.push(account.clone());
        let object = Object::new("account", account.id, account.display_name.as_str());
        let changes = [
            changed("display_name_before", "display_name", before.display_name.as_str(), account.display_name.as_str()),
            changed("locale_before", "locale", before.locale.as_str(), account.locale.as_str()),
        ];
        let detail = changes.into_iter().flatten().collect();
        tx.record(Action::AccountUpdated, EventScope::default(), object, detail);
        tx.commit().await?;
        Ok(account)
    }
}
