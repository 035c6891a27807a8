//! What the members of a workspace see of it.

use super::state::Eyes::{Anas, Bens, Carls, Noels};
use super::state::State;

const WORKSPACE: &str = "/workspaces/{workspace}";

/// Members and those who are invited.
pub(super) const MEMBERS: &[State] = &[
    State::seen("members", Anas, WORKSPACE),
    State::seen("members-as-admin", Bens, WORKSPACE),
    State::seen("members-as-commenter", Carls, WORKSPACE),
    State::seen("members-alone", Noels, "/workspaces/{empty}?did=created"),
    State::seen("members-offered", Bens, "/workspaces/{annex}"),
    State::seen("members-found", Anas, "/workspaces/{workspace}?q=ben"),
    State::seen("members-not-found", Anas, "/workspaces/{workspace}?q=nobody"),
    State::seen("remove-member", Anas, "/workspaces/{workspace}/members/{ben}/remove"),
    State::sent(
        "remove-member-wrong",
        Anas,
        "/workspaces/{workspace}/members/{ben}/remove",
        &[("fate", "hand_over"), ("to", "")],
    ),
    State::seen("remove-member-with-nothing", Anas, "/workspaces/{workspace}/members/{carl}/remove"),
    State::sent("demote", Anas, "/workspaces/{workspace}/members/{ben}/role", &[("role", "commenter")]),
    State::seen("leave", Carls, "/workspaces/{workspace}/leave"),
    State::seen("leave-with-tokens", Bens, "/workspaces/{workspace}/leave"),
    State::seen("invite-code", Anas, "/workspaces/{workspace}/invitations/{invitation}/code"),
    State::seen("invite-role", Anas, "/workspaces/{workspace}/invitations/{invitation}/role"),
    State::sent("invite-role-wrong", Anas, "/workspaces/{workspace}/invitations/{invitation}/role", &[("role", "")]),
    State::seen("uninvite", Anas, "/workspaces/{workspace}/invitations/{invitation}/uninvite"),
];

/// Inviting.
pub(super) const INVITING: &[State] = &[
    State::seen("invite", Anas, "/workspaces/{workspace}/invite"),
    State::sent(
        "invite-wrong",
        Anas,
        "/workspaces/{workspace}/invite",
        &[("emails", ""), ("role", ""), ("message", "{very-long}"), ("locale", "xx"), ("expires_in_days", "x")],
    ),
    State::sent(
        "invite-checked",
        Anas,
        "/workspaces/{workspace}/invite",
        &[("emails", "ines@example.com ben@example.com nowhere"), ("role", "designer"), ("check", "yes")],
    ),
    State::sent(
        "invite-partly",
        Anas,
        "/workspaces/{workspace}/invite",
        &[("emails", "ines@example.com ben@example.com nowhere"), ("role", "designer"), ("no_mail", "yes")],
    ),
    State::seen("invite-table", Anas, "/workspaces/{workspace}/invite/csv"),
    State::sent("invite-table-wrong", Anas, "/workspaces/{workspace}/invite/csv", &[("table", "who,what\na,b\n")]),
    State::sent(
        "invite-table-checked",
        Anas,
        "/workspaces/{workspace}/invite/csv",
        &[
            ("table", "email,role,message\nines@example.com,designer,Hello\nnowhere,admin,\nben@example.com,boss,\n"),
            ("check", "yes"),
        ],
    ),
];

/// Projects, roles, settings, keys, activity, the end.
pub(super) const RUNNING: &[State] = &[
    State::seen("projects", Anas, "/workspaces/{workspace}/projects"),
    State::seen("projects-none", Noels, "/workspaces/{empty}/projects"),
    State::seen("projects-offered", Noels, "/workspaces/{quay}/projects"),
    State::seen("new-project", Anas, "/workspaces/{workspace}/projects/new"),
    State::sent(
        "new-project-wrong",
        Anas,
        "/workspaces/{workspace}/projects/new",
        &[("name", " "), ("emails", "ines@example.com"), ("permission", ""), ("message", "{very-long}")],
    ),
    State::sent(
        "new-project-partly",
        Anas,
        "/workspaces/{workspace}/projects/new",
        &[("name", "Brochure"), ("emails", "nowhere ines@example.com"), ("permission", "write")],
    ),
    State::seen("roles", Anas, "/workspaces/{workspace}/roles"),
    State::seen("roles-as-commenter", Carls, "/workspaces/{workspace}/roles"),
    State::seen("workspace-settings", Anas, "/workspaces/{workspace}/settings"),
    State::seen("workspace-settings-saved", Anas, "/workspaces/{workspace}/settings?did=saved"),
    State::seen("workspace-settings-offered", Anas, "/workspaces/{annex}/settings"),
    State::sent(
        "workspace-settings-wrong",
        Anas,
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
    State::sent(
        "workspace-settings-refused",
        Anas,
        "/workspaces/{workspace}/settings",
        &[("name", "Harbour Studio"), ("settings.tokens_without_expiry", "yes"), ("settings.app_url", "nowhere")],
    ),
    State::sent(
        "workspace-settings-changed-meanwhile",
        Anas,
        "/workspaces/{workspace}/settings",
        &[("name", "Harbour"), ("settings.tokens_without_expiry", "yes"), ("seen", "as it was before")],
    ),
    State::seen("keys", Anas, "/workspaces/{workspace}/keys"),
    State::seen("keys-none", Noels, "/workspaces/{empty}/keys"),
    State::sent("key-wrong", Anas, "/workspaces/{workspace}/keys", &[("name", " ")]),
    State::sent("key-made", Noels, "/workspaces/{quay}/keys", &[("name", "Ticket shop")]),
    State::seen("workspace-activity", Anas, "/workspaces/{workspace}/activity"),
    State::seen("workspace-activity-none", Anas, "/workspaces/{workspace}/activity?until=2020-01-01"),
    State::seen("delete-workspace", Anas, "/workspaces/{workspace}/delete"),
    State::sent("delete-workspace-wrong", Anas, "/workspaces/{workspace}/delete", &[("name", "Harbor")]),
];
