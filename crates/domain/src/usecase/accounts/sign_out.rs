//! Signing out.

use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Ends the session of the request. When this returns, its token authenticates no request.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn sign_out(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        self.close_session(uow.as_mut(), context, &caller.account, caller.session_id, now).await?;
        Ok(uow.commit().await?)
    }
}
