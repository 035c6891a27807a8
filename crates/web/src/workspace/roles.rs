//! `/workspaces/{id}/roles`: the capability matrix of the domain as two tables.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::role::{Permission, Role};

use super::Ground;
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{WorkspaceRoles, capability, permission_meaning, permission_name, role_meaning, role_name};

#[derive(Template)]
#[template(path = "workspace_roles.html")]
struct RolesPage {
    layout: Layout,
    words: &'static WorkspaceRoles,
    roles: Vec<Column>,
    in_workspace: Vec<Line>,
    in_projects: Vec<Line>,
    permissions: Vec<Column>,
    of_permissions: Vec<Line>,
}

/// Column of a role or a permission.
struct Column {
    name: String,
    meaning: String,
    is_mine: bool,
}

/// Row of a capability.
struct Line {
    name: String,
    cells: Vec<Cell>,
}

/// Cell: whether a role or a permission includes a capability.
struct Cell {
    holds: bool,
    /// Whether only members have it, not the guests of a public token with the same permission.
    only_members: bool,
}

/// Shows the tables.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let roles = || Role::ALL.iter().rev().copied();
    let permissions = || Permission::ALL.iter().rev().copied();
    let by_role = |one: Capability| Line {
        name: capability(visit.locale, one).to_string(),
        cells: roles().map(|role| Cell { holds: role.capabilities().contains(one), only_members: false }).collect(),
    };
    let by_permission = |one: Capability| Line {
        name: capability(visit.locale, one).to_string(),
        cells: permissions().map(|permission| cell(permission, one)).collect(),
    };
    let all = || Capability::ALL.iter().copied();
    let page = RolesPage {
        layout: ground.layout(&visit, "/roles"),
        words: WorkspaceRoles::of(visit.locale),
        roles: roles()
            .map(|role| Column {
                name: role_name(visit.locale, role).to_string(),
                meaning: role_meaning(visit.locale, role).to_string(),
                is_mine: role == ground.view.my_role,
            })
            .collect(),
        in_workspace: all().filter(|one| !one.is_of_project()).map(by_role).collect(),
        in_projects: all().filter(|one| one.is_of_project()).map(by_role).collect(),
        permissions: permissions()
            .map(|permission| Column {
                name: permission_name(visit.locale, permission).to_string(),
                meaning: permission_meaning(visit.locale, permission).to_string(),
                is_mine: false,
            })
            .collect(),
        of_permissions: all().filter(|one| one.is_of_project()).map(by_permission).collect(),
    };
    Ok(visit.page(&page))
}

fn cell(permission: Permission, one: Capability) -> Cell {
    let holds = permission.capabilities().contains(one);
    let guests = permission.guest_capabilities();
    // Permissions that public tokens cannot grant say nothing about guests.
    Cell { holds, only_members: holds && guests != CapabilitySet::EMPTY && !guests.contains(one) }
}
