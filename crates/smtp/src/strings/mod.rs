//! Texts of the mails in each language. They are one struct, so that a language that lacks a phrase does not compile.
//!
//! Phrases contain `{markers}`: `{product}` and `{to}` (the recipient's address) everywhere, the others as documented
//! at their field. No phrase mentions a button, because the text part has none.

mod account;
mod en;
mod en_account;
mod en_notices;
mod en_shares;
mod es;
mod es_account;
mod es_notices;
mod es_shares;

pub(crate) use account::{AccountMail, AccountMails};

use guestlist_domain::model::mail::TargetNames;
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;

/// Returns the texts of a language.
pub(crate) fn of(locale: Locale) -> &'static Strings {
    match locale {
        Locale::En => &en::STRINGS,
        Locale::Es => &es::STRINGS,
    }
}

/// The text for a role or permission.
pub(crate) struct Grant {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it allows; follows "you can".
    pub(crate) can: &'static str,
}

/// A phrase for each kind of target. Markers: `{target}` (the name of the target) and `{workspace}` in both;
/// `{project}` in the phrase for projects.
pub(crate) struct ByTarget {
    pub(crate) project: &'static str,
    pub(crate) workspace: &'static str,
}

impl ByTarget {
    /// Returns the phrase for `target`.
    pub(crate) fn of(&self, target: &TargetNames) -> &'static str {
        if target.project.is_some() { self.project } else { self.workspace }
    }
}

/// A subject that names a person and a target, with variants that leave out unsafe names. A subject without a person's
/// name has the same phrase twice.
pub(crate) struct Subject {
    /// Markers: `{person}`, `{target}`.
    pub(crate) full: &'static str,
    /// Marker: `{person}`.
    pub(crate) without_target: ByTarget,
    /// Marker: `{target}`.
    pub(crate) without_person: &'static str,
    /// No markers.
    pub(crate) bare: ByTarget,
}

impl Subject {
    /// Creates a subject that names the person and the target.
    const fn of_both(full: &'static str, without_target: &'static str, without_person: &'static str) -> Self {
        let bare = ByTarget { project: without_target, workspace: without_target };
        Self { full, without_target: ByTarget { ..bare }, without_person, bare }
    }

    /// Creates a subject that names only the target.
    const fn of_target(full: &'static str, bare: &'static str) -> Self {
        Self::of_both(full, bare, full)
    }

    /// Creates a subject that names only the person or the public token.
    const fn of_person(full: &'static str, bare: &'static str) -> Self {
        Self {
            full,
            without_target: ByTarget { project: full, workspace: full },
            without_person: bare,
            bare: ByTarget { project: bare, workspace: bare },
        }
    }
}

/// All texts in one language.
pub(crate) struct Strings {
    /// The language tag (BCP 47).
    pub(crate) lang: &'static str,
    /// Formats a date and time in UTC, and says that it is UTC.
    pub(crate) format_time: fn(Timestamp) -> String,
    /// Stands below the button and above the bare link.
    pub(crate) link_hint: &'static str,
    pub(crate) role: fn(Role) -> Grant,
    pub(crate) permission: fn(Permission) -> Grant,
    pub(crate) your_role: &'static str,
    pub(crate) your_permission: &'static str,
    pub(crate) you_can: &'static str,
    pub(crate) expires: &'static str,
    /// Label of the button that opens the target.
    pub(crate) open: ByTarget,
    pub(crate) verify_address: VerifyAddress,
    pub(crate) already_registered: AlreadyRegistered,
    pub(crate) account: AccountMails,
    pub(crate) invitation: Invitation,
    pub(crate) shares: Shares,
    pub(crate) notice: fn(NotificationKind) -> Notice,
}

pub(crate) struct VerifyAddress {
    pub(crate) subject: &'static str,
    pub(crate) heading: &'static str,
    /// Marker: `{name}`.
    pub(crate) opening: &'static str,
    pub(crate) request: &'static str,
    pub(crate) button: &'static str,
    /// Markers: `{hours}` (two or more), `{moment}`.
    pub(crate) valid_for_hours: &'static str,
    /// Marker: `{moment}`.
    pub(crate) valid_until: &'static str,
    pub(crate) why: &'static str,
}

pub(crate) struct AlreadyRegistered {
    pub(crate) subject: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) request: &'static str,
    pub(crate) button: &'static str,
    pub(crate) why: &'static str,
}

pub(crate) struct Invitation {
    /// The person is the inviter.
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    /// Markers: `{inviter}`, `{address}` (the inviter's).
    pub(crate) opening: ByTarget,
    /// Marker: `{inviter}`.
    pub(crate) message: &'static str,
    pub(crate) button: &'static str,
    pub(crate) opening_is_harmless: &'static str,
    pub(crate) do_not_forward: &'static str,
    /// Marker: `{inviter}`.
    pub(crate) why: &'static str,
}

/// Mails about public tokens, and the footer of mails that have an opt-out. Markers: `{workspace}` and `{projects}`.
pub(crate) struct Shares {
    pub(crate) share: Share,
    pub(crate) expiring: ShareUpdate,
    pub(crate) renewed: ShareUpdate,
    /// Stands before the names of the shared projects.
    pub(crate) projects: &'static str,
    pub(crate) no_expiry: &'static str,
    pub(crate) button: &'static str,
    pub(crate) access_warning: &'static str,
    /// Stands above the link. No markers.
    pub(crate) opt_out: &'static str,
}

pub(crate) struct Share {
    /// The person is the sender.
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    /// Markers: `{inviter}`, `{address}` (the sender's).
    pub(crate) opening: &'static str,
    /// Marker: `{inviter}`.
    pub(crate) message: &'static str,
    /// Marker: `{inviter}`.
    pub(crate) why: &'static str,
}

/// Later mails to recipients of a link. Marker: `{moment}`, when it expires.
pub(crate) struct ShareUpdate {
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) advice: Option<&'static str>,
    pub(crate) why: &'static str,
}

/// The mail of a notification. Markers everywhere except in the subject: `{person}`, `{token}`, `{moment}` (empty if
/// the kind has none), and those of the target.
pub(crate) struct Notice {
    /// The person is the actor; if a public token is concerned, its name.
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    /// What happened.
    pub(crate) opening: ByTarget,
    /// What the reader can do about it.
    pub(crate) advice: Option<&'static str>,
    pub(crate) why: &'static str,
}

#[cfg(test)]
#[path = "../strings_tests.rs"]
mod tests;
