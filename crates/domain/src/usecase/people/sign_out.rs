//! Sign out.

use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Ends the session that the caller is signed in by. When this returns, its token opens nothing any more.
    ///
    /// # Errors
    /// Only faults.
    pub async fn sign_out(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        self.close_session(uow.as_mut(), context, &caller.account, caller.session_id, now).await?;
        Ok(uow.commit().await?)
    }
}
