//! What strangers, invited people and guests see: the ways in, and every link that leads nowhere any more.

use super::state::Eyes::{Anas, Anybodys, Carls, Guests, Noras, PastGuests, Ritas, Wandas};
use super::state::State;

/// Signing up, signing in, one-time links.
pub(super) const SIGNING_IN: &[State] = &[
    State::seen("start", Anybodys, "/"),
    State::seen("start-declined", Anybodys, "/?did=declined"),
    State::seen("sign-in", Anybodys, "/sign-in"),
    State::seen("signed-out", Anybodys, "/sign-in?did=signed_out"),
    State::sent("sign-in-wrong", Anybodys, "/sign-in", &[("email", "ana@example.com"), ("password", "no")]),
    State::sent("sign-in-malformed", Anybodys, "/sign-in", &[("email", "nowhere"), ("password", "")]),
    State::seen("sign-up", Anybodys, "/sign-up"),
    State::sent(
        "sign-up-wrong",
        Anybodys,
        "/sign-up",
        &[("display_name", ""), ("email", "nowhere"), ("password", "short")],
    ),
    State::sent(
        "sign-up-sent",
        Anybodys,
        "/sign-up",
        &[("display_name", "Gus"), ("email", "gus@example.com"), ("password", "gus keeps the kettle on the stove")],
    ),
    State::seen("forgot", Anybodys, "/forgot"),
    State::sent("forgot-wrong", Anybodys, "/forgot", &[("email", "nowhere")]),
    State::sent("forgot-sent", Anybodys, "/forgot", &[("email", "wanda@example.com")]),
    State::seen("reset", Anybodys, "/reset"),
    State::sent("reset-wrong", Anybodys, "/reset", &[("secret", "{reset}"), ("password", "short")]),
    State::sent("reset-damaged", Anybodys, "/reset", &[("secret", "glr_x"), ("password", "a long new sentence")]),
    State::seen("verify", Anybodys, "/verify"),
    State::sent("verify-damaged", Anybodys, "/verify", &[("secret", "glv_x")]),
    State::sent(
        "verify-used",
        Anybodys,
        "/verify",
        &[("secret", "{verify-used}"), ("password", "a long enough sentence")],
    ),
    State::sent("verify-expired", Anybodys, "/verify", &[("secret", "{verify-expired}")]),
    State::sent("verify-weak", Anybodys, "/verify", &[("secret", "{verify}"), ("password", "short")]),
    State::sent("verify-done", Anybodys, "/verify", &[("secret", "{verify}"), ("password", "a long enough sentence")]),
    State::seen("confirm-email", Anybodys, "/confirm-email"),
    State::sent("confirm-email-asks", Anybodys, "/confirm-email", &[("secret", "{address}")]),
    State::sent("confirm-email-other", Anas, "/confirm-email", &[("secret", "{address}")]),
    State::sent("address-changed", Noras, "/confirm-email", &[("secret", "{address}")]),
    State::seen("opt-out", Anybodys, "/mail-opt-out/unknown"),
    State::sent("opt-out-unknown", Anybodys, "/mail-opt-out/unknown", &[]),
    State::seen("mailbox", Anybodys, "/dev/mailbox"),
];

/// Invitations, alive and dead.
pub(super) const INVITATIONS: &[State] = &[
    State::seen("join", Anybodys, "/join"),
    State::sent("join-damaged", Anybodys, "/join", &[("secret", "gli_x")]),
    State::sent("join-new", Anybodys, "/join", &[("secret", "{join-new}")]),
    State::sent(
        "join-new-wrong",
        Anybodys,
        "/join/accept",
        &[("secret", "{join-new}"), ("account.display_name", "Eve"), ("account.password", "short")],
    ),
    State::sent("join-known", Anybodys, "/join", &[("secret", "{join-known}")]),
    State::sent(
        "join-known-wrong",
        Anybodys,
        "/join/sign-in",
        &[("secret", "{join-known}"), ("email", "wanda@example.com"), ("password", "no")],
    ),
    State::sent("join-mine", Wandas, "/join", &[("secret", "{join-known}")]),
    State::sent("join-of-another", Carls, "/join", &[("secret", "{join-new}")]),
    State::sent("join-code", Anybodys, "/join", &[("secret", "{join-code}")]),
    State::sent("join-superseded", Anybodys, "/join", &[("secret", "{join-superseded}")]),
    State::sent("join-withdrawn", Anybodys, "/join", &[("secret", "{join-withdrawn}")]),
    State::sent("join-expired", Anybodys, "/join", &[("secret", "{join-expired}")]),
    State::sent("join-cancelled", Anybodys, "/join", &[("secret", "{join-cancelled}")]),
    State::sent("join-declined", Anybodys, "/join", &[("secret", "{join-declined}")]),
    State::sent("join-accepted", Anybodys, "/join", &[("secret", "{join-accepted}")]),
    State::sent("join-accepted-by-me", Ritas, "/join", &[("secret", "{join-accepted}")]),
    State::sent("join-accepted-by-another", Carls, "/join", &[("secret", "{join-accepted}")]),
    // Last: no form is sent from there.
    State::seen("docs", Anybodys, "/docs"),
];

/// Share links, alive and dead; guests; codes.
pub(super) const SHARE_LINKS: &[State] = &[
    State::seen("open", Anybodys, "/open"),
    State::sent("open-damaged", Anybodys, "/open", &[("secret", "share.link.x")]),
    State::sent("open-limited", Anybodys, "/open", &[("secret", "{open-limited}")]),
    State::sent("open-name", Anybodys, "/open", &[("secret", "{open-name}")]),
    State::sent("open-name-wrong", Anybodys, "/open/redeem", &[("secret", "{open-name}"), ("display_name", "{long}")]),
    State::sent("open-expired", Anybodys, "/open", &[("secret", "{open-expired}")]),
    State::sent("open-revoked", Anybodys, "/open", &[("secret", "{open-revoked}")]),
    State::sent("open-used-up", Anybodys, "/open", &[("secret", "{open-used-up}")]),
    State::sent("open-project-gone", Anybodys, "/open", &[("secret", "{open-gone}")]),
    State::sent("open-not-in-plan", Anybodys, "/open", &[("secret", "{open-unplanned}")]),
    State::seen("guest", Guests, "/guest"),
    State::seen("start-of-a-guest", Guests, "/"),
    State::seen("guest-ended", PastGuests, "/guest"),
    State::seen("guest-nobody", Anybodys, "/guest"),
    State::seen("code", Anybodys, "/code"),
    State::sent("code-wrong", Anybodys, "/code", &[("secret", "V000-0000-0000-0000")]),
    // Last: from here on no code opens anything for a while.
    State::sent("code-too-often", Anybodys, "/code", &[("secret", "{wrong-code}")]).times(22),
];
