//! Messages of the account's pages and of notifications.

use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::text::Locale;

use crate::i18n::{Message, messages};

messages! {
    /// Messages of the account's pages.
    AccountMessages {
        profile: "Profile", "Perfil";
        security: "Sign-in", "Acceso";
        notices: "Notifications", "Notificaciones";
        data: "Your data", "Tus datos";
        name_hint: "As others see it.", "Como te verán los demás.";
        language_hint: "Of these pages, and of the mails you get.", "De estas páginas y de los correos que recibes.";
        address: "E-mail address", "Correo electrónico";
        address_now: "You sign in with {email}.", "Inicias sesión con {email}.";
        address_new: "New address", "Dirección nueva";
        address_hint: "We send a link there. The address changes when you open it.", "Enviaremos un enlace a esa dirección. El cambio se hace cuando lo abras.";
        address_button: "Change the address", "Cambiar la dirección";
        password: "Password", "Contraseña";
        password_what: "Changing it ends every other session.", "Al cambiarla se cierran todas las demás sesiones.";
        password_now: "Current password", "Contraseña actual";
        password_new: "New password", "Contraseña nueva";
        password_button: "Change the password", "Cambiar la contraseña";
        sessions: "Sessions", "Sesiones";
        sessions_what: "Where you are signed in. End the ones you do not know.", "Dónde has iniciado sesión. Cierra las que no reconozcas.";
        session_what: "Where", "Dónde";
        device: "{browser} on {system}", "{browser} en {system}";
        device_unknown: "Unknown browser or application", "Navegador o aplicación desconocidos";
        session_since: "Signed in", "Inicio";
        session_seen: "Last used", "Último uso";
        session_until: "Ends at the latest", "Termina como muy tarde";
        session_action: "Action", "Acción";
        session_this: "This browser", "Este navegador";
        sessions_end_others: "Sign out everywhere else", "Cerrar las demás sesiones";
        session_end: "End", "Cerrar";
        session_end_of: "End session {number}: {device}", "Cerrar la sesión {number}: {device}";
        sessions_more: "Only the newest {count} are shown.", "Solo se muestran las {count} más recientes.";
        notices_what: "How you want to be told.", "Cómo quieres recibir los avisos.";
        notices_about: "When", "Cuándo";
        in_app: "Here", "Aquí";
        by_mail: "By mail", "Por correo";
        by_mail_always: "always: it is the invitation", "siempre: es la invitación";
        in_app_of: "Here: {what}", "Aquí: {what}";
        by_mail_of: "By mail: {what}", "Por correo: {what}";
        export: "Take your data along", "Llevarte tus datos";
        export_what: "Your account, sessions, memberships, invitations, public tokens, notifications and activity, as a JSON file.", "Tu cuenta, sesiones, pertenencias, invitaciones, tokens públicos, notificaciones y actividad, en un archivo JSON.";
        export_button: "Download your data", "Descargar tus datos";
        delete: "Delete your account", "Eliminar tu cuenta";
        delete_what: "Every session ends, you leave every workspace and project, and your name and address are erased. This cannot be undone.", "Se cierran todas las sesiones, sales de todos los espacios y proyectos, y se borran tu nombre y tu dirección. No se puede deshacer.";
        delete_go: "Delete account…", "Eliminar la cuenta…";
        delete_sure: "Delete my account", "Eliminar mi cuenta";
        delete_title: "Delete your account?", "¿Eliminar tu cuenta?";
        delete_owned: "You own these. Hand each over or delete it first:", "Eres propietario de estos espacios. Transfiere o elimina cada uno primero:";
        delete_password: "Your password", "Tu contraseña";
        tokens: "Public tokens that you made", "Los tokens públicos que creaste";
        tokens_keep: "Keep them", "Mantenerlos";
        tokens_keep_what: "Guests stay in. Admins see that their maker is gone.", "Los invitados siguen dentro. Los administradores verán que su creador ya no está.";
        tokens_revoke: "Revoke them", "Revocarlos";
        tokens_revoke_what: "Their guests are out at once.", "Sus invitados quedan fuera al instante.";
    }
}

messages! {
    /// Notifications: the name of each kind, and its sentence.
    NotificationMessages {
        title: "Notifications", "Notificaciones";
        read_all: "Mark all as read", "Marcar todo como leído";
        read: "Mark as read", "Marcar como leída";
        read_of: "Mark as read: {what}", "Marcar como leída: {what}";
        open: "Open", "Abrir";
        open_of: "Open: {what}", "Abrir: {what}";
        new: "new", "nueva";
        empty: "Nothing yet. Here you see when somebody answers an invitation, changes your access, or a public token of yours runs out.", "Aún no hay nada. Aquí verás cuándo alguien responde a una invitación, cambia tu acceso o caduca un token público tuyo.";
        preferences: "Choose what you are told", "Elegir los avisos";
        unknown_person: "Somebody", "Alguien";
        received: "Somebody invites you", "Alguien te invita";
        accepted: "An invitation of yours is accepted", "Aceptan una invitación tuya";
        declined: "An invitation of yours is declined", "Rechazan una invitación tuya";
        expired: "An invitation of yours expires", "Caduca una invitación tuya";
        undeliverable: "An invitation of yours cannot be delivered", "No se puede entregar una invitación tuya";
        added: "You become a member", "Pasas a ser miembro";
        changed: "What you may do changes", "Cambia lo que puedes hacer";
        removed: "You are removed", "Te quitan el acceso";
        offered: "Something is offered to you", "Te ofrecen hacerte cargo de algo";
        expiring: "A public token of yours expires soon", "Un token público tuyo caduca pronto";
        used_up: "A public token of yours is used up", "Un token público tuyo se agota";
        revoked: "A public token of yours is revoked", "Revocan un token público tuyo";
        received_say: "{person} invites you to {name}.", "{person} te invita a {name}.";
        accepted_say: "{person} accepted your invitation to {name}.", "{person} ha aceptado tu invitación a {name}.";
        declined_say: "{person} declined your invitation to {name}.", "{person} ha rechazado tu invitación a {name}.";
        expired_say: "{person} did not answer your invitation to {name} in time. You can send it again.", "{person} no ha respondido a tiempo a tu invitación a {name}. Puedes reenviarla.";
        undeliverable_say: "Your invitation of {person} to {name} could not be delivered. Check the address, or hand over the code.", "No se ha podido entregar a {person} tu invitación a {name}. Comprueba la dirección o entrega el código.";
        added_say: "You are a member of {name} now.", "Ya eres miembro de {name}.";
        changed_say: "{person} changed what you may do in {name}.", "{person} ha cambiado lo que puedes hacer en {name}.";
        removed_say: "{person} removed you from {name}.", "{person} te ha quitado de {name}.";
        offered_say: "{person} asks you to take over {name}.", "{person} te pide que te hagas cargo de {name}.";
        expiring_say: "The public token {name} expires within 24 hours. You can renew it.", "El token público {name} caduca en menos de 24 horas. Puedes renovarlo.";
        used_up_say: "The public token {name} was used as often as it may be. You can renew it.", "El token público {name} se ha usado todas las veces permitidas. Puedes renovarlo.";
        revoked_say: "{person} revoked the public token {name}.", "{person} ha revocado el token público {name}.";
    }
}

/// Returns the name of a kind of notification.
pub(crate) fn notification_name(locale: Locale, kind: NotificationKind) -> Message {
    let messages = NotificationMessages::of(locale);
    match kind {
        NotificationKind::InvitationReceived => messages.received,
        NotificationKind::InvitationAccepted => messages.accepted,
        NotificationKind::InvitationDeclined => messages.declined,
        NotificationKind::InvitationExpired => messages.expired,
        NotificationKind::InvitationUndeliverable => messages.undeliverable,
        NotificationKind::MemberAdded => messages.added,
        NotificationKind::RoleChanged => messages.changed,
        NotificationKind::Removed => messages.removed,
        NotificationKind::TransferOffered => messages.offered,
        NotificationKind::TokenExpiring => messages.expiring,
        NotificationKind::TokenUsedUp => messages.used_up,
        NotificationKind::TokenRevoked => messages.revoked,
    }
}

/// Returns the sentence of a kind of notification, with placeholders for `person` and `name`.
pub(crate) fn notification_sentence(locale: Locale, kind: NotificationKind) -> Message {
    let messages = NotificationMessages::of(locale);
    match kind {
        NotificationKind::InvitationReceived => messages.received_say,
        NotificationKind::InvitationAccepted => messages.accepted_say,
        NotificationKind::InvitationDeclined => messages.declined_say,
        NotificationKind::InvitationExpired => messages.expired_say,
        NotificationKind::InvitationUndeliverable => messages.undeliverable_say,
        NotificationKind::MemberAdded => messages.added_say,
        NotificationKind::RoleChanged => messages.changed_say,
        NotificationKind::Removed => messages.removed_say,
        NotificationKind::TransferOffered => messages.offered_say,
        NotificationKind::TokenExpiring => messages.expiring_say,
        NotificationKind::TokenUsedUp => messages.used_up_say,
        NotificationKind::TokenRevoked => messages.revoked_say,
    }
}
