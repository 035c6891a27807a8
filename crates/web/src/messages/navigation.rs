//! Messages that pages of workspaces and projects share.

use crate::i18n::messages;

messages! {
    /// Labels of tabs, columns and states.
    NavigationMessages {
        members: "Members", "Miembros";
        projects: "Projects", "Proyectos";
        roles: "Roles", "Roles";
        settings: "Settings", "Ajustes";
        keys: "API keys", "Claves de API";
        activity: "Activity", "Actividad";
        people: "People", "Personas";
        public_tokens: "Public tokens", "Tokens públicos";
        access: "Access", "Acceso";
        invitations: "Invitations", "Invitaciones";
        invited: "Invited", "Invitado";
        expired: "Expired", "Caducada";
        member: "Member", "Miembro";
        since: "Since", "Desde";
        invite: "Invite people", "Invitar a personas";
        remove: "Remove", "Eliminar";
        manage: "Manage", "Gestionar";
    }
}
