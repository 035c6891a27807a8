//! What became of an invitation, step by step.

use crate::model::access::Denied;
use crate::model::ids::InvitationId;
use crate::model::page::{Page, PageRequest};
use crate::port::{ActivityFilter, ActivityScope, EventView};
use crate::usecase::{Caller, Error, Service};

impl Service {
    /// The history of an invitation, newest first; for those who manage it and for the one whom it is for.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for everybody else.
    pub async fn invitation_history(
        &self,
        caller: &Caller,
        id: InvitationId,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        let view = self.ports.read.invitation(id).await?.ok_or(Denied::Hidden)?;
        if !caller.account.email.is_same_as(&view.invitation.email) {
            self.managed_invitation(caller, id).await?;
        }
        Ok(self.ports.read.events(ActivityScope::Invitation(id), ActivityFilter::default(), page).await?)
    }
}
