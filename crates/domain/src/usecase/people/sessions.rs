//! See one's sessions, and end any of them.

use crate::model::access::Denied;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::SessionId;
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
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
        let happening = Happening { context, now: self.ports.clock.now(), actor: Actor::Account(caller.account.id) };
        let mut uow = self.ports.store.begin().await?;
        if !uow.end_session(caller.account.id, id).await? {
            return Err(Denied::Hidden.into());
        }
        let object = Object::new("account", caller.account.id, caller.account.display_name.as_str());
        let detail = vec![("session_id", id.to_string())];
        self.record(uow.as_mut(), &happening, Action::SessionEnded, Scene::default(), object, detail).await?;
        Ok(uow.commit().await?)
    }
}
