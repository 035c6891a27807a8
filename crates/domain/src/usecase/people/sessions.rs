//! See one's sessions, and end any of them.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::SessionId;
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::request::{Happening, Scene};
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// The caller's live sessions, newest first.
    ///
    /// # Errors
    /// Only faults.
    pub async fn sessions(&self, caller: &Caller, page: PageRequest) -> Result<Page<Session>, Error> {
        Ok(self.ports.read.sessions(caller.account.id, self.ports.clock.now(), page).await?)
    }

    /// Ends one of the caller's sessions. When this returns, its token opens nothing any more.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for anybody else's, and for one that has ended.
    pub async fn end_session(&self, context: &RequestContext, caller: &Caller, id: SessionId) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        if !self.close_session(uow.as_mut(), context, &caller.account, id, now).await? {
            return Err(Denied::Hidden.into());
        }
        Ok(uow.commit().await?)
    }

    /// Ends every session of the caller but the one that they ask by. When this returns, their tokens open nothing any
    /// more.
    ///
    /// # Errors
    /// Only faults.
    pub async fn end_other_sessions(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let account = &caller.account;
        let happening = Happening { context, now: self.ports.clock.now(), actor: Actor::Account(account.id) };
        let mut uow = self.ports.store.begin().await?;
        uow.end_other_sessions(account.id, caller.session_id).await?;
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("kept_session_id", caller.session_id.to_string())];
        self.record(uow.as_mut(), &happening, Action::SessionEnded, Scene::default(), object, detail).await?;
        Ok(uow.commit().await?)
    }

    /// Ends a session of an account, and writes it down; says whether it was there.
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
        let happening = Happening { context, now, actor: Actor::Account(account.id) };
        let object = Object::new("account", account.id, account.display_name.as_str());
        let detail = vec![("session_id", id.to_string())];
        self.record(uow, &happening, Action::SessionEnded, Scene::default(), object, detail).await?;
        Ok(true)
    }
}
