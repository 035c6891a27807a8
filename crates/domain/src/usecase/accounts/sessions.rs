//! Listing and ending the sessions of an account.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::SessionId;
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
use crate::port::SessionsEnd;
use crate::usecase::audit::EventScope;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Returns the caller's live sessions, newest first.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn sessions(&self, caller: &Caller, page: PageRequest) -> Result<Page<Session>, Error> {
        Ok(self.ports.read.sessions(caller.account.id, self.ports.clock.now(), page).await?)
    }

    /// Ends one of the caller's sessions. When this returns, its token authenticates no request.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the caller has no such session, or it has ended.
    pub async fn end_session(&self, context: &RequestContext, caller: &Caller, id: SessionId) -> Result<(), Error> {
        if self.end_own_session(context, caller, id).await? { Ok(()) } else { Err(Denied::Hidden.into()) }
    }

    /// Ends all sessions of the caller except the current one. When this returns, their tokens authenticate no request.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn end_other_sessions(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let (account, now) = (&caller.account, self.ports.clock.now());
        self.retry(|| async move {
            let mut tx = self.transaction(context, Actor::Account(account.id), now).await?;
            let kept = Some(caller.session_id);
            tx.changes().ended_sessions.push(SessionsEnd { account_id: account.id, kept });
            let object = Object::new("account", account.id, account.display_name.as_str());
            let detail = vec![("kept_session_id", caller.session_id.to_string())];
            tx.record(Action::SessionEnded, EventScope::default(), object, detail);
            tx.commit().await
        })
        .await
    }

    /// Ends one of the caller's sessions. Returns whether it existed.
    pub(super) async fn end_own_session(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: SessionId,
    ) -> Result<bool, Error> {
        let now = self.ports.clock.now();
        self.retry(|| async move {
            let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
            let existed = self.close_session(&mut tx, &caller.account, id).await?;
            tx.commit().await?;
            Ok(existed)
        })
        .await
    }

    /// Ends a session of an account, which is the actor of the transaction, and adds the audit event. Returns whether
    /// the session existed.
    pub(super) async fn close_session(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        account: &Account,
        id: SessionId,
    ) -> Result<bool, Error> {
        if !tx.end_session(account.id, id).await? {
            return Ok(false);
        }
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("session_id", id.to_string())];
        tx.record(Action::SessionEnded, EventScope::default(), object, detail);
        Ok(true)
    }
}
