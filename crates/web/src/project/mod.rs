//! Pages of a project: members, invitations, activity, access explanation, settings.

mod explanation;
mod invitation;
mod invite;
mod member;
mod members;
mod settings;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{Locale, Name};
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::{Error, TargetAccess};

use crate::error::{PageError, PageResult};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, permission_meaning, permission_name};
use crate::page_context::PageContext;
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/projects/{id}", page(get(members::show)))
        .route("/projects/{id}/leave", page(post(member::leave)))
        .route("/projects/{id}/people/{account}", page(get(member::show)))
        .route("/projects/{id}/people/{account}/permission", page(post(member::change)))
        .route("/projects/{id}/people/{account}/remove", page(post(member::remove)))
        .route("/projects/{id}/invite", page(get(invite::show).post(invite::send)))
        .route("/projects/{id}/invitations/{invitation}", page(get(invitation::show)))
        .route("/projects/{id}/invitations/{invitation}/resend", page(post(invitation::resend)))
        .route("/projects/{id}/invitations/{invitation}/permission", page(post(invitation::change)))
        .route("/projects/{id}/invitations/{invitation}/cancel", page(post(invitation::cancel)))
        .route("/projects/{id}/activity", page(get(activity)))
        .route("/projects/{id}/access", page(get(explanation::show).post(explanation::explain_form)))
        .route("/projects/{id}/settings", page(get(settings::show)))
        .route("/projects/{id}/settings/name", page(post(settings::rename)))
        .route("/projects/{id}/settings/transfer", page(post(settings::transfer)))
        .route("/projects/{id}/settings/transfer/withdraw", page(post(settings::withdraw)))
        .route("/projects/{id}/settings/delete", page(post(settings::delete)))
}

/// Project as the signed-in account sees it.
pub(crate) struct ProjectContext {
    pub(crate) record: Project,
    /// Effective access of the account.
    pub(crate) access: EffectiveAccess,
    /// The same access, for reads.
    pub(crate) known: TargetAccess,
    /// Its workspace, if the account has a role there.
    pub(crate) workspace: Option<WorkspaceView>,
}

/// Returns the path of a section of a project.
pub(crate) fn section_path(section: ProjectSection, project: ProjectId) -> String {
    let end = match section {
        ProjectSection::Members => "",
        ProjectSection::PublicTokens => "/public-tokens",
        ProjectSection::Activity => "/activity",
        ProjectSection::Access => "/access",
        ProjectSection::Settings => "/settings",
    };
    format!("/projects/{project}{end}")
}

fn section_name(section: ProjectSection, locale: Locale) -> String {
    let messages = NavigationMessages::of(locale);
    let name = match section {
        ProjectSection::Members => messages.people,
        ProjectSection::PublicTokens => messages.public_tokens,
        ProjectSection::Activity => messages.activity,
        ProjectSection::Access => messages.access,
        ProjectSection::Settings => messages.settings,
    };
    name.to_string()
}

impl ProjectContext {
    /// Loads the project of a path for the signed-in account.
    pub(crate) async fn load(context: &PageContext, id: &str) -> Result<Self, PageError> {
        let id = ProjectId::parse(id).map_err(|_| PageError::not_found())?;
        let (view, known) = context.service.open_project(context.caller()?, id).await?;
        Ok(Self { record: view.project, access: view.access, known, workspace: view.workspace })
    }

    pub(crate) fn id(&self) -> ProjectId {
        self.record.id
    }

    pub(crate) fn name(&self) -> &Name {
        &self.record.name
    }

    pub(crate) fn can(&self, capability: Capability) -> bool {
        self.access.capabilities().contains(capability)
    }

    /// Requires that the account can open a section.
    ///
    /// # Errors
    /// [`PageError`] as forbidden.
    pub(crate) fn require(&self, section: ProjectSection) -> Result<(), PageError> {
        Ok(section.require(self.access).map_err(Error::from)?)
    }

    /// Returns the layout of one of its pages.
    pub(crate) fn layout(&self, context: &PageContext, section: ProjectSection) -> Layout {
        let id = self.id();
        let workspace = self
            .workspace
            .as_ref()
            .map(|view| (view.workspace.name.to_string(), format!("/workspaces/{}", view.workspace.id)));
        let project = (self.name().to_string(), self.path());
        let accessible = ProjectSection::open_to(self.access);
        let tabs = accessible.map(|section| (section_name(section, context.locale), section_path(section, id)));
        let current = section_path(section, id);
        context.layout().with_breadcrumbs(workspace.into_iter().chain([project])).with_tabs(&current, tabs)
    }

    /// Returns the path of the project, for links and forms.
    pub(crate) fn path(&self) -> String {
        section_path(ProjectSection::Members, self.id())
    }
}

/// Shows `/projects/{id}/activity`.
async fn activity(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let (id, section) = (project.id(), ProjectSection::Activity);
    let layout = project.layout(&context, section);
    crate::activity::page(&context, &project.known, Target::Project(id), layout, section_path(section, id)).await
}

/// Option of a form, with a sentence that explains it.
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) name: String,
    pub(crate) meaning: String,
    pub(crate) is_selected: bool,
}

/// Returns the grantable permissions as options, lowest first.
pub(crate) fn permissions(
    locale: Locale,
    selected: Option<Permission>,
    grantable: impl Iterator<Item = Permission>,
) -> Vec<Choice> {
    grantable
        .map(|permission| Choice {
            value: permission.as_str(),
            name: permission_name(locale, permission).to_string(),
            meaning: permission_meaning(locale, permission).to_string(),
            is_selected: selected == Some(permission),
        })
        .collect()
}

/// Link of a filter.
pub(crate) struct FilterLink {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) is_current: bool,
}

#[cfg(test)]
mod former_manager_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod transfer_tests;
