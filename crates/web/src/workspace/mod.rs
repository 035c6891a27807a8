//! Pages of a workspace: members, invitations, projects, roles, settings, keys, activity.

mod invitation;
mod invite;
mod invite_csv;
mod keys;
mod members;
mod ownership;
mod projects;
mod remove_member;
mod roles;
mod settings;
mod transfers;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use guestlist_domain::model::access::grantable_roles;
use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::section::WorkspaceSection;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Locale;
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::{Caller, TargetAccess};

use crate::error::{PageError, PageResult};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, role_meaning, role_name};
use crate::page_context::PageContext;
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/workspaces/{id}", page(get(members::show)))
        .route("/workspaces/{id}/leave", page(get(remove_member::show_leave).post(remove_member::leave)))
        .route("/workspaces/{id}/members/{account}/role", page(post(remove_member::change_role)))
        .route(
            "/workspaces/{id}/members/{account}/remove",
            page(get(remove_member::show_remove).post(remove_member::remove)),
        )
        .route("/workspaces/{id}/invite", page(get(invite::show).post(invite::invite)))
        .route("/workspaces/{id}/invite/csv", page(get(invite_csv::show).post(invite_csv::invite)))
        .route("/workspaces/{id}/invitations/{invitation}/code", page(get(invitation::code)))
        .route("/workspaces/{id}/invitations/{invitation}/resend", page(post(invitation::resend)))
        .route(
            "/workspaces/{id}/invitations/{invitation}/role",
            page(get(invitation::show_role).post(invitation::change_role)),
        )
        .route(
            "/workspaces/{id}/invitations/{invitation}/uninvite",
            page(get(invitation::show_uninvite).post(invitation::uninvite)),
        )
        .route("/workspaces/{id}/projects", page(get(projects::show)))
        .route("/workspaces/{id}/projects/new", page(get(projects::show_form).post(projects::create)))
        .route("/workspaces/{id}/projects/{project}/approve-transfer", page(post(transfers::approve)))
        .route("/workspaces/{id}/projects/{project}/cancel-transfer", page(post(transfers::cancel)))
        .route("/workspaces/{id}/roles", page(get(roles::show)))
        .route("/workspaces/{id}/settings", page(get(settings::show).post(settings::save)))
        .route("/workspaces/{id}/ownership/offer", page(post(ownership::offer)))
        .route("/workspaces/{id}/ownership/cancel", page(post(ownership::cancel)))
        .route("/workspaces/{id}/ownership/accept", page(post(ownership::accept)))
        .route("/workspaces/{id}/delete", page(get(ownership::show_delete).post(ownership::delete)))
        .route("/workspaces/{id}/keys", page(get(keys::show).post(keys::create)))
        .route("/workspaces/{id}/keys/{key}/revoke", page(post(keys::revoke)))
        .route("/workspaces/{id}/activity", page(get(activity)))
}

/// Workspace in which the signed-in account has a role, as it sees it.
struct WorkspaceContext {
    view: WorkspaceView,
    /// Access of the account, for reads.
    access: TargetAccess,
    capabilities: CapabilitySet,
}

impl WorkspaceContext {
    /// Loads the workspace of a path for the caller.
    async fn load(context: &PageContext, caller: &Caller, id: &str) -> Result<Self, PageError> {
        let (view, access) = context.service.open_workspace(caller, parse(id)?).await?;
        let capabilities = view.my_role.capabilities();
        Ok(Self { view, access, capabilities })
    }

    fn id(&self) -> WorkspaceId {
        self.view.workspace.id
    }

    fn name(&self) -> String {
        self.view.workspace.name.to_string()
    }

    fn can(&self, capability: Capability) -> bool {
        self.capabilities.contains(capability)
    }

    /// Returns the path of the workspace followed by `rest`.
    fn path(&self, rest: &str) -> String {
        format!("/workspaces/{}{rest}", self.id())
    }

    /// Returns the layout: the name of the workspace, and tabs for the pages that the account can open; the tab whose
    /// path is `current` is marked.
    fn layout(&self, context: &PageContext, current: &str) -> Layout {
        let navigation = NavigationMessages::of(context.locale);
        let tab = |section| {
            let (name, rest) = match section {
                WorkspaceSection::Members => (navigation.members, ""),
                WorkspaceSection::Projects => (navigation.projects, "/projects"),
                WorkspaceSection::Roles => (navigation.roles, "/roles"),
                WorkspaceSection::Settings => (navigation.settings, "/settings"),
                WorkspaceSection::Keys => (navigation.keys, "/keys"),
                WorkspaceSection::Activity => (navigation.activity, "/activity"),
            };
            (name.to_string(), self.path(rest))
        };
        let tabs = WorkspaceSection::open_to(self.access.effective_access()).map(tab);
        context.layout().with_breadcrumbs([(self.name(), self.path(""))]).with_tabs(&self.path(current), tabs)
    }

    /// Returns the roles that the account can invite to, highest first; `selected` is selected.
    fn grantable_roles(&self, locale: Locale, selected: Option<Role>) -> Vec<RoleChoice> {
        let roles = grantable_roles(self.access.effective_access()).rev();
        roles.map(|role| RoleChoice::of(locale, role, selected == Some(role))).collect()
    }
}

/// Role as an option of a form.
struct RoleChoice {
    value: &'static str,
    name: String,
    meaning: String,
    is_selected: bool,
    in_workspace: Vec<String>,
    in_projects: Vec<String>,
}

impl RoleChoice {
    fn of(locale: Locale, role: Role, is_selected: bool) -> Self {
        let (of_projects, of_workspace): (Vec<_>, Vec<_>) =
            role.capabilities().iter().partition(|capability| capability.applies_to_projects());
        let labels = |list: Vec<Capability>| {
            list.into_iter().map(|capability| crate::messages::capability(locale, capability).to_string()).collect()
        };
        Self {
            value: role.as_str(),
            name: role_name(locale, role).to_string(),
            meaning: role_meaning(locale, role).to_string(),
            is_selected,
            in_workspace: labels(of_workspace),
            in_projects: labels(of_projects),
        }
    }
}

fn parse(id: &str) -> Result<WorkspaceId, PageError> {
    WorkspaceId::parse(id).map_err(|_| PageError::not_found())
}

/// Shows `/workspaces/{id}/activity`.
async fn activity(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = WorkspaceContext::load(&context, context.caller()?, &id).await?;
    let layout = workspace.layout(&context, "/activity");
    let target = Target::Workspace(workspace.id());
    crate::activity::page(&context, &workspace.access, target, layout, workspace.path("/activity")).await
}

#[cfg(test)]
mod tests;
