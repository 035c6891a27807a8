//! Notifications, in the reader's language.

use guestlist_domain::model::notification::{self, NotificationKind as Kind};
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::text::Locale;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;
use super::words::NotificationKind;

/// Something that the caller should know.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Notification {
    /// Id.
    id: String,
    /// What it is about.
    kind: NotificationKind,
    /// When it happened.
    at: Time,
    /// When it was read; null while unread.
    read_at: Option<Time>,
    /// A headline in the account's language. Plain text.
    title: String,
    /// A sentence in the account's language. Plain text: names are other people's.
    body: String,
    /// Where to go.
    link: String,
    /// The workspace or project that it concerns.
    object: NotificationObject,
}

/// What a notification concerns, by the name it had then.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationObject {
    /// `workspace` or `project`.
    kind: &'static str,
    /// Id.
    id: String,
    /// Name.
    name: String,
}

/// A page of notifications.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Notifications {
    /// The items.
    pub(crate) items: Vec<Notification>,
    /// Where the next page starts; null at the end.
    pub(crate) next_cursor: Option<String>,
    /// How many are unread in all.
    pub(crate) unread_count: u64,
}

impl Notification {
    pub(crate) fn new(notification: notification::Notification, locale: Locale, policy: &Policy) -> Self {
        let (title, body) = wording(&notification, locale);
        let link = match notification.kind {
            // Received invitations wait on the start page.
            Kind::InvitationReceived => format!("{}/", policy.public_url),
            Kind::InvitationAccepted | Kind::InvitationDeclined => policy.destination(None),
        };
        Self {
            id: notification.id.to_string(),
            kind: notification.kind.into(),
            at: notification.at.into(),
            read_at: notification.read_at.map(Into::into),
            title: title.to_owned(),
            body,
            link,
            object: NotificationObject {
                kind: notification.object.kind,
                id: notification.object.id,
                name: notification.object.name,
            },
        }
    }
}

fn wording(notification: &notification::Notification, locale: Locale) -> (&'static str, String) {
    let (person, place) = (&notification.person, &notification.object.name);
    match (notification.kind, locale) {
        (Kind::InvitationReceived, Locale::En) => ("You are invited", format!("{person} invites you to {place}.")),
        (Kind::InvitationReceived, Locale::Es) => ("Tienes una invitación", format!("{person} te invita a {place}.")),
        (Kind::InvitationAccepted, Locale::En) => {
            ("Your invitation was accepted", format!("{person} is now a member of {place}."))
        }
        (Kind::InvitationAccepted, Locale::Es) => {
            ("Han aceptado tu invitación", format!("{person} ya es miembro de {place}."))
        }
        (Kind::InvitationDeclined, Locale::En) => {
            ("Your invitation was declined", format!("{person} declined the invitation to {place}."))
        }
        (Kind::InvitationDeclined, Locale::Es) => {
            ("Han rechazado tu invitación", format!("{person} ha rechazado la invitación a {place}."))
        }
    }
}
