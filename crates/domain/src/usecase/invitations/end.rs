//! Ending the invitations to a target that is deleted or moves.

use crate::model::event::{Action, Object};
use crate::model::invitation::Invitation;
use crate::usecase::audit::EventScope;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

impl Service {
    /// Cancels undecided invitations, including expired ones, and withdraws their queued mails.
    pub(in crate::usecase) async fn end_invitations(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        undecided: Vec<Invitation>,
    ) -> Result<(), Error> {
        let now = tx.now();
        for invitation in undecided {
            let invitation = invitation.cancel(now)?;
            let object = Object::new("invitation", invitation.id, invitation.email.masked());
            let scope = EventScope::projects(invitation.grant.workspace(), invitation.grant.project());
            tx.supersede_invitation(invitation);
            tx.record(Action::InvitationCancelled, scope, object, vec![]);
        }
        Ok(())
    }
}
