//! Signing out.

use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Ends the session of the request. When this returns, its token authenticates no request.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn sign_out(&self, context: &RequestContext, caller: &Caller) -> Result<(), Error> {
        self.end_own_session(context, caller, caller.session_id).await?;
        Ok(())
    }
}
