//! Messages about public tokens.

use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::token_review::TokenReview;

use crate::i18n::{Message, messages};

messages! {
    /// Messages of lists of public tokens.
    TokenListMessages {
        title: "Public tokens", "Tokens públicos";
        what: "Links that let guests in without an account.", "Enlaces que dejan entrar a invitados sin cuenta.";
        new: "New public token", "Nuevo token público";
        none_yet: "No public token yet. With one you show this project to people without an account: by link, by code or by QR picture, for as long as you like.", "Aún no hay ningún token público. Con uno enseñas este proyecto a personas sin cuenta: por enlace, por código o por QR, el tiempo que quieras.";
        none_fit: "No public token fits.", "Ningún token público coincide.";
        status: "Status", "Estado";
        review: "Worth a second look", "Conviene revisar";
        all: "All", "Todos";
        active: "Active", "Activos";
        expired: "Expired", "Caducados";
        revoked: "Revoked", "Revocados";
        used_up: "Used up", "Agotados";
        is_active: "Active", "Activo";
        is_expired: "Expired", "Caducado";
        is_revoked: "Revoked", "Revocado";
        is_used_up: "Used up", "Agotado";
        review_no_expiry: "No expiry", "Sin caducidad";
        review_unused: "Unused for 30 days", "Sin uso en 30 días";
        review_expiring: "Expires within 7 days", "Caduca en 7 días";
        review_creator_gone: "Creator gone", "Sin su creador";
        name: "Name", "Nombre";
        permission: "Guests may", "Los invitados pueden";
        projects: "Projects", "Proyectos";
        expiry: "Expires", "Caduca";
        never: "Never", "Nunca";
        uses: "Uses", "Usos";
        uses_of: "{uses} of {limit}", "{uses} de {limit}";
        creator: "Made by", "Creado por";
        creator_gone: "Creator gone", "Sin su creador";
        hidden_projects: "and {count} more", "y {count} más";
    }
}

messages! {
    /// Messages of the forms that create, renew and change a public token.
    TokenFormMessages {
        title: "New public token", "Nuevo token público";
        name_hint: "You alone see it: whom it is for, say.", "Solo lo ves tú y quien gestiona: por ejemplo, para quién es.";
        note: "Note", "Nota";
        note_hint: "Optional. What it is for; guests do not see it.", "Opcional. Para qué es; los invitados no la ven.";
        permission: "What may guests do?", "¿Qué pueden hacer los invitados?";
        projects: "Which projects does it open?", "¿Qué proyectos abre?";
        expiry: "Until when?", "¿Hasta cuándo?";
        usual: "As usual in this workspace", "Lo habitual en este espacio de trabajo";
        usual_days: "{days} days, as usual in this workspace", "{days} días, lo habitual en este espacio de trabajo";
        as_it_is: "As it is now", "Como está ahora";
        day: "24 hours", "24 horas";
        week: "7 days", "7 días";
        two_weeks: "2 weeks", "2 semanas";
        month: "30 days", "30 días";
        on_date: "Until the end of a day", "Hasta el final de un día";
        date: "Day (UTC)", "Día (UTC)";
        never: "No expiry", "Sin caducidad";
        limit: "How often may it be used?", "¿Cuántas veces se puede usar?";
        limit_hint: "One visitor is one use. Left empty: without limit.", "Cada visitante es un uso. Vacío: sin límite.";
        create: "Create public token", "Crear token público";
    }
}

messages! {
    /// Messages of the page of a public token.
    TokenPageMessages {
        share: "Share it", "Compartir";
        warning: "Whoever has this link, code or picture has the access. Share it in private channels only.", "Quien tenga este enlace, código o imagen tiene el acceso. Compártelo solo por canales privados.";
        link: "Link", "Enlace";
        code: "Code", "Código";
        code_hint: "For typing, on the page “{page}”.", "Para escribirlo en la página «{page}».";
        copy_link: "Copy link", "Copiar enlace";
        copy_code: "Copy code", "Copiar código";
        qr: "QR picture of the link", "Imagen QR del enlace";
        no_link: "You manage public tokens in some of its projects, not in all: you see it and may revoke it, but its link, renewing and changing are for those who manage all of them.", "Gestionas tokens públicos en algunos de sus proyectos, no en todos: lo ves y puedes revocarlo, pero su enlace, renovarlo y cambiarlo son de quien los gestiona todos.";
        no_code: "The link cannot be shown right now, since a key of the server is missing. Look again in a minute; if it stays so, create a new public token.", "El enlace no se puede mostrar ahora porque falta una clave del servidor. Míralo de nuevo en un minuto; si sigue igual, crea un token público nuevo.";
        not_active: "This link lets nobody new in now.", "Este enlace ya no deja entrar a nadie nuevo.";
        renew_hint: "Renew it, and the same link works again.", "Renuévalo y el mismo enlace volverá a funcionar.";
        mail: "Send by mail", "Enviar por correo";
        mail_to: "To", "Para";
        mail_hint: "Up to {most} addresses, each on a line or with commas between.", "Hasta {most} direcciones, una por línea o separadas por comas.";
        mail_note: "A word from you", "Unas palabras tuyas";
        mail_note_hint: "Optional. Stands in the mail, as plain text.", "Opcional. Aparece en el correo, como texto sin formato.";
        mail_locale: "Language of the mail", "Idioma del correo";
        mail_locale_open: "The workspace's, or else yours", "El del espacio; si no tiene, el tuyo";
        mail_button: "Send", "Enviar";
        bad_address: "Not an address: {text}", "No es una dirección: {text}";
        details: "Details", "Detalles";
        may: "Guests may", "Los invitados pueden";
        projects: "Projects", "Proyectos";
        no_projects: "None any more", "Ya ninguno";
        expires: "Expires", "Caduca";
        uses: "Uses", "Usos";
        last_used: "Last used", "Último uso";
        creator: "Made by", "Creado por";
        made: "Made", "Creado";
        renewed: "Renewed", "Renovado";
        revoked: "Revoked", "Revocado";
        note: "Note", "Nota";
        usage: "Use", "Uso";
        usage_what: "Uses per day in the last {days} days: {uses} in all, at most {most} on one day.", "Usos por día en los últimos {days} días: {uses} en total, como máximo {most} en un día.";
        usage_none: "Nobody used it in the last {days} days.", "Nadie lo ha usado en los últimos {days} días.";
        usage_table: "The same as a table", "Lo mismo en una tabla";
        usage_day: "Day (UTC)", "Día (UTC)";
        usage_count: "Uses", "Usos";
        sessions: "Guests who are in", "Invitados que están dentro";
        sessions_none: "No guest is in right now.", "Ahora mismo no hay ningún invitado dentro.";
        guest: "Guest", "Invitado";
        guest_unnamed: "Without a name", "Sin nombre";
        came: "Came in", "Entró";
        seen: "Last seen", "Visto por última vez";
        ends: "Ends", "Termina";
        sessions_more: "These are the newest {count}.", "Estos son los {count} más recientes.";
        renew: "Renew", "Renovar";
        renew_what: "More time, more uses, or both. The shared link stays the same.", "Más tiempo, más usos o ambas cosas. El enlace compartido sigue siendo el mismo.";
        renew_button: "Renew public token", "Renovar token público";
        change: "Change", "Cambiar";
        change_button: "Save changes", "Guardar cambios";
        change_limit_hint: "Left empty: without limit. At or below the uses so far, it is used up at once.", "Vacío: sin límite. Si es igual o menor que los usos hechos, queda agotado al instante.";
        revoke: "Revoke", "Revocar";
        revoke_what: "Final. The link and the code open nothing any more, and every guest is out at once.", "Definitivo. El enlace y el código ya no abren nada y todos los invitados dejan de entrar al instante.";
        revoke_yes: "Revoke {name}", "Revocar {name}";
    }
}

/// Returns the label of a public token's status for badges.
pub(crate) fn token_status(locale: Locale, status: PublicTokenStatus) -> Message {
    let messages = TokenListMessages::of(locale);
    match status {
        PublicTokenStatus::Active => messages.is_active,
        PublicTokenStatus::Expired => messages.is_expired,
        PublicTokenStatus::Revoked => messages.is_revoked,
        PublicTokenStatus::UsedUp => messages.is_used_up,
    }
}

/// Returns the label of a public token's status for filters.
pub(crate) fn token_filter(locale: Locale, status: PublicTokenStatus) -> Message {
    let messages = TokenListMessages::of(locale);
    match status {
        PublicTokenStatus::Active => messages.active,
        PublicTokenStatus::Expired => messages.expired,
        PublicTokenStatus::Revoked => messages.revoked,
        PublicTokenStatus::UsedUp => messages.used_up,
    }
}

/// Returns the label of a review for filters.
pub(crate) fn token_review(locale: Locale, review: TokenReview) -> Message {
    let messages = TokenListMessages::of(locale);
    match review {
        TokenReview::NoExpiry => messages.review_no_expiry,
        TokenReview::Unused => messages.review_unused,
        TokenReview::Expiring => messages.review_expiring,
        TokenReview::CreatorGone => messages.review_creator_gone,
    }
}
