//! Listing and ending the sessions of an account.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::SessionId;
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
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
        let now = self.ports.clock.now();
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        if !self.close_session(&mut tx, &caller.account, id).await? {
            return Err(Denied::Hidden.into());
        }
        tx.commit().await
    }

    /// Ends all sessions of the caller except the current one. When this returns, their tokens authenticate no request.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn end_other_sessions(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let account = &caller.account;
        let mut tx = self.transaction(context, Actor::Account(account.id), self.ports.clock.now()).await?;
        tx.end_other_sessions(account.id, caller.session_id).await?;
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("kept_session_id", caller.session_id.to_string())];
        tx.record(Action::SessionEnded, EventScope::default(), object, detail);
        tx.commit().await
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
