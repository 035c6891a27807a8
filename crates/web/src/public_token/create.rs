//! `/projects/{id}/public-tokens/new`: creates a public token.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::shareable_permissions;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::public_token::TokenPolicy;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::usecase::{CreatePublicToken, Error};
use serde::Deserialize;

use super::limits;
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::{ProjectMessages, TokenFormMessages};
use crate::page_context::PageContext;
use crate::paging::max_page;
use crate::project::{Choice, ProjectContext, permissions};
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "token_new.html")]
struct NewTokenPage {
    layout: Layout,
    messages: &'static TokenFormMessages,
    path: String,
    permissions: Vec<Choice>,
    projects: Vec<(String, String, bool)>,
    has_more_projects: Option<String>,
    expiries: Vec<Choice>,
    today: String,
    form: CreateTokenForm,
    errors: FormErrors,
}

/// Form for a new public token.
#[derive(Default, Deserialize)]
pub(crate) struct CreateTokenForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    permission: String,
    #[serde(default)]
    project: Vec<String>,
    #[serde(default)]
    expires_at: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    usage_limit: String,
}

async fn form_page(
    context: &PageContext,
    project: &ProjectContext,
    form: CreateTokenForm,
    errors: FormErrors,
) -> Result<NewTokenPage, PageError> {
    let own_projects = context.service.my_projects(context.caller()?, max_page()).await?;
    let shareable = own_projects.items.iter().filter(|view| {
        view.project.workspace_id == project.record.workspace_id
            && view.project.id != project.id()
            && view.access.capabilities.contains(Capability::TokensManage)
    });
    let own = (project.id().to_string(), project.name().to_string());
    let others = shareable.map(|view| (view.project.id.to_string(), view.project.name.to_string()));
    let projects = [own].into_iter().chain(others).map(|(id, name)| {
        let is_selected = form.project.contains(&id);
        (id, name, is_selected)
    });
    let policy = project.workspace.as_ref().map(|view| TokenPolicy::of(&view.workspace.settings));
    let selected = Permission::parse(&form.permission).ok();
    Ok(NewTokenPage {
        layout: project.layout(context, ProjectSection::PublicTokens),
        messages: TokenFormMessages::of(context.locale),
        path: format!("{}/public-tokens", project.path()),
        permissions: permissions(context.locale, selected, shareable_permissions(project.access)),
        projects: projects.collect(),
        has_more_projects: own_projects.next.map(|_| ProjectMessages::of(context.locale).more_of_list.to_string()),
        expiries: limits::expiries(context, policy, false, &form.expires_at),
        today: context.service.now().to_string().chars().take(10).collect(),
        form,
        errors,
    })
}

async fn load_project(context: &PageContext, id: &str) -> Result<ProjectContext, PageError> {
    let project = ProjectContext::load(context, id).await?;
    project.require(ProjectSection::PublicTokens)?;
    Ok(project)
}

/// Shows the form, with this project and the permission Read selected.
pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = load_project(&context, &id).await?;
    let form = CreateTokenForm {
        project: vec![project.id().to_string()],
        permission: Permission::Read.as_str().to_owned(),
        ..CreateTokenForm::default()
    };
    let page = form_page(&context, &project, form, FormErrors::default()).await?;
    Ok(context.render(&page))
}

fn parse_form(context: &PageContext, form: &CreateTokenForm) -> Result<CreatePublicToken, Error> {
    let mut reader = FormReader::default();
    let name = reader.read("name", Name::parse(&form.name));
    let note = reader.read("note", Note::parse(&form.note));
    let permission = reader.read("permission", Permission::parse(&form.permission));
    let expires_at = reader.read("expires_at", limits::expiry(&form.expires_at, &form.date, context.service.now()));
    let usage_limit = reader.read("usage_limit", limits::limit(&form.usage_limit));
    // A malformed id cannot belong to a project that the caller can share.
    let project_ids = form.project.iter().filter_map(|id| ProjectId::parse(id).ok()).collect();
    match (name, note, permission, expires_at, usage_limit) {
        (Some(name), Some(note), Some(permission), Some(expires_at), Some(usage_limit)) => {
            Ok(CreatePublicToken { name, note, permission, project_ids, expires_at, usage_limit })
        }
        _ => Err(reader.into_error()),
    }
}

/// Creates the public token and redirects to its page.
pub(crate) async fn create(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<CreateTokenForm>,
) -> PageResult {
    let project = load_project(&context, &id).await?;
    let outcome = match parse_form(&context, &form) {
        Ok(command) => context.service.create_public_token(&context.request_context, context.caller()?, command).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(created) => {
            Ok(Redirect::to(&format!("/public-tokens/{}?did=created", created.details.token.id)).into_response())
        }
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            let page = form_page(&context, &project, form, errors).await?;
            Ok(context.render_with_status(page.errors.status(), &page))
        }
    }
}
