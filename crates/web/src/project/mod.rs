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
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::Permission;
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

/// Page of a project that has a tab.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    Members,
    PublicTokens,
    Activity,
    Access,
    Settings,
}

impl Section {
    const ALL: [Self; 5] = [Self::Members, Self::PublicTokens, Self::Activity, Self::Access, Self::Settings];

    fn path(self, project: ProjectId) -> String {
        let end = match self {
            Self::Members => "",
            Self::PublicTokens => "/public-tokens",
            Self::Activity => "/activity",
            Self::Access => "/access",
            Self::Settings => "/settings",
        };
        format!("/projects/{project}{end}")
    }

    fn name(self, locale: Locale) -> String {
        let messages = NavigationMessages::of(locale);
        let name = match self {
            Self::Members => messages.people,
            Self::PublicTokens => messages.public_tokens,
            Self::Activity => messages.activity,
            Self::Access => messages.access,
            Self::Settings => messages.settings,
        };
        name.to_string()
    }

    /// Capabilities of which one is needed to open the page.
    const fn required_capabilities(self) -> &'static [Capability] {
        match self {
            Self::Members | Self::Activity => &[Capability::ContentView],
            Self::PublicTokens => &[Capability::TokensManage],
            Self::Access => &[Capability::ProjectInvite, Capability::TokensManage],
            Self::Settings => &[Capability::SettingsChange, Capability::ProjectDelete, Capability::ProjectsTransfer],
        }
    }
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

    /// Returns the grant of a permission in this project.
    fn grant(&self, permission: Permission) -> Grant {
        Grant::Project { workspace: self.record.workspace_id, project: self.record.id, permission }
    }

    pub(crate) fn can(&self, capability: Capability) -> bool {
        self.access.capabilities().contains(capability)
    }

    /// Requires that the account can open a page.
    ///
    /// # Errors
    /// [`PageError`] as forbidden if the account has none of the capabilities that the page needs.
    pub(crate) fn require(&self, section: Section) -> Result<(), PageError> {
        if section.required_capabilities().iter().any(|capability| self.can(*capability)) {
            Ok(())
        } else {
            Err(Error::from(guestlist_domain::model::access::Denied::Forbidden).into())
        }
    }

    /// Returns the layout of one of its pages.
    pub(crate) fn layout(&self, context: &PageContext, section: Section) -> Layout {
        let id = self.id();
        let workspace = self
            .workspace
            .as_ref()
            .map(|view| (view.workspace.name.to_string(), format!("/workspaces/{}", view.workspace.id)));
        let project = (self.name().to_string(), Section::Members.path(id));
        let accessible = Section::ALL.into_iter().filter(|section| self.require(*section).is_ok());
        let tabs = accessible.map(|section| (section.name(context.locale), section.path(id)));
        context.layout().with_breadcrumbs(workspace.into_iter().chain([project])).with_tabs(&section.path(id), tabs)
    }

    /// Returns the path of the project, for links and forms.
    pub(crate) fn path(&self) -> String {
        Section::Members.path(self.id())
    }
}

/// Shows `/projects/{id}/activity`.
async fn activity(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let (id, section) = (project.id(), Section::Activity);
    let layout = project.layout(&context, section);
    crate::activity::page(&context, &project.known, Target::Project(id), layout, section.path(id)).await
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
    is_grantable: impl Fn(Permission) -> bool,
) -> Vec<Choice> {
    let grantable = Permission::ALL.iter().copied().filter(|permission| is_grantable(*permission));
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
