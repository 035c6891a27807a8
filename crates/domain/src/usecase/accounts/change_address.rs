//! Changing the address of an account: requested with the password, confirmed by the same account with a secret that
//! was mailed to the new address.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::mail::MailContent;
use crate::model::one_time_secret::{OneTimeSecret, SecretPurpose, SecretRefusal};
use crate::model::rate_limit::{ADDRESS_CHANGE_BY_ACCOUNT, SIGN_UP_BY_ADDRESS};
use crate::model::secret::{Secret, SecretKind};
use crate::model::time::Timestamp;
use crate::usecase::accounts::confirm_password::Confirmed;
use crate::usecase::audit::EventScope;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Mails a link that proves the new address. If the address belongs to an account, its owner is notified instead;
    /// the response does not tell the two apart. Earlier requests stay valid.
    ///
    /// # Errors
    /// [`Error::PasswordWrong`], [`Error::RateLimited`].
    pub async fn request_address_change(
        &self,
        context: &RequestContext,
        caller: &Caller,
        email: EmailAddress,
        password: &str,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let confirmed = self.confirm_password(&caller.account, password, now).await?;
        let address = self.ports.secrets.fingerprint(email.canonical());
        let me = caller.account.id.to_string();
        self.consume_rate_limits_now(&[(ADDRESS_CHANGE_BY_ACCOUNT, &me, 1), (SIGN_UP_BY_ADDRESS, &address, 1)], now)
            .await?;
        // Not locked, so that two accounts are never locked together here.
        let owner = self.ports.access.account_by_email(&email).await?;
        // If the address is taken, this secret is not mailed.
        let purpose = SecretPurpose::AddressChange { to: email.clone() };
        let (issued, secret) = self.new_one_time_secret(caller.account.id, purpose, now);
        let (owner, issued, secret, email, confirmed) = (owner.as_ref(), &issued, &secret, &email, &confirmed);
        self.retry(|| async move {
            let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
            let account = self.confirmed_account(tx.uow(), confirmed).await?;
            tx.changes().new_one_time_secrets.push(issued.clone());
            let draft = match owner {
                Some(owner) => {
                    let content = MailContent::AddressTaken { sign_in_link: self.sign_in_link() };
                    MailDraft::new(&owner.email, owner.locale, content, now)
                }
                None => self.new_address_mail(&account, email, issued.expires_at, secret, now),
            };
            tx.enqueue(draft);
            tx.commit().await
        })
        .await
    }

    /// Creates the mail with the link that proves a new address.
    fn new_address_mail(
        &self,
        account: &Account,
        email: &EmailAddress,
        expires_at: Timestamp,
        secret: &Secret,
        now: Timestamp,
    ) -> MailDraft {
        let content = MailContent::VerifyNewAddress {
            display_name: account.display_name.to_string(),
            masked_address: account.email.masked(),
            link: self.policy.link("confirm-email", secret.expose()),
            expires_at,
        };
        MailDraft::new(email, account.locale, content, now)
    }

    /// Changes the address of an account to the one that the secret was mailed to, and notifies the former address.
    ///
    /// The secret proves the address. The session or the password of the account confirms that the account wants to
    /// change, so that a third party cannot persuade the owner of an address to open a link and give the address away.
    /// When this returns, all other sessions of the account and all its one-time secrets have ended.
    ///
    /// # Errors
    /// [`SecretRefusal`]; without a password, [`Error::Unauthenticated`] for a request without a session and
    /// [`Denied::Forbidden`] for the session of another account; [`Error::PasswordWrong`], [`Error::RateLimited`];
    /// [`Error::AddressTaken`] if an account has the address already.
    pub async fn confirm_address_change(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &str,
        password: Option<&str>,
    ) -> Result<Account, Error> {
        let now = self.ports.clock.now();
        let (found, account) = self.find_one_time_secret(SecretKind::AddressChange, secret, now).await?;
        let own = caller.filter(|caller| caller.account.id == found.account_id);
        let confirmed = match (own, password) {
            (Some(_), _) => None,
            (None, Some(password)) => Some(self.confirm_password(&account, password, now).await?),
            (None, None) if caller.is_some() => return Err(Denied::Forbidden.into()),
            (None, None) => return Err(Error::Unauthenticated),
        };
        self.retry(|| self.confirm_address_change_once(context, own, &found, confirmed.as_ref(), now)).await
    }

    async fn confirm_address_change_once(
        &self,
        context: &RequestContext,
        own: Option<&Caller>,
        found: &OneTimeSecret,
        confirmed: Option<&Confirmed>,
        now: Timestamp,
    ) -> Result<Account, Error> {
        let mut tx = self.transaction(context, Actor::Account(found.account_id), now).await?;
        if let Some(confirmed) = confirmed {
            self.confirmed_account(tx.uow(), confirmed).await?;
        }
        let (account, purpose) = self.use_one_time_secret(&mut tx, found).await?;
        let to = purpose.new_address().ok_or(SecretRefusal::Invalid)?;
        match tx.account_by_email(to).await? {
            Some(other) if other.id == account.id => {}
            Some(_) => return Err(Error::AddressTaken),
            None => {}
        }
        let (before, account) = (account.email.clone(), account.with_email(to.clone(), now));
        tx.replace_credentials(account.clone(), own.map(|caller| caller.session_id));
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("email", account.email.masked())];
        tx.record(Action::AccountEmailChanged, EventScope::default(), object, detail);
        let content = MailContent::AddressChanged {
            masked_address: account.email.masked(),
            at: now,
            sign_in_link: self.sign_in_link(),
        };
        tx.enqueue(MailDraft::new(&before, account.locale, content, now));
        tx.commit().await?;
        Ok(account)
    }
}
