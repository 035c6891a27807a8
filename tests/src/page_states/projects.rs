//! States of the pages of a project and of its public tokens.

use super::state::State;
use super::state::Viewer::{Ana, Carl, Noel, Rita};

/// Members, invitations, activity and settings.
pub(super) const PROJECTS: &[State] = &[
    State::opened("project", Ana, "/projects/{project}"),
    State::opened("project-all-invitations", Ana, "/projects/{project}?status=all"),
    State::opened("project-no-invitations", Ana, "/projects/{long-project}?status=declined"),
    State::opened("project-as-commenter", Carl, "/projects/{project}"),
    State::opened("project-as-reader", Rita, "/projects/{project}?did=accepted"),
    State::opened("project-alone", Noel, "/projects/{empty-project}?did=created"),
    State::opened("project-member", Ana, "/projects/{project}/people/{rita}"),
    State::opened("project-member-with-tokens", Ana, "/projects/{project}/people/{ben}"),
    State::submitted(
        "project-member-wrong",
        Ana,
        "/projects/{project}/people/{rita}/permission",
        &[("permission", "")],
    ),
    State::submitted(
        "project-member-changed-meanwhile",
        Ana,
        "/projects/{project}/people/{rita}/permission",
        &[("permission", "write"), ("seen", "admin")],
    ),
    State::opened("project-leave", Rita, "/projects/{project}/people/{rita}"),
    State::opened("project-invitation", Ana, "/projects/{project}/invitations/{superseded-invitation}"),
    State::opened("project-invitation-expired", Ana, "/projects/{project}/invitations/{expired-invitation}"),
    State::opened("project-invitation-declined", Ana, "/projects/{project}/invitations/{declined-invitation}"),
    State::submitted(
        "project-invitation-wrong",
        Ana,
        "/projects/{project}/invitations/{superseded-invitation}/permission",
        &[("permission", "")],
    ),
    State::submitted(
        "project-invitation-changed-meanwhile",
        Ana,
        "/projects/{project}/invitations/{superseded-invitation}/permission",
        &[("permission", "write"), ("seen", "read")],
    ),
    State::opened("project-invite", Ana, "/projects/{project}/invite"),
    State::submitted(
        "project-invite-wrong",
        Ana,
        "/projects/{project}/invite",
        &[("emails", ""), ("permission", ""), ("message", "{very-long}"), ("days", "x")],
    ),
    State::submitted(
        "project-invite-checked",
        Ana,
        "/projects/{project}/invite",
        &[("emails", "ines@example.com rita@example.com nowhere"), ("permission", "comment"), ("check", "1")],
    ),
    State::submitted(
        "project-invite-partly",
        Ana,
        "/projects/{project}/invite",
        &[("emails", "ines@example.com rita@example.com nowhere"), ("permission", "comment")],
    ),
    State::opened("project-activity", Ana, "/projects/{project}/activity"),
    State::opened("project-activity-none", Noel, "/projects/{empty-project}/activity?until=2020-01-01"),
    State::opened("access", Ana, "/projects/{project}/access"),
    State::submitted(
        "access-wrong",
        Ana,
        "/projects/{project}/access",
        &[("about", "person"), ("email", "nowhere"), ("capability", "content.edit")],
    ),
    State::submitted(
        "access-granted",
        Ana,
        "/projects/{project}/access",
        &[("about", "person"), ("email", "rita@example.com"), ("capability", "content.view")],
    ),
    State::submitted(
        "access-denied",
        Ana,
        "/projects/{project}/access",
        &[("about", "person"), ("email", "wanda@example.com"), ("capability", "content.edit")],
    ),
    State::submitted(
        "access-of-link",
        Ana,
        "/projects/{project}/access",
        &[("about", "token"), ("token", "{open-expired}"), ("capability", "content.view")],
    ),
    State::submitted(
        "access-of-link-wrong",
        Ana,
        "/projects/{project}/access",
        &[("about", "token"), ("token", "x.y.z")],
    ),
    State::opened("project-settings", Ana, "/projects/{project}/settings"),
    State::opened("project-settings-offered", Ana, "/projects/{moving}/settings"),
    State::submitted("project-name-wrong", Ana, "/projects/{project}/settings/name", &[("name", " ")]),
    State::submitted(
        "project-name-changed-meanwhile",
        Ana,
        "/projects/{project}/settings/name",
        &[("name", "Web site"), ("seen", "as it was before")],
    ),
    State::submitted(
        "project-move-wrong",
        Ana,
        "/projects/{project}/settings/transfer",
        &[("workspace_id", "nowhere")],
    ),
    State::submitted("project-delete-wrong", Ana, "/projects/{project}/settings/delete", &[("confirm", "Web")]),
];

/// Public tokens.
pub(super) const PUBLIC_TOKENS: &[State] = &[
    State::opened("public-tokens", Ana, "/projects/{project}/public-tokens"),
    State::opened("public-tokens-all", Ana, "/projects/{project}/public-tokens?status=all"),
    State::opened("public-tokens-none", Noel, "/projects/{empty-project}/public-tokens"),
    State::opened("public-tokens-not-found", Noel, "/projects/{empty-project}/public-tokens?review=unused"),
    State::opened("new-public-token", Ana, "/projects/{project}/public-tokens/new"),
    State::submitted(
        "new-public-token-wrong",
        Ana,
        "/projects/{project}/public-tokens/new",
        &[
            ("name", " "),
            ("note", "{very-long}"),
            ("permission", ""),
            ("expires_at", "date"),
            ("date", "x"),
            ("usage_limit", "0"),
        ],
    ),
    State::submitted(
        "public-token-created",
        Ana,
        "/projects/{project}/public-tokens/new",
        &[("name", "Press"), ("permission", "read"), ("project", "{project}"), ("expires_at", "30")],
    ),
    State::opened("public-token", Ana, "/public-tokens/{token}"),
    State::opened("public-token-revoked", Ana, "/public-tokens/{revoked-token}"),
    State::opened("public-token-expired", Ana, "/public-tokens/{expired-token}"),
    State::opened("public-token-used-up", Ana, "/public-tokens/{used-up-token}"),
    State::submitted("public-token-mail-wrong", Ana, "/public-tokens/{token}/mail", &[("emails", "nowhere")]),
    State::submitted(
        "public-token-renew-wrong",
        Ana,
        "/public-tokens/{token}/renew",
        &[("expires_at", "date"), ("date", "x"), ("usage_limit", "x")],
    ),
    State::submitted(
        "public-token-change-wrong",
        Ana,
        "/public-tokens/{token}/change",
        &[("name", " "), ("note", "{very-long}"), ("usage_limit", "x")],
    ),
    State::submitted(
        "public-token-changed-meanwhile",
        Ana,
        "/public-tokens/{token}/change",
        &[("name", "Review"), ("usage_limit", "50"), ("seen", "as it was before")],
    ),
];
