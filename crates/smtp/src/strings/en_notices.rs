//! English: the mails of notifications.

use guestlist_domain::model::notification::NotificationKind;

use super::{ByTarget, Notice, Subject};

const WHY_INVITER: &str = "You get this because you sent the invitation.";
const WHY_TOKEN_OWNER: &str = "You get this because you made the public token.";

pub(super) fn notice(kind: NotificationKind) -> Notice {
    match kind {
        NotificationKind::InvitationReceived => Notice {
            subject: Subject::of_both(
                "{person} invites you to “{target}”",
                "{person} invites you",
                "You are invited to “{target}”",
            ),
            heading: "You are invited to “{target}”",
            opening: ByTarget {
                project: "{person} invites you to the project “{project}” in the workspace “{workspace}”.",
                workspace: "{person} invites you to the workspace “{workspace}”.",
            },
            advice: None,
            why: "You get this because {person} entered your address.",
        },
        NotificationKind::InvitationAccepted => Notice {
            subject: Subject::of_both(
                "{person} joined “{target}”",
                "{person} accepted your invitation",
                "Your invitation to “{target}” was accepted",
            ),
            heading: "Your invitation was accepted",
            opening: ByTarget {
                project: "{person} accepted your invitation and is now a member of the project “{project}” in the \
                          workspace “{workspace}”.",
                workspace: "{person} accepted your invitation and is now a member of the workspace “{workspace}”.",
            },
            advice: None,
            why: WHY_INVITER,
        },
        NotificationKind::InvitationDeclined => Notice {
            subject: Subject::of_target("Your invitation to “{target}” was declined", "Your invitation was declined"),
            heading: "Your invitation was declined",
            opening: ByTarget {
                project: "{person} declined your invitation to the project “{project}” in the workspace “{workspace}”.",
                workspace: "{person} declined your invitation to the workspace “{workspace}”.",
            },
            advice: Some("That is final for this invitation. If it was a mistake, you can send another one."),
            why: WHY_INVITER,
        },
        NotificationKind::InvitationExpired => Notice {
            subject: Subject::of_target("Your invitation to “{target}” has expired", "Your invitation has expired"),
            heading: "Your invitation has expired",
            opening: ByTarget {
                project: "{person} did not answer your invitation to the project “{project}” in the workspace \
                          “{workspace}” in time.",
                workspace: "{person} did not answer your invitation to the workspace “{workspace}” in time.",
            },
            advice: Some("You can resend it: that makes a fresh link with a fresh expiry."),
            why: WHY_INVITER,
        },
        NotificationKind::InvitationUndeliverable => Notice {
            subject: Subject::of_target(
                "Your invitation to “{target}” could not be delivered",
                "Your invitation could not be delivered",
            ),
            heading: "Your invitation could not be delivered",
            opening: ByTarget {
                project: "The mail that invites {person} to the project “{project}” in the workspace “{workspace}” was \
                          refused.",
                workspace: "The mail that invites {person} to the workspace “{workspace}” was refused.",
            },
            advice: Some("Check the address and invite again, or copy the invitation code and hand it over yourself."),
            why: WHY_INVITER,
        },
        NotificationKind::MemberAdded => Notice {
            subject: Subject {
                full: "You are now a member of “{target}”",
                without_target: ByTarget {
                    project: "You are now a member of a project",
                    workspace: "You are now a member of a workspace",
                },
                without_person: "You are now a member of “{target}”",
                bare: ByTarget {
                    project: "You are now a member of a project",
                    workspace: "You are now a member of a workspace",
                },
            },
            heading: "Welcome to “{target}”",
            opening: ByTarget {
                project: "You are now a member of the project “{project}” in the workspace “{workspace}”.",
                workspace: "You are now a member of the workspace “{workspace}”.",
            },
            advice: None,
            why: "You get this because an invitation to {to} was accepted. If you did not expect that, sign in to \
                  {product} and leave “{target}”.",
        },
        NotificationKind::RoleChanged => Notice {
            subject: Subject::of_target("What you may do in “{target}” has changed", "What you may do has changed"),
            heading: "What you may do in “{target}” has changed",
            opening: ByTarget {
                project: "{person} changed your permission in the project “{project}” in the workspace “{workspace}”.",
                workspace: "{person} changed your role in the workspace “{workspace}”.",
            },
            advice: None,
            why: "You get this because you are a member of “{target}”.",
        },
        NotificationKind::Removed => Notice {
            subject: Subject::of_target("You are no longer a member of “{target}”", "You are no longer a member"),
            heading: "You are no longer a member of “{target}”",
            opening: ByTarget {
                project: "{person} removed you from the project “{project}” in the workspace “{workspace}”.",
                workspace: "{person} removed you from the workspace “{workspace}” and all of its projects.",
            },
            advice: Some("If you think that this is a mistake, ask {person} to invite you again."),
            why: "You get this because you were a member of “{target}”.",
        },
        NotificationKind::TransferOffered => Notice {
            subject: Subject::of_both(
                "{person} asks you to take over “{target}”",
                "{person} asks you to take something over",
                "You are asked to take over “{target}”",
            ),
            heading: "You are asked to take over “{target}”",
            opening: ByTarget {
                project: "{person} wants to move the project “{project}” into your workspace “{workspace}”.",
                workspace: "{person} wants to make you the owner of the workspace “{workspace}”.",
            },
            advice: Some("Nothing changes until you agree. The offer ends on {moment}."),
            why: "You get this because {person} chose you.",
        },
        NotificationKind::TokenExpiring => Notice {
            subject: Subject::of_person("The public token “{person}” expires soon", "A public token expires soon"),
            heading: "The public token “{token}” expires soon",
            opening: both("The public token “{token}” in the workspace “{workspace}” expires on {moment}."),
            advice: Some("If people still need it, renew it: the link that you shared stays the same."),
            why: WHY_TOKEN_OWNER,
        },
        NotificationKind::TokenUsedUp => Notice {
            subject: Subject::of_person("The public token “{person}” is used up", "A public token is used up"),
            heading: "The public token “{token}” is used up",
            opening: both(
                "The public token “{token}” in the workspace “{workspace}” was used as often as it may be. Guests who \
                 are in stay in; new ones are turned away.",
            ),
            advice: Some("If more people need it, renew it with more uses: the link that you shared stays the same."),
            why: WHY_TOKEN_OWNER,
        },
        NotificationKind::TokenRevoked => Notice {
            subject: Subject::of_person("The public token “{person}” was revoked", "A public token was revoked"),
            heading: "The public token “{token}” was revoked",
            opening: both(
                "{person} revoked the public token “{token}” in the workspace “{workspace}”. Its link opens nothing any \
                 more, and all of its guests are out.",
            ),
            advice: Some("If people still need access, make a new one."),
            why: WHY_TOKEN_OWNER,
        },
    }
}

const fn both(phrase: &'static str) -> ByTarget {
    ByTarget { project: phrase, workspace: phrase }
}
