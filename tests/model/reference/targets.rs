//! Workspaces and projects: creation, deletion, plans (S2.1, S2.3, S2.5).

use std::collections::BTreeSet;

use super::access::{NOT_FOUND, check, require};
use super::state::{RoleRecord, State, World};
use crate::labels::{Permission, Person, Project, Role, Target, Workspace};
use crate::outcome::{Code, Done, Outcome};
use crate::step::Plan;

impl World {
    pub(super) fn create_workspace(&mut self, workspace: Workspace, who: Person) -> Outcome {
        let account = self.caller(who)?;
        self.workspaces.insert(workspace, Plan::default());
        self.roles.insert((workspace, account), RoleRecord { role: Role::Owner, since: self.now });
        Ok(Done::Changed)
    }

    pub(super) fn delete_workspace(&mut self, who: Person, workspace: Workspace) -> Outcome {
        let account = self.caller(who)?;
        let role = self.role(account, workspace);
        require(role.is_some(), role == Some(Role::Owner))?;
        for record in self.invitations.values_mut() {
            if record.workspace == workspace && record.state == State::Pending {
                record.state = State::Cancelled;
            }
        }
        for record in &mut self.ownership_transfers {
            if record.workspace == workspace && record.is_pending(self.now) {
                record.state = State::Cancelled;
            }
        }
        for record in &mut self.project_transfers {
            if (record.from == workspace || record.to == workspace) && record.is_pending(self.now) {
                record.state = State::Cancelled;
            }
        }
        for record in self.tokens.values_mut().filter(|record| record.workspace == workspace) {
            record.is_revoked = true;
        }
        let projects: BTreeSet<Project> =
            self.projects.iter().filter(|(_, of)| **of == workspace).map(|(project, _)| *project).collect();
        self.permissions.retain(|(project, _), _| !projects.contains(project));
        self.roles.retain(|(of, _), _| *of != workspace);
        self.projects.retain(|project, _| !projects.contains(project));
        self.deleted_projects.extend(projects);
        self.workspaces.remove(&workspace);
        Ok(Done::Changed)
    }

    /// Only the operator decides about plans.
    pub(super) fn change_plan(&mut self, workspace: Workspace, plan: Plan) -> Outcome {
        *self.workspaces.get_mut(&workspace).ok_or(NOT_FOUND)? = plan;
        Ok(Done::Changed)
    }

    pub(super) fn create_project(&mut self, project: Project, who: Person, workspace: Workspace) -> Outcome {
        let account = self.caller(who)?;
        let role = self.role(account, workspace);
        require(role.is_some(), role >= Some(Role::Designer))?;
        self.projects.insert(project, workspace);
        self.permissions.insert((project, account), Permission::Admin);
        Ok(Done::Changed)
    }

    pub(super) fn delete_project(&mut self, who: Person, project: Project) -> Outcome {
        let account = self.caller(who)?;
        let target = Target::Project(project);
        require(self.sees(account, target), self.manages(account, target))?;
        self.end_invitations_to(project);
        let now = self.now;
        if let Some(latest) = self.latest_project_transfer_mut(project)
            && latest.is_pending(now)
        {
            latest.state = State::Cancelled;
        }
        self.permissions.retain(|(of, _), _| *of != project);
        self.projects.remove(&project);
        self.deleted_projects.insert(project);
        Ok(Done::Changed)
    }

    /// Cancels the undecided invitations to a project that is deleted or moves, expired ones included.
    pub(super) fn end_invitations_to(&mut self, project: Project) {
        let target = Target::Project(project);
        for record in self.invitations.values_mut() {
            if record.target == target && record.state == State::Pending {
                record.state = State::Cancelled;
            }
        }
    }

    /// Returns the people who take a seat: members, and addresses of pending invitations (S4.12).
    pub(super) fn seats(&self, workspace: Workspace) -> BTreeSet<Person> {
        let members = self.members(workspace).map(|account| account.person);
        members.chain(self.pending_in(workspace).filter_map(|record| record.address)).collect()
    }

    /// Returns how many seats, pending invitations and active tokens a workspace has, for the generator.
    pub(crate) fn usage(&self, workspace: Workspace) -> (u32, u32, u32) {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let tokens = self.tokens.values().filter(|record| record.workspace == workspace);
        let active = tokens.filter(|record| record.is_active(self.now)).count();
        (number(self.seats(workspace).len()), number(self.pending_in(workspace).count()), number(active))
    }

    /// A person who has a seat takes no other one.
    pub(super) fn require_seat(&self, workspace: Workspace, person: Person) -> Result<(), Code> {
        let plan = self.workspaces.get(&workspace).copied().unwrap_or_default();
        let pending = self.pending_in(workspace).count() + 1;
        check(is_within(plan.pending, pending), "limit_reached")?;
        let mut seats = self.seats(workspace);
        check(!seats.insert(person) || is_within(plan.members, seats.len()), "limit_reached")
    }
}

/// Returns whether a number is within a limit, if there is one.
pub(super) fn is_within(limit: Option<u32>, count: usize) -> bool {
    limit.is_none_or(|limit| count <= limit as usize)
}
