//! Creating a workspace.

use crate::model::event::{Action, Actor, Object};
use crate::model::plan::Plan;
use crate::model::role::Role;
use crate::model::text::Name;
use crate::model::workspace::{Workspace, WorkspaceSettings};
use crate::port::WorkspaceView;
use crate::usecase::audit::{AuditContext, EventScope};
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
        let now = self.ports.clock.now();
        let workspace = Workspace {
            id: self.ports.ids.workspace(),
            name,
            owner_id: caller.account.id,
            plan: Plan::default(),
            settings: WorkspaceSettings::default(),
            created_at: now,
        };
        let audit = AuditContext { context, now, actor: Actor::Account(caller.account.id) };
        let object = Object::new("workspace", workspace.id, workspace.name.as_str());
        let mut uow = self.ports.store.begin().await?;
        // An account that is deleted concurrently must not own anything afterwards.
        let me = uow.account(caller.account.id).await?;
        me.filter(|account| !account.is_erased()).ok_or(Error::Unauthenticated)?;
        uow.insert_workspace(&workspace).await?;
        let scope = EventScope::workspace(workspace.id);
        self.record(uow.as_mut(), &audit, Action::WorkspaceCreated, scope, object, vec![]).await?;
        uow.commit().await?;
        Ok(WorkspaceView { workspace, my_role: Role::Owner, pending_owner: None })
    }
}
