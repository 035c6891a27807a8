//! Signing in. Every failure has the same response, and every address takes the same work.

use crate::model::account::{Account, Password};
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Object};
use crate::model::rate_limit::{SIGN_IN_BY_ADDRESS, SIGN_IN_BY_SOURCE};
use crate::model::secret::{Secret, SecretKind};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::audit::{AuditContext, EventScope};
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
        let mut attempts = vec![(SIGN_IN_BY_ADDRESS, address.as_str())];
        attempts.extend(context.source.as_deref().map(|source| (SIGN_IN_BY_SOURCE, source)));
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

        let mut uow = self.ports.store.begin().await?;
        // Hashing takes time: the password that was checked must still be the current one.
        let account = uow.account(known.id).await?.filter(|account| account.password == known.password);
        let account = account.ok_or(Error::InvalidCredentials)?;
        self.refund_rate_limits(uow.as_mut(), &attempts).await?;
        let audit = AuditContext { context, now, actor: Actor::Account(account.id) };
        let signed_in = self.start_session(uow.as_mut(), &audit, account).await?;
        uow.commit().await?;
        Ok(signed_in)
    }

    /// Starts a session for an account. In the same transaction, ends the session that the browser was signed in with
    /// before, so that a party that knew its token gains nothing from the new session.
    pub(in crate::usecase) async fn start_session(
        &self,
        uow: &mut dyn UnitOfWork,
        audit: &AuditContext<'_>,
        account: Account,
    ) -> Result<SignedIn, Error> {
        if let Some(former) = &audit.context.session_to_replace {
            let (context, now) = (audit.context, audit.now);
            self.close_session(uow, context, &former.account, former.session_id, now).await?;
        }
        let session_token = self.ports.secrets.random(SecretKind::Session);
        let expires_at = audit.now.plus(self.policy.session_ttl);
        let session = Session {
            id: self.ports.ids.session(),
            account_id: account.id,
            token_hash: self.ports.secrets.hash(session_token.expose()),
            created_at: audit.now,
            last_seen_at: audit.now,
            expires_at,
            device: audit.context.device,
        };
        uow.insert_session(&session).await?;
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("session_id", session.id.to_string())];
        self.record(uow, audit, Action::SessionStarted, EventScope::default(), object, detail).await?;
        Ok(SignedIn { account, session_token, expires_at })
    }
}
