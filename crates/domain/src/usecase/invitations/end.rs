//! Ending the invitations to a target that is deleted or moves.

use crate::model::event::{Action, Object};
use crate::model::invitation::Invitation;
use crate::port::UnitOfWork;
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::{Error, Service};

impl Service {
    /// Cancels undecided invitations, including expired ones, and withdraws their queued mails.
    pub(in crate::usecase) async fn end_invitations(
        &self,
        uow: &mut dyn UnitOfWork,
        audit: &AuditContext<'_>,
        undecided: Vec<Invitation>,
    ) -> Result<(), Error> {
        for invitation in undecided {
            let invitation = invitation.cancel(audit.now)?;
            uow.update_invitation(&invitation).await?;
            uow.withdraw_mails(invitation.id, audit.now).await?;
            let object = Object::new("invitation", invitation.id, invitation.email.masked());
            let scope = EventScope::projects(invitation.grant.workspace(), invitation.grant.project());
            self.record(uow, audit, Action::InvitationCancelled, scope, object, vec![]).await?;
        }
        Ok(())
    }
}
