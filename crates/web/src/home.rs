//! `/`: pending invitations and transfers, workspaces and projects; for unauthenticated requests, the ways to sign in.
//! `/new-workspace`: the form for a workspace.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::MyProject;
use serde::Deserialize;

use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::offers::{self, Offer};
use crate::paging::{List, Steps};
use crate::redirect::Redirect;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{Home, grant_name, permission_name, role_name};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    layout: Layout,
    words: &'static Home,
    /// Whether the browser holds a guest session, whose page is linked then.
    is_guest: bool,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    layout: Layout,
    words: &'static Home,
    is_guest: bool,
    invitations: Vec<Received>,
    invitation_steps: Steps,
    offers: Vec<Offer>,
    workspaces: Vec<Place>,
    workspace_steps: Steps,
    projects: Vec<Project>,
    project_steps: Steps,
}

/// Pending invitation to the account.
struct Received {
    id: String,
    sentence: String,
    offer: String,
    until: String,
}

/// Workspace in which the account has a role.
struct Place {
    id: String,
    name: String,
    role: String,
}

/// Project to which the account has access.
struct Project {
    id: String,
    name: String,
    workspace: String,
    access: String,
}

#[derive(Template)]
#[template(path = "new_workspace.html")]
struct NewWorkspacePage {
    layout: Layout,
    words: &'static Home,
    name: String,
    mistakes: Mistakes,
}

/// Shows the home page, or the start page to an unauthenticated request.
pub(crate) async fn home(visit: Visit) -> Answer {
    let words = Home::of(visit.locale);
    let Some(caller) = visit.person() else {
        return Ok(visit.page(&StartPage { layout: visit.layout(), words, is_guest: visit.guest.is_some() }));
    };
    let service = &visit.service;
    let list = |begin, name, what| List::named(&visit, begin, name, what).by(PageRequest::MAX_LIMIT);
    let to_answer = list("/", "received", words.invitations);
    let received = service.received_invitations(caller, [InvitationStatus::Pending].into(), to_answer.request).await?;
    let in_workspaces = list("/#workspaces", "workspaces", words.workspaces);
    let workspaces = service.workspaces(caller, in_workspaces.request).await?;
    let in_projects = list("/#projects", "projects", words.projects);
    let projects = service.my_projects(caller, in_projects.request).await?;
    let page = HomePage {
        layout: visit.layout(),
        words,
        invitation_steps: to_answer.steps(received.next),
        workspace_steps: in_workspaces.steps(workspaces.next),
        project_steps: in_projects.steps(projects.next),
        is_guest: visit.guest.is_some(),
        invitations: received
            .items
            .iter()
            .map(|invitation| {
                let place = invitation.target.as_deref().unwrap_or("…");
                Received {
                    id: invitation.id.to_string(),
                    sentence: words.invites.with("inviter", &invitation.inviter.1).with("place", place).into(),
                    offer: words.as_what.with("what", grant_name(visit.locale, invitation.grant)).into(),
                    until: invitation.expires_at.to_string(),
                }
            })
            .collect(),
        offers: offers::waiting(&visit, caller).await?,
        workspaces: workspaces
            .items
            .iter()
            .map(|view| Place {
                id: view.workspace.id.to_string(),
                name: view.workspace.name.to_string(),
                role: role_name(visit.locale, view.my_role).to_string(),
            })
            .collect(),
        projects: projects
            .items
            .iter()
            .map(|mine| Project {
                id: mine.project.id.to_string(),
                name: mine.project.name.to_string(),
                workspace: mine.workspace.to_string(),
                access: access(&visit, mine),
            })
            .collect(),
    };
    Ok(visit.page(&page))
}

/// Names the role and the permission by which the account has access.
fn access(visit: &Visit, mine: &MyProject) -> String {
    let role = mine.access.role.map(|role| role_name(visit.locale, role));
    let permission = mine.access.permission.map(|permission| permission_name(visit.locale, permission));
    role.into_iter().chain(permission).map(|name| name.to_string()).collect::<Vec<_>>().join(" · ")
}

fn new_page(visit: &Visit, name: String, mistakes: Mistakes) -> NewWorkspacePage {
    NewWorkspacePage { layout: visit.layout(), words: Home::of(visit.locale), name, mistakes }
}

/// Shows the form for a new workspace.
pub(crate) async fn new_workspace(visit: Visit) -> Answer {
    visit.caller()?;
    Ok(visit.page(&new_page(&visit, String::new(), Mistakes::default())))
}

/// Form with the name of a workspace.
#[derive(Deserialize)]
pub(crate) struct Named {
    #[serde(default)]
    name: String,
}

/// Creates a workspace and redirects to it.
pub(crate) async fn create_workspace(visit: Visit, Form(typed): Form<Named>) -> Answer {
    let caller = visit.caller()?;
    let mut reading = Reading::default();
    let outcome = match reading.read("name", Name::parse(&typed.name)) {
        Some(name) => visit.service.create_workspace(&visit.context, caller, name).await,
        None => Err(reading.refusal()),
    };
    match outcome {
        Ok(made) => Ok(Redirect::to(&format!("/workspaces/{}?did=created", made.workspace.id)).into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            Ok(visit.page_with(mistakes.status(), &new_page(&visit, typed.name, mistakes)))
        }
    }
}
