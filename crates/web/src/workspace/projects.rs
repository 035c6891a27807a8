//! `/workspaces/{id}/projects`: the projects of a workspace, and the form for a new one.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::grantable_permissions;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Message, Name};
use guestlist_domain::usecase::InitialInvitations;
use serde::Deserialize;

use super::WorkspaceContext;
use super::invite::InviteResults;
use super::transfers::{self, PendingTransfer};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader, addresses};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, RoleMessages, WorkspaceInviteMessages, WorkspaceProjectMessages};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks};
use crate::project::{Choice, permissions};
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_projects.html")]
struct ProjectsPage {
    layout: Layout,
    messages: &'static WorkspaceProjectMessages,
    navigation: &'static NavigationMessages,
    path: String,
    may_create: bool,
    rows: Vec<Row>,
    page_links: PageLinks,
    transfers: Vec<PendingTransfer>,
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
    messages: &'static WorkspaceProjectMessages,
    invite_messages: &'static WorkspaceInviteMessages,
    role_messages: &'static RoleMessages,
    projects_path: String,
    permissions: Vec<Choice>,
    form: CreateProjectForm,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "workspace_project_created.html")]
struct CreatedPage {
    layout: Layout,
    messages: &'static WorkspaceProjectMessages,
    invite_messages: &'static WorkspaceInviteMessages,
    title: String,
    project: String,
    results: InviteResults,
}

/// Form for a new project and its first members.
#[derive(Default, Deserialize)]
pub(super) struct CreateProjectForm {
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
pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let path = workspace.path("/projects");
    let projects = List::of(&context, path.as_str());
    let found = context.service.projects(&workspace.access, workspace.id(), projects.request).await?;
    let row = |project: &guestlist_domain::model::project::Project| Row {
        id: project.id.to_string(),
        name: project.name.to_string(),
        created: project.created_at.to_string(),
    };
    let page = ProjectsPage {
        layout: workspace.layout(&context, "/projects"),
        messages: WorkspaceProjectMessages::of(context.locale),
        navigation: NavigationMessages::of(context.locale),
        may_create: workspace.can(Capability::ProjectsCreate),
        rows: found.items.iter().map(row).collect(),
        page_links: projects.page_links(found.next),
        transfers: transfers::pending(&context, &workspace).await?,
        path,
    };
    Ok(context.render(&page))
}

async fn load_for_creating(context: &PageContext, id: &str) -> Result<WorkspaceContext, PageError> {
    let workspace = WorkspaceContext::load(context, context.caller()?, id).await?;
    workspace.access.require(Capability::ProjectsCreate)?;
    Ok(workspace)
}

fn form_page(
    context: &PageContext,
    workspace: &WorkspaceContext,
    form: CreateProjectForm,
    errors: FormErrors,
) -> NewProjectPage {
    let grantable = grantable_permissions(workspace.access.effective_access().in_own_project());
    NewProjectPage {
        layout: workspace.layout(context, "/projects"),
        messages: WorkspaceProjectMessages::of(context.locale),
        invite_messages: WorkspaceInviteMessages::of(context.locale),
        role_messages: RoleMessages::of(context.locale),
        projects_path: workspace.path("/projects"),
        permissions: permissions(context.locale, Permission::parse(&form.permission).ok(), grantable),
        form,
        errors,
    }
}

pub(super) async fn show_form(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = load_for_creating(&context, &id).await?;
    let form = CreateProjectForm { permission: Permission::Write.as_str().to_owned(), ..CreateProjectForm::default() };
    Ok(context.render(&form_page(&context, &workspace, form, FormErrors::default())))
}

/// Creates a project and invites its first members.
pub(super) async fn create(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<CreateProjectForm>,
) -> PageResult {
    let workspace = load_for_creating(&context, &id).await?;
    let caller = context.caller()?;
    let mut reader = FormReader::default();
    let name = reader.read("name", Name::parse(&form.name));
    let message = reader.read("message", Message::parse(&form.message));
    let emails = addresses(&form.emails);
    // Without addresses no permission is needed.
    let given = if emails.is_empty() { Ok(Permission::Read) } else { Permission::parse(&form.permission) };
    let permission = reader.read("permission", given);
    let outcome = match (name, message, permission) {
        (Some(name), Some(message), Some(permission)) => {
            let members = InitialInvitations::from_emails(&emails, permission, message);
            context
                .service
                .create_project_with_invitations(&context.request_context, caller, workspace.id(), name, members)
                .await
        }
        _ => Err(reader.into_error()),
    };
    match outcome {
        Ok((project, outcomes)) => {
            let path = format!("/projects/{}", project.id);
            if outcomes.iter().all(Result::is_ok) {
                return Ok(Redirect::to(&format!("{path}?did=created")).into_response());
            }
            let messages = WorkspaceProjectMessages::of(context.locale);
            let page = CreatedPage {
                layout: workspace.layout(&context, "/projects"),
                messages,
                invite_messages: WorkspaceInviteMessages::of(context.locale),
                title: messages.created_title.with("name", &project.name).into(),
                project: path,
                results: InviteResults::of(&context, &emails, &outcomes, false),
            };
            Ok(context.render(&page))
        }
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            Ok(context.render_with_status(errors.status(), &form_page(&context, &workspace, form, errors)))
        }
    }
}
