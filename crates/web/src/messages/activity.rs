//! Messages of the activity page, and a sentence for each action.

use guestlist_domain::model::event::Action;
use guestlist_domain::model::text::Locale;

use crate::i18n::{Message, messages};

messages! {
    /// Messages of the activity page.
    ActivityMessages {
        of_all_projects: "Everything that happened here and in all projects, newest first. Nothing is ever taken out.", "Todo lo que ha pasado aquí y en todos los proyectos, primero lo último. Nunca se borra nada.";
        of_this_project: "Everything that happened in this project, newest first. Nothing is ever taken out.", "Todo lo que ha pasado en este proyecto, primero lo último. Nunca se borra nada.";
        none: "Nothing here yet that fits.", "Aún no hay nada que encaje.";
        what: "What", "Qué";
        who: "Who", "Quién";
        any_actor: "Anybody", "Cualquiera";
        any_kind: "Everything", "Todo";
        of_member: "Members", "Miembros";
        of_invitation: "Invitations", "Invitaciones";
        of_project: "Projects", "Proyectos";
        of_public_token: "Public tokens", "Tokens públicos";
        of_workspace: "The workspace", "El espacio";
        of_api_key: "API keys", "Claves de API";
        since: "From day (UTC)", "Desde el día (UTC)";
        until: "To day (UTC)", "Hasta el día (UTC)";
        show: "Show", "Mostrar";
        clear: "Clear", "Quitar filtros";
        happened: "What happened", "Qué pasó";
        when: "When", "Cuándo";
        unlisted_account: "One person", "Una persona";
        more_actors: "Not everybody stands in this list. A name below leads to what they did.", "En esta lista no están todas las personas. Un nombre de abajo lleva a lo que hizo.";
        deleted_account: "Somebody who is gone", "Alguien que ya no está";
        guest: "A guest", "Un invitado";
        guest_of: "Guest of {token}", "Invitado de {token}";
        guest_named: "{name} (guest)", "{name} (invitado)";
        named_guest_of: "{name}, guest of {token}", "{name}, invitado de {token}";
        application: "An application", "Una aplicación";
        operator: "The operator", "El operador";
        system: "Guestlist", "Guestlist";
        anonymous: "Somebody not signed in", "Alguien sin sesión";
        from_to: "{before} → {after}", "{before} → {after}";
    }
}

messages! {
    /// Sentence of each action; `{who}` is the actor.
    ActionMessages {
        account_link_created: "{who} created a link to sign up", "{who} creó un enlace para crear una cuenta";
        account_created: "{who} signed up", "{who} creó su cuenta";
        account_verified: "{who} confirmed an address", "{who} confirmó una dirección";
        account_updated: "{who} changed their account", "{who} cambió su cuenta";
        account_password_changed: "{who} changed their password", "{who} cambió su contraseña";
        account_password_reset: "{who} reset their password", "{who} restableció su contraseña";
        account_email_changed: "{who} changed their address", "{who} cambió su dirección";
        account_deleted: "{who} deleted an account", "{who} eliminó una cuenta";
        session_started: "{who} signed in", "{who} inició sesión";
        session_ended: "{who} signed out", "{who} cerró sesión";
        workspace_created: "{who} created the workspace {what}", "{who} creó el espacio {what}";
        workspace_updated: "{who} changed the settings of {what}", "{who} cambió los ajustes de {what}";
        workspace_plan_changed: "{who} changed the plan of {what}", "{who} cambió el plan de {what}";
        workspace_deleted: "{who} deleted the workspace {what}", "{who} eliminó el espacio {what}";
        ownership_offered: "{who} offered the ownership to {what}", "{who} ofreció la propiedad a {what}";
        ownership_offer_cancelled: "{who} ended the offer of the ownership of {what}", "{who} terminó la oferta de propiedad de {what}";
        ownership_transferred: "{who} became the Owner of {what}", "{who} pasó a ser propietario de {what}";
        project_created: "{who} created the project {what}", "{who} creó el proyecto {what}";
        project_updated: "{who} changed the project {what}", "{who} cambió el proyecto {what}";
        project_deleted: "{who} deleted the project {what}", "{who} eliminó el proyecto {what}";
        project_transfer_requested: "{who} offered the project {what} to another workspace", "{who} ofreció el proyecto {what} a otro espacio";
        project_transfer_cancelled: "{who} ended the offer of the project {what}", "{who} terminó la oferta del proyecto {what}";
        project_transferred: "{who} moved the project {what}", "{who} trasladó el proyecto {what}";
        invitation_created: "{who} invited {what}", "{who} invitó a {what}";
        invitation_changed: "{who} changed the invitation of {what}", "{who} cambió la invitación de {what}";
        invitation_resent: "{who} invited {what} again", "{who} volvió a invitar a {what}";
        invitation_sent: "{who} mailed the invitation to {what}", "{who} envió por correo la invitación a {what}";
        invitation_undeliverable: "The invitation could not be mailed to {what} ({who})", "No se pudo enviar la invitación a {what} ({who})";
        invitation_accepted: "{who} accepted the invitation of {what}", "{who} aceptó la invitación de {what}";
        invitation_declined: "{who} declined the invitation of {what}", "{who} rechazó la invitación de {what}";
        invitation_cancelled: "{who} took back the invitation of {what}", "{who} retiró la invitación de {what}";
        member_added: "{what} is a member ({who})", "{what} es miembro ({who})";
        member_role_changed: "{who} changed what {what} may do", "{who} cambió lo que puede hacer {what}";
        member_removed: "{who} removed {what}", "{who} eliminó a {what}";
        member_left: "{who} left", "{who} salió";
        public_token_created: "{who} made the public token {what}", "{who} creó el token público {what}";
        public_token_redeemed: "{who} came in by the public token {what}", "{who} entró con el token público {what}";
        public_token_updated: "{who} changed the public token {what}", "{who} cambió el token público {what}";
        public_token_emailed: "{who} mailed the public token {what}", "{who} envió por correo el token público {what}";
        public_token_renewed: "{who} renewed the public token {what}", "{who} renovó el token público {what}";
        public_token_revoked: "{who} revoked the public token {what}", "{who} revocó el token público {what}";
        public_token_handed_over: "{who} handed over the public token {what}", "{who} traspasó el token público {what}";
        api_key_created: "{who} made the API key {what}", "{who} creó la clave de API {what}";
        api_key_revoked: "{who} revoked the API key {what}", "{who} revocó la clave de API {what}";
        signing_key_rotated: "{who} changed the signing key", "{who} cambió la clave de firma";
        signing_key_retired: "{who} retired a signing key", "{who} retiró una clave de firma";
    }
}

impl ActionMessages {
    /// Splits the sentence of an action into the parts before and after its actor.
    pub(crate) fn around_the_actor(locale: Locale, action: Action) -> (&'static str, &'static str) {
        let sentence = Self::sentence(locale, action).0;
        sentence.split_once("{who}").unwrap_or((sentence, ""))
    }

    fn sentence(locale: Locale, action: Action) -> Message {
        use Action as A;
        let messages = Self::of(locale);
        match action {
            A::AccountLinkCreated => messages.account_link_created,
            A::AccountCreated => messages.account_created,
            A::AccountVerified => messages.account_verified,
            A::AccountUpdated => messages.account_updated,
            A::AccountPasswordChanged => messages.account_password_changed,
            A::AccountPasswordReset => messages.account_password_reset,
            A::AccountEmailChanged => messages.account_email_changed,
            A::AccountDeleted => messages.account_deleted,
            A::SessionStarted => messages.session_started,
            A::SessionEnded => messages.session_ended,
            A::WorkspaceCreated => messages.workspace_created,
            A::WorkspaceUpdated => messages.workspace_updated,
            A::WorkspacePlanChanged => messages.workspace_plan_changed,
            A::WorkspaceDeleted => messages.workspace_deleted,
            A::OwnershipOffered => messages.ownership_offered,
            A::OwnershipOfferCancelled => messages.ownership_offer_cancelled,
            A::OwnershipTransferred => messages.ownership_transferred,
            A::ProjectCreated => messages.project_created,
            A::ProjectUpdated => messages.project_updated,
            A::ProjectDeleted => messages.project_deleted,
            A::ProjectTransferRequested => messages.project_transfer_requested,
            A::ProjectTransferCancelled => messages.project_transfer_cancelled,
            A::ProjectTransferred => messages.project_transferred,
            A::InvitationCreated => messages.invitation_created,
            A::InvitationChanged => messages.invitation_changed,
            A::InvitationResent => messages.invitation_resent,
            A::InvitationSent => messages.invitation_sent,
            A::InvitationUndeliverable => messages.invitation_undeliverable,
            A::InvitationAccepted => messages.invitation_accepted,
            A::InvitationDeclined => messages.invitation_declined,
            A::InvitationCancelled => messages.invitation_cancelled,
            A::MemberAdded => messages.member_added,
            A::MemberRoleChanged => messages.member_role_changed,
            A::MemberRemoved => messages.member_removed,
            A::MemberLeft => messages.member_left,
            A::PublicTokenCreated => messages.public_token_created,
            A::PublicTokenRedeemed => messages.public_token_redeemed,
            A::PublicTokenUpdated => messages.public_token_updated,
            A::PublicTokenEmailed => messages.public_token_emailed,
            A::PublicTokenRenewed => messages.public_token_renewed,
            A::PublicTokenRevoked => messages.public_token_revoked,
            A::PublicTokenHandedOver => messages.public_token_handed_over,
            A::ApiKeyCreated => messages.api_key_created,
            A::ApiKeyRevoked => messages.api_key_revoked,
            A::SigningKeyRotated => messages.signing_key_rotated,
            A::SigningKeyRetired => messages.signing_key_retired,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_names_its_actor_once() {
        for (locale, action) in
            Locale::ALL.into_iter().flat_map(|one| Action::ALL.iter().map(move |action| (one, *action)))
        {
            let sentence = ActionMessages::sentence(locale, action).0;
            assert_eq!(sentence.matches("{who}").count(), 1, "{sentence}");
        }
    }
}
