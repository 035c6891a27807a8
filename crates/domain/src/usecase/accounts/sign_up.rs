//! Signing up. The response is always the same: whether an address has an account is disclosed only to its owner, by
//! mail.

use crate::model::account::Account;
use crate::model::event::Actor;
use crate::model::mail::MailContent;
use crate::model::rate_limit::{SIGN_UP_BY_ADDRESS, SIGN_UP_BY_SOURCE};
use crate::model::secret::{Secret, SecretKind};
use crate::model::sign_up::{PendingSignUp, SignUp};
use crate::model::time::Timestamp;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Stores a pending sign-up and mails a link that proves the address and asks for a password. If the address has an
    /// account, its owner is notified instead. Earlier sign-ups of the address stay valid.
    ///
    /// # Errors
    /// [`Error::RateLimited`]. No error discloses whether the address is known.
    pub async fn sign_up(&self, context: &RequestContext, command: SignUp) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let address = self.ports.secrets.fingerprint(command.email.canonical());
        let mut attempts = vec![(SIGN_UP_BY_ADDRESS, address.as_str(), 1)];
        attempts.extend(context.source.as_deref().map(|source| (SIGN_UP_BY_SOURCE, source, 1)));
        self.consume_rate_limits_now(&attempts, now).await?;

        let owner = self.ports.access.account_by_email(&command.email).await?;
        // Written for a known address too, so that both take the same work. That secret is not mailed.
        let (sign_up, secret) = self.new_sign_up(command, now);
        self.retry(|| self.sign_up_once(context, &sign_up, &secret, owner.as_ref(), now)).await
    }

    async fn sign_up_once(
        &self,
        context: &RequestContext,
        sign_up: &PendingSignUp,
        secret: &Secret,
        owner: Option<&Account>,
        now: Timestamp,
    ) -> Result<(), Error> {
        let mut tx = self.transaction(context, Actor::Anonymous, now).await?;
        tx.changes().new_sign_ups.push(sign_up.clone());
        let draft = match owner {
            Some(owner) => {
                let content = MailContent::AlreadyRegistered { sign_in_link: self.sign_in_link() };
                MailDraft::new(&owner.email, owner.locale, content, now)
            }
            None => self.sign_up_mail(sign_up, secret, now),
        };
        tx.enqueue(draft);
        tx.commit().await
    }

    /// Creates a pending sign-up, and returns it with its secret.
    pub(super) fn new_sign_up(&self, entered: SignUp, now: Timestamp) -> (PendingSignUp, Secret) {
        let secret = self.ports.secrets.random(SecretKind::Verification);
        let hash = self.ports.secrets.hash(secret.expose());
        (PendingSignUp::new(entered, self.ports.ids.account(), hash, now), secret)
    }

    /// Returns the link that proves the address of a sign-up.
    pub(super) fn sign_up_link(&self, secret: &Secret) -> String {
        self.policy.link("verify", secret.expose())
    }

    /// Creates the mail with the link of a sign-up.
    pub(super) fn sign_up_mail(&self, sign_up: &PendingSignUp, secret: &Secret, now: Timestamp) -> MailDraft {
        let content = MailContent::VerifyAddress {
            display_name: sign_up.display_name.to_string(),
            link: self.sign_up_link(secret),
            expires_at: sign_up.expires_at,
        };
        MailDraft::new(&sign_up.email, sign_up.locale, content, now)
    }
}
