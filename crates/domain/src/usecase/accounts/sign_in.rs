//! Signing in. Every failure has the same response, and every address takes the same work.

use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::AccountId;
use crate::model::rate_limit::{SIGN_IN_BY_ADDRESS, SIGN_IN_BY_SOURCE};
use crate::model::secret::{Secret, SecretKind};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::usecase::audit::EventScope;
use crate::usecase::rate_limiting::Attempt;
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

        let password = Password::from_input(password);
        let Some(known) = self.ports.access.account_by_email(email).await? else {
            self.ports.hasher.verify_dummy(&password).await?;
            return Err(Error::InvalidCredentials);
        };
        if !self.ports.hasher.verify(&password, &known.password).await? {
            return Err(Error::InvalidCredentials);
        }

        let (session, session_token) = self.new_session(context, known.id, now);
        let account = self.retry(|| self.sign_in_once(context, &known, &session, &attempts)).await?;
        Ok(SignedIn { account, session_token, expires_at: session.expires_at })
    }

    async fn sign_in_once(
        &self,
        context: &RequestContext,
        known: &Account,
        session: &Session,
        attempts: &[Attempt<'_>],
    ) -> Result<Account, Error> {
        let mut tx = self.transaction(context, Actor::Account(known.id), session.created_at).await?;
        // Hashing takes time: the password that was checked must still be the current one.
        let account = tx.insert_session_with_password(session, &known.password).await?;
        let account = account.ok_or(Error::InvalidCredentials)?;
        self.close_replaced_session(&mut tx).await?;
        record_session(&mut tx, &account, session);
        self.refund_rate_limits(tx.uow(), attempts).await?;
        tx.commit().await?;
        Ok(account)
    }

    /// Starts a session for an account, which is the actor of the transaction from here on. It replaces the session that
    /// the browser was signed in with before.
    pub(in crate::usecase) async fn start_session(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        account: Account,
    ) -> Result<SignedIn, Error> {
        let (session, session_token) = self.new_session(tx.context(), account.id, tx.now());
        self.close_replaced_session(tx).await?;
        record_session(tx, &account, &session);
        let expires_at = session.expires_at;
        tx.changes().new_sessions.push(session);
        Ok(SignedIn { account, session_token, expires_at })
    }

    /// Creates a session of an account, and its token.
    fn new_session(&self, context: &RequestContext, account_id: AccountId, now: Timestamp) -> (Session, Secret) {
        let token = self.ports.secrets.random(SecretKind::Session);
        let session = Session {
            id: self.ports.ids.session(),
            account_id,
            token_hash: self.ports.secrets.hash(token.expose()),
            created_at: now,
            last_seen_at: now,
            expires_at: now.plus(self.policy.session_ttl),
            device: context.device,
        };
        (session, token)
    }

    /// Ends the session that the browser was signed in with before, so that a party that knew its token gains nothing
    /// from the new session.
    async fn close_replaced_session(&self, tx: &mut UseCaseTransaction<'_>) -> Result<(), Error> {
        if let Some(former) = &tx.context().session_to_replace {
            tx.act_as(Actor::Account(former.account.id));
            self.close_session(tx, &former.account, former.session_id).await?;
        }
        Ok(())
    }
}

/// Adds the audit event of a new session, and makes its account the actor of the transaction.
fn record_session(tx: &mut UseCaseTransaction<'_>, account: &Account, session: &Session) {
    tx.act_as(Actor::Account(account.id));
    let object = Object::new("account", account.id, account.display_name.as_str());
    let detail = vec![("session_id", session.id.to_string())];
    tx.record(Action::SessionStarted, EventScope::default(), object, detail);
}
