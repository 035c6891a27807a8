//! Transfers of ownership and of projects (S2.2, S2.3).

use super::access::{CONFLICT, FORBIDDEN, INVALID, NOT_FOUND, check, require};
use super::state::{OwnershipRecord, ProjectTransferRecord, State, World};
use super::targets::is_within;
use crate::labels::{Account, Person, Project, Role, Target, Workspace};
use crate::outcome::{Code, Done, Outcome};
use crate::step::{DAY, Seconds};

/// How long a transfer waits for its answer.
const LIFETIME: Seconds = 7 * DAY;

impl World {
    /// Returns whether a transfer of ownership waits for its recipient, who has been a member since it was requested.
    pub(crate) fn is_open_offer(&self, record: &OwnershipRecord) -> bool {
        let member = self.roles.get(&(record.workspace, record.to));
        record.is_pending(self.now) && member.is_some_and(|member| member.since <= record.created_at)
    }

    /// Returns the place of the last transfer of ownership, if it is open.
    fn open_offer(&self, workspace: Workspace) -> Option<usize> {
        let last = self.ownership_transfers.iter().rposition(|record| record.workspace == workspace)?;
        self.is_open_offer(&self.ownership_transfers[last]).then_some(last)
    }

    pub(super) fn offer_ownership(&mut self, who: Person, workspace: Workspace, to: Person) -> Outcome {
        let account = self.caller(who)?;
        let role = self.role(account, workspace);
        require(role.is_some(), role == Some(Role::Owner))?;
        check(to != who, INVALID)?;
        let to = self.account(to).ok_or(NOT_FOUND)?;
        check(self.role(to, workspace).is_some(), NOT_FOUND)?;
        check(self.open_offer(workspace).is_none(), CONFLICT)?;
        self.ownership_transfers.push(OwnershipRecord {
            workspace,
            to,
            created_at: self.now,
            expires_at: self.now + LIFETIME,
            state: State::Pending,
        });
        Ok(Done::Changed)
    }

    /// The old Owner becomes Admin.
    pub(super) fn accept_ownership(&mut self, who: Person, workspace: Workspace) -> Outcome {
        let account = self.caller(who)?;
        check(self.role(account, workspace).is_some(), NOT_FOUND)?;
        let open = self.open_offer(workspace).ok_or(CONFLICT)?;
        check(self.ownership_transfers[open].to == account, FORBIDDEN)?;
        let owner = self.owner(workspace).ok_or(CONFLICT)?;
        self.ownership_transfers[open].state = State::Accepted;
        for (account, role) in [(owner, Role::Admin), (account, Role::Owner)] {
            if let Some(record) = self.roles.get_mut(&(workspace, account)) {
                record.role = role;
            }
        }
        Ok(Done::Changed)
    }

    pub(super) fn cancel_ownership(&mut self, who: Person, workspace: Workspace) -> Outcome {
        let account = self.caller(who)?;
        let role = self.role(account, workspace).ok_or(NOT_FOUND)?;
        let open = self.open_offer(workspace).ok_or(CONFLICT)?;
        check(self.ownership_transfers[open].to == account || role == Role::Owner, FORBIDDEN)?;
        self.ownership_transfers[open].state = State::Cancelled;
        Ok(Done::Changed)
    }

    pub(super) fn latest_project_transfer_mut(&mut self, project: Project) -> Option<&mut ProjectTransferRecord> {
        self.project_transfers.iter_mut().rfind(|record| record.project == project)
    }

    fn latest_project_transfer(&self, project: Project) -> Option<&ProjectTransferRecord> {
        self.project_transfers.iter().rfind(|record| record.project == project)
    }

    /// Moves the project immediately if the account holds the capability in both workspaces, else waits for approval.
    pub(super) fn transfer_project(&mut self, who: Person, project: Project, to: Workspace) -> Outcome {
        let account = self.caller(who)?;
        let target = Target::Project(project);
        let from = self.workspace_of(target).ok_or(NOT_FOUND)?;
        require(self.sees(account, target), self.is_admin(account, target))?;
        check(self.sees(account, Target::Workspace(to)), NOT_FOUND)?;
        check(from != to, INVALID)?;
        let is_waiting = self.latest_project_transfer(project).is_some_and(|latest| latest.is_pending(self.now));
        check(!is_waiting, CONFLICT)?;
        if self.is_admin(account, Target::Workspace(to)) {
            self.move_project(project, to)?;
            return Ok(Done::Moved);
        }
        let expires_at = self.now + LIFETIME;
        let record = ProjectTransferRecord { project, from, to, by: account, expires_at, state: State::Pending };
        self.project_transfers.push(record);
        Ok(Done::Requested)
    }

    /// Approves where the right is held there; the account that requested it must still hold it here.
    pub(super) fn approve_project(&mut self, who: Person, project: Project) -> Outcome {
        let account = self.caller(who)?;
        let latest = self.require_transfer(account, project)?.clone();
        let target = Target::Project(project);
        let from = self.workspace_of(target).ok_or(NOT_FOUND)?;
        self.require_side(account, &latest, self.is_admin(account, Target::Workspace(latest.to)))?;
        check(latest.from == from && self.is_admin(latest.by, target), CONFLICT)?;
        check(latest.is_pending(self.now), CONFLICT)?;
        self.move_project(project, latest.to)?;
        if let Some(latest) = self.latest_project_transfer_mut(project) {
            latest.state = State::Accepted;
        }
        Ok(Done::Moved)
    }

    /// Cancels from either side, or by the account that requested it and still sees the project.
    pub(super) fn cancel_project(&mut self, who: Person, project: Project) -> Outcome {
        let account = self.caller(who)?;
        let latest = self.require_transfer(account, project)?.clone();
        let target = Target::Project(project);
        let from = self.workspace_of(target).ok_or(NOT_FOUND)?;
        let is_sender = latest.by == account && self.sees(account, target);
        let is_admin = self.is_admin(account, Target::Workspace(latest.to)) || self.is_admin(account, target);
        self.require_side(account, &latest, is_sender || is_admin)?;
        check(latest.from == from && latest.is_pending(self.now), CONFLICT)?;
        if let Some(latest) = self.latest_project_transfer_mut(project) {
            latest.state = State::Cancelled;
        }
        Ok(Done::Changed)
    }

    fn require_transfer(&self, account: Account, project: Project) -> Result<&ProjectTransferRecord, Code> {
        match self.latest_project_transfer(project) {
            Some(latest) => Ok(latest),
            None if self.sees(account, Target::Project(project)) => Err(CONFLICT),
            None => Err(NOT_FOUND),
        }
    }

    fn require_side(&self, account: Account, transfer: &ProjectTransferRecord, may: bool) -> Result<(), Code> {
        let sees_here = self.sees(account, Target::Project(transfer.project));
        require(may || sees_here || self.sees(account, Target::Workspace(transfer.to)), may)
    }

    /// Permissions move along and take seats there; undecided invitations end, and public tokens lose the project.
    fn move_project(&mut self, project: Project, to: Workspace) -> Result<(), Code> {
        let mut after = self.clone();
        after.end_invitations_to(project);
        let before = after.seats(to).len();
        after.projects.insert(project, to);
        let seats = after.seats(to).len();
        let limit = after.workspaces.get(&to).and_then(|plan| plan.members);
        check(seats <= before || is_within(limit, seats), "limit_reached")?;
        for record in after.tokens.values_mut() {
            record.projects.remove(&project);
        }
        *self = after;
        Ok(())
    }
}
