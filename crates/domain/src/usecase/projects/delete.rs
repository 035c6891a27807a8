//! Deleting a project: effective immediately for members and guests.

use crate::model::access::authorize;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::ProjectId;
use crate::model::target::Target;
use crate::port::Deletion;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Deletes a project. Cancels its undecided invitations and its pending transfer. Its public tokens lose it and
    /// continue with their other projects.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `project.delete`.
    pub async fn delete_project(&self, context: &RequestContext, caller: &Caller, id: ProjectId) -> Result<(), Error> {
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let project = self.lock_offered(tx.uow(), id).await?;
            authorize(tx.effective_access(me, Target::Project(id)).await?, Capability::ProjectDelete)?;
            let undecided = tx.undecided_invitations_to(Target::Project(id)).await?;
            self.end_invitations(&mut tx, undecided).await?;
            if let Some(transfer) = tx.latest_transfer(Target::Project(id)).await?
                && let Ok(cancelled) = transfer.cancel(now)
            {
                tx.changes().changed_transfers.push(cancelled);
            }
            tx.changes().deleted_projects.push(Deletion { id, at: now });
            let object = Object::new("project", id, project.name.as_str());
            let scope = EventScope::projects(project.workspace_id, [id]);
            tx.record(Action::ProjectDeleted, scope, object, vec![]);
            tx.commit().await
        })
        .await
    }
}
