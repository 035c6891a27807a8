//! States of the pages of an account: home, notifications, settings, and refusals.

use super::state::State;
use super::state::Viewer::{Ana, Ben, Carl, Noel, Nora, Rita, Wanda};

/// Home, notifications and account settings.
pub(super) const ACCOUNT: &[State] = &[
    State::opened("home", Ana, "/"),
    State::opened("home-new", Nora, "/?did=verified"),
    State::opened("home-invited", Wanda, "/"),
    State::opened("home-offered", Ben, "/"),
    State::opened("home-offered-a-project", Noel, "/"),
    State::submitted("decline", Wanda, "/invitations/{known-invitation}/decline", &[]),
    State::opened("new-workspace", Ana, "/new-workspace"),
    State::submitted("new-workspace-wrong", Ana, "/new-workspace", &[("name", " ")]),
    State::opened("notifications", Ana, "/notifications"),
    State::opened("notifications-none", Nora, "/notifications"),
    State::opened("account", Ana, "/account"),
    State::opened("account-saved", Ana, "/account?did=saved"),
    State::submitted("account-wrong", Ana, "/account", &[("display_name", " "), ("locale", "xx")]),
    State::opened("security", Ana, "/account/security"),
    State::submitted("address-wrong", Ana, "/account/address", &[("email", "nowhere"), ("password", "no")]),
    State::submitted("address-refused", Ana, "/account/address", &[("email", "anna@example.com"), ("password", "no")]),
    State::submitted(
        "password-wrong",
        Ana,
        "/account/password",
        &[("current_password", "no"), ("new_password", "short")],
    ),
    State::opened("preferences", Ana, "/account/notifications"),
    State::opened("data", Ana, "/account/data"),
    State::opened("delete-account", Nora, "/account/delete"),
    State::opened("delete-account-owner", Ana, "/account/delete"),
    State::submitted("delete-account-wrong", Nora, "/account/delete", &[("password", "no"), ("tokens", "revoke")]),
];

/// Refusals that are shown as a page.
pub(super) const REFUSALS: &[State] = &[
    State::opened("not-found", Ana, "/workspaces/unknown").refused(),
    State::opened("not-found-workspace", Rita, "/workspaces/{workspace}").refused(),
    State::opened("forbidden-workspace", Carl, "/workspaces/{workspace}/settings").refused(),
    State::opened("forbidden-project", Rita, "/projects/{project}/settings").refused(),
    State::submitted("too-often", Ana, "/projects/{project}/invitations/{superseded-invitation}/resend", &[])
        .submissions(2),
    State::opened("fault", Ana, "/").broken(),
];
