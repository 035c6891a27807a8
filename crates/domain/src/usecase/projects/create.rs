//! Creating a project.

use crate::model::access::authorize;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::WorkspaceId;
use crate::model::membership::{Grant, Membership};
use crate::model::project::Project;
use crate::model::role::Permission;
use crate::model::target::Target;
use crate::model::text::Name;
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Creates a project in a workspace, with the caller as project admin.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied).
    pub async fn create_project(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        name: Name,
    ) -> Result<Project, Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut uow = self.ports.store.begin().await?;
        let workspace = self.lock_target(uow.as_mut(), Target::Workspace(workspace)).await?.workspace.id;
        authorize(uow.effective_access(me, Target::Workspace(workspace)).await?, Capability::ProjectsCreate)?;
        let project = Project { id: self.ports.ids.project(), workspace_id: workspace, name, created_at: now };
        uow.insert_project(&project).await?;
        let grant = Grant::Project { workspace, project: project.id, permission: Permission::Admin };
        uow.put_membership(&Membership { account_id: me, grant, joined_at: now, invited_by: None }).await?;
        let audit = AuditContext { context, now, actor: Actor::Account(me) };
        let object = Object::new("project", project.id, project.name.as_str());
        let scope = EventScope::projects(workspace, [project.id]);
        self.record(uow.as_mut(), &audit, Action::ProjectCreated, scope, object, vec![]).await?;
        uow.commit().await?;
        Ok(project)
    }
}
