//! Changing the role or permission of a pending invitation.

use crate::model::event::{Action, Object};
use crate::model::ids::InvitationId;
use crate::model::membership::Grant;
use crate::model::role::{Permission, Role};
use crate::model::text::Invalid;
use crate::port::InvitationView;
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::ManagedFacts;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// The new grant of an invitation: a role in a workspace, or a permission in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangedOffer {
    /// For an invitation to a workspace.
    Role(Role),
    /// For an invitation to a project.
    Permission(Permission),
}

impl ChangedOffer {
    /// Returns the grant that replaces `grant`, if it is of the same kind.
    fn in_place_of(self, grant: Grant) -> Result<Grant, Error> {
        let other_kind = |field, detail| Err(Error::field(field, Invalid::new("not_for_this_invitation", detail)));
        match (self, grant) {
            (Self::Role(role), Grant::Workspace { workspace, .. }) => Ok(Grant::Workspace { workspace, role }),
            (Self::Permission(permission), Grant::Project { workspace, project, .. }) => {
                Ok(Grant::Project { workspace, project, permission })
            }
            (Self::Role(_), Grant::Project { .. }) => {
                other_kind("role", "This invitation is to a project: change its permission.")
            }
            (Self::Permission(_), Grant::Workspace { .. }) => {
                other_kind("permission", "This invitation is to a workspace: change its role.")
            }
        }
    }
}

impl Service {
    /// Changes the role or permission of a pending invitation; its link and code stay valid. From now on the invitation
    /// rests on the authority of the caller, whose access is its ceiling.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) if the caller does not manage it; [`Error::PreconditionFailed`]; the
    /// refusal for its status; [`InvitationRefusal::NotGrantable`](crate::model::invitation::InvitationRefusal);
    /// [`Error::Validation`] for a role in a project or a permission in a workspace.
    pub async fn change_invitation(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
        offer: ChangedOffer,
    ) -> Result<InvitationView, Error> {
        self.retry(|| self.change_once(context, caller, id, offer)).await
    }

    async fn change_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
        offer: ChangedOffer,
    ) -> Result<InvitationView, Error> {
        let now = self.ports.clock.now();
        let (mut tx, managed) = self.load_managed_invitation(context, caller, now, id).await?;
        let ManagedFacts { mut facts, target, access } = managed;
        context.check_precondition(&facts.invitation)?;
        let before = facts.invitation.grant.name();
        let grant = offer.in_place_of(facts.invitation.grant)?;
        let invitation = facts.invitation.clone().change(caller.account.id, access, grant, now)?;
        tx.changes().changed_invitations.push(invitation.clone());
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        let (before, after) = (before.to_owned(), grant.name().to_owned());
        let detail = vec![("before", before), ("after", after), ("target", target.name().to_string())];
        tx.record(Action::InvitationChanged, scope, object, detail);
        tx.commit().await?;
        facts.target_when_sent = Some(target.name().clone());
        Ok(facts.into_view(target, invitation))
    }
}
