//! Creating a workspace.

use crate::model::event::{Action, Actor, Object};
use crate::model::plan::Plan;
use crate::model::role::Role;
use crate::model::text::Name;
use crate::model::workspace::{Workspace, WorkspaceSettings};
use crate::port::WorkspaceView;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Creates a workspace with the caller as its Owner.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] if the account was deleted meanwhile; otherwise only faults ([`Error::is_fault`]).
    pub async fn create_workspace(
        &self,
        context: &RequestContext,
        caller: &Caller,
        name: Name,
    ) -> Result<WorkspaceView, Error> {
        self.retry(|| self.create_workspace_once(context, caller, name.clone())).await
    }

    async fn create_workspace_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        name: Name,
    ) -> Result<WorkspaceView, Error> {
        let now = self.ports.clock.now();
        let workspace = Workspace {
            id: self.ports.ids.workspace(),
            name,
            owner_id: caller.account.id,
            plan: Plan::default(),
            settings: WorkspaceSettings::default(),
            created_at: now,
        };
        let object = Object::new("workspace", workspace.id, workspace.name.as_str());
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        // An account that is deleted at the same moment must not own anything afterwards.
        let me = tx.account(caller.account.id).await?;
        me.filter(|account| !account.is_erased()).ok_or(Error::Unauthenticated)?;
        tx.changes().new_workspaces.push(workspace.clone());
        tx.record(Action::WorkspaceCreated, EventScope::workspace(workspace.id), object, vec![]);
        tx.commit_with(WorkspaceView { workspace, my_role: Role::Owner, pending_owner: None }).await
    }
}
