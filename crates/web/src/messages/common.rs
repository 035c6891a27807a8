//! Messages of the layout of all pages, and of small pages.

use crate::i18n::{Message, messages};

messages! {
    /// Messages of the layout.
    LayoutMessages {
        skip: "Skip to content", "Ir al contenido";
        trail: "You are here", "Estás aquí";
        sections: "Sections", "Secciones";
        account: "Account", "Cuenta";
        notifications: "Notifications", "Notificaciones";
        unread: "{count} unread", "{count} sin leer";
        home: "Home", "Inicio";
        sign_in: "Sign in", "Iniciar sesión";
        sign_up: "Sign up", "Crear cuenta";
        sign_out: "Sign out", "Cerrar sesión";
        reference: "Reference", "Referencia";
        enter_code: "Enter a code", "Introducir un código";
        api: "API", "API";
        mailbox: "Development mailbox", "Buzón de desarrollo";
        support: "Help", "Ayuda";
        copy: "Copy", "Copiar";
        copied: "Copied", "Copiado";
        back: "Back", "Volver";
        cancel: "Cancel", "Cancelar";
        save: "Save", "Guardar";
        more: "Show more", "Mostrar más";
        first: "Back to the beginning", "Volver al principio";
        search: "Search", "Buscar";
        choose: "Choose…", "Elige…";
        you: "you", "tú";
        never: "never", "nunca";
        as_csv: "Download as CSV", "Descargar como CSV";
        email: "E-mail address", "Correo electrónico";
        password: "Password", "Contraseña";
        name: "Name", "Nombre";
        language: "Language", "Idioma";
        language_en: "English", "Inglés";
        language_es: "Spanish", "Español";
    }
}

messages! {
    /// Messages about the action that redirected to a page; the keys are values of the query parameter `did`.
    FlashMessages {
        saved: "Saved.", "Guardado.";
        signed_out: "You are signed out.", "Has cerrado la sesión.";
        verified: "Your address is confirmed.", "Tu dirección está confirmada.";
        invited: "The invitation is on its way.", "La invitación está en camino.";
        resent: "The invitation was sent again.", "La invitación se ha enviado de nuevo.";
        cancelled: "The invitation was taken back.", "La invitación se ha retirado.";
        accepted: "Welcome! You are a member now.", "¡Te damos la bienvenida! Ya eres miembro.";
        declined: "You declined the invitation.", "Has rechazado la invitación.";
        changed: "The change is made.", "El cambio está hecho.";
        removed: "They are removed.", "Se ha eliminado el acceso.";
        left: "You left.", "Has salido.";
        created: "Created.", "Creado.";
        deleted: "It is deleted.", "Se ha eliminado.";
        revoked: "The public token is revoked. Guests are out.", "El token público está revocado. Los invitados ya no entran.";
        renewed: "The public token is renewed.", "El token público está renovado.";
        mailed: "The link is on its way.", "El enlace está en camino.";
        offered: "The offer is made.", "La oferta está hecha.";
        withdrawn: "The offer is withdrawn.", "La oferta se ha retirado.";
        ended: "The session is over.", "La sesión ha terminado.";
        ended_others: "You are signed out everywhere else.", "Las demás sesiones están cerradas.";
        read: "All read.", "Todo leído.";
        password: "Your password is changed. Other sessions are signed out.", "Tu contraseña ha cambiado. Las demás sesiones se han cerrado.";
        address_asked: "Open the mail that we sent to the new address.", "Abre el correo que hemos enviado a la nueva dirección.";
        account_deleted: "Your account is deleted.", "Tu cuenta se ha eliminado.";
        project_moved: "The project is in this workspace now.", "El proyecto ya está en este espacio.";
        key_revoked: "The key is revoked.", "La clave está revocada.";
        owned: "You are the Owner now.", "Ahora eres propietario.";
        moved: "The project moved.", "El proyecto se ha trasladado.";
        mailed_none: "Nobody was mailed: this server sends no mail, or the addresses asked for no more.", "No se ha enviado a nadie: este servidor no envía correo o las direcciones pidieron no recibirlo.";
        offer_declined: "You declined the offer.", "Has rechazado la oferta.";
        offer_over: "This offer is over: somebody answered it, took it back, or it ran out.", "Esta oferta ya no está abierta: alguien la respondió, la retiró o caducó.";
        address: "Your address is changed.", "Tu dirección ha cambiado.";
    }
}

impl FlashMessages {
    /// Returns the message of a value of `did`; `None` for unknown values.
    pub(crate) fn sentence(&self, key: &str) -> Option<Message> {
        Some(match key {
            "saved" => self.saved,
            "signed_out" => self.signed_out,
            "verified" => self.verified,
            "invited" => self.invited,
            "resent" => self.resent,
            "cancelled" => self.cancelled,
            "accepted" => self.accepted,
            "declined" => self.declined,
            "changed" => self.changed,
            "removed" => self.removed,
            "left" => self.left,
            "created" => self.created,
            "deleted" => self.deleted,
            "revoked" => self.revoked,
            "renewed" => self.renewed,
            "mailed" => self.mailed,
            "offered" => self.offered,
            "withdrawn" => self.withdrawn,
            "ended" => self.ended,
            "ended_others" => self.ended_others,
            "read" => self.read,
            "password" => self.password,
            "address_asked" => self.address_asked,
            "account_deleted" => self.account_deleted,
            "project_moved" => self.project_moved,
            "key_revoked" => self.key_revoked,
            "owned" => self.owned,
            "moved" => self.moved,
            "mailed_none" => self.mailed_none,
            "offer_declined" => self.offer_declined,
            "offer_over" => self.offer_over,
            "address" => self.address,
            _ => return None,
        })
    }
}

messages! {
    /// Messages of the development mailbox.
    MailboxMessages {
        title: "Development mailbox", "Buzón de desarrollo";
        what: "Every mail that this server wrote since it started, newest first. Nothing left this machine.", "Todos los correos que este servidor ha escrito desde que arrancó, primero los últimos. Nada ha salido de esta máquina.";
        as_json: "As JSON", "Como JSON";
        empty: "No mails yet. Sign up or invite somebody, and look again.", "Aún no hay correos. Crea una cuenta o invita a alguien y vuelve a mirar.";
        to: "to", "para";
        local: "The development mailbox opens under localhost alone.", "El buzón de desarrollo solo se abre en localhost.";
    }
}

messages! {
    /// Messages of the opt-out page.
    OptOutMessages {
        ask: "No more of these mails?", "¿No quieres más correos de estos?";
        ask_what: "This server then sends no more invitations and shared links to your address. You can still use those you have.", "Este servidor dejará de enviar invitaciones y enlaces compartidos a tu dirección. Los que ya tienes siguen funcionando.";
        button: "Send me no more", "No enviar más";
        done: "No more mails", "No habrá más correos";
        done_what: "This server sends no more invitations and shared links to your address.", "Este servidor ya no enviará invitaciones ni enlaces compartidos a tu dirección.";
        unknown: "This link does not work", "Este enlace no funciona";
        unknown_what: "Copy the whole link from the mail and try again.", "Copia el enlace completo del correo e inténtalo de nuevo.";
        later: "Not right now", "Ahora mismo no";
        later_what: "We are mending something. Try again in a few minutes.", "Estamos arreglando algo. Inténtalo de nuevo en unos minutos.";
    }
}
