//! `/workspaces/{id}/projects`: the projects of a workspace, and the form for a new one.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::{Denied, EffectiveAccess, may_grant};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Message, Name};
use guestlist_domain::usecase::{Error, InitialInvitations};
use serde::Deserialize;

use super::Ground;
use super::invite::Outcome;
use super::transfers::{self, Offered};
use crate::form::{Form, Mistakes, Reading, addresses};
use crate::layout::Layout;
use crate::paging::{List, Steps};
use crate::project::{Choice, permissions};
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Places, Terms, WorkspaceInvite, WorkspaceProjects};

#[derive(Template)]
#[template(path = "workspace_projects.html")]
struct ProjectsPage {
    layout: Layout,
    words: &'static WorkspaceProjects,
    places: &'static Places,
    here: String,
    may_create: bool,
    rows: Vec<Row>,
    steps: Steps,
    transfers: Vec<Offered>,
}

/// Row of a project.
struct Row {
    id: String,
    name: String,
    created: String,
}

#[derive(Template)]
#[template(path = "workspace_new_project.html")]
struct NewProjectPage {
    layout: Layout,
    words: &'static WorkspaceProjects,
    invite: &'static WorkspaceInvite,
    terms: &'static Terms,
    up: String,
    permissions: Vec<Choice>,
    typed: Typed,
    mistakes: Mistakes,
}

#[derive(Template)]
#[template(path = "workspace_project_made.html")]
struct MadePage {
    layout: Layout,
    words: &'static WorkspaceProjects,
    invite: &'static WorkspaceInvite,
    title: String,
    project: String,
    outcome: Outcome,
}

/// Form for a new project and its first members.
#[derive(Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    emails: String,
    #[serde(default)]
    permission: String,
    #[serde(default)]
    message: String,
}

/// Shows the projects, and the pending transfers from and to this workspace.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let here = ground.path("/projects");
    let projects = List::of(&visit, here.as_str());
    let found = visit.service.projects(caller, ground.id(), projects.request).await?;
    let row = |project: &guestlist_domain::model::project::Project| Row {
        id: project.id.to_string(),
        name: project.name.to_string(),
        created: project.created_at.to_string(),
    };
    let page = ProjectsPage {
        layout: ground.layout(&visit, "/projects"),
        words: WorkspaceProjects::of(visit.locale),
        places: Places::of(visit.locale),
        may_create: ground.may(Capability::ProjectsCreate),
        rows: found.items.iter().map(row).collect(),
        steps: projects.steps(found.next),
        transfers: transfers::open(&visit, caller, &ground).await?,
        here,
    };
    Ok(visit.page(&page))
}

async fn creating(visit: &Visit, id: &str) -> Result<Ground, Refused> {
    let ground = Ground::of(visit, visit.caller()?, id).await?;
    if ground.may(Capability::ProjectsCreate) { Ok(ground) } else { Err(Error::from(Denied::Forbidden).into()) }
}

fn new_page(visit: &Visit, ground: &Ground, typed: Typed, mistakes: Mistakes) -> NewProjectPage {
    // The account that creates a project becomes its admin. The project has no id yet; the privilege ceiling does not
    // depend on it.
    let maker = EffectiveAccess { permission: Some(Permission::Admin), ..ground.effective_access() };
    let (workspace, project) = (ground.id(), ProjectId::new(ground.id().uuid()));
    let may = |permission| may_grant(maker, Grant::Project { workspace, project, permission });
    NewProjectPage {
        layout: ground.layout(visit, "/projects"),
        words: WorkspaceProjects::of(visit.locale),
        invite: WorkspaceInvite::of(visit.locale),
        terms: Terms::of(visit.locale),
        up: ground.path("/projects"),
        permissions: permissions(visit.locale, Permission::parse(&typed.permission).ok(), may),
        typed,
        mistakes,
    }
}

pub(super) async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = creating(&visit, &id).await?;
    let typed = Typed { permission: Permission::Write.as_str().to_owned(), ..Typed::default() };
    Ok(visit.page(&new_page(&visit, &ground, typed, Mistakes::default())))
}

/// Creates a project and invites its first members.
pub(super) async fn create(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let ground = creating(&visit, &id).await?;
    let caller = visit.caller()?;
    let mut reading = Reading::default();
    let name = reading.read("name", Name::parse(&typed.name));
    let message = reading.read("message", Message::parse(&typed.message));
    let emails = addresses(&typed.emails);
    // Without addresses no permission is needed.
    let asked = if emails.is_empty() { Ok(Permission::Read) } else { Permission::parse(&typed.permission) };
    let permission = reading.read("permission", asked);
    let outcome = match (name, message, permission) {
        (Some(name), Some(message), Some(permission)) => {
            let people = InitialInvitations::at(&emails, permission, message);
            visit.service.create_project_with_people(&visit.context, caller, ground.id(), name, people).await
        }
        _ => Err(reading.refusal()),
    };
    match outcome {
        Ok((project, outcomes)) => {
            let path = format!("/projects/{}", project.id);
            if outcomes.iter().all(Result::is_ok) {
                return Ok(Redirect::to(&format!("{path}?did=created")).into_response());
            }
            let words = WorkspaceProjects::of(visit.locale);
            let page = MadePage {
                layout: ground.layout(&visit, "/projects"),
                words,
                invite: WorkspaceInvite::of(visit.locale),
                title: words.made.with("name", &project.name).into(),
                project: path,
                outcome: Outcome::of(&visit, &emails, &outcomes, false),
            };
            Ok(visit.page(&page))
        }
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            Ok(visit.page_with(mistakes.status(), &new_page(&visit, &ground, typed, mistakes)))
        }
    }
}
