//! What people see of what is their own: where they may go, what they are told, their account. And what is refused.

use super::state::Eyes::{Anas, Bens, Carls, Noels, Noras, Ritas, Wandas};
use super::state::State;

/// Home, notifications, the account.
pub(super) const ONES_OWN: &[State] = &[
    State::seen("home", Anas, "/"),
    State::seen("home-new", Noras, "/?did=verified"),
    State::seen("home-invited", Wandas, "/"),
    State::seen("home-offered", Bens, "/"),
    State::seen("home-offered-a-project", Noels, "/"),
    State::sent("decline", Wandas, "/invitations/{known-invitation}/decline", &[]),
    State::seen("new-workspace", Anas, "/new-workspace"),
    State::sent("new-workspace-wrong", Anas, "/new-workspace", &[("name", " ")]),
    State::seen("notifications", Anas, "/notifications"),
    State::seen("notifications-none", Noras, "/notifications"),
    State::seen("account", Anas, "/account"),
    State::seen("account-saved", Anas, "/account?did=saved"),
    State::sent("account-wrong", Anas, "/account", &[("display_name", " "), ("locale", "xx")]),
    State::seen("security", Anas, "/account/security"),
    State::sent("address-wrong", Anas, "/account/address", &[("email", "nowhere"), ("password", "no")]),
    State::sent("address-refused", Anas, "/account/address", &[("email", "anna@example.com"), ("password", "no")]),
    State::sent("password-wrong", Anas, "/account/password", &[("current_password", "no"), ("new_password", "short")]),
    State::seen("preferences", Anas, "/account/notifications"),
    State::seen("data", Anas, "/account/data"),
    State::seen("delete-account", Noras, "/account/delete"),
    State::seen("delete-account-owner", Anas, "/account/delete"),
    State::sent("delete-account-wrong", Noras, "/account/delete", &[("password", "no"), ("tokens", "revoke")]),
];

/// Refusals that fill a page.
pub(super) const REFUSALS: &[State] = &[
    State::seen("not-found", Anas, "/workspaces/unknown").refused(),
    State::seen("not-found-workspace", Ritas, "/workspaces/{workspace}").refused(),
    State::seen("forbidden-workspace", Carls, "/workspaces/{workspace}/settings").refused(),
    State::seen("forbidden-project", Ritas, "/projects/{project}/settings").refused(),
    State::sent("too-often", Anas, "/projects/{project}/invitations/{superseded-invitation}/resend", &[]).times(2),
    State::seen("fault", Anas, "/").broken(),
];
