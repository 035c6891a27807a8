//! Pages of a project: members, invitations, activity, access explanation, settings.

mod invitation;
mod invite;
mod member;
mod people;
mod settings;
mod why_not;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use guestlist_domain::model::access::{EffectiveAccess, Place};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::Locale;
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::{Credential, Error};

use crate::layout::Layout;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Places, permission_meaning, permission_name};
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/projects/{id}", page(get(people::show)))
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
        .route("/projects/{id}/access", page(get(why_not::show).post(why_not::ask)))
        .route("/projects/{id}/settings", page(get(settings::show)))
        .route("/projects/{id}/settings/name", page(post(settings::rename)))
        .route("/projects/{id}/settings/transfer", page(post(settings::transfer)))
        .route("/projects/{id}/settings/transfer/withdraw", page(post(settings::withdraw)))
        .route("/projects/{id}/settings/delete", page(post(settings::delete)))
}

/// Project as the signed-in account sees it.
pub(crate) struct Here {
    pub(crate) project: Project,
    /// Effective access of the account.
    pub(crate) access: EffectiveAccess,
    /// Its workspace, if the account has a role there.
    pub(crate) workspace: Option<WorkspaceView>,
}

/// Page of a project that has a tab.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    People,
    PublicTokens,
    Activity,
    Access,
    Settings,
}

impl Section {
    const ALL: [Self; 5] = [Self::People, Self::PublicTokens, Self::Activity, Self::Access, Self::Settings];

    fn path(self, project: ProjectId) -> String {
        let end = match self {
            Self::People => "",
            Self::PublicTokens => "/public-tokens",
            Self::Activity => "/activity",
            Self::Access => "/access",
            Self::Settings => "/settings",
        };
        format!("/projects/{project}{end}")
    }

    fn name(self, locale: Locale) -> String {
        let words = Places::of(locale);
        let name = match self {
            Self::People => words.people,
            Self::PublicTokens => words.public_tokens,
            Self::Activity => words.activity,
            Self::Access => words.access,
            Self::Settings => words.settings,
        };
        name.to_string()
    }

    /// Capabilities of which one is needed to open the page.
    const fn needs(self) -> &'static [Capability] {
        match self {
            Self::People | Self::Activity => &[Capability::ContentView],
            Self::PublicTokens => &[Capability::TokensManage],
            Self::Access => &[Capability::ProjectInvite, Capability::TokensManage],
            Self::Settings => &[Capability::SettingsChange, Capability::ProjectDelete, Capability::ProjectsTransfer],
        }
    }
}

impl Here {
    /// Loads the project of a path for the signed-in account.
    pub(crate) async fn open(visit: &Visit, id: &str) -> Result<Self, Refused> {
        let id = ProjectId::parse(id).map_err(|_| Refused::not_found())?;
        let caller = visit.caller()?;
        let credential = Credential::from(caller.clone());
        let access = visit.service.project_access(&credential, id).await?;
        let project = visit.service.project(&credential, id).await?;
        let workspace = match visit.service.workspace(caller, project.workspace_id).await {
            Ok(view) => Some(view),
            Err(Error::Denied(_)) => None,
            Err(fault) => return Err(fault.into()),
        };
        let access = EffectiveAccess { role: access.role, permission: access.permission };
        Ok(Self { project, access, workspace })
    }

    pub(crate) fn may(&self, capability: Capability) -> bool {
        self.access.capabilities().contains(capability)
    }

    /// Requires that the account can open a page.
    ///
    /// # Errors
    /// [`Refused`] as forbidden if the account has none of the capabilities that the page needs.
    pub(crate) fn require(&self, section: Section) -> Result<(), Refused> {
        if section.needs().iter().any(|capability| self.may(*capability)) {
            Ok(())
        } else {
            Err(Error::from(guestlist_domain::model::access::Denied::Forbidden).into())
        }
    }

    /// Returns the frame of one of its pages.
    pub(crate) fn layout(&self, visit: &Visit, section: Section) -> Layout {
        let id = self.project.id;
        let workspace = self
            .workspace
            .as_ref()
            .map(|view| (view.workspace.name.to_string(), format!("/workspaces/{}", view.workspace.id)));
        let here = (self.project.name.to_string(), Section::People.path(id));
        let open = Section::ALL.into_iter().filter(|section| self.require(*section).is_ok());
        let tabs = open.map(|section| (section.name(visit.locale), section.path(id)));
        visit.layout().under(workspace.into_iter().chain([here])).with_tabs(&section.path(id), tabs)
    }

    /// Returns the path of the project, for links and forms.
    pub(crate) fn path(&self) -> String {
        Section::People.path(self.project.id)
    }
}

/// Shows `/projects/{id}/activity`.
async fn activity(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let (project, section) = (here.project.id, Section::Activity);
    crate::activity::page(&visit, Place::Project(project), here.layout(&visit, section), section.path(project)).await
}

/// Option of a form, with a sentence that explains it.
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) name: String,
    pub(crate) meaning: String,
    pub(crate) is_chosen: bool,
}

/// Returns the permissions that are offered, least first.
pub(crate) fn permissions(
    locale: Locale,
    chosen: Option<Permission>,
    is_offered: impl Fn(Permission) -> bool,
) -> Vec<Choice> {
    let offered = Permission::ALL.iter().copied().filter(|permission| is_offered(*permission));
    offered
        .map(|permission| Choice {
            value: permission.as_str(),
            name: permission_name(locale, permission).to_string(),
            meaning: permission_meaning(locale, permission).to_string(),
            is_chosen: chosen == Some(permission),
        })
        .collect()
}

/// Link of a filter.
pub(crate) struct FilterLink {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) is_here: bool,
}

#[cfg(test)]
mod former_tests;
#[cfg(test)]
mod moving_tests;
#[cfg(test)]
mod tests;
