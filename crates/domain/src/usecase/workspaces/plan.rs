//! Changing the plan of a workspace, by the operator on the command line.

use crate::model::event::{Action, Actor, Object};
use crate::model::ids::WorkspaceId;
use crate::model::plan::{Plan, PlanChange};
use crate::model::target::Target;
use crate::model::workspace::Workspace;
use crate::usecase::audit::EventScope;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Changes the plan of a workspace. Not exposed over HTTP: only the operator decides about plans. Locks the
    /// workspace, under whose lock all limits are compared, so that a concurrent request cannot exceed a lowered limit.
    ///
    /// # Errors
    /// [`Denied::Hidden`](crate::model::access::Denied::Hidden) if the workspace does not exist.
    pub async fn set_plan(&self, context: &RequestContext, id: WorkspaceId, change: PlanChange) -> Result<Plan, Error> {
        self.retry(|| self.set_plan_once(context, id, change.clone())).await
    }

    async fn set_plan_once(
        &self,
        context: &RequestContext,
        id: WorkspaceId,
        change: PlanChange,
    ) -> Result<Plan, Error> {
        let now = self.ports.clock.now();
        let mut tx = self.transaction(context, Actor::Operator, now).await?;
        let workspace = self.lock_target(tx.uow(), Target::Workspace(id)).await?.workspace;
        let before = workspace.plan.name.clone();
        let workspace = Workspace { plan: workspace.plan.changed(change), ..workspace };
        tx.changes().changed_workspaces.push(workspace.clone());
        let object = Object::new("workspace", id, workspace.name.as_str());
        let detail = vec![("before", before), ("after", workspace.plan.name.clone())];
        tx.record(Action::WorkspacePlanChanged, EventScope::workspace(id), object, detail);
        tx.commit().await?;
        Ok(workspace.plan)
    }
}
