//! States of the pages for people without an account, invitees and guests: sign-up, sign-in, and links with every
//! outcome.

use super::state::State;
use super::state::Viewer::{Ana, Anonymous, Carl, FormerGuest, Guest, Nora, Rita, Wanda};

/// Signing up, signing in, one-time links.
pub(super) const SIGNING_IN: &[State] = &[
    State::opened("start", Anonymous, "/"),
    State::opened("start-declined", Anonymous, "/?did=declined"),
    State::opened("sign-in", Anonymous, "/sign-in"),
    State::opened("signed-out", Anonymous, "/sign-in?did=signed_out"),
    State::submitted("sign-in-wrong", Anonymous, "/sign-in", &[("email", "ana@example.com"), ("password", "no")]),
    State::submitted("sign-in-malformed", Anonymous, "/sign-in", &[("email", "nowhere"), ("password", "")]),
    State::opened("sign-up", Anonymous, "/sign-up"),
    State::submitted(
        "sign-up-wrong",
        Anonymous,
        "/sign-up",
        &[("display_name", ""), ("email", "nowhere"), ("password", "short")],
    ),
    State::submitted(
        "sign-up-sent",
        Anonymous,
        "/sign-up",
        &[("display_name", "Gus"), ("email", "gus@example.com"), ("password", "gus keeps the kettle on the stove")],
    ),
    State::opened("forgot", Anonymous, "/forgot"),
    State::submitted("forgot-wrong", Anonymous, "/forgot", &[("email", "nowhere")]),
    State::submitted("forgot-sent", Anonymous, "/forgot", &[("email", "wanda@example.com")]),
    State::opened("reset", Anonymous, "/reset"),
    State::submitted("reset-wrong", Anonymous, "/reset", &[("secret", "{reset}"), ("password", "short")]),
    State::submitted("reset-damaged", Anonymous, "/reset", &[("secret", "glr_x"), ("password", "a long new sentence")]),
    State::opened("verify", Anonymous, "/verify"),
    State::submitted("verify-damaged", Anonymous, "/verify", &[("secret", "glv_x")]),
    State::submitted(
        "verify-used",
        Anonymous,
        "/verify",
        &[("secret", "{verify-used}"), ("password", "a long enough sentence")],
    ),
    State::submitted("verify-expired", Anonymous, "/verify", &[("secret", "{verify-expired}")]),
    State::submitted("verify-weak", Anonymous, "/verify", &[("secret", "{verify}"), ("password", "short")]),
    State::submitted(
        "verify-done",
        Anonymous,
        "/verify",
        &[("secret", "{verify}"), ("password", "a long enough sentence")],
    ),
    State::opened("confirm-email", Anonymous, "/confirm-email"),
    State::submitted("confirm-email-asks", Anonymous, "/confirm-email", &[("secret", "{address}")]),
    State::submitted("confirm-email-other", Ana, "/confirm-email", &[("secret", "{address}")]),
    State::submitted("address-changed", Nora, "/confirm-email", &[("secret", "{address}")]),
    State::opened("opt-out", Anonymous, "/mail-opt-out/unknown"),
    State::submitted("opt-out-unknown", Anonymous, "/mail-opt-out/unknown", &[]),
    State::opened("mailbox", Anonymous, "/dev/mailbox"),
];

/// Invitation links, valid and unusable.
pub(super) const INVITATIONS: &[State] = &[
    State::opened("join", Anonymous, "/join"),
    State::submitted("join-damaged", Anonymous, "/join", &[("secret", "gli_x")]),
    State::submitted("join-new", Anonymous, "/join", &[("secret", "{join-new}")]),
    State::submitted(
        "join-new-wrong",
        Anonymous,
        "/join/accept",
        &[("secret", "{join-new}"), ("account.display_name", "Eve"), ("account.password", "short")],
    ),
    State::submitted("join-known", Anonymous, "/join", &[("secret", "{join-known}")]),
    State::submitted(
        "join-known-wrong",
        Anonymous,
        "/join/sign-in",
        &[("secret", "{join-known}"), ("email", "wanda@example.com"), ("password", "no")],
    ),
    State::submitted("join-mine", Wanda, "/join", &[("secret", "{join-known}")]),
    State::submitted("join-of-another", Carl, "/join", &[("secret", "{join-new}")]),
    State::submitted("join-code", Anonymous, "/join", &[("secret", "{join-code}")]),
    State::submitted("join-superseded", Anonymous, "/join", &[("secret", "{join-superseded}")]),
    State::submitted("join-withdrawn", Anonymous, "/join", &[("secret", "{join-withdrawn}")]),
    State::submitted("join-expired", Anonymous, "/join", &[("secret", "{join-expired}")]),
    State::submitted("join-cancelled", Anonymous, "/join", &[("secret", "{join-cancelled}")]),
    State::submitted("join-declined", Anonymous, "/join", &[("secret", "{join-declined}")]),
    State::submitted("join-accepted", Anonymous, "/join", &[("secret", "{join-accepted}")]),
    State::submitted("join-accepted-by-me", Rita, "/join", &[("secret", "{join-accepted}")]),
    State::submitted("join-accepted-by-another", Carl, "/join", &[("secret", "{join-accepted}")]),
    // Last, because no form can be submitted from this page.
    State::opened("docs", Anonymous, "/docs"),
];

/// Share links, valid and unusable; guests; codes.
pub(super) const SHARE_LINKS: &[State] = &[
    State::opened("open", Anonymous, "/open"),
    State::submitted("open-damaged", Anonymous, "/open", &[("secret", "share.link.x")]),
    State::submitted("open-limited", Anonymous, "/open", &[("secret", "{open-limited}")]),
    State::submitted("open-name", Anonymous, "/open", &[("secret", "{open-name}")]),
    State::submitted(
        "open-name-wrong",
        Anonymous,
        "/open/redeem",
        &[("secret", "{open-name}"), ("display_name", "{long}")],
    ),
    State::submitted("open-expired", Anonymous, "/open", &[("secret", "{open-expired}")]),
    State::submitted("open-revoked", Anonymous, "/open", &[("secret", "{open-revoked}")]),
    State::submitted("open-used-up", Anonymous, "/open", &[("secret", "{open-used-up}")]),
    State::submitted("open-project-gone", Anonymous, "/open", &[("secret", "{open-gone}")]),
    State::submitted("open-not-in-plan", Anonymous, "/open", &[("secret", "{open-unplanned}")]),
    State::opened("guest", Guest, "/guest"),
    State::opened("start-of-a-guest", Guest, "/"),
    State::opened("guest-ended", FormerGuest, "/guest"),
    State::opened("guest-none", Anonymous, "/guest"),
    State::opened("code", Anonymous, "/code"),
    State::submitted("code-wrong", Anonymous, "/code", &[("secret", "V000-0000-0000-0000")]),
    // Last, because codes are rate-limited afterwards.
    State::submitted("code-too-often", Anonymous, "/code", &[("secret", "{wrong-code}")]).submissions(22),
];
