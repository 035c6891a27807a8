//! Capabilities of roles, permissions and guests, copied by hand from SPEC.md (S3.1, S3.2, S3.10), not from the code.

/// Columns of [`ROLES`].
pub const ROLE_NAMES: [&str; 5] = ["owner", "admin", "designer", "content_editor", "commenter"];

/// Columns of [`PERMISSIONS`].
pub const PERMISSION_NAMES: [&str; 4] = ["read", "comment", "write", "admin"];

/// Columns of [`GUESTS`]: the permissions that public tokens can grant.
pub const GUEST_NAMES: [&str; 3] = ["read", "comment", "write"];

/// Capabilities of workspace roles: S3.1 and S3.10.
#[rustfmt::skip]
pub const ROLES: &[(&str, &str)] = &[
    //                                 owner admin designer content_editor commenter
    // see the workspace, its members, all its projects
    ("workspace.view",                 "✓ ✓ ✓ ✓ ✓"),
    ("members.view",                   "✓ ✓ ✓ ✓ ✓"),
    ("projects.view_all",              "✓ ✓ ✓ ✓ ✓"),
    // invite members
    ("members.invite",                 "✓ ✓ ✓ ✓ ✓"),
    // create projects
    ("projects.create",                "✓ ✓ ✓ – –"),
    // remove members, change their roles
    ("members.remove",                 "✓ ✓ – – –"),
    ("members.change_role",            "✓ ✓ – – –"),
    // transfer projects
    ("projects.transfer",              "✓ ✓ – – –"),
    // change workspace settings
    ("workspace.change_settings",      "✓ ✓ – – –"),
    // delete the workspace, transfer ownership, manage billing
    ("workspace.delete",               "✓ – – – –"),
    ("workspace.transfer_ownership",   "✓ – – – –"),
    ("billing.manage",                 "✓ – – – –"),
    // all five: every *.view
    ("content.view",                   "✓ ✓ ✓ ✓ ✓"),
    ("boards.view",                    "✓ ✓ ✓ ✓ ✓"),
    ("calendar.view",                  "✓ ✓ ✓ ✓ ✓"),
    ("designs.view",                   "✓ ✓ ✓ ✓ ✓"),
    ("settings.view",                  "✓ ✓ ✓ ✓ ✓"),
    // leave and review comments
    ("comments.write",                 "✓ ✓ ✓ ✓ ✓"),
    ("comments.review",                "✓ ✓ ✓ ✓ ✓"),
    // publish projects
    ("project.publish",                "✓ ✓ ✓ ✓ ✓"),
    // edit copy, choose media
    ("content.edit",                   "✓ ✓ ✓ ✓ –"),
    // edit existing projects
    ("content.create",                 "✓ ✓ ✓ – –"),
    ("content.delete",                 "✓ ✓ ✓ – –"),
    ("boards.edit",                    "✓ ✓ ✓ – –"),
    ("designs.edit",                   "✓ ✓ ✓ – –"),
    ("status.change",                  "✓ ✓ ✓ – –"),
    // add custom scripts
    ("scripts.add",                    "✓ ✓ – – –"),
    // Owner and Admin: everything
    ("settings.change",                "✓ ✓ – – –"),
    ("project.invite",                 "✓ ✓ – – –"),
    ("tokens.manage",                  "✓ ✓ – – –"),
    ("workflows.modify",               "✓ ✓ – – –"),
    ("project.delete",                 "✓ ✓ – – –"),
];

/// Capabilities of project permissions: S3.2 and S3.10 ("project permission Admin: everything in its project except
/// `scripts.add`").
#[rustfmt::skip]
pub const PERMISSIONS: &[(&str, &str)] = &[
    //                     read comment write admin
    ("content.view",       "✓ ✓ ✓ ✓"),
    ("boards.view",        "✓ ✓ ✓ ✓"),
    ("calendar.view",      "✓ ✓ ✓ ✓"),
    ("designs.view",       "✓ ✓ ✓ ✓"),
    ("settings.view",      "✓ ✓ ✓ ✓"),
    ("comments.write",     "– ✓ ✓ ✓"),
    ("comments.review",    "– ✓ ✓ ✓"),
    ("content.create",     "– – ✓ ✓"),
    ("content.edit",       "– – ✓ ✓"),
    ("boards.edit",        "– – ✓ ✓"),
    ("designs.edit",       "– – ✓ ✓"),
    ("status.change",      "– – ✓ ✓"),
    ("content.delete",     "– – ✓ ✓"),
    ("project.publish",    "– – – ✓"),
    ("settings.change",    "– – – ✓"),
    ("project.invite",     "– – – ✓"),
    ("tokens.manage",      "– – – ✓"),
    ("workflows.modify",   "– – – ✓"),
    ("project.delete",     "– – – ✓"),
    ("scripts.add",        "– – – –"),
];

/// Capabilities of guests: S3.2 ("delete content: members, never guests").
#[rustfmt::skip]
pub const GUESTS: &[(&str, &str)] = &[
    //                     read comment write
    ("content.view",       "✓ ✓ ✓"),
    ("boards.view",        "✓ ✓ ✓"),
    ("calendar.view",      "✓ ✓ ✓"),
    ("designs.view",       "✓ ✓ ✓"),
    ("settings.view",      "✓ ✓ ✓"),
    ("comments.write",     "– ✓ ✓"),
    ("comments.review",    "– ✓ ✓"),
    ("content.create",     "– – ✓"),
    ("content.edit",       "– – ✓"),
    ("boards.edit",        "– – ✓"),
    ("designs.edit",       "– – ✓"),
    ("status.change",      "– – ✓"),
];

/// Returns all capabilities.
pub fn capabilities() -> Vec<&'static str> {
    ROLES.iter().map(|(capability, _)| *capability).collect()
}

/// Returns whether a capability is checked in a workspace rather than in a project.
pub fn is_of_workspace(capability: &str) -> bool {
    ["workspace.", "members.", "projects.", "billing."].iter().any(|family| capability.starts_with(family))
}

/// Returns the capabilities of a column of a table, sorted.
///
/// # Panics
/// If the table has no such column.
pub fn column(table: &[(&'static str, &str)], names: &[&str], name: &str) -> Vec<&'static str> {
    let index = names.iter().position(|column| *column == name).unwrap_or_else(|| panic!("no column {name}"));
    let mut held: Vec<&'static str> = table
        .iter()
        .filter(|(_, cells)| cells.split(' ').nth(index) == Some("✓"))
        .map(|(capability, _)| *capability)
        .collect();
    held.sort_unstable();
    held
}

/// Returns the capabilities of a role, in the workspace and in each of its projects.
pub fn of_role(role: &str) -> Vec<&'static str> {
    column(ROLES, &ROLE_NAMES, role)
}

/// Returns the capabilities of a member with this permission in a project.
pub fn of_permission(permission: &str) -> Vec<&'static str> {
    column(PERMISSIONS, &PERMISSION_NAMES, permission)
}

/// Returns the capabilities of a guest with a public token of this permission.
pub fn of_guest(permission: &str) -> Vec<&'static str> {
    column(GUESTS, &GUEST_NAMES, permission)
}

/// Returns the union of two lists, sorted.
pub fn union(first: &[&'static str], second: &[&'static str]) -> Vec<&'static str> {
    let mut both = [first, second].concat();
    both.sort_unstable();
    both.dedup();
    both
}
