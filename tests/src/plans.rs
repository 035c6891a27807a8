//! Plans of workspaces on any store; the program's own command reaches those alone that several processes share.

use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::Store;

use crate::backend::Backend;
use crate::instance::Instance;

impl Instance {
    /// Gives a workspace this plan behind the instance's back.
    ///
    /// # Panics
    /// Where the store does not allow it.
    pub async fn set_plan(&self, backend: Backend, workspace: &str, plan: &Plan) {
        let id = WorkspaceId::parse(workspace).expect("the id of a workspace");
        let limit = |most: Option<u32>| most.map_or_else(|| "NULL".to_owned(), |most| most.to_string());
        let statement = |id: String| {
            format!(
                "UPDATE workspace SET plan_public_tokens = {}, plan_max_members = {}, plan_max_pending = {}, \
                 plan_max_active_tokens = {} WHERE id = {id}",
                plan.public_tokens,
                limit(plan.max_members),
                limit(plan.max_pending_invitations),
                limit(plan.max_active_tokens),
            )
        };
        match backend {
            Backend::Sqlite => self.change(&statement(format!("x'{}'", id.uuid().simple()))),
            Backend::Postgres => {
                self.rows(&[&statement(format!("'{}'", id.uuid()))]);
            }
            Backend::Memory => {
                let store = self.memory().expect("a store in memory");
                let mut uow = store.begin().await.expect("a unit of work");
                let workspace = uow.workspace(id).await.expect("an answer").expect("the workspace");
                let changed = Workspace { plan: plan.clone(), ..workspace };
                uow.update_workspace(&changed).await.expect("a change");
                uow.commit().await.expect("a commit");
            }
        }
    }
}
