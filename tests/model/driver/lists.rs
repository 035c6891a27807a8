//! What the product answers to questions about its state.

use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::model::transfer::{Transfer, TransferStatus, TransferSubject};
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::{
    Caller, Credential, Error, InvitationDetails, MemberDetails, PublicTokenDetails, PublicTokenFilter,
    PublicTokenScope,
};

use super::Driver;
use super::convert::{seen_grant, seen_permission, seen_role};
use crate::labels::{Account, Guest, Invitation, Person, Project, Workspace};
use crate::lines::{
    InvitationLine, Question, TokenLine, access_line, joined, labelled, ownership_line, project_transfer_line,
    role_line, status_line, workspace_line,
};

const ALL: PageRequest = PageRequest { limit: PageRequest::MAX_LIMIT, after: None };

/// A record without a label is one that the reference does not know.
const UNKNOWN: &str = "an unknown record";

fn label<T: std::fmt::Display>(found: Option<T>) -> String {
    found.map_or_else(|| UNKNOWN.to_owned(), |label| label.to_string())
}

impl Driver {
    /// Asks as the account of the question, or as `owner`, the Owner of the workspace in question.
    pub(crate) async fn answer(&self, question: Question, owner: Option<Person>) -> Result<String, Error> {
        let service = self.service();
        let viewer = match question {
            Question::WorkspacesOf(account)
            | Question::ProjectsOf(account)
            | Question::ReceivedBy(account)
            | Question::SentBy(account)
            | Question::TransfersFor(account) => account.person,
            _ => owner.unwrap_or(Person::Ana),
        };
        let me = self.caller(viewer).await?;
        let all = InvitationFilter::default();
        Ok(match question {
            Question::WorkspacesOf(_) => self.workspaces(&me).await?,
            Question::ProjectsOf(_) => {
                let mine = service.my_projects(&me, ALL).await?.items;
                joined(
                    mine.into_iter()
                        .map(|found| {
                            let role = found.access.role.map(seen_role);
                            let permission = found.access.permission.map(seen_permission);
                            access_line(label(self.project_label(found.project.id)), role, permission)
                        })
                        .collect(),
                )
            }
            Question::ReceivedBy(_) => self.statuses(service.received_invitations(&me, all, ALL).await?.items),
            Question::SentBy(_) => self.statuses(service.sent_invitations(&me, all, ALL).await?.items),
            Question::TransfersFor(_) => {
                let received = service.received_transfers(&me, ALL).await?.items;
                self.transfers(received.into_iter().map(|view| view.transfer))
            }
            Question::MembersOf(workspace) => {
                let target = Target::Workspace(self.workspace_id(workspace));
                let members = service.members(&me, target, None, ALL).await?.items;
                joined(members.iter().map(|member| self.member(member)).collect())
            }
            Question::MembersOfProject(project) => {
                let target = Target::Project(self.project_id(project));
                let members = service.members(&me, target, None, ALL).await?.items;
                joined(members.iter().map(|member| self.project_member(member)).collect())
            }
            Question::InvitationsTo(workspace) => {
                let target = Target::Workspace(self.workspace_id(workspace));
                self.invitations_in(service.invitations(&me, target, all, ALL).await?.items)
            }
            Question::InvitationsToProject(project) => {
                let target = Target::Project(self.project_id(project));
                self.invitations_in(service.invitations(&me, target, all, ALL).await?.items)
            }
            Question::TokensOf(workspace) => {
                let scope = PublicTokenScope::Workspace(self.workspace_id(workspace));
                let tokens = service.public_tokens(&me, scope, PublicTokenFilter::default(), ALL).await?.items;
                joined(tokens.iter().map(|details| self.token(details)).collect())
            }
            Question::TransfersOf(workspace) => {
                let mut listed = service.transfers(&me, self.workspace_id(workspace), ALL).await?.items;
                listed.retain(|details| details.status == TransferStatus::Pending);
                self.transfers(listed.into_iter().map(|details| details.view.transfer))
            }
            Question::SessionsOf(token) => {
                let usage = service.public_token_usage(&me, self.token_id(token), None, Bucket::Day).await?;
                let of_id = |id| self.guests.iter().find(|(_, pass)| pass.id == id).map(|(guest, _)| *guest);
                joined(usage.sessions.iter().map(|session| label(of_id(session.id))).collect())
            }
        })
    }

    async fn workspaces(&self, me: &Caller) -> Result<String, Error> {
        let mine = self.service().workspaces(me, ALL).await?.items;
        let line = |view: guestlist_domain::port::WorkspaceView| {
            let pending = view.pending_owner.and_then(|pending| self.account_label(pending.account_id));
            match self.workspace_label(view.workspace.id) {
                Some(workspace) => workspace_line(workspace, seen_role(view.my_role), pending),
                None => UNKNOWN.to_owned(),
            }
        };
        Ok(joined(mine.into_iter().map(line).collect()))
    }

    fn workspace_label(&self, id: guestlist_domain::model::ids::WorkspaceId) -> Option<Workspace> {
        self.workspaces.iter().find(|(_, found)| **found == id).map(|(label, _)| *label)
    }

    fn project_label(&self, id: guestlist_domain::model::ids::ProjectId) -> Option<Project> {
        self.projects.iter().find(|(_, found)| **found == id).map(|(label, _)| *label)
    }

    fn invitation_label(&self, id: guestlist_domain::model::ids::InvitationId) -> Option<Invitation> {
        self.invitations.iter().find(|(_, found)| **found == id).map(|(label, _)| *label)
    }

    fn member(&self, member: &MemberDetails) -> String {
        let account = label(self.account_label(member.account_id));
        let since = self.seconds(member.joined_at);
        member.role.map_or_else(|| UNKNOWN.to_owned(), |role| role_line(account, seen_role(role), since))
    }

    fn project_member(&self, member: &MemberDetails) -> String {
        let account = label(self.account_label(member.account_id));
        access_line(account, member.role.map(seen_role), member.permission.map(seen_permission))
    }

    fn statuses(&self, listed: Vec<InvitationDetails>) -> String {
        let listed = listed.into_iter().filter(|details| !self.hidden.contains(&details.id));
        let line = |details: InvitationDetails| {
            status_line(label(self.invitation_label(details.id)), details.status.as_str(), details.is_withdrawn)
        };
        joined(listed.map(line).collect())
    }

    fn invitations_in(&self, listed: Vec<InvitationDetails>) -> String {
        let listed = listed.into_iter().filter(|details| !self.hidden.contains(&details.id));
        let line = |details: InvitationDetails| {
            let Some(granted_by) = self.account_label(details.inviter.0) else { return UNKNOWN.to_owned() };
            let address = |person: &Person| self.address(*person).as_typed() == details.email;
            let line = InvitationLine {
                grant: seen_grant(details.grant),
                address: Person::ALL.into_iter().find(address),
                granted_by,
                status: details.status.as_str(),
                is_withdrawn: details.is_withdrawn,
                generation: details.resend_count,
                expires_at: self.seconds(details.expires_at),
            };
            labelled(label(self.invitation_label(details.id)), &line)
        };
        joined(listed.map(line).collect())
    }

    fn token(&self, details: &PublicTokenDetails) -> String {
        let token = &details.token;
        let found = self.tokens.iter().find(|(_, shared)| shared.id == token.id).map(|(label, _)| *label);
        let Some(owner) = self.account_label(token.created_by) else { return UNKNOWN.to_owned() };
        let mut projects: Vec<Project> =
            details.projects.iter().filter_map(|(id, _)| self.project_label(*id)).collect();
        projects.sort_unstable();
        let line = TokenLine {
            status: details.status.as_str(),
            permission: seen_permission(token.permission),
            uses: token.uses,
            limit: token.usage_limit,
            expires_at: token.expires_at.map(|end| self.seconds(end)),
            owner,
            is_creator_gone: details.creator_gone,
            projects,
        };
        labelled(label(found), &line)
    }

    /// Lists the pending ones.
    fn transfers(&self, pending: impl Iterator<Item = Transfer>) -> String {
        joined(pending.map(|transfer| self.transfer(&transfer).unwrap_or_else(|| UNKNOWN.to_owned())).collect())
    }

    fn transfer(&self, transfer: &Transfer) -> Option<String> {
        let until = self.seconds(transfer.expires_at);
        Some(match transfer.subject {
            TransferSubject::Ownership { workspace, to } => {
                ownership_line(self.workspace_label(workspace)?, self.account_label(to)?, until)
            }
            TransferSubject::Project { project, from, to } => {
                let (from, to) = (self.workspace_label(from)?, self.workspace_label(to)?);
                let by = self.account_label(transfer.requested_by)?;
                project_transfer_line((self.project_label(project)?, from, to), by, until)
            }
        })
    }

    /// Asks an account about its own access to a project, as an access check does.
    pub(crate) async fn access(&self, account: Account, project: Project) -> Result<String, Error> {
        let credential = Credential::from(self.caller(account.person).await?);
        match self.service().project_access(&credential, self.project_id(project)).await {
            Ok(found) => Ok(access_line(project, found.role.map(seen_role), found.permission.map(seen_permission))),
            Err(Error::Denied(_)) => Ok(access_line(project, None, None)),
            Err(error) => Err(error),
        }
    }

    /// Asks whether a guest may comment in a project.
    pub(crate) async fn may_comment(&self, guest: Guest, project: Project) -> Result<&'static str, Error> {
        let Some(pass) = self.guests.get(&guest) else { return Ok("session_ended") };
        let target = Target::Project(self.project_id(project));
        let decision = self.service().check_access(&pass.credential, target, Some(Capability::CommentsWrite)).await?;
        Ok(decision.reason.as_str())
    }
}
