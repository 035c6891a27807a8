//! What people see of a project and of its public tokens.

use super::state::Eyes::{Anas, Carls, Noels, Ritas};
use super::state::State;

/// People, invitations, activity, settings.
pub(super) const PROJECTS: &[State] = &[
    State::seen("project", Anas, "/projects/{project}"),
    State::seen("project-all-invitations", Anas, "/projects/{project}?status=all"),
    State::seen("project-no-invitations", Anas, "/projects/{long-project}?status=declined"),
    State::seen("project-as-commenter", Carls, "/projects/{project}"),
    State::seen("project-as-reader", Ritas, "/projects/{project}?did=accepted"),
    State::seen("project-alone", Noels, "/projects/{empty-project}?did=created"),
    State::seen("project-member", Anas, "/projects/{project}/people/{rita}"),
    State::seen("project-member-with-tokens", Anas, "/projects/{project}/people/{ben}"),
    State::sent("project-member-wrong", Anas, "/projects/{project}/people/{rita}/permission", &[("permission", "")]),
    State::sent(
        "project-member-changed-meanwhile",
        Anas,
        "/projects/{project}/people/{rita}/permission",
        &[("permission", "write"), ("seen", "admin")],
    ),
    State::seen("project-leave", Ritas, "/projects/{project}/people/{rita}"),
    State::seen("project-invitation", Anas, "/projects/{project}/invitations/{superseded-invitation}"),
    State::seen("project-invitation-expired", Anas, "/projects/{project}/invitations/{expired-invitation}"),
    State::seen("project-invitation-declined", Anas, "/projects/{project}/invitations/{declined-invitation}"),
    State::sent(
        "project-invitation-wrong",
        Anas,
        "/projects/{project}/invitations/{superseded-invitation}/permission",
        &[("permission", "")],
    ),
    State::sent(
        "project-invitation-changed-meanwhile",
        Anas,
        "/projects/{project}/invitations/{superseded-invitation}/permission",
        &[("permission", "write"), ("seen", "read")],
    ),
    State::seen("project-invite", Anas, "/projects/{project}/invite"),
    State::sent(
        "project-invite-wrong",
        Anas,
        "/projects/{project}/invite",
        &[("emails", ""), ("permission", ""), ("message", "{very-long}"), ("days", "x")],
    ),
    State::sent(
        "project-invite-checked",
        Anas,
        "/projects/{project}/invite",
        &[("emails", "ines@example.com rita@example.com nowhere"), ("permission", "comment"), ("check", "1")],
    ),
    State::sent(
        "project-invite-partly",
        Anas,
        "/projects/{project}/invite",
        &[("emails", "ines@example.com rita@example.com nowhere"), ("permission", "comment")],
    ),
    State::seen("project-activity", Anas, "/projects/{project}/activity"),
    State::seen("project-activity-none", Noels, "/projects/{empty-project}/activity?until=2020-01-01"),
    State::seen("access", Anas, "/projects/{project}/access"),
    State::sent(
        "access-wrong",
        Anas,
        "/projects/{project}/access",
        &[("about", "person"), ("email", "nowhere"), ("capability", "content.edit")],
    ),
    State::sent(
        "access-granted",
        Anas,
        "/projects/{project}/access",
        &[("about", "person"), ("email", "rita@example.com"), ("capability", "content.view")],
    ),
    State::sent(
        "access-denied",
        Anas,
        "/projects/{project}/access",
        &[("about", "person"), ("email", "wanda@example.com"), ("capability", "content.edit")],
    ),
    State::sent(
        "access-of-link",
        Anas,
        "/projects/{project}/access",
        &[("about", "token"), ("token", "{open-expired}"), ("capability", "content.view")],
    ),
    State::sent("access-of-link-wrong", Anas, "/projects/{project}/access", &[("about", "token"), ("token", "x.y.z")]),
    State::seen("project-settings", Anas, "/projects/{project}/settings"),
    State::seen("project-settings-offered", Anas, "/projects/{moving}/settings"),
    State::sent("project-name-wrong", Anas, "/projects/{project}/settings/name", &[("name", " ")]),
    State::sent(
        "project-name-changed-meanwhile",
        Anas,
        "/projects/{project}/settings/name",
        &[("name", "Web site"), ("seen", "as it was before")],
    ),
    State::sent("project-move-wrong", Anas, "/projects/{project}/settings/transfer", &[("workspace_id", "nowhere")]),
    State::sent("project-delete-wrong", Anas, "/projects/{project}/settings/delete", &[("confirm", "Web")]),
];

/// Public tokens.
pub(super) const PUBLIC_TOKENS: &[State] = &[
    State::seen("public-tokens", Anas, "/projects/{project}/public-tokens"),
    State::seen("public-tokens-all", Anas, "/projects/{project}/public-tokens?status=all"),
    State::seen("public-tokens-none", Noels, "/projects/{empty-project}/public-tokens"),
    State::seen("public-tokens-not-found", Noels, "/projects/{empty-project}/public-tokens?review=unused"),
    State::seen("new-public-token", Anas, "/projects/{project}/public-tokens/new"),
    State::sent(
        "new-public-token-wrong",
        Anas,
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
    State::sent(
        "public-token-created",
        Anas,
        "/projects/{project}/public-tokens/new",
        &[("name", "Press"), ("permission", "read"), ("project", "{project}"), ("expires_at", "30")],
    ),
    State::seen("public-token", Anas, "/public-tokens/{token}"),
    State::seen("public-token-revoked", Anas, "/public-tokens/{revoked-token}"),
    State::seen("public-token-expired", Anas, "/public-tokens/{expired-token}"),
    State::seen("public-token-used-up", Anas, "/public-tokens/{used-up-token}"),
    State::sent("public-token-mail-wrong", Anas, "/public-tokens/{token}/mail", &[("emails", "nowhere")]),
    State::sent(
        "public-token-renew-wrong",
        Anas,
        "/public-tokens/{token}/renew",
        &[("expires_at", "date"), ("date", "x"), ("usage_limit", "x")],
    ),
    State::sent(
        "public-token-change-wrong",
        Anas,
        "/public-tokens/{token}/change",
        &[("name", " "), ("note", "{very-long}"), ("usage_limit", "x")],
    ),
    State::sent(
        "public-token-changed-meanwhile",
        Anas,
        "/public-tokens/{token}/change",
        &[("name", "Review"), ("usage_limit", "50"), ("seen", "as it was before")],
    ),
];
