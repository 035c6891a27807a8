//! States of the pages of a workspace.

use super::state::State;
use super::state::Viewer::{Ana, Ben, Carl, Noel};

const WORKSPACE: &str = "/workspaces/{workspace}";

/// Members and pending invitations.
pub(super) const MEMBERS: &[State] = &[
    State::opened("members", Ana, WORKSPACE),
    State::opened("members-as-admin", Ben, WORKSPACE),
    State::opened("members-as-commenter", Carl, WORKSPACE),
    State::opened("members-alone", Noel, "/workspaces/{empty}?did=created"),
    State::opened("members-offered", Ben, "/workspaces/{annex}"),
    State::opened("members-found", Ana, "/workspaces/{workspace}?q=ben"),
    State::opened("members-not-found", Ana, "/workspaces/{workspace}?q=unknown"),
    State::opened("remove-member", Ana, "/workspaces/{workspace}/members/{ben}/remove"),
    State::submitted(
        "remove-member-wrong",
        Ana,
        "/workspaces/{workspace}/members/{ben}/remove",
        &[("orphaned_tokens", "hand_over"), ("to", "")],
    ),
    State::opened("remove-member-with-nothing", Ana, "/workspaces/{workspace}/members/{carl}/remove"),
    State::submitted("demote", Ana, "/workspaces/{workspace}/members/{ben}/role", &[("role", "commenter")]),
    State::opened("leave", Carl, "/workspaces/{workspace}/leave"),
    State::opened("leave-with-tokens", Ben, "/workspaces/{workspace}/leave"),
    State::opened("invite-code", Ana, "/workspaces/{workspace}/invitations/{invitation}/code"),
    State::opened("invite-role", Ana, "/workspaces/{workspace}/invitations/{invitation}/role"),
    State::submitted(
        "invite-role-wrong",
        Ana,
        "/workspaces/{workspace}/invitations/{invitation}/role",
        &[("role", "")],
    ),
    State::opened("uninvite", Ana, "/workspaces/{workspace}/invitations/{invitation}/uninvite"),
];

/// Inviting members.
pub(super) const INVITING: &[State] = &[
    State::opened("invite", Ana, "/workspaces/{workspace}/invite"),
    State::submitted(
        "invite-wrong",
        Ana,
        "/workspaces/{workspace}/invite",
        &[("emails", ""), ("role", ""), ("message", "{very-long}"), ("locale", "xx"), ("expires_in_days", "x")],
    ),
    State::submitted(
        "invite-checked",
        Ana,
        "/workspaces/{workspace}/invite",
        &[("emails", "ines@example.com ben@example.com nowhere"), ("role", "designer"), ("check", "yes")],
    ),
    State::submitted(
        "invite-partly",
        Ana,
        "/workspaces/{workspace}/invite",
        &[("emails", "ines@example.com ben@example.com nowhere"), ("role", "designer"), ("no_mail", "yes")],
    ),
    State::opened("invite-table", Ana, "/workspaces/{workspace}/invite/csv"),
    State::submitted("invite-table-wrong", Ana, "/workspaces/{workspace}/invite/csv", &[("table", "who,what\na,b\n")]),
    State::submitted(
        "invite-table-checked",
        Ana,
        "/workspaces/{workspace}/invite/csv",
        &[
            ("table", "email,role,message\nines@example.com,designer,Hello\nnowhere,admin,\nben@example.com,boss,\n"),
            ("check", "yes"),
        ],
    ),
];

/// Projects, roles, settings, keys, activity and deletion.
pub(super) const ADMINISTRATION: &[State] = &[
    State::opened("projects", Ana, "/workspaces/{workspace}/projects"),
    State::opened("projects-none", Noel, "/workspaces/{empty}/projects"),
    State::opened("projects-offered", Noel, "/workspaces/{quay}/projects"),
    State::opened("new-project", Ana, "/workspaces/{workspace}/projects/new"),
    State::submitted(
        "new-project-wrong",
        Ana,
        "/workspaces/{workspace}/projects/new",
        &[("name", " "), ("emails", "ines@example.com"), ("permission", ""), ("message", "{very-long}")],
    ),
    State::submitted(
        "new-project-partly",
        Ana,
        "/workspaces/{workspace}/projects/new",
        &[("name", "Brochure"), ("emails", "nowhere ines@example.com"), ("permission", "write")],
    ),
    State::opened("roles", Ana, "/workspaces/{workspace}/roles"),
    State::opened("roles-as-commenter", Carl, "/workspaces/{workspace}/roles"),
    State::opened("workspace-settings", Ana, "/workspaces/{workspace}/settings"),
    State::opened("workspace-settings-saved", Ana, "/workspaces/{workspace}/settings?did=saved"),
    State::opened("workspace-settings-offered", Ana, "/workspaces/{annex}/settings"),
    State::submitted(
        "workspace-settings-wrong",
        Ana,
        "/workspaces/{workspace}/settings",
        &[
            ("name", " "),
            ("settings.locale", "xx"),
            ("settings.invitation_days", "x"),
            ("settings.token_default_days", "0"),
            ("settings.token_max_days", "x"),
            ("settings.tokens_without_expiry", "no"),
            ("settings.app_url", "nowhere"),
        ],
    ),
    State::submitted(
        "workspace-settings-refused",
        Ana,
        "/workspaces/{workspace}/settings",
        &[("name", "Harbour Studio"), ("settings.tokens_without_expiry", "yes"), ("settings.app_url", "nowhere")],
    ),
    State::submitted(
        "workspace-settings-changed-meanwhile",
        Ana,
        "/workspaces/{workspace}/settings",
        &[("name", "Harbour"), ("settings.tokens_without_expiry", "yes"), ("seen", "as it was before")],
    ),
    State::opened("keys", Ana, "/workspaces/{workspace}/keys"),
    State::opened("keys-none", Noel, "/workspaces/{empty}/keys"),
    State::submitted("key-wrong", Ana, "/workspaces/{workspace}/keys", &[("name", " ")]),
    State::submitted("key-made", Noel, "/workspaces/{quay}/keys", &[("name", "Ticket shop")]),
    State::opened("workspace-activity", Ana, "/workspaces/{workspace}/activity"),
    State::opened("workspace-activity-none", Ana, "/workspaces/{workspace}/activity?until=2020-01-01"),
    State::opened("delete-workspace", Ana, "/workspaces/{workspace}/delete"),
    State::submitted("delete-workspace-wrong", Ana, "/workspaces/{workspace}/delete", &[("name", "Harbor")]),
];
