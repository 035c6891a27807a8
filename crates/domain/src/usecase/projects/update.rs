//! Changing a project.

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::ProjectId;
use crate::model::project::Project;
use crate::model::target::Target;
use crate::model::text::Name;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// Changes of a project; absent fields keep their value.
#[derive(Debug, Clone, Default)]
pub struct UpdateProject {
    /// Name.
    pub name: Option<Name>,
}

impl Service {
    /// Changes a project.
    ///
    /// # Errors
    /// [`Denied`] without `settings.change`; [`Error::PreconditionFailed`].
    pub async fn update_project(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: ProjectId,
        command: UpdateProject,
    ) -> Result<Project, Error> {
        self.retry(|| self.update_project_once(context, caller, id, command.clone())).await
    }

    async fn update_project_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: ProjectId,
        command: UpdateProject,
    ) -> Result<Project, Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let project = self.lock_target(tx.uow(), Target::Project(id)).await?.project.ok_or(Denied::Hidden)?;
        authorize(tx.effective_access(me, Target::Project(id)).await?, Capability::SettingsChange)?;
        context.check_precondition(&project)?;
        let project = Project { name: command.name.unwrap_or(project.name), ..project };
        tx.changes().changed_projects.push(project.clone());
        let object = Object::new("project", id, project.name.as_str());
        let scope = EventScope::projects(project.workspace_id, [id]);
        tx.record(Action::ProjectUpdated, scope, object, vec![]);
        tx.commit().await?;
        Ok(project)
    }
}
