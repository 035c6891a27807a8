//! What the mails say, in each language. One struct: a language that lacks a phrase does not compile.
//!
//! Phrases hold `{markers}`: `{product}` and `{to}` (the receiver's address) everywhere, the others where their field
//! says so. No phrase speaks of a button: the text part has none.

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

use guestlist_domain::model::mail::MailPlace;
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;

/// The table of a language.
pub(crate) fn of(locale: Locale) -> &'static Strings {
    match locale {
        Locale::En => &en::STRINGS,
        Locale::Es => &es::STRINGS,
    }
}

/// A role or permission for people.
pub(crate) struct Grant {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What one can do with it; follows "you can".
    pub(crate) can: &'static str,
}

/// A phrase for each kind of place. Markers: `{place}` in both, `{project}` and `{workspace}` where there is one.
pub(crate) struct ByPlace {
    pub(crate) project: &'static str,
    pub(crate) workspace: &'static str,
}

impl ByPlace {
    /// The phrase for `place`.
    pub(crate) fn of(&self, place: &MailPlace) -> &'static str {
        if place.project.is_some() { self.project } else { self.workspace }
    }
}

/// A subject that names a person and a place, and what is left of it when a name had better not appear. A subject
/// without a person's name in it has the same phrase twice.
pub(crate) struct Subject {
    /// Markers: `{person}`, `{place}`.
    pub(crate) full: &'static str,
    /// Marker: `{person}`.
    pub(crate) without_place: ByPlace,
    /// Marker: `{place}`.
    pub(crate) without_person: &'static str,
    /// No markers.
    pub(crate) bare: ByPlace,
}

impl Subject {
    /// A subject that names the person and the place.
    const fn of_both(full: &'static str, without_place: &'static str, without_person: &'static str) -> Self {
        let bare = ByPlace { project: without_place, workspace: without_place };
        Self { full, without_place: ByPlace { ..bare }, without_person, bare }
    }

    /// A subject that names the place alone.
    const fn of_place(full: &'static str, bare: &'static str) -> Self {
        Self::of_both(full, bare, full)
    }

    /// A subject that names the person, or the public token, alone.
    const fn of_person(full: &'static str, bare: &'static str) -> Self {
        Self {
            full,
            without_place: ByPlace { project: full, workspace: full },
            without_person: bare,
            bare: ByPlace { project: bare, workspace: bare },
        }
    }
}

/// All that is said in one language.
pub(crate) struct Strings {
    /// The language tag (BCP 47).
    pub(crate) lang: &'static str,
    /// A date and a time of day, in UTC and saying so.
    pub(crate) moment: fn(Timestamp) -> String,
    /// Under the button, above the bare link.
    pub(crate) link_hint: &'static str,
    pub(crate) role: fn(Role) -> Grant,
    pub(crate) permission: fn(Permission) -> Grant,
    pub(crate) your_role: &'static str,
    pub(crate) your_permission: &'static str,
    pub(crate) you_can: &'static str,
    pub(crate) expires: &'static str,
    /// The button that leads into the place.
    pub(crate) open: ByPlace,
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
    pub(crate) works_for: &'static str,
    /// Marker: `{moment}`.
    pub(crate) works_until: &'static str,
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
    /// The person is who invites.
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    /// Markers: `{inviter}`, `{address}` (the inviter's).
    pub(crate) opening: ByPlace,
    /// Marker: `{inviter}`.
    pub(crate) message: &'static str,
    pub(crate) button: &'static str,
    pub(crate) nothing_yet: &'static str,
    pub(crate) for_you_alone: &'static str,
    /// Marker: `{inviter}`.
    pub(crate) why: &'static str,
}

/// Mails about share links, and the line that ends mails that one may opt out of. Markers: `{workspace}` and
/// `{projects}`.
pub(crate) struct Shares {
    pub(crate) share: Share,
    pub(crate) expiring: ShareNews,
    pub(crate) renewed: ShareNews,
    /// Before the names of what is shared.
    pub(crate) projects: &'static str,
    pub(crate) never: &'static str,
    pub(crate) button: &'static str,
    pub(crate) carries_access: &'static str,
    /// Above the link. No markers.
    pub(crate) opt_out: &'static str,
}

pub(crate) struct Share {
    /// The person is who sends it.
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    /// Markers: `{inviter}`, `{address}` (the sender's).
    pub(crate) opening: &'static str,
    /// Marker: `{inviter}`.
    pub(crate) message: &'static str,
    /// Marker: `{inviter}`.
    pub(crate) why: &'static str,
}

/// What recipients of a share link hear later. Marker: `{moment}`, when it runs out.
pub(crate) struct ShareNews {
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) advice: Option<&'static str>,
    pub(crate) why: &'static str,
}

/// The mail of a notification. Markers everywhere but in the subject: `{person}`, `{token}`, `{moment}`, empty where the
/// kind has none, and those of the place.
pub(crate) struct Notice {
    /// The person is whose doing it is; for what happens to a public token, its name.
    pub(crate) subject: Subject,
    pub(crate) heading: &'static str,
    /// What happened.
    pub(crate) opening: ByPlace,
    /// What one can do about it.
    pub(crate) advice: Option<&'static str>,
    pub(crate) why: &'static str,
}

#[cfg(test)]
#[path = "../strings_tests.rs"]
mod tests;
