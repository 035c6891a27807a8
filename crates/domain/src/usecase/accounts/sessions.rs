//! Listing and ending the sessions of an account.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::SessionId;
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::audit::{AuditContext, EventScope};
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
        let mut uow = self.ports.store.begin().await?;
        if !self.close_session(uow.as_mut(), context, &caller.account, id, now).await? {
            return Err(Denied::Hidden.into());
        }
        Ok(uow.commit().await?)
    }

    /// Ends all sessions of the caller except the current one. When this returns, their tokens authenticate no request.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn end_other_sessions(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let account = &caller.account;
        let audit = AuditContext { context, now: self.ports.clock.now(), actor: Actor::Account(account.id) };
        let mut uow = self.ports.store.begin().await?;
        uow.end_other_sessions(account.id, caller.session_id).await?;
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("kept_session_id", caller.session_id.to_string())];
        self.record(uow.as_mut(), &audit, Action::SessionEnded, EventScope::default(), object, detail).await?;
        Ok(uow.commit().await?)
    }

    /// Ends a session of an account and writes the audit event; returns whether the session existed.
    pub(super) async fn close_session(
        &self,
        uow: &mut dyn UnitOfWork,
        context: &RequestContext,
        account: &Account,
        id: SessionId,
        now: Timestamp,
    ) -> Result<bool, Error> {
        if !uow.end_session(account.id, id).await? {
            return Ok(false);
        }
        let audit = AuditContext { context, now, actor: Actor::Account(account.id) };
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("session_id", id.to_string())];
        self.record(uow, &audit, Action::SessionEnded, EventScope::default(), object, detail).await?;
        Ok(true)
    }
}
