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
use crate::usecase::audit::EventScope;
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
        self.retry(|| self.create_project_once(context, caller, workspace, name.clone())).await
    }

    async fn create_project_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        name: Name,
    ) -> Result<Project, Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let workspace = self.lock_target(tx.uow(), Target::Workspace(workspace)).await?.workspace.id;
        authorize(tx.effective_access(me, Target::Workspace(workspace)).await?, Capability::ProjectsCreate)?;
        let project = Project { id: self.ports.ids.project(), workspace_id: workspace, name, created_at: now };
        tx.changes().new_projects.push(project.clone());
        let grant = Grant::Project { workspace, project: project.id, permission: Permission::Admin };
        tx.put_membership(Membership { account_id: me, grant, joined_at: now, invited_by: None });
        let object = Object::new("project", project.id, project.name.as_str());
        let scope = EventScope::projects(workspace, [project.id]);
        tx.record(Action::ProjectCreated, scope, object, vec![]);
        tx.commit_with(project).await
    }
}
