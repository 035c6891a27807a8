//! Setting the plan of a workspace in any store. The program's own command needs a store that several processes share.

use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::Store;
use guestlist_testkit::WriteRecords as _;

use crate::backend::Backend;
use crate::instance::Instance;

impl Instance {
    /// Sets the plan of a workspace directly in the store.
    ///
    /// # Panics
    /// If the store cannot be changed.
    pub async fn set_plan(&self, backend: Backend, workspace: &str, plan: &Plan) {
        let id = WorkspaceId::parse(workspace).expect("the id of a workspace");
        let limit = |max: Option<u32>| max.map_or_else(|| "NULL".to_owned(), |max| max.to_string());
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
            Backend::Sqlite => self.execute_sql(&statement(format!("x'{}'", id.uuid().simple()))),
            Backend::Postgres => {
                self.rows(&[&statement(format!("'{}'", id.uuid()))]);
            }
            Backend::Memory => {
                let store = self.memory().expect("a store in memory");
                let mut uow = store.begin().await.expect("a unit of work");
                let workspace = uow.workspace(id).await.expect("a row").expect("the workspace");
                let changed = Workspace { plan: plan.clone(), ..workspace };
                uow.update_workspace(&changed).await.expect("a change");
                uow.commit().await.expect("a commit");
            }
        }
    }
}
