//! Messages of a project's pages: members, invitations, activity, settings.

use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::text::Locale;

use crate::i18n::{Message, messages};

messages! {
    /// Messages of a project's pages.
    ProjectMessages {
        your_access: "Your access", "Tu acceso";
        all_you_may: "Everything you can do here", "Todo lo que puedes hacer aquí";
        open_app: "Open the application", "Abrir la aplicación";
        by_role: "{role} of the workspace", "{role} del espacio de trabajo";
        no_members: "Nobody has access to this project alone yet. Invite the people who work on it; they see this project and nothing else.", "Nadie tiene aún acceso solo a este proyecto. Invita a quienes trabajan en él: verán este proyecto y nada más.";
        person: "Person", "Persona";
        access: "Access", "Acceso";
        since: "Since", "Desde";
        actions: "Actions", "Acciones";
        you_are: "{name} (you)", "{name} (tú)";
        manage: "Manage", "Gestionar";
        manage_one: "Manage {name}", "Gestionar a {name}";
        leave: "Leave", "Salir";
        leave_project: "Leave this project", "Salir de este proyecto";
        leave_what: "You lose your permission at once. A role in the workspace stays.", "Pierdes tu permiso al instante. Un rol en el espacio de trabajo se mantiene.";
        leave_yes: "Leave the project", "Salir del proyecto";
        invited_by: "Invited by {name}", "Por invitación de {name}";
        change_permission: "Change permission", "Cambiar el permiso";
        remove_from: "Remove from this project", "Quitar del proyecto";
        remove_what: "{name} loses access at once. A role in the workspace stays.", "{name} pierde el acceso al instante. Un rol en el espacio de trabajo se mantiene.";
        remove_yes: "Remove {name}", "Quitar a {name}";
        by_role_only: "{name} is in by a role in the workspace. Roles are changed there.", "{name} tiene acceso por un rol en el espacio de trabajo. Los roles se cambian allí.";
        no_rights_over: "You cannot change what {name} holds here.", "No puedes cambiar lo que {name} tiene aquí.";
        removal_impact: "What stays behind", "Lo que queda atrás";
        impact_invitations: "Pending invitations sent: {count}. They are taken back on removal.", "Invitaciones pendientes enviadas: {count}. Se retiran al quitar a la persona.";
        impact_tokens: "Public tokens made", "Tokens públicos creados";
        tokens_legend: "Public tokens that they can no longer manage", "Tokens públicos que ya no podrá gestionar";
        my_tokens_legend: "Public tokens that you can no longer manage", "Tokens públicos que ya no podrás gestionar";
        tokens_keep: "Keep them", "Conservarlos";
        tokens_keep_what: "They go on working and show up in the review", "Siguen funcionando y aparecen en la revisión";
        tokens_revoke: "Revoke them", "Revocarlos";
        tokens_revoke_what: "Their guests are out at once", "Sus invitados dejan de entrar al instante";
        tokens_mine: "Make them mine", "Pasarlos a mi nombre";
        tokens_mine_what: "You answer for them from now on", "Respondes de ellos desde ahora";
        more_of_list: "There are more than shown here.", "Hay más de los que se muestran aquí.";
    }
}

messages! {
    /// Messages about invitations to a project.
    ProjectInvitationMessages {
        title: "Invitations", "Invitaciones";
        filter: "Show invitations", "Mostrar invitaciones";
        all: "All", "Todas";
        pending: "Pending", "Pendientes";
        accepted: "Accepted", "Aceptadas";
        declined: "Declined", "Rechazadas";
        cancelled: "Taken back", "Retiradas";
        expired: "Expired", "Caducadas";
        is_pending: "Invited", "Invitado";
        is_accepted: "Accepted", "Aceptada";
        is_declined: "Declined", "Rechazada";
        is_cancelled: "Taken back", "Retirada";
        is_expired: "Expired", "Caducada";
        is_withdrawn: "No longer valid", "Ya no es válida";
        withdrawn_what: "Whoever invited may no longer grant this. Resend it, and it stands on your rights.", "Quien invitó ya no puede conceder esto. Reenvíala y se apoyará en tus derechos.";
        none: "No invitations here.", "No hay invitaciones aquí.";
        address: "Address", "Dirección";
        status: "Status", "Estado";
        expires: "Expires", "Caduca";
        by: "Invited by", "Invitado por";
        made: "Invited", "Invitado el";
        delivery: "Mail", "Correo";
        delivery_none: "No mail", "Sin correo";
        delivery_queued: "On its way", "En camino";
        delivery_sent: "Sent", "Enviado";
        delivery_failed: "Could not be delivered", "No se pudo entregar";
        delivery_suppressed: "Not sent: the address asked for no more mail", "No enviado: la dirección pidió no recibir correos";
        menu: "Manage the invitation of {email}", "Gestionar la invitación de {email}";
        resend: "Resend", "Reenviar";
        resend_what: "A fresh link and a fresh expiry. Links sent before stop working.", "Un enlace y una caducidad nuevos. Los enlaces anteriores dejan de funcionar.";
        code: "Invite code", "Código de invitación";
        code_what: "If the mail did not arrive, hand over this code or link yourself. It works only for {email}.", "Si el correo no llegó, entrega tú este código o enlace. Solo sirve para {email}.";
        code_gone: "This code cannot be shown right now. Look again in a minute, or resend the invitation to get a new one.", "Este código no se puede mostrar ahora. Míralo de nuevo en un minuto o reenvía la invitación para obtener uno nuevo.";
        link: "Invite link", "Enlace de invitación";
        copy_code: "Copy code", "Copiar código";
        copy_link: "Copy link", "Copiar enlace";
        uninvite: "Uninvite", "Retirar la invitación";
        uninvite_what: "Its link and code stop working at once.", "Su enlace y su código dejan de funcionar al instante.";
        uninvite_yes: "Take the invitation back", "Retirar la invitación";
        change: "Change permission", "Cambiar el permiso";
        change_what: "The link that was sent stays the same.", "El enlace enviado sigue siendo el mismo.";
        history: "History", "Historial";
    }
}

messages! {
    /// Messages of the form for invitations.
    ProjectInviteMessages {
        title: "Invite to {project}", "Invitar a {project}";
        what: "They see this project and nothing else of the workspace.", "Verán este proyecto y nada más del espacio de trabajo.";
        emails: "E-mail addresses", "Correos electrónicos";
        emails_hint: "One or several, each on a line or with commas between. Up to {most}.", "Uno o varios, uno por línea o separados por comas. Hasta {most}.";
        permission: "What may they do?", "¿Qué podrán hacer?";
        message: "A word from you", "Unas palabras tuyas";
        message_hint: "Optional. Stands in the mail, as plain text.", "Opcional. Aparece en el correo, como texto sin formato.";
        more: "More options", "Más opciones";
        locale: "Language of the mail", "Idioma del correo";
        locale_usual: "As usual in the workspace", "El habitual del espacio de trabajo";
        days: "Valid for days", "Días de validez";
        days_hint: "1 to 30. Left empty: as usual in the workspace.", "De 1 a 30. Vacío: lo habitual del espacio de trabajo.";
        by_hand: "Send no mail: I hand over the code myself", "No enviar correo: entregaré yo el código";
        button: "Send invitations", "Enviar invitaciones";
        check: "Check first", "Comprobar antes";
        results: "What came of it", "Resultado";
        dry_run: "What would come of it", "Qué pasaría";
        dry_run_what: "Nothing was sent yet.", "Aún no se ha enviado nada.";
        result: "Result", "Resultado";
        invited: "Invited", "Invitado";
        would_invite: "Would be invited", "Se invitaría";
        refused: "Not invited", "No invitado";
        partly: "Some were not invited. Their addresses are still in the form.", "Algunas personas no fueron invitadas. Sus direcciones siguen en el formulario.";
    }
}

messages! {
    /// Messages of the settings page: rename, transfer, delete.
    ProjectSettingsMessages {
        title: "Settings", "Ajustes";
        rename: "Name", "Nombre";
        rename_label: "Name of the project", "Nombre del proyecto";
        transfer: "Move to another workspace", "Trasladar a otro espacio de trabajo";
        transfer_what: "Its people go with it. Invitations are taken back, and public tokens of this workspace no longer open it. Where you may not decide in the other workspace, somebody there has to approve.", "Sus personas van con él. Las invitaciones se retiran y los tokens públicos de este espacio dejan de abrirlo. Si no puedes decidir en el otro espacio, alguien de allí tiene que aprobarlo.";
        transfer_to: "To which workspace?", "¿A qué espacio de trabajo?";
        transfer_more: "These are the newest. Name any other by its id.", "Estos son los más recientes. Indica cualquier otro por su identificador.";
        transfer_nowhere: "You are in no other workspace. Ask to be invited to the one that the project is to go to.", "No estás en ningún otro espacio. Pide que te inviten al espacio al que debe ir el proyecto.";
        transfer_id: "Or the id of a workspace", "O el identificador de un espacio";
        transfer_id_hint: "You need a role there.", "Necesitas un rol allí.";
        transfer_button: "Move or offer it", "Trasladar u ofrecer";
        offered: "{name} offered it to {workspace}. Nothing changes until somebody there approves.", "{name} lo ofreció a {workspace}. Nada cambia hasta que alguien de allí lo apruebe.";
        offered_until: "The offer stands until", "La oferta vale hasta";
        withdraw: "Withdraw the offer", "Retirar la oferta";
        delete: "Delete this project", "Eliminar este proyecto";
        delete_what: "It is gone at once, for members and guests. There is no way back.", "Desaparece al instante, para miembros e invitados. No hay vuelta atrás.";
        delete_type: "Type the name of the project: {name}", "Escribe el nombre del proyecto: {name}";
        delete_wrong: "This is not the name of the project.", "Este no es el nombre del proyecto.";
        delete_button: "Delete the project", "Eliminar el proyecto";
    }
}

/// Returns the label of an invitation status for badges.
pub(crate) fn invitation_status(locale: Locale, status: InvitationStatus) -> Message {
    let messages = ProjectInvitationMessages::of(locale);
    match status {
        InvitationStatus::Pending => messages.is_pending,
        InvitationStatus::Accepted => messages.is_accepted,
        InvitationStatus::Declined => messages.is_declined,
        InvitationStatus::Cancelled => messages.is_cancelled,
        InvitationStatus::Expired => messages.is_expired,
    }
}

/// Returns the label of an invitation status for filters.
pub(crate) fn invitation_filter(locale: Locale, status: InvitationStatus) -> Message {
    let messages = ProjectInvitationMessages::of(locale);
    match status {
        InvitationStatus::Pending => messages.pending,
        InvitationStatus::Accepted => messages.accepted,
        InvitationStatus::Declined => messages.declined,
        InvitationStatus::Cancelled => messages.cancelled,
        InvitationStatus::Expired => messages.expired,
    }
}

/// Returns the label of the delivery of an invitation's mail.
pub(crate) fn mail_state(locale: Locale, state: DeliveryState) -> Message {
    let messages = ProjectInvitationMessages::of(locale);
    match state {
        DeliveryState::None => messages.delivery_none,
        DeliveryState::Queued => messages.delivery_queued,
        DeliveryState::Sent => messages.delivery_sent,
        DeliveryState::Failed => messages.delivery_failed,
        DeliveryState::Suppressed => messages.delivery_suppressed,
    }
}
