//! English: mails about public tokens.

use super::{ByTarget, Share, ShareUpdate, Shares, Subject};

pub(super) const SHARES: Shares = Shares {
    share: Share {
        subject: Subject {
            full: "{person} shares “{target}” with you",
            without_target: ByTarget {
                project: "{person} shares something with you",
                workspace: "{person} shares something with you",
            },
            without_person: "“{target}” is shared with you",
            bare: ByTarget { project: "Something is shared with you", workspace: "Something is shared with you" },
        },
        heading: "Something is shared with you",
        opening: "{inviter} ({address}) shares “{projects}” from the workspace “{workspace}” with you. You need no \
                  account.",
        message: "{inviter} writes:",
        why: "You get this because {inviter} entered your address, {to}. If you do not know them, ignore this mail: \
              nothing happens. If the link's time or uses change, and before it runs out, you get one mail each.",
    },
    expiring: ShareUpdate {
        subject: Subject::of_target("Your access to “{target}” ends soon", "Your access to something shared ends soon"),
        heading: "Your access ends soon",
        opening: "The link to “{projects}” in the workspace “{workspace}” that was mailed to you runs out on {moment}.",
        advice: Some("If you need it for longer, ask whoever sent it to you to renew it."),
        why: "You get this because a share link was mailed to your address, {to}.",
    },
    renewed: ShareUpdate {
        subject: Subject::of_target(
            "Your access to “{target}” was renewed",
            "Your access to something shared was renewed",
        ),
        heading: "Your access was renewed",
        opening: "The link to “{projects}” in the workspace “{workspace}” that was mailed to you was renewed. It is the \
                  same link as before.",
        advice: None,
        why: "You get this because a share link was mailed to your address, {to}.",
    },
    projects: "Shared",
    no_expiry: "Never",
    button: "Open what is shared",
    access_warning: "The link carries access: whoever has it gets in. Keep it in private channels, and do not post it \
                     where others can read it.",
    opt_out: "If you want no more invitations and share links by mail, say so here:",
};
