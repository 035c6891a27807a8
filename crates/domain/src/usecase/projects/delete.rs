//! Deleting a project: effective immediately for members and guests.

use crate::model::access::authorize;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::ProjectId;
use crate::model::target::Target;
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::retry::retry_once;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Deletes a project. Cancels its undecided invitations and its pending transfer. Its public tokens lose it and
    /// continue with their other projects.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `project.delete`.
    pub async fn delete_project(&self, context: &RequestContext, caller: &Caller, id: ProjectId) -> Result<(), Error> {
        retry_once(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut uow = self.ports.store.begin().await?;
            let project = self.lock_offered(uow.as_mut(), id).await?;
            authorize(uow.effective_access(me, Target::Project(id)).await?, Capability::ProjectDelete)?;
            let audit = AuditContext { context, now, actor: Actor::Account(me) };
            let undecided = uow.undecided_invitations_to(Target::Project(id)).await?;
            self.end_invitations(uow.as_mut(), &audit, undecided).await?;
            if let Some(transfer) = uow.latest_transfer(Target::Project(id)).await?
                && let Ok(cancelled) = transfer.cancel(now)
            {
                uow.update_transfer(&cancelled).await?;
            }
            uow.delete_project(id, now).await?;
            let object = Object::new("project", id, project.name.as_str());
            let scope = EventScope::projects(project.workspace_id, [id]);
            self.record(uow.as_mut(), &audit, Action::ProjectDeleted, scope, object, vec![]).await?;
            Ok(uow.commit().await?)
        })
        .await
    }
}
