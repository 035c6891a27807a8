//! What the reference answers to questions about its state.

use super::state::{InvitationRecord, State, TokenRecord, World};
use std::collections::BTreeSet;

use crate::labels::{Account, Guest, Permission, Project, Role, Target, Token, Workspace};
use crate::lines::{
    InvitationLine, Question, TokenLine, access_line, joined, labelled, ownership_line, project_transfer_line,
    role_line, status_line, workspace_line,
};

impl World {
    /// Returns every question that can be asked now.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let mut all = Vec::new();
        for account in self.accounts.keys().filter_map(|person| self.account(*person)) {
            all.extend([
                Question::WorkspacesOf(account),
                Question::ProjectsOf(account),
                Question::ReceivedBy(account),
                Question::SentBy(account),
                Question::TransfersFor(account),
            ]);
        }
        for workspace in self.workspaces.keys().copied() {
            all.extend([
                Question::MembersOf(workspace),
                Question::InvitationsTo(workspace),
                Question::TokensOf(workspace),
                Question::TransfersOf(workspace),
            ]);
        }
        for project in self.projects.keys().copied() {
            all.extend([Question::MembersOfProject(project), Question::InvitationsToProject(project)]);
        }
        let used: BTreeSet<Token> = self.guests.values().map(|guest| guest.token).collect();
        let here = |token: &Token| self.workspaces.contains_key(&self.tokens[token].workspace);
        all.extend(used.into_iter().filter(here).map(Question::SessionsOf));
        all
    }

    pub(crate) fn answer(&self, question: Question) -> String {
        match question {
            Question::WorkspacesOf(account) => {
                let mine = self.roles.iter().filter(|((_, of), _)| *of == account);
                joined(mine.map(|((of, _), held)| workspace_line(*of, held.role, self.pending_owner(*of))).collect())
            }
            Question::ProjectsOf(account) => {
                let seen = self.projects.keys().filter(|project| self.sees(account, Target::Project(**project)));
                joined(seen.map(|project| self.access_line(account, *project)).collect())
            }
            Question::ReceivedBy(account) => self.statuses(|record| record.address == Some(account.person)),
            Question::SentBy(account) => self.statuses(|record| record.granted_by == account),
            Question::TransfersFor(account) => joined(self.transfers_for(account)),
            Question::MembersOf(workspace) => {
                let here = self.roles.iter().filter(|((of, _), _)| *of == workspace);
                joined(here.map(|((_, account), held)| role_line(account, held.role, held.since)).collect())
            }
            Question::MembersOfProject(project) => joined(self.members_of_project(project)),
            Question::InvitationsTo(workspace) => self.invitations_to(Target::Workspace(workspace)),
            Question::InvitationsToProject(project) => self.invitations_to(Target::Project(project)),
            Question::TokensOf(workspace) => {
                let here = self.tokens.iter().filter(|(_, record)| record.workspace == workspace);
                joined(here.map(|(label, record)| labelled(label, &self.token_line(record))).collect())
            }
            Question::TransfersOf(workspace) => joined(self.transfers_of(workspace)),
            Question::SessionsOf(token) => {
                let is_usable = self.tokens.get(&token).is_some_and(|record| self.live_projects(record).count() > 0);
                let of_token = self.guests.iter().filter(|(_, guest)| guest.token == token && is_usable);
                joined(of_token.filter(|(_, guest)| self.is_open(guest)).map(|(label, _)| label.to_string()).collect())
            }
        }
    }

    fn pending_owner(&self, workspace: Workspace) -> Option<Account> {
        let last = self.ownership_transfers.iter().rfind(|record| record.workspace == workspace)?;
        self.is_open_offer(last).then_some(last.to)
    }

    pub(crate) fn access_line(&self, account: Account, project: Project) -> String {
        let role = self.role_in(account, Target::Project(project));
        access_line(project, role, self.permission(account, project))
    }

    fn members_of_project(&self, project: Project) -> Vec<String> {
        let target = Target::Project(project);
        let accounts = self.accounts.keys().filter_map(|person| self.account(*person));
        let inside = accounts.filter(|account| self.sees(*account, target));
        let line =
            |account: Account| access_line(account, self.role_in(account, target), self.permission(account, project));
        inside.map(line).collect()
    }

    fn status(&self, record: &InvitationRecord) -> &'static str {
        match record.state {
            State::Pending if record.is_expired(self.now) => "expired",
            State::Pending => "pending",
            State::Accepted => "accepted",
            State::Declined => "declined",
            State::Cancelled => "cancelled",
        }
    }

    fn is_withdrawn(&self, record: &InvitationRecord) -> bool {
        record.state == State::Pending && !self.is_grantable(record)
    }

    fn statuses(&self, is_listed: impl Fn(&InvitationRecord) -> bool) -> String {
        let listed = self.invitations.iter().filter(|(_, record)| is_listed(record));
        let line = |label, record| status_line(label, self.status(record), self.is_withdrawn(record));
        joined(listed.map(|(label, record)| line(label, record)).collect())
    }

    fn invitations_to(&self, target: Target) -> String {
        let here = self.invitations.iter().filter(|(_, record)| record.target == target);
        // Decided invitations of a project that moved stay with its former workspace.
        let here = here.filter(|(_, record)| self.is_target_there(record));
        let line = |record: &InvitationRecord| InvitationLine {
            grant: record.grant,
            address: record.address,
            granted_by: record.granted_by,
            status: self.status(record),
            is_withdrawn: self.is_withdrawn(record),
            generation: record.generation,
            expires_at: record.expires_at,
        };
        joined(here.map(|(label, record)| labelled(label, &line(record))).collect())
    }

    fn token_line(&self, record: &TokenRecord) -> TokenLine {
        let status = match record {
            _ if record.is_revoked => "revoked",
            _ if record.is_expired(self.now) => "expired",
            _ if record.is_used_up() => "used_up",
            _ => "active",
        };
        let is_admin = |project| self.permission(record.owner, project) == Some(Permission::Admin);
        let owner_manages =
            self.role(record.owner, record.workspace) >= Some(Role::Admin) || self.live_projects(record).any(is_admin);
        TokenLine {
            status,
            permission: record.permission,
            uses: record.uses,
            limit: record.limit,
            expires_at: record.expires_at,
            owner: record.owner,
            is_creator_gone: !owner_manages,
            projects: self.live_projects(record).collect(),
        }
    }

    fn transfers_of(&self, workspace: Workspace) -> Vec<String> {
        let ownership = self.ownership_transfers.iter().filter(|record| record.workspace == workspace);
        let mut lines: Vec<String> = ownership
            .filter(|record| record.is_pending(self.now))
            .map(|record| ownership_line(workspace, record.to, record.expires_at))
            .collect();
        let projects = self.project_transfers.iter().filter(|record| record.is_pending(self.now));
        let here = projects.filter(|record| record.from == workspace || record.to == workspace);
        lines.extend(here.map(|record| {
            project_transfer_line((record.project, record.from, record.to), record.by, record.expires_at)
        }));
        lines
    }

    fn transfers_for(&self, account: Account) -> Vec<String> {
        let ownership = self.ownership_transfers.iter().filter(|record| record.to == account);
        let mut lines: Vec<String> = ownership
            .filter(|record| self.is_open_offer(record))
            .map(|record| ownership_line(record.workspace, record.to, record.expires_at))
            .collect();
        let projects = self.project_transfers.iter().filter(|record| record.is_pending(self.now));
        let mine = projects.filter(|record| self.role(account, record.to) >= Some(Role::Admin));
        lines.extend(mine.map(|record| {
            project_transfer_line((record.project, record.from, record.to), record.by, record.expires_at)
        }));
        lines
    }

    /// Returns the answer to whether a guest may comment in a project.
    pub(crate) fn may_comment(&self, guest: Guest, project: Project) -> &'static str {
        let Some(session) = self.guests.get(&guest).filter(|session| self.is_open(session)) else {
            return "session_ended";
        };
        match self.tokens.get(&session.token) {
            Some(token) if !self.is_in_plan(token) => "session_ended",
            Some(token) if !self.live_projects(token).any(|live| live == project) => "project_not_in_token",
            Some(token) if token.permission >= Permission::Comment => "granted",
            Some(_) => "capability_missing",
            None => "session_ended",
        }
    }
}
