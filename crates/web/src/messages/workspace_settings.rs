//! Messages of a workspace's settings, its ownership transfer and its deletion.

use crate::i18n::messages;

messages! {
    /// Messages of the settings page.
    WorkspaceSettingsMessages {
        title: "Settings", "Ajustes";
        locale: "Language of mails", "Idioma de los correos";
        locale_hint: "For people whose own language is not known.", "Para personas cuyo idioma no se conoce.";
        locale_open: "Whatever the inviter speaks", "El de quien invita";
        invitation_days: "Days to answer an invitation", "Días para responder a una invitación";
        invitation_days_hint: "1 to 30. Empty: {days}.", "De 1 a 30. Vacío: {days}.";
        tokens: "Public tokens", "Tokens públicos";
        token_default_days: "Days until a public token ends", "Días hasta la caducidad de un token público";
        token_default_hint: "When its maker says nothing. Empty: 7.", "Si quien lo crea no dice nada. Vacío: 7.";
        token_max_days: "At most, in days", "Como máximo, en días";
        token_max_hint: "Empty: no limit.", "Vacío: sin límite.";
        without_expiry: "May public tokens live for ever?", "¿Puede haber tokens públicos sin caducidad?";
        without_expiry_hint: "Where there is a limit of days, they never may.", "Si hay un máximo de días, nunca.";
        allowed: "Yes", "Sí";
        not_allowed: "No, each needs an expiry", "No, todos necesitan caducidad";
        app_url: "Your application's address", "Dirección de tu aplicación";
        app_url_hint: "Optional. Where guests and new members are sent. Allowed: {origins}", "Opcional. Adonde van los invitados y los nuevos miembros. Permitidas: {origins}";
        app_url_none: "The operator has allowed no addresses yet.", "El operador aún no ha permitido ninguna dirección.";
        plan: "Plan", "Plan";
        plan_name: "Name", "Nombre";
        plan_tokens: "Public tokens", "Tokens públicos";
        included: "Included", "Incluidos";
        not_included: "Not included", "No incluidos";
        plan_members: "Most members and invitations together", "Máximo de miembros e invitaciones";
        plan_pending: "Most pending invitations", "Máximo de invitaciones pendientes";
        plan_active: "Most active public tokens", "Máximo de tokens públicos activos";
        unlimited: "No limit", "Sin límite";
        plan_hint: "The operator of this server sets the plan.", "El plan lo fija el operador de este servidor.";
        ownership: "Ownership", "Propiedad";
        ownership_what: "The new Owner has to accept. You stay as an Admin.", "El nuevo propietario tiene que aceptar. Tú quedas como administrador.";
        ownership_to: "New Owner", "Nuevo propietario";
        offer: "Offer the ownership", "Ofrecer la propiedad";
        offer_alone: "There is nobody else in this workspace yet.", "Aún no hay nadie más en este espacio.";
        offered: "The ownership is offered to {name}, until", "La propiedad se ha ofrecido a {name}, hasta";
        withdraw: "Withdraw the offer", "Retirar la oferta";
        more_members: "These are the newest {count} members.", "Estos son los {count} miembros más recientes.";
        delete: "Delete the workspace", "Eliminar el espacio";
        delete_what: "All of its projects, invitations and public tokens end at once. Nobody can bring them back.", "Todos sus proyectos, invitaciones y tokens públicos terminan al momento. Nadie puede recuperarlos.";
        delete_title: "Delete {name}?", "¿Eliminar {name}?";
        delete_type: "Type the name of the workspace: {name}", "Escribe el nombre del espacio: {name}";
        delete_wrong: "This is not its name. Type it as it stands above.", "No es su nombre. Escríbelo como aparece arriba.";
        delete_button: "Delete for ever", "Eliminar para siempre";
    }
}
