//! Account links that the operator creates on the command line: for people whom mail does not reach, and before any
//! account exists that could invite.

use crate::model::access::Denied;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::secret::Secret;
use crate::model::sign_up::{PendingSignUp, SignUp};
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::usecase::audit::EventScope;
use crate::usecase::{Error, RequestContext, Service};

/// How an account link reaches the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkDelivery {
    /// Mailed to the address; opening the link proves it.
    Mail,
    /// Passed on by the operator, who vouches for the address.
    ByHand,
}

/// A link with which a person chooses a password and so creates their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLink {
    /// Display name that the account will have.
    pub display_name: DisplayName,
    /// The link. Its secret is in the fragment.
    pub link: Secret,
    /// When it expires.
    pub expires_at: Timestamp,
}

impl Service {
    /// Creates a link for a new account. Not exposed over HTTP.
    ///
    /// # Errors
    /// [`Error::Conflict`] if the address has an account.
    pub async fn create_account_link(
        &self,
        context: &RequestContext,
        command: SignUp,
        delivery: LinkDelivery,
    ) -> Result<AccountLink, Error> {
        let now = self.ports.clock.now();
        self.require_no_account(&command.email).await?;
        let (sign_up, secret) = self.new_sign_up(command, now);
        self.keep_account_link(context, &sign_up, &secret, delivery, now).await
    }

    /// Creates a new link for the latest sign-up of an address whose earlier link did not arrive or expired. The
    /// operator passes it on and vouches for the address. Not exposed over HTTP.
    ///
    /// # Errors
    /// [`Error::Conflict`] if the address has an account; [`Denied::Hidden`] if no sign-up of the address is stored.
    pub async fn vouch_for_sign_up(
        &self,
        context: &RequestContext,
        email: &EmailAddress,
    ) -> Result<AccountLink, Error> {
        let now = self.ports.clock.now();
        self.require_no_account(email).await?;
        let latest = self.ports.read.latest_sign_up(email).await?.ok_or(Denied::Hidden)?;
        let (sign_up, secret) = self.new_sign_up(latest.entered(), now);
        self.keep_account_link(context, &sign_up, &secret, LinkDelivery::ByHand, now).await
    }

    async fn require_no_account(&self, email: &EmailAddress) -> Result<(), Error> {
        match self.ports.access.account_by_email(email).await? {
            Some(_) => Err(Error::Conflict),
            None => Ok(()),
        }
    }

    async fn keep_account_link(
        &self,
        context: &RequestContext,
        sign_up: &PendingSignUp,
        secret: &Secret,
        delivery: LinkDelivery,
        now: Timestamp,
    ) -> Result<AccountLink, Error> {
        self.retry(|| async move {
            let mut tx = self.transaction(context, Actor::Operator, now).await?;
            tx.changes().new_sign_ups.push(sign_up.clone());
            if delivery == LinkDelivery::Mail {
                tx.enqueue(self.sign_up_mail(sign_up, secret, now));
            }
            let object = Object::new("account", sign_up.account_id, sign_up.display_name.as_str());
            tx.record(Action::AccountLinkCreated, EventScope::default(), object, vec![]);
            tx.commit().await
        })
        .await?;
        let link = Secret::new(self.sign_up_link(secret));
        Ok(AccountLink { display_name: sign_up.display_name.clone(), link, expires_at: sign_up.expires_at })
    }
}
