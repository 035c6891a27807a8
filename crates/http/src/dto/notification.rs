//! Notifications, in the language of their account.

use guestlist_domain::model::notification::{self, NotificationKind as Kind};
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::text::Locale;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;
use super::enums::NotificationKind;

/// A notification for an account.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Notification {
    /// Unique id.
    id: String,
    /// The kind of notification.
    kind: NotificationKind,
    /// When the event happened.
    at: Time,
    /// When the notification was read; null while it is unread.
    read_at: Option<Time>,
    /// Headline in the language of the account, plain text.
    title: String,
    /// One sentence in the language of the account, plain text. It contains names chosen by other people: escape it
    /// before display.
    body: String,
    /// URL of the page to open.
    link: String,
    /// What the notification is about.
    object: NotificationObject,
}

/// What a notification is about, with the name that it had at that time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationObject {
    /// The kind of object: `workspace`, `project` or `public_token`.
    kind: &'static str,
    /// Unique id.
    id: String,
    /// Name at the time of the event.
    name: String,
}

/// A page of notifications.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Notifications {
    /// The notifications of this page.
    pub(crate) items: Vec<Notification>,
    /// The `cursor` of the next page; null on the last page.
    pub(crate) next_cursor: Option<String>,
    /// Number of unread notifications, on all pages. 1000 stands for 1000 or more.
    pub(crate) unread_count: u64,
}

impl Notification {
    pub(crate) fn new(notification: notification::Notification, locale: Locale, policy: &Policy) -> Self {
        let (title, body) = title_and_body(&notification, locale);
        let link = match notification.kind {
            // Invitations and transfer requests are answered on the start page.
            Kind::InvitationReceived | Kind::TransferOffered => format!("{}/", policy.public_url),
            Kind::InvitationAccepted
            | Kind::InvitationDeclined
            | Kind::InvitationExpired
            | Kind::InvitationUndeliverable
            | Kind::MemberAdded
            | Kind::RoleChanged
            | Kind::Removed
            | Kind::TokenExpiring
            | Kind::TokenUsedUp
            | Kind::TokenRevoked => policy.destination(None),
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

/// Returns title and body. `person` is empty if no person caused the event.
fn title_and_body(notification: &notification::Notification, locale: Locale) -> (&'static str, String) {
    let (person, name) = (notification.person.as_str(), notification.object.name.as_str());
    match locale {
        Locale::En => english(notification.kind, person, name),
        Locale::Es => spanish(notification.kind, person, name),
    }
}

fn english(kind: Kind, person: &str, name: &str) -> (&'static str, String) {
    match kind {
        Kind::InvitationReceived => ("You are invited", format!("{person} invites you to {name}.")),
        Kind::InvitationAccepted => ("Your invitation was accepted", format!("{person} is now a member of {name}.")),
        Kind::InvitationDeclined => {
            ("Your invitation was declined", format!("{person} declined the invitation to {name}."))
        }
        Kind::InvitationExpired => {
            ("Your invitation has expired", format!("{person} did not answer the invitation to {name} in time."))
        }
        Kind::InvitationUndeliverable => {
            ("Your invitation could not be delivered", format!("The mail that invites {person} to {name} was refused."))
        }
        Kind::MemberAdded => ("You are a member now", format!("You are now a member of {name}.")),
        Kind::RoleChanged => ("What you may do has changed", format!("{person} changed what you may do in {name}.")),
        Kind::Removed => ("You are no longer a member", format!("{person} removed you from {name}.")),
        Kind::TransferOffered => ("You are asked to take over", format!("{person} asks you to take over {name}.")),
        Kind::TokenExpiring => {
            ("A public token expires soon", format!("The public token {name} expires within 24 hours."))
        }
        Kind::TokenUsedUp => {
            ("A public token is used up", format!("The public token {name} was used as often as it may be."))
        }
        Kind::TokenRevoked => ("A public token was revoked", format!("{person} revoked the public token {name}.")),
    }
}

fn spanish(kind: Kind, person: &str, name: &str) -> (&'static str, String) {
    match kind {
        Kind::InvitationReceived => ("Tienes una invitación", format!("{person} te invita a {name}.")),
        Kind::InvitationAccepted => ("Han aceptado tu invitación", format!("{person} ya es miembro de {name}.")),
        Kind::InvitationDeclined => {
            ("Han rechazado tu invitación", format!("{person} ha rechazado la invitación a {name}."))
        }
        Kind::InvitationExpired => {
            ("Tu invitación ha caducado", format!("{person} no ha respondido a tiempo a la invitación a {name}."))
        }
        Kind::InvitationUndeliverable => (
            "No se ha podido entregar tu invitación",
            format!("El correo que invita a {person} a {name} ha sido rechazado."),
        ),
        Kind::MemberAdded => ("Ya eres miembro", format!("Ya eres miembro de {name}.")),
        Kind::RoleChanged => {
            ("Ha cambiado lo que puedes hacer", format!("{person} ha cambiado lo que puedes hacer en {name}."))
        }
        Kind::Removed => ("Ya no eres miembro", format!("{person} te ha quitado de {name}.")),
        Kind::TransferOffered => {
            ("Te piden que te hagas cargo", format!("{person} te pide que te hagas cargo de {name}."))
        }
        Kind::TokenExpiring => {
            ("Un token público caduca pronto", format!("El token público {name} caduca en menos de 24 horas."))
        }
        Kind::TokenUsedUp => {
            ("Un token público está agotado", format!("El token público {name} se ha usado todas las veces posibles."))
        }
        Kind::TokenRevoked => {
            ("Se ha revocado un token público", format!("{person} ha revocado el token público {name}."))
        }
    }
}
