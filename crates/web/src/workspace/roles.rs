//! `/workspaces/{id}/roles`: the capability matrix of the domain as two tables.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::role::{Permission, Role};

use super::WorkspaceContext;
use crate::error::PageResult;
use crate::layout::Layout;
use crate::messages::{
    WorkspaceRoleMessages, capability, permission_meaning, permission_name, role_meaning, role_name,
};
use crate::page_context::PageContext;

#[derive(Template)]
#[template(path = "workspace_roles.html")]
struct RolesPage {
    layout: Layout,
    messages: &'static WorkspaceRoleMessages,
    roles: Vec<Column>,
    in_workspace: Vec<CapabilityRow>,
    in_projects: Vec<CapabilityRow>,
    permissions: Vec<Column>,
    of_permissions: Vec<CapabilityRow>,
}

/// Column of a role or a permission.
struct Column {
    name: String,
    meaning: String,
    is_own: bool,
}

/// Row of a capability.
struct CapabilityRow {
    name: String,
    cells: Vec<Cell>,
}

/// Cell: whether a role or a permission includes a capability.
struct Cell {
    is_included: bool,
    /// Whether only members have it, not the guests of a public token with the same permission.
    is_members_only: bool,
}

/// Shows the tables.
pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let roles = || Role::ALL.iter().rev().copied();
    let permissions = || Permission::ALL.iter().rev().copied();
    let by_role = |one: Capability| CapabilityRow {
        name: capability(context.locale, one).to_string(),
        cells: roles()
            .map(|role| Cell { is_included: role.capabilities().contains(one), is_members_only: false })
            .collect(),
    };
    let by_permission = |one: Capability| CapabilityRow {
        name: capability(context.locale, one).to_string(),
        cells: permissions().map(|permission| cell(permission, one)).collect(),
    };
    let all = || Capability::ALL.iter().copied();
    let page = RolesPage {
        layout: workspace.layout(&context, "/roles"),
        messages: WorkspaceRoleMessages::of(context.locale),
        roles: roles()
            .map(|role| Column {
                name: role_name(context.locale, role).to_string(),
                meaning: role_meaning(context.locale, role).to_string(),
                is_own: role == workspace.view.my_role,
            })
            .collect(),
        in_workspace: all().filter(|one| !one.applies_to_projects()).map(by_role).collect(),
        in_projects: all().filter(|one| one.applies_to_projects()).map(by_role).collect(),
        permissions: permissions()
            .map(|permission| Column {
                name: permission_name(context.locale, permission).to_string(),
                meaning: permission_meaning(context.locale, permission).to_string(),
                is_own: false,
            })
            .collect(),
        of_permissions: all().filter(|one| one.applies_to_projects()).map(by_permission).collect(),
    };
    Ok(context.render(&page))
}

fn cell(permission: Permission, one: Capability) -> Cell {
    let is_included = permission.capabilities().contains(one);
    let guests = permission.guest_capabilities();
    // Permissions that public tokens cannot grant say nothing about guests.
    Cell { is_included, is_members_only: is_included && guests != CapabilitySet::EMPTY && !guests.contains(one) }
}
