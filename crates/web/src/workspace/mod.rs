//! Pages of a workspace: members, invitations, projects, roles, settings, keys, activity.

mod departure;
mod invite;
mod invite_table;
mod keys;
mod members;
mod ownership;
mod pending;
mod projects;
mod roles;
mod settings;
mod transfers;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use guestlist_domain::model::access::{EffectiveAccess, Place, may_grant};
use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Locale;
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::Caller;

use crate::layout::Layout;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Places, role_meaning, role_name};
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/workspaces/{id}", page(get(members::show)))
        .route("/workspaces/{id}/leave", page(get(departure::ask_leave).post(departure::leave)))
        .route("/workspaces/{id}/members/{account}/role", page(post(departure::change_role)))
        .route("/workspaces/{id}/members/{account}/remove", page(get(departure::ask_remove).post(departure::remove)))
        .route("/workspaces/{id}/invite", page(get(invite::show).post(invite::invite)))
        .route("/workspaces/{id}/invite/csv", page(get(invite_table::show).post(invite_table::invite)))
        .route("/workspaces/{id}/invitations/{invitation}/code", page(get(pending::code)))
        .route("/workspaces/{id}/invitations/{invitation}/resend", page(post(pending::resend)))
        .route(
            "/workspaces/{id}/invitations/{invitation}/role",
            page(get(pending::ask_role).post(pending::change_role)),
        )
        .route(
            "/workspaces/{id}/invitations/{invitation}/uninvite",
            page(get(pending::ask_uninvite).post(pending::uninvite)),
        )
        .route("/workspaces/{id}/projects", page(get(projects::show)))
        .route("/workspaces/{id}/projects/new", page(get(projects::form).post(projects::create)))
        .route("/workspaces/{id}/projects/{project}/approve-transfer", page(post(transfers::approve)))
        .route("/workspaces/{id}/projects/{project}/cancel-transfer", page(post(transfers::cancel)))
        .route("/workspaces/{id}/roles", page(get(roles::show)))
        .route("/workspaces/{id}/settings", page(get(settings::show).post(settings::save)))
        .route("/workspaces/{id}/ownership/offer", page(post(ownership::offer)))
        .route("/workspaces/{id}/ownership/cancel", page(post(ownership::cancel)))
        .route("/workspaces/{id}/ownership/accept", page(post(ownership::accept)))
        .route("/workspaces/{id}/delete", page(get(ownership::ask_delete).post(ownership::delete)))
        .route("/workspaces/{id}/keys", page(get(keys::show).post(keys::create)))
        .route("/workspaces/{id}/keys/{key}/revoke", page(post(keys::revoke)))
        .route("/workspaces/{id}/activity", page(get(activity)))
}

/// Workspace in which the signed-in account has a role, as it sees it.
struct Ground {
    view: WorkspaceView,
    held: CapabilitySet,
}

impl Ground {
    /// Loads the workspace of a path for the caller.
    async fn of(visit: &Visit, caller: &Caller, id: &str) -> Result<Self, Refused> {
        let view = visit.service.workspace(caller, parse(id)?).await?;
        let held = view.my_role.capabilities();
        Ok(Self { view, held })
    }

    fn id(&self) -> WorkspaceId {
        self.view.workspace.id
    }

    fn name(&self) -> String {
        self.view.workspace.name.to_string()
    }

    /// Returns the effective access of the account.
    fn effective_access(&self) -> EffectiveAccess {
        EffectiveAccess { role: Some(self.view.my_role), permission: None }
    }

    fn may(&self, capability: Capability) -> bool {
        self.held.contains(capability)
    }

    /// Returns the path of the workspace followed by `rest`.
    fn path(&self, rest: &str) -> String {
        format!("/workspaces/{}{rest}", self.id())
    }

    /// Returns the frame: the name of the workspace, and tabs for the pages that the account can open; `here` is marked
    /// as current.
    fn layout(&self, visit: &Visit, here: &str) -> Layout {
        let places = Places::of(visit.locale);
        let tabs = [
            (places.members, "", Capability::MembersView),
            (places.projects, "/projects", Capability::ProjectsViewAll),
            (places.roles, "/roles", Capability::WorkspaceView),
            (places.settings, "/settings", Capability::WorkspaceChangeSettings),
            (places.keys, "/keys", Capability::WorkspaceChangeSettings),
            (places.activity, "/activity", Capability::WorkspaceView),
        ];
        let open = tabs.into_iter().filter(|(.., capability)| self.may(*capability));
        visit
            .layout()
            .under([(self.name(), self.path(""))])
            .with_tabs(&self.path(here), open.map(|(name, rest, _)| (name.to_string(), self.path(rest))))
    }

    /// Returns the roles that the account can invite to, highest first; `chosen` is selected.
    fn offers(&self, locale: Locale, chosen: Option<Role>) -> Vec<Offer> {
        let may =
            |role: &Role| may_grant(self.effective_access(), Grant::Workspace { workspace: self.id(), role: *role });
        Role::ALL.iter().rev().copied().filter(may).map(|role| Offer::of(locale, role, chosen == Some(role))).collect()
    }
}

/// Role as an option of a form.
struct Offer {
    value: &'static str,
    name: String,
    meaning: String,
    is_chosen: bool,
    in_workspace: Vec<String>,
    in_projects: Vec<String>,
}

impl Offer {
    fn of(locale: Locale, role: Role, is_chosen: bool) -> Self {
        let (of_projects, of_workspace): (Vec<_>, Vec<_>) =
            role.capabilities().iter().partition(|capability| capability.is_of_project());
        let in_words = |list: Vec<Capability>| {
            list.into_iter().map(|capability| crate::words::capability(locale, capability).to_string()).collect()
        };
        Self {
            value: role.as_str(),
            name: role_name(locale, role).to_string(),
            meaning: role_meaning(locale, role).to_string(),
            is_chosen,
            in_workspace: in_words(of_workspace),
            in_projects: in_words(of_projects),
        }
    }
}

fn parse(id: &str) -> Result<WorkspaceId, Refused> {
    WorkspaceId::parse(id).map_err(|_| Refused::not_found())
}

/// Shows `/workspaces/{id}/activity`.
async fn activity(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = Ground::of(&visit, visit.caller()?, &id).await?;
    let layout = ground.layout(&visit, "/activity");
    crate::activity::page(&visit, Place::Workspace(ground.id()), layout, ground.path("/activity")).await
}

#[cfg(test)]
mod tests;
