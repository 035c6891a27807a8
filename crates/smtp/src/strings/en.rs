//! English.

use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::time::Timestamp;

use super::{AlreadyRegistered, ByTarget, Grant, Invitation, Strings, Subject, VerifyAddress};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn format_time(at: Timestamp) -> String {
    let at = at.to_offset_date_time();
    let month = MONTHS[usize::from(u8::from(at.month())) - 1];
    format!("{} {month} {} at {:02}:{:02} UTC", at.day(), at.year(), at.hour(), at.minute())
}

fn role(role: Role) -> Grant {
    let (name, can) = match role {
        Role::Owner => ("Owner", "do everything in the workspace"),
        Role::Admin => {
            ("Admin", "do everything in the workspace, except delete it, transfer its ownership or manage its billing")
        }
        Role::Designer => {
            ("Designer", "create projects, edit and publish all projects, leave and review comments, and invite people")
        }
        Role::ContentEditor => (
            "Content Editor",
            "see all projects, edit copy and choose media, publish projects, leave and review comments, and invite \
             people",
        ),
        Role::Commenter => {
            ("Commenter", "see all projects, leave and review comments, publish projects, and invite people")
        }
    };
    Grant { name, can }
}

fn permission(permission: Permission) -> Grant {
    let (name, can) = match permission {
        Permission::Read => ("Read", "view the content, boards, calendar, designs and basic settings"),
        Permission::Comment => {
            ("Comment", "view the content, boards, calendar, designs and basic settings, and leave and review comments")
        }
        Permission::Write => (
            "Write",
            "view and comment on everything, create, edit and delete content, create and edit boards and designs, and \
             change the workflow status",
        ),
        Permission::Admin => ("Admin", "run the project: its content, settings, people, share links and workflows"),
    };
    Grant { name, can }
}

pub(super) const STRINGS: Strings = Strings {
    lang: "en",
    format_time,
    link_hint: "Or open this link:",
    role,
    permission,
    your_role: "Your role",
    your_permission: "Your permission",
    you_can: "You can",
    expires: "Expires",
    open: ByTarget { project: "Open the project", workspace: "Open the workspace" },
    verify_address: VerifyAddress {
        subject: "Confirm your e-mail address for {product}",
        heading: "Confirm your e-mail address",
        opening: "Hi {name}, confirm your email to finish signing up for {product}.",
        request: "You choose your password there.",
        button: "Confirm and choose a password",
        valid_for_hours: "The link works for {hours} hours, until {moment}.",
        valid_until: "The link works until {moment}.",
        why: "Someone entered {to} to sign up for {product}. If that wasn't you, you can ignore this: no account is \
              created.",
    },
    already_registered: AlreadyRegistered {
        subject: "You already have an account at {product}",
        heading: "You already have an account",
        opening: "Somebody, probably you, tried to sign up for {product} with this address. It already has an account, \
                  so nothing was changed.",
        request: "You can sign in as usual.",
        button: "Sign in",
        why: "You get this because somebody entered {to} to sign up for {product}. If that was not you, ignore this \
              mail: your account is as it was, and whoever tried was not told that it exists.",
    },
    account: super::en_account::ACCOUNT,
    invitation: Invitation {
        subject: Subject {
            full: "{person} invites you to “{target}”",
            without_target: ByTarget {
                project: "{person} invites you to a project",
                workspace: "{person} invites you to a workspace",
            },
            without_person: "You are invited to “{target}”",
            bare: ByTarget { project: "You are invited to a project", workspace: "You are invited to a workspace" },
        },
        heading: "You are invited to “{target}”",
        opening: ByTarget {
            project: "{inviter} ({address}) invites you to the project “{project}” in the workspace “{workspace}”.",
            workspace: "{inviter} ({address}) invites you to the workspace “{workspace}”.",
        },
        message: "{inviter} writes:",
        button: "View the invitation",
        opening_is_harmless: "Opening the link changes nothing: you accept or decline on the page.",
        do_not_forward: "The link is meant for you alone, so please do not forward this mail.",
        why: "You get this because {inviter} entered your address, {to}. If you do not know them, ignore this mail: \
              nothing happens.",
    },
    shares: super::en_shares::SHARES,
    notice: super::en_notices::notice,
};
