//! Signing out.

use crate::model::event::Actor;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Ends the session of the request. When this returns, its token authenticates no request.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn sign_out(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        self.close_session(&mut tx, &caller.account, caller.session_id).await?;
        tx.commit().await
    }
}
