//! Signing in. Every failure has the same response, and every address takes the same work.

use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::rate_limit::{SIGN_IN_BY_ADDRESS, SIGN_IN_BY_SOURCE};
use crate::model::secret::{Secret, SecretKind};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::usecase::audit::EventScope;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service};

/// A new session, with its token in clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub account: Account,
    /// The session's token.
    pub session_token: Secret,
    /// When the session expires, regardless of use.
    pub expires_at: Timestamp,
}

impl Service {
    /// Signs in with address and password. An address with only pending sign-ups counts as unknown.
    ///
    /// # Errors
    /// [`Error::InvalidCredentials`] for every kind of failure; [`Error::RateLimited`].
    pub async fn sign_in(
        &self,
        context: &RequestContext,
        email: &EmailAddress,
        password: &str,
    ) -> Result<SignedIn, Error> {
        let now = self.ports.clock.now();
        let address = self.ports.secrets.fingerprint(email.canonical());
        let mut attempts = vec![(SIGN_IN_BY_ADDRESS, address.as_str(), 1)];
        attempts.extend(context.source.as_deref().map(|source| (SIGN_IN_BY_SOURCE, source, 1)));
        self.consume_rate_limits_now(&attempts, now).await?;

        let mut uow = self.ports.store.begin().await?;
        let known = uow.account_by_email(email).await?;
        drop(uow);
        let password = Password::from_input(password);
        let Some(known) = known else {
            self.ports.hasher.verify_dummy(&password).await?;
            return Err(Error::InvalidCredentials);
        };
        if !self.ports.hasher.verify(&password, &known.password).await? {
            return Err(Error::InvalidCredentials);
        }

        let mut tx = self.transaction(context, Actor::Account(known.id), now).await?;
        // Hashing takes time: the password that was checked must still be the current one.
        let account = tx.account(known.id).await?.filter(|account| account.password == known.password);
        let account = account.ok_or(Error::InvalidCredentials)?;
        self.refund_rate_limits(tx.uow(), &attempts).await?;
        let signed_in = self.start_session(&mut tx, account).await?;
        tx.commit().await?;
        Ok(signed_in)
    }

    /// Starts a session for an account, which is the actor of the transaction from here on. Ends the session that the
    /// browser was signed in with before, so that a party that knew its token gains nothing from the new session.
    pub(in crate::usecase) async fn start_session(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        account: Account,
    ) -> Result<SignedIn, Error> {
        let (context, now) = (tx.context(), tx.now());
        if let Some(former) = &context.session_to_replace {
            tx.act_as(Actor::Account(former.account.id));
            self.close_session(tx, &former.account, former.session_id).await?;
        }
        tx.act_as(Actor::Account(account.id));
        let session_token = self.ports.secrets.random(SecretKind::Session);
        let expires_at = now.plus(self.policy.session_ttl);
        let session = Session {
            id: self.ports.ids.session(),
            account_id: account.id,
            token_hash: self.ports.secrets.hash(session_token.expose()),
            created_at: now,
            last_seen_at: now,
            expires_at,
            device: context.device,
        };
        let session_id = session.id;
        tx.changes().new_sessions.push(session);
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("session_id", session_id.to_string())];
        tx.record(Action::SessionStarted, EventScope::default(), object, detail);
        Ok(SignedIn { account, session_token, expires_at })
    }
}
