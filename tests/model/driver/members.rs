//! Steps of members.

use guestlist_domain::usecase::Error;

use super::convert::{permission_of, role_of};
use super::{Driver, context};
use crate::outcome::Done;
use crate::step::Step;

impl Driver {
    pub(super) async fn run_member_step(&mut self, step: &Step) -> Result<Done, Error> {
        let context = context();
        match step {
            Step::ChangeRole { who, workspace, member, role, orphans } => {
                let (caller, member) = (self.caller(*who).await?, self.account_id(*member));
                let (workspace, orphans) = (self.workspace_id(*workspace), self.orphaned(*orphans));
                let role = role_of(*role);
                self.service().change_member_role(&context, &caller, workspace, member, role, orphans).await?;
            }
            Step::ChangePermission { who, project, member, permission, orphans } => {
                let (caller, member) = (self.caller(*who).await?, self.account_id(*member));
                let (project, orphans) = (self.project_id(*project), self.orphaned(*orphans));
                let to = permission_of(*permission);
                self.service().change_member_permission(&context, &caller, project, member, to, orphans).await?;
            }
            Step::RemoveMember { who, target, member, orphans } => {
                let (caller, member) = (self.caller(*who).await?, self.account_id(*member));
                let (target, orphans) = (self.target(*target), self.orphaned(*orphans));
                self.service().remove_member(&context, &caller, target, member, orphans).await?;
            }
            Step::Leave { who, target, orphans } => {
                let (target, orphans) = (self.target(*target), self.orphaned(*orphans));
                let caller = self.caller(*who).await?;
                self.service().leave(&context, &caller, target, orphans).await?;
            }
            _ => unreachable!("{step:?} is no step of a member"),
        }
        Ok(Done::Changed)
    }
}
