//! What exists before anything is measured, created through the API: accounts with sessions, a workspace with projects,
//! members, invitations, public tokens, guest sessions and API keys.

use serde_json::json;

use super::client::{Client, text};
use crate::error::Result;
use crate::request::Request;

/// Number of accounts. The first is the Owner of the main workspace.
const ACCOUNTS: usize = 128;
/// The first accounts are members of the main project.
const MEMBERS: usize = 32;
/// The first accounts own workspaces of their own, to whose projects they invite.
const INVITERS: usize = 16;
/// Number of such workspaces of each.
const WORKSPACES_EACH: usize = 4;
/// Number of projects of the main workspace; a batch has as many checks.
const PROJECTS: usize = 100;
/// Number of invitations that are previewed.
const PREVIEWS: usize = 32;
/// Number of public tokens over which redemptions are spread.
const TOKENS: usize = 200;
/// Number of guest sessions.
const GUESTS: usize = 128;
/// Number of API keys.
const API_KEYS: usize = 4;
/// The password of every account.
pub(crate) const PASSWORD: &str = "the benchmarks run every night";

/// An account with a session.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) email: String,
    pub(crate) session: String,
}

/// A guest of a public token.
#[derive(Debug, Clone)]
pub(crate) struct Guest {
    pub(crate) access_token: String,
    pub(crate) session: String,
}

/// A project, and the session of an account that manages it.
#[derive(Debug, Clone)]
pub(crate) struct ManagedProject {
    pub(crate) id: String,
    pub(crate) session: String,
}

/// Everything that exists.
#[derive(Debug, Clone)]
pub(crate) struct Fixture {
    pub(crate) people: Vec<Person>,
    pub(crate) workspace: String,
    /// Projects of the workspace. The members and the public tokens belong to the first.
    pub(crate) projects: Vec<String>,
    pub(crate) invite_projects: Vec<ManagedProject>,
    pub(crate) preview_secrets: Vec<String>,
    pub(crate) tokens: Vec<String>,
    pub(crate) guests: Vec<Guest>,
    pub(crate) api_keys: Vec<String>,
}

impl Fixture {
    /// Creates everything on an instance with workers and a development mailbox.
    ///
    /// # Errors
    /// If the API refuses something.
    pub(crate) async fn create(client: &Client) -> Result<Self> {
        let people = sign_up(client).await?;
        let owner = people[0].session.clone();
        let workspace = create(client, &owner, "/v1/workspaces", "Main").await?;
        let mut projects = Vec::new();
        for number in 0..PROJECTS {
            let path = format!("/v1/workspaces/{workspace}/projects");
            projects.push(create(client, &owner, &path, &format!("Project {number}")).await?);
        }
        let main = ManagedProject { id: projects[0].clone(), session: owner.clone() };
        add_members(client, &main, &people[1..=MEMBERS]).await?;
        let preview_secrets = invite_for_previews(client, &main).await?;
        let mut tokens = Vec::new();
        for _ in 0..TOKENS {
            tokens.push(create_token(client, &main).await?);
        }
        let guests = redeem(client, &tokens).await?;
        let mut api_keys = Vec::new();
        for _ in 0..API_KEYS {
            let request = Request::post(format!("/v1/workspaces/{workspace}/keys"), &json!({ "name": "Benchmark" }));
            let created = client.call(&request.with(&owner)).await?;
            api_keys.push(text(&created, "/secret")?);
        }
        let invite_projects = create_invite_projects(client, &people[..INVITERS]).await?;
        Ok(Self { people, workspace, projects, invite_projects, preview_secrets, tokens, guests, api_keys })
    }

    /// Returns the Owner of the main workspace.
    pub(crate) fn owner(&self) -> &Person {
        &self.people[0]
    }

    /// Returns the members of the main project.
    pub(crate) fn members(&self) -> &[Person] {
        &self.people[1..=MEMBERS]
    }

    /// Returns the project whose lists are measured, with the session of its Owner.
    pub(crate) fn main_project(&self) -> ManagedProject {
        ManagedProject { id: self.projects[0].clone(), session: self.owner().session.clone() }
    }
}

async fn sign_up(client: &Client) -> Result<Vec<Person>> {
    let emails: Vec<String> = (0..ACCOUNTS).map(|number| format!("person{number}@bench.example")).collect();
    for email in &emails {
        client.call(&Request::post("/v1/accounts", &json!({ "email": email, "display_name": "Person" }))).await?;
    }
    let secrets = client.mailed_secrets(&emails).await?;
    let mut people = Vec::new();
    for (email, secret) in emails.into_iter().zip(secrets) {
        let body = json!({ "secret": secret, "password": PASSWORD });
        let verified = client.call(&Request::post("/v1/accounts/verify", &body)).await?;
        people.push(Person { id: text(&verified, "/account/id")?, email, session: text(&verified, "/session_token")? });
    }
    Ok(people)
}

/// Creates something that has only a name; returns its id.
async fn create(client: &Client, session: &str, path: &str, name: &str) -> Result<String> {
    let created = client.call(&Request::post(path, &json!({ "name": name })).with(session)).await?;
    text(&created, "/id")
}

async fn add_members(client: &Client, project: &ManagedProject, people: &[Person]) -> Result<()> {
    for person in people {
        let body = json!({ "email": person.email, "permission": "write", "send_mail": false });
        let request = Request::post(format!("/v1/projects/{}/invitations", project.id), &body);
        let invitation = text(&client.call(&request.with(&project.session)).await?, "/id")?;
        client.call(&Request::act(format!("/v1/invitations/{invitation}/accept")).with(&person.session)).await?;
    }
    Ok(())
}

/// Invites addresses without accounts; returns the mailed secrets.
async fn invite_for_previews(client: &Client, project: &ManagedProject) -> Result<Vec<String>> {
    let emails: Vec<String> = (0..PREVIEWS).map(|number| format!("preview{number}@bench.example")).collect();
    for email in &emails {
        let body = json!({ "email": email, "permission": "write" });
        let request = Request::post(format!("/v1/projects/{}/invitations", project.id), &body);
        client.call(&request.with(&project.session)).await?;
    }
    client.mailed_secrets(&emails).await
}

/// Creates a public token that can be redeemed a million times; returns the token itself.
pub(super) async fn create_token(client: &Client, project: &ManagedProject) -> Result<String> {
    let body = json!({
        "name": "Benchmark", "permission": "read", "project_ids": [project.id], "usage_limit": 1_000_000,
    });
    let created = client.call(&Request::post("/v1/public-tokens", &body).with(&project.session)).await?;
    text(&created, "/token")
}

async fn redeem(client: &Client, tokens: &[String]) -> Result<Vec<Guest>> {
    let mut guests = Vec::new();
    for token in tokens.iter().cycle().take(GUESTS) {
        let opened = client.call(&Request::post("/v1/public-tokens/redeem", &json!({ "token": token }))).await?;
        guests.push(Guest { access_token: text(&opened, "/access_token")?, session: text(&opened, "/guest_session")? });
    }
    Ok(guests)
}

async fn create_invite_projects(client: &Client, people: &[Person]) -> Result<Vec<ManagedProject>> {
    let mut projects = Vec::new();
    for number in 0..WORKSPACES_EACH {
        for person in people {
            let name = format!("Workspace {number}");
            let workspace = create(client, &person.session, "/v1/workspaces", &name).await?;
            let path = format!("/v1/workspaces/{workspace}/projects");
            let id = create(client, &person.session, &path, "Project").await?;
            projects.push(ManagedProject { id, session: person.session.clone() });
        }
    }
    Ok(projects)
}
