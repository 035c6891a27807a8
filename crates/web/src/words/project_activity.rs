//! What happened in a project, in words.

use guestlist_domain::model::event::Action;
use guestlist_domain::model::text::Locale;

use crate::text::{Text, catalogue};

catalogue! {
    /// The list and its filters.
    ProjectActivity {
        title: "Activity", "Actividad";
        what: "Who did what in this project, newest first.", "Quién hizo qué en este proyecto, lo último primero.";
        empty: "Nothing happened that fits. Invitations, members, public tokens and settings leave their traces here.", "No hay nada que coincida. Aquí quedan las invitaciones, los miembros, los tokens públicos y los ajustes.";
        when: "When", "Cuándo";
        who: "Who", "Quién";
        did: "What", "Qué";
        whom: "Concerning", "Sobre";
        kinds: "Kind", "Tipo";
        period: "Period", "Periodo";
        everything: "Everything", "Todo";
        people: "People", "Personas";
        tokens: "Public tokens", "Tokens públicos";
        project: "Project", "Proyecto";
        ever: "Any time", "Siempre";
        day: "Last 24 hours", "Últimas 24 horas";
        week: "Last 7 days", "Últimos 7 días";
        month: "Last 30 days", "Últimos 30 días";
        only_by: "Only by {name}", "Solo de {name}";
        by_somebody: "Only by one of them", "Solo de una persona";
        by_all: "By everybody", "De todos";
        guest_of: "Guest of {token}", "Invitado de {token}";
        named_guest_of: "{name}, guest of {token}", "{name}, invitado de {token}";
        guest: "A guest", "Un invitado";
        host: "Host application", "Aplicación";
        operator: "Operator", "Operador";
        anonymous: "Somebody not signed in", "Alguien sin sesión";
        system: "Guestlist", "Guestlist";
        gone: "A deleted account", "Una cuenta eliminada";
        from_to: "{before} → {after}", "{before} → {after}";
    }
}

catalogue! {
    /// One phrase for each action.
    Deeds {
        account_created: "Account created", "Cuenta creada";
        account_verified: "Address confirmed", "Dirección confirmada";
        account_updated: "Account changed", "Cuenta modificada";
        account_password_changed: "Password changed", "Contraseña cambiada";
        account_password_reset: "Password reset", "Contraseña restablecida";
        account_email_changed: "Address changed", "Dirección cambiada";
        account_deleted: "Account deleted", "Cuenta eliminada";
        session_started: "Signed in", "Sesión iniciada";
        session_ended: "Signed out", "Sesión cerrada";
        workspace_created: "Workspace created", "Espacio de trabajo creado";
        workspace_updated: "Workspace changed", "Espacio de trabajo modificado";
        workspace_plan_changed: "Plan changed", "Plan cambiado";
        workspace_deleted: "Workspace deleted", "Espacio de trabajo eliminado";
        ownership_offered: "Ownership offered", "Propiedad ofrecida";
        ownership_offer_cancelled: "Offer of ownership ended", "Oferta de propiedad retirada";
        ownership_transferred: "Ownership handed over", "Propiedad transferida";
        project_created: "Project created", "Proyecto creado";
        project_updated: "Project changed", "Proyecto modificado";
        project_deleted: "Project deleted", "Proyecto eliminado";
        project_transfer_requested: "Project offered to another workspace", "Proyecto ofrecido a otro espacio";
        project_transfer_cancelled: "Offer of the project ended", "Oferta del proyecto retirada";
        project_transferred: "Project moved", "Proyecto trasladado";
        invitation_created: "Invited", "Invitación creada";
        invitation_changed: "Invitation changed", "Invitación modificada";
        invitation_resent: "Invitation sent again", "Invitación reenviada";
        invitation_sent: "Invitation mailed", "Invitación enviada por correo";
        invitation_undeliverable: "Invitation could not be delivered", "Invitación no entregada";
        invitation_accepted: "Invitation accepted", "Invitación aceptada";
        invitation_declined: "Invitation declined", "Invitación rechazada";
        invitation_cancelled: "Invitation taken back", "Invitación retirada";
        member_added: "Member added", "Miembro añadido";
        member_role_changed: "Rights changed", "Permisos cambiados";
        member_removed: "Member removed", "Miembro eliminado";
        member_left: "Member left", "Miembro ha salido";
        public_token_created: "Public token created", "Token público creado";
        public_token_redeemed: "Guest came in", "Entrada de un invitado";
        public_token_updated: "Public token changed", "Token público modificado";
        public_token_emailed: "Public token mailed", "Token público enviado por correo";
        public_token_renewed: "Public token renewed", "Token público renovado";
        public_token_revoked: "Public token revoked", "Token público revocado";
        public_token_handed_over: "Public token handed over", "Token público traspasado";
        host_key_created: "API key created", "Clave de API creada";
        host_key_revoked: "API key revoked", "Clave de API revocada";
        signing_key_rotated: "Signing key rotated", "Clave de firma renovada";
        signing_key_retired: "Signing key retired", "Clave de firma retirada";
    }
}

/// What was done, in words.
pub(crate) fn deed(locale: Locale, action: Action) -> Text {
    use Action as A;
    let words = Deeds::of(locale);
    match action {
        A::AccountCreated => words.account_created,
        A::AccountVerified => words.account_verified,
        A::AccountUpdated => words.account_updated,
        A::AccountPasswordChanged => words.account_password_changed,
        A::AccountPasswordReset => words.account_password_reset,
        A::AccountEmailChanged => words.account_email_changed,
        A::AccountDeleted => words.account_deleted,
        A::SessionStarted => words.session_started,
        A::SessionEnded => words.session_ended,
        A::WorkspaceCreated => words.workspace_created,
        A::WorkspaceUpdated => words.workspace_updated,
        A::WorkspacePlanChanged => words.workspace_plan_changed,
        A::WorkspaceDeleted => words.workspace_deleted,
        A::OwnershipOffered => words.ownership_offered,
        A::OwnershipOfferCancelled => words.ownership_offer_cancelled,
        A::OwnershipTransferred => words.ownership_transferred,
        A::ProjectCreated => words.project_created,
        A::ProjectUpdated => words.project_updated,
        A::ProjectDeleted => words.project_deleted,
        A::ProjectTransferRequested => words.project_transfer_requested,
        A::ProjectTransferCancelled => words.project_transfer_cancelled,
        A::ProjectTransferred => words.project_transferred,
        A::InvitationCreated => words.invitation_created,
        A::InvitationChanged => words.invitation_changed,
        A::InvitationResent => words.invitation_resent,
        A::InvitationSent => words.invitation_sent,
        A::InvitationUndeliverable => words.invitation_undeliverable,
        A::InvitationAccepted => words.invitation_accepted,
        A::InvitationDeclined => words.invitation_declined,
        A::InvitationCancelled => words.invitation_cancelled,
        A::MemberAdded => words.member_added,
        A::MemberRoleChanged => words.member_role_changed,
        A::MemberRemoved => words.member_removed,
        A::MemberLeft => words.member_left,
        A::PublicTokenCreated => words.public_token_created,
        A::PublicTokenRedeemed => words.public_token_redeemed,
        A::PublicTokenUpdated => words.public_token_updated,
        A::PublicTokenEmailed => words.public_token_emailed,
        A::PublicTokenRenewed => words.public_token_renewed,
        A::PublicTokenRevoked => words.public_token_revoked,
        A::PublicTokenHandedOver => words.public_token_handed_over,
        A::HostKeyCreated => words.host_key_created,
        A::HostKeyRevoked => words.host_key_revoked,
        A::SigningKeyRotated => words.signing_key_rotated,
        A::SigningKeyRetired => words.signing_key_retired,
    }
}
