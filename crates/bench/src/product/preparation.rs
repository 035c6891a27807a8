//! What is prepared for each run: a new token, new addresses, or pending invitations.

use serde_json::json;
use uuid::Uuid;

use super::Product;
use super::fixture::{ManagedProject, create_token};
use super::operations::redemption;
use crate::error::Result;
use crate::fill::tables::{self, Invitation, InvitationState};
use crate::fill::{Batch, Workspace, id_at, now};
use crate::load::RequestList;
use crate::operation::Preparation;
use crate::request::Request;

/// Limits of a plan that are never reached, so that they have to be counted.
const PLAN_LIMIT: i64 = 4_000_000_000;
/// Rows in one batch.
const BATCH: usize = 1_000;

/// Where invitations go to during a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Targets {
    /// Many small workspaces, so that parallel requests do not wait for each other.
    ManyWorkspaces,
    /// The large workspace.
    LargeWorkspace,
}

impl Product {
    /// Prepares the requests of one run; at least `count` if each can be sent only once.
    ///
    /// # Errors
    /// If the service or the database refuses it.
    pub(crate) async fn prepare(&mut self, preparation: Preparation, count: usize) -> Result<RequestList> {
        match preparation {
            Preparation::HotToken => {
                let token = create_token(&self.client, &self.fixture.main_project()).await?;
                Ok(RequestList { requests: vec![redemption(&token)], once: false })
            }
            Preparation::NewAddresses => {
                self.set_plan_limit(None).await?;
                Ok(RequestList { requests: self.invites(count), once: true })
            }
            Preparation::NewAddressesWithLimits => {
                self.set_plan_limit(Some(PLAN_LIMIT)).await?;
                Ok(RequestList { requests: self.invites(count), once: true })
            }
            Preparation::PendingInvitations => Ok(RequestList { requests: self.acceptances(count).await?, once: true }),
        }
    }

    async fn set_plan_limit(&self, limit: Option<i64>) -> Result<()> {
        let workspace = tables::uuid_of(&self.fixture.workspace).ok_or("the id of the workspace has no UUID")?;
        self.database.set_plan_limits(workspace, limit).await
    }

    fn invites(&mut self, count: usize) -> Vec<Request> {
        let projects = match self.targets {
            Targets::ManyWorkspaces => self.fixture.invite_projects.clone(),
            Targets::LargeWorkspace => {
                let session = &self.fixture.owner().session;
                let managed = |id: &String| ManagedProject { id: id.clone(), session: session.clone() };
                self.fixture.projects.iter().map(managed).collect()
            }
        };
        let first = self.invited;
        self.invited += count;
        let invite = |(number, project): (usize, &ManagedProject)| {
            let body = json!({ "email": format!("invited{number}@bench.example"), "permission": "write" });
            Request::post(format!("/v1/projects/{}/invitations", project.id), &body).with(&project.session)
        };
        (first..self.invited).zip(projects.iter().cycle()).map(invite).collect()
    }

    /// Writes pending invitations; returns the requests with which their addressees accept them, each another one than
    /// the request before.
    async fn acceptances(&mut self, count: usize) -> Result<Vec<Request>> {
        let (mut requests, mut batches, mut batch) = (Vec::new(), Vec::new(), Batch::default());
        let now = now();
        let mut target = None;
        for number in 0..count {
            let person = self.fixture.people[1 + number % (self.fixture.people.len() - 1)].clone();
            let is_next_project = number % (self.fixture.people.len() - 1) == 0;
            let workspace = match (self.targets, target.take()) {
                (Targets::ManyWorkspaces, _) => self.new_workspace(&mut batch, now),
                (Targets::LargeWorkspace, Some(workspace)) if !is_next_project => workspace,
                (Targets::LargeWorkspace, _) => self.new_project(&mut batch, now)?,
            };
            let id = id_at(&mut self.random, now);
            let invitation = Invitation {
                id,
                workspace: workspace.id,
                project: workspace.projects.first().copied(),
                email: person.email,
                granted_by: workspace.owner,
                state: InvitationState::Pending,
                created_at: now,
            };
            tables::invitation(&mut batch, invitation, self.random.bytes());
            requests.push(Request::act(format!("/v1/invitations/inv_{}/accept", id.simple())).with(&person.session));
            target = Some(workspace);
            if number % BATCH == BATCH - 1 {
                batches.push(std::mem::take(&mut batch));
            }
        }
        batches.push(batch);
        self.database.write(batches, true).await?;
        self.database.analyze().await?;
        Ok(requests)
    }

    /// Adds a workspace with an Owner and a project.
    fn new_workspace(&mut self, batch: &mut Batch, now: i64) -> Workspace {
        let mut id = || id_at(&mut self.random, now);
        let workspace = Workspace { id: id(), owner: id(), projects: vec![id()] };
        let email = format!("owner-{}@bench.example", workspace.owner.simple());
        tables::account(batch, workspace.owner, &email, now);
        tables::workspace(batch, workspace.id, workspace.owner, now);
        tables::project(batch, workspace.projects[0], workspace.id, now);
        workspace
    }

    /// Adds a project to the large workspace.
    fn new_project(&mut self, batch: &mut Batch, now: i64) -> Result<Workspace> {
        let project: Uuid = id_at(&mut self.random, now);
        let large = self.large_workspace()?;
        tables::project(batch, project, large.id, now);
        Ok(Workspace { projects: vec![project], ..large })
    }
}
