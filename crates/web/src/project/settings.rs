//! `/projects/{id}/settings`: rename, transfer and delete a project.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::text::{Invalid, Name};
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::{Error, ProjectTransfer, UpdateProject};
use serde::Deserialize;

use super::ProjectContext;
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader, SelectOption};
use crate::form_version::fingerprint;
use crate::layout::Layout;
use crate::messages::ProjectSettingsMessages;
use crate::page_context::PageContext;
use crate::paging::max_page;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "project_settings.html")]
struct SettingsPage {
    layout: Layout,
    messages: &'static ProjectSettingsMessages,
    path: String,
    project: String,
    form: ProjectSettingsForm,
    may_rename: bool,
    may_transfer: bool,
    may_delete: bool,
    workspaces: Vec<SelectOption>,
    has_more_workspaces: bool,
    pending_transfer: Option<PendingTransfer>,
    errors: FormErrors,
}

/// Pending transfer of the project to another workspace.
struct PendingTransfer {
    sentence: String,
    until: String,
}

/// Fields of all forms of the page.
#[derive(Default, Deserialize)]
pub(crate) struct ProjectSettingsForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    workspace: String,
    #[serde(default)]
    workspace_id: String,
    #[serde(default)]
    confirm: String,
    /// Fingerprint of the values that the form showed.
    #[serde(default)]
    seen: String,
}

async fn load_project(context: &PageContext, id: &str) -> Result<ProjectContext, PageError> {
    let project = ProjectContext::load(context, id).await?;
    project.require(ProjectSection::Settings)?;
    Ok(project)
}

async fn form_page(
    context: &PageContext,
    project: &ProjectContext,
    form: ProjectSettingsForm,
    errors: FormErrors,
) -> Result<SettingsPage, PageError> {
    let may_transfer = project.can(Capability::ProjectsTransfer);
    let (mut workspaces, mut has_more_workspaces, mut pending_transfer) = (Vec::new(), false, None);
    if may_transfer {
        let caller = context.caller()?;
        let own = context.service.workspaces(caller, max_page()).await?;
        let others = own.items.iter().filter(|view| view.workspace.id != project.record.workspace_id);
        let pick = |view: &WorkspaceView| SelectOption::new(view.workspace.id, &view.workspace.name, &form.workspace);
        workspaces = others.map(pick).collect();
        has_more_workspaces = own.next.is_some();
        pending_transfer = load_pending_transfer(context, project).await?;
    }
    Ok(SettingsPage {
        layout: project.layout(context, ProjectSection::Settings),
        messages: ProjectSettingsMessages::of(context.locale),
        path: project.path(),
        project: project.name().to_string(),
        form,
        may_rename: project.can(Capability::SettingsChange),
        may_transfer,
        may_delete: project.can(Capability::ProjectDelete),
        workspaces,
        has_more_workspaces,
        pending_transfer,
        errors,
    })
}

async fn load_pending_transfer(
    context: &PageContext,
    project: &ProjectContext,
) -> Result<Option<PendingTransfer>, PageError> {
    let messages = ProjectSettingsMessages::of(context.locale);
    let pending = context.service.project_offer(&project.known, project.id()).await?;
    Ok(pending.map(|view| {
        let to = view.to_workspace.as_ref().map(ToString::to_string).unwrap_or_default();
        PendingTransfer {
            sentence: messages.offered.with("name", &view.requested_by).with("workspace", to).into(),
            until: view.transfer.expires_at.to_string(),
        }
    }))
}

fn form_version(project: &ProjectContext) -> String {
    fingerprint([project.name().as_str()])
}

fn stored_form(project: &ProjectContext) -> ProjectSettingsForm {
    ProjectSettingsForm {
        name: project.name().to_string(),
        seen: form_version(project),
        ..ProjectSettingsForm::default()
    }
}

pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = load_project(&context, &id).await?;
    let page = form_page(&context, &project, stored_form(&project), FormErrors::default()).await?;
    Ok(context.render(&page))
}

async fn form_with_errors(
    context: &PageContext,
    project: &ProjectContext,
    form: ProjectSettingsForm,
    error: Error,
) -> PageResult {
    let errors = FormErrors::of(context, error)?;
    let page = form_page(context, project, form, errors).await?;
    Ok(context.render_with_status(page.errors.status(), &page))
}

/// Renames the project.
pub(crate) async fn rename(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ProjectSettingsForm>,
) -> PageResult {
    let project = load_project(&context, &id).await?;
    let mut reader = FormReader::default();
    let request_context = context.with_precondition(&form.seen, &form_version(&project), &project.record);
    let outcome = match (request_context, reader.read("name", Name::parse(&form.name))) {
        (Ok(request_context), Some(name)) => {
            let command = UpdateProject { name: Some(name) };
            context.service.update_project(&request_context, context.caller()?, project.id(), command).await
        }
        (Err(stale), _) => Err(stale),
        (Ok(_), None) => Err(reader.into_error()),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&format!("{}/settings?did=saved", project.path())).into_response()),
        Err(Error::PreconditionFailed) => {
            let project = load_project(&context, &id).await?;
            form_with_errors(&context, &project, stored_form(&project), Error::PreconditionFailed).await
        }
        Err(error) => form_with_errors(&context, &project, form, error).await,
    }
}

/// Moves the project to another workspace, or requests its transfer there.
pub(crate) async fn transfer(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ProjectSettingsForm>,
) -> PageResult {
    let project = load_project(&context, &id).await?;
    let form = ProjectSettingsForm { name: project.name().to_string(), seen: form_version(&project), ..form };
    let named = [form.workspace_id.trim(), form.workspace.trim()].into_iter().find(|text| !text.is_empty());
    let outcome = match named.map(WorkspaceId::parse) {
        Some(Ok(to)) => {
            context.service.transfer_project(&context.request_context, context.caller()?, project.id(), to).await
        }
        Some(Err(_)) => Err(Error::field("workspace_id", Invalid::new("unknown_value", "This is no workspace's id."))),
        None => Err(Error::field("workspace_id", Invalid::new("required", "Choose a workspace."))),
    };
    match outcome {
        // A caller who can move it has a role in the other workspace, and still sees the project.
        Ok(ProjectTransfer::Moved(_)) => Ok(Redirect::to(&format!("{}?did=moved", project.path())).into_response()),
        Ok(ProjectTransfer::Pending(_)) => {
            Ok(Redirect::to(&format!("{}/settings?did=offered", project.path())).into_response())
        }
        Err(error) => form_with_errors(&context, &project, form, error).await,
    }
}

/// Cancels the pending transfer.
pub(crate) async fn withdraw(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = load_project(&context, &id).await?;
    match context.service.cancel_project_transfer(&context.request_context, context.caller()?, project.id()).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/settings?did=withdrawn", project.path())).into_response()),
        Err(error) => form_with_errors(&context, &project, stored_form(&project), error).await,
    }
}

/// Deletes the project if its name was entered.
pub(crate) async fn delete(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ProjectSettingsForm>,
) -> PageResult {
    let project = load_project(&context, &id).await?;
    if form.confirm.trim() != project.name().as_str() {
        let invalid = Invalid::new("not_the_name", "This is not the name of the project.");
        let mut errors = FormErrors::of(&context, Error::field("confirm", invalid))?;
        errors.general = Some(ProjectSettingsMessages::of(context.locale).delete_wrong.to_string());
        let page = form_page(&context, &project, stored_form(&project), errors).await?;
        return Ok(context.render_with_status(page.errors.status(), &page));
    }
    match context.service.delete_project(&context.request_context, context.caller()?, project.id()).await {
        Ok(()) => {
            let back = project.workspace.map_or("/".to_owned(), |view| format!("/workspaces/{}", view.workspace.id));
            Ok(Redirect::to(&format!("{back}?did=deleted")).into_response())
        }
        Err(error) => form_with_errors(&context, &project, stored_form(&project), error).await,
    }
}
