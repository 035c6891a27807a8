//! Decides which rows there are: one large workspace with half of everything, and many small ones of which a few are
//! larger (Zipf). Rows are generated in the order of time, as they would have been written.

use uuid::Uuid;

use super::batch::Batch;
use super::id_at;
use super::tables::{self, DAY, HOUR, INVITATION_TTL, Invitation, InvitationState, PublicToken};
use crate::random::{Random, Zipf};

/// Time that the rows cover: half a year.
const PERIOD: i64 = 180 * DAY;
/// Rows of the main table in one batch.
const BATCH: u64 = 2_000;

/// A workspace with its Owner and projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Workspace {
    pub(crate) id: Uuid,
    pub(crate) owner: Uuid,
    pub(crate) projects: Vec<Uuid>,
}

/// What to generate.
#[derive(Debug, Clone)]
pub(crate) struct FillPlan {
    /// Number of invitations; the numbers of other rows follow from it.
    pub(crate) rows: u64,
    pub(crate) seed: u64,
    /// The time of the run, in microseconds.
    pub(crate) now: i64,
    /// The large workspace. It exists already, with its Owner and projects.
    pub(crate) large: Workspace,
}

/// Numbers of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Volume {
    workspaces: u64,
    accounts: u64,
    invitations: u64,
    tokens: u64,
}

impl Volume {
    fn of(rows: u64) -> Self {
        Self { workspaces: (rows / 500).max(4), accounts: (rows / 10).max(8), invitations: rows, tokens: rows / 5 }
    }
}

/// Produces batches of rows, in the order in which they must be written.
#[derive(Debug)]
pub(crate) struct Generator {
    plan: FillPlan,
    random: Random,
    volume: Volume,
    zipf: Zipf,
    /// Projects of the large workspace.
    project_zipf: Zipf,
    /// The large workspace first.
    workspaces: Vec<Workspace>,
    /// Accounts with access, by workspace.
    members: Vec<Vec<Uuid>>,
    stage: usize,
    /// Rows of the current stage that are done.
    done: u64,
}

impl Generator {
    pub(crate) fn new(plan: FillPlan) -> Self {
        let volume = Volume::of(plan.rows);
        Self {
            random: Random::new(plan.seed),
            zipf: Zipf::new(volume.workspaces as usize),
            project_zipf: Zipf::new(plan.large.projects.len()),
            workspaces: vec![plan.large.clone()],
            members: vec![vec![plan.large.owner]],
            stage: 0,
            done: 0,
            volume,
            plan,
        }
    }

    /// Returns the time of a row: evenly distributed over the period, in order.
    fn time_of(&self, number: u64, total: u64) -> i64 {
        let remaining = (total - number) as f64 / total.max(1) as f64;
        self.plan.now - (PERIOD as f64 * remaining) as i64
    }

    /// Returns the index of a workspace: the large one in half of all cases.
    fn some_workspace(&mut self) -> usize {
        if self.random.chance(50) { 0 } else { 1 + self.zipf.sample(&mut self.random) }
    }

    /// Returns a project of a workspace: in the large one the first ones more often.
    fn some_project(&mut self, index: usize) -> Uuid {
        let projects = &self.workspaces[index].projects;
        let project =
            if index == 0 { self.project_zipf.sample(&mut self.random) } else { self.random.below(projects.len()) };
        projects[project]
    }

    fn id(&mut self, at: i64) -> Uuid {
        id_at(&mut self.random, at)
    }

    fn add_workspace(&mut self, batch: &mut Batch, number: u64) {
        let at = self.plan.now - PERIOD;
        let (id, owner) = (self.id(at), self.id(at));
        tables::account(batch, owner, &format!("owner{number}@fill.example"), at);
        tables::workspace(batch, id, owner, at);
        let projects: Vec<Uuid> = (0..self.random.heavy_tailed(20)).map(|_| self.id(at)).collect();
        for project in &projects {
            tables::project(batch, *project, id, at);
        }
        self.workspaces.push(Workspace { id, owner, projects });
        self.members.push(vec![owner]);
    }

    fn add_account(&mut self, batch: &mut Batch, number: u64) {
        let at = self.time_of(number, self.volume.accounts);
        let (id, index) = (self.id(at), self.some_workspace());
        tables::account(batch, id, &format!("member{number}@fill.example"), at);
        let (session, hash) = (self.id(at), self.random.bytes());
        tables::session(batch, session, id, hash, at);
        if self.random.chance(40) {
            let role = *self.random.pick(&["admin", "designer", "content_editor", "commenter"]);
            tables::member(batch, self.workspaces[index].id, id, role, at);
        } else {
            let project = self.some_project(index);
            let permission = *self.random.pick(&["read", "comment", "write", "admin"]);
            tables::project_member(batch, project, id, permission, at);
        }
        self.members[index].push(id);
    }

    fn add_invitation(&mut self, batch: &mut Batch, number: u64) {
        let created_at = self.time_of(number, self.volume.invitations);
        let index = self.some_workspace();
        let state = self.some_state(index, created_at);
        let (workspace, owner) = (self.workspaces[index].id, self.workspaces[index].owner);
        let project = self.random.chance(80).then(|| self.some_project(index));
        let granted_by = if self.random.chance(50) { owner } else { *self.random.pick(&self.members[index]) };
        let (id, hash) = (self.id(created_at), self.random.bytes());
        let email = format!("guest{number}@fill.example");
        if self.random.chance(50) {
            let mail = self.id(created_at);
            tables::sent_mail(batch, mail, &email, id, created_at);
        }
        let event = self.id(created_at);
        let object = ("invitation", format!("inv_{}", id.simple()));
        let (action, place) = ((granted_by, "invitation.created"), (workspace, project));
        tables::event(batch, (event, created_at), place, action, object);
        if matches!(state, InvitationState::Accepted(_)) && self.random.chance(30) {
            let notification = self.id(created_at + HOUR);
            tables::notification(batch, notification, granted_by, workspace, created_at + HOUR);
        }
        let invitation = Invitation { id, workspace, project, email, granted_by, state, created_at };
        tables::invitation(batch, invitation, hash);
    }

    /// Returns the state of an invitation: recent ones are mostly pending; a few older ones were never answered.
    fn some_state(&mut self, index: usize, created_at: i64) -> InvitationState {
        let is_recent = created_at + INVITATION_TTL > self.plan.now;
        let answered = if is_recent { 30 } else { 85 };
        if !self.random.chance(answered) {
            return InvitationState::Pending;
        }
        match self.random.below(10) {
            0 => InvitationState::Declined,
            1 => InvitationState::Cancelled,
            _ => InvitationState::Accepted(*self.random.pick(&self.members[index])),
        }
    }

    fn add_token(&mut self, batch: &mut Batch, number: u64) {
        let created_at = self.time_of(number, self.volume.tokens);
        let index = self.some_workspace();
        let (workspace, owner) = (self.workspaces[index].id, self.workspaces[index].owner);
        let first = self.some_project(index);
        let mut token = PublicToken {
            id: self.id(created_at),
            workspace,
            projects: vec![first],
            created_by: if self.random.chance(50) { owner } else { *self.random.pick(&self.members[index]) },
            created_at,
            expires_at: self.random.chance(70).then_some(created_at + 90 * DAY),
            usage_limit: self.random.chance(50).then_some(1_000),
            uses: self.random.heavy_tailed(1_000) - 1,
            revoked_at: self.random.chance(10).then_some(created_at + HOUR),
        };
        let second = self.some_project(index);
        if second != first && self.random.chance(30) {
            token.projects.push(second);
        }
        let hash = self.random.bytes();
        tables::public_token(batch, &token, hash);
        for _ in 0..token.uses.min(5) {
            let (session, hash) = (self.id(created_at), self.random.bytes());
            tables::guest_session(batch, session, &token, hash, created_at);
        }
        let event = self.id(created_at);
        let object = ("public_token", format!("ptk_{}", token.id.simple()));
        let action = (token.created_by, "public_token.created");
        tables::event(batch, (event, created_at), (workspace, Some(first)), action, object);
    }
}

impl Iterator for Generator {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        type Add = fn(&mut Generator, &mut Batch, u64);
        let Volume { workspaces, accounts, invitations, tokens } = self.volume;
        let stages: [(u64, Add); 4] = [
            (workspaces, Self::add_workspace),
            (accounts, Self::add_account),
            (invitations, Self::add_invitation),
            (tokens, Self::add_token),
        ];
        let &(total, add) = stages.get(self.stage)?;
        let mut batch = Batch::default();
        let end = (self.done + BATCH).min(total);
        for number in self.done..end {
            add(self, &mut batch, number);
        }
        (self.stage, self.done) = if end == total { (self.stage + 1, 0) } else { (self.stage, end) };
        Some(batch)
    }
}

#[cfg(test)]
#[path = "generator_tests.rs"]
mod tests;
