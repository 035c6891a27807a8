//! `/`: pending invitations and transfers, workspaces and projects; for unauthenticated requests, the ways to sign in.
//! `/new-workspace`: the form for a workspace.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::MyProject;
use serde::Deserialize;

use crate::error::PageResult;
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::{HomeMessages, grant_name, permission_name, role_name};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks};
use crate::received_transfers::{self, ReceivedTransfer};
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "landing.html")]
struct LandingPage {
    layout: Layout,
    messages: &'static HomeMessages,
    /// Whether the browser holds a guest session, whose page is linked then.
    is_guest: bool,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    layout: Layout,
    messages: &'static HomeMessages,
    is_guest: bool,
    invitations: Vec<ReceivedInvitation>,
    invitation_page_links: PageLinks,
    transfers: Vec<ReceivedTransfer>,
    workspaces: Vec<WorkspaceRow>,
    workspace_page_links: PageLinks,
    projects: Vec<ProjectRow>,
    project_page_links: PageLinks,
}

/// Pending invitation to the account.
struct ReceivedInvitation {
    id: String,
    sentence: String,
    grant: String,
    until: String,
}

/// Workspace in which the account has a role.
struct WorkspaceRow {
    id: String,
    name: String,
    role: String,
}

/// Project to which the account has access.
struct ProjectRow {
    id: String,
    name: String,
    workspace: String,
    access: String,
}

#[derive(Template)]
#[template(path = "new_workspace.html")]
struct NewWorkspacePage {
    layout: Layout,
    messages: &'static HomeMessages,
    name: String,
    errors: FormErrors,
}

/// Shows the home page, or the landing page to an unauthenticated request.
pub(crate) async fn home(context: PageContext) -> PageResult {
    let messages = HomeMessages::of(context.locale);
    let Some(caller) = context.optional_caller() else {
        return Ok(context.render(&LandingPage {
            layout: context.layout(),
            messages,
            is_guest: context.guest_session.is_some(),
        }));
    };
    let service = &context.service;
    let list =
        |first_path, name, label| List::named(&context, first_path, name, label).with_limit(PageRequest::MAX_LIMIT);
    let invitation_list = list("/", "received", messages.invitations);
    let received =
        service.received_invitations(caller, [InvitationStatus::Pending].into(), invitation_list.request).await?;
    let workspace_list = list("/#workspaces", "workspaces", messages.workspaces);
    let workspaces = service.workspaces(caller, workspace_list.request).await?;
    let project_list = list("/#projects", "projects", messages.projects);
    let projects = service.my_projects(caller, project_list.request).await?;
    let page = HomePage {
        layout: context.layout(),
        messages,
        invitation_page_links: invitation_list.page_links(received.next),
        workspace_page_links: workspace_list.page_links(workspaces.next),
        project_page_links: project_list.page_links(projects.next),
        is_guest: context.guest_session.is_some(),
        invitations: received
            .items
            .iter()
            .map(|invitation| {
                let target = invitation.target.as_deref().unwrap_or("…");
                ReceivedInvitation {
                    id: invitation.id.to_string(),
                    sentence: messages.invites.with("inviter", &invitation.inviter.1).with("target", target).into(),
                    grant: messages.as_what.with("what", grant_name(context.locale, invitation.grant)).into(),
                    until: invitation.expires_at.to_string(),
                }
            })
            .collect(),
        transfers: received_transfers::pending(&context, caller).await?,
        workspaces: workspaces
            .items
            .iter()
            .map(|view| WorkspaceRow {
                id: view.workspace.id.to_string(),
                name: view.workspace.name.to_string(),
                role: role_name(context.locale, view.my_role).to_string(),
            })
            .collect(),
        projects: projects
            .items
            .iter()
            .map(|view| ProjectRow {
                id: view.project.id.to_string(),
                name: view.project.name.to_string(),
                workspace: view.workspace.to_string(),
                access: access(&context, view),
            })
            .collect(),
    };
    Ok(context.render(&page))
}

/// Names the role and the permission by which the account has access.
fn access(context: &PageContext, view: &MyProject) -> String {
    let role = view.access.role.map(|role| role_name(context.locale, role));
    let permission = view.access.permission.map(|permission| permission_name(context.locale, permission));
    role.into_iter().chain(permission).map(|name| name.to_string()).collect::<Vec<_>>().join(" · ")
}

fn new_workspace_page(context: &PageContext, name: String, errors: FormErrors) -> NewWorkspacePage {
    NewWorkspacePage { layout: context.layout(), messages: HomeMessages::of(context.locale), name, errors }
}

/// Shows the form for a new workspace.
pub(crate) async fn new_workspace(context: PageContext) -> PageResult {
    context.caller()?;
    Ok(context.render(&new_workspace_page(&context, String::new(), FormErrors::default())))
}

/// Form with the name of a workspace.
#[derive(Deserialize)]
pub(crate) struct CreateWorkspaceForm {
    #[serde(default)]
    name: String,
}

/// Creates a workspace and redirects to it.
pub(crate) async fn create_workspace(context: PageContext, Form(form): Form<CreateWorkspaceForm>) -> PageResult {
    let caller = context.caller()?;
    let mut reader = FormReader::default();
    let outcome = match reader.read("name", Name::parse(&form.name)) {
        Some(name) => context.service.create_workspace(&context.request_context, caller, name).await,
        None => Err(reader.into_error()),
    };
    match outcome {
        Ok(created) => Ok(Redirect::to(&format!("/workspaces/{}?did=created", created.workspace.id)).into_response()),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            Ok(context.render_with_status(errors.status(), &new_workspace_page(&context, form.name, errors)))
        }
    }
}
