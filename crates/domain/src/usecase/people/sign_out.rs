//! Sign out.

use crate::model::event::{Action, Actor, Object};
use crate::usecase::request::{Happening, Scene};
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Ends the session that the caller is signed in by. When this returns, its token opens nothing any more.
    ///
    /// # Errors
    /// Only faults.
    pub async fn sign_out(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let happening = Happening { context, now: self.ports.clock.now(), actor: Actor::Account(caller.account.id) };
        let mut uow = self.ports.store.begin().await?;
        if uow.end_session(caller.account.id, caller.session_id).await? {
            let object = Object::new("account", caller.account.id, caller.account.display_name.as_str());
            let detail = vec![("session_id", caller.session_id.to_string())];
            self.record(uow.as_mut(), &happening, Action::SessionEnded, Scene::default(), object, detail).await?;
        }
        Ok(uow.commit().await?)
    }
}
