//! Messages of errors: the next step, and the errors of fields. The titles come from `guestlist_edge::error_info`.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::plan::PlanRefusal;
use guestlist_domain::model::text::{Invalid, Locale};
use guestlist_domain::usecase::Error;

use crate::i18n::{Message, messages};

messages! {
    /// Next step after an error.
    ErrorMessages {
        method: "This address takes no such request. Go back to the start, and use the links and buttons there.", "Esta dirección no admite esa petición. Vuelve al inicio y usa los enlaces y botones de allí.";
        unreadable: "What arrived cannot be read. Open the page again, and send its form from there.", "No se puede leer lo que ha llegado. Abre la página de nuevo y envía su formulario desde allí.";
        too_large: "That is more than can be sent at once. Go back, and send less.", "Es más de lo que se puede enviar de una vez. Vuelve atrás y envía menos.";
        not_found: "It does not exist, or it is not yours to see. Check the address, or go back to the start.", "No existe o no puedes verlo. Comprueba la dirección o vuelve al inicio.";
        forbidden: "Ask somebody who manages this place to do it, or to give you the right.", "Pide a quien administra este lugar que lo haga o que te dé permiso.";
        credentials: "Check both and try again, or reset your password.", "Revisa ambos e inténtalo de nuevo, o restablece tu contraseña.";
        password: "This is not your current password. Try again.", "Esta no es tu contraseña actual. Inténtalo de nuevo.";
        too_often: "That was a lot in a short time. Wait a few minutes and try again.", "Han sido muchos intentos en poco tiempo. Espera unos minutos e inténtalo de nuevo.";
        stale: "Somebody else changed this meanwhile. Here is how it is now: make your change again if it is still needed.", "Alguien lo ha cambiado mientras tanto. Así está ahora: repite tu cambio si aún hace falta.";
        conflict: "Somebody else changed this at the same moment. Look again, then decide.", "Alguien lo ha cambiado al mismo tiempo. Míralo de nuevo y decide.";
        busy: "Something we need does not answer. Nothing is lost; try again in a minute.", "Algo que necesitamos no responde. No se ha perdido nada; inténtalo en un minuto.";
        key_missing: "This server cannot show it right now. Nothing is lost; try again in a minute, and tell us if it stays so.", "Este servidor no puede mostrarlo ahora. No se ha perdido nada; inténtalo en un minuto y avísanos si sigue igual.";
        broken: "Something went wrong on our side. Nothing was changed. Try again, or tell us with the number below.", "Algo ha fallado por nuestra parte. No se ha cambiado nada. Inténtalo de nuevo o escríbenos con el número de abajo.";
        other_site: "The request came from another site's page. Open this page here and try again.", "La petición venía de la página de otro sitio. Abre esta página aquí e inténtalo de nuevo.";
        plan: "The workspace's plan does not allow more. Remove something, or ask for a larger plan.", "El plan del espacio de trabajo no permite más. Quita algo o pide un plan mayor.";
        plan_members: "Members that the workspace's plan allows, invited people included: {max}. Remove someone, or ask for a larger plan.", "Miembros que permite el plan del espacio de trabajo, contando a las personas invitadas: {max}. Quita a alguien o pide un plan mayor.";
        plan_pending: "Pending invitations that the workspace's plan allows: {max}. Cancel one, or ask for a larger plan.", "Invitaciones pendientes que permite el plan del espacio de trabajo: {max}. Cancela alguna o pide un plan mayor.";
        plan_tokens: "Active public tokens that the workspace's plan allows: {max}. Revoke one, or ask for a larger plan.", "Tokens públicos activos que permite el plan del espacio de trabajo: {max}. Revoca alguno o pide un plan mayor.";
        feature: "The workspace's plan does not include this. Ask whoever runs this server, or whoever sent you here.", "El plan del espacio de trabajo no incluye esto. Pregunta a quien administra este servidor o a quien te envió aquí.";
        owner: "A workspace needs exactly one Owner. Hand it over first.", "Un espacio de trabajo necesita un único propietario. Transfiérelo primero.";
        already_member: "This person is a member already. Change their role instead.", "Esta persona ya es miembro. Cambia su rol.";
        already_pending: "This address has a pending invitation. Resend it or change it.", "Esta dirección ya tiene una invitación pendiente. Reenvíala o cámbiala.";
        not_grantable: "You can give nobody more than you have yourself. Choose less.", "No puedes dar a nadie más de lo que tienes tú. Elige menos.";
        invitation_invalid: "Copy the whole link or code from the mail, and try again.", "Copia el enlace o el código completo del correo e inténtalo de nuevo.";
        invitation_expired: "Ask whoever invited you to send it again.", "Pide a quien te invitó que la envíe de nuevo.";
        invitation_cancelled: "It was taken back. If that surprises you, ask whoever invited you.", "Se retiró. Si te sorprende, pregunta a quien te invitó.";
        invitation_declined: "It was declined. If you changed your mind, ask for a new one.", "Se rechazó. Si has cambiado de idea, pide una nueva.";
        invitation_accepted: "It was accepted already. Sign in to find the place among your projects.", "Ya se aceptó. Inicia sesión para encontrar el lugar entre tus proyectos.";
        invitation_superseded: "A newer mail replaced this link. Open the latest one.", "Un correo más nuevo reemplaza este enlace. Abre el último.";
        invitation_withdrawn: "It was withdrawn, because whoever invited you lost the right to invite. Ask for a new one.", "Se anuló porque quien te invitó ya no puede invitar. Pide una nueva.";
        other_address: "It is for {address}. Sign out and come back with that account.", "Es para {address}. Cierra la sesión y vuelve con esa cuenta.";
        unverified: "Confirm your address first: open the link in the mail, or sign up with the invited address.", "Confirma primero tu dirección: abre el enlace del correo o crea la cuenta con la dirección invitada.";
        account_exists: "There is an account with this address. Sign in with it.", "Ya hay una cuenta con esta dirección. Inicia sesión con ella.";
        token_invalid: "Copy the whole link, and try again.", "Copia el enlace completo e inténtalo de nuevo.";
        token_expired: "Its time is over. Ask whoever sent it for a new one.", "Su plazo ha terminado. Pide uno nuevo a quien te lo envió.";
        token_revoked: "It was revoked. If you still need access, ask whoever sent it.", "Se ha revocado. Si aún necesitas acceso, pídelo a quien te lo envió.";
        token_used_up: "It was used as often as it may be. Ask whoever sent it for a new one.", "Se ha usado todas las veces permitidas. Pide uno nuevo a quien te lo envió.";
        token_empty: "The projects behind it are gone. Ask whoever sent it where they are now.", "Los proyectos a los que daba acceso ya no están. Pregunta a quien te lo envió dónde están ahora.";
        expiry: "Public tokens of this workspace need an expiry. Choose one.", "Los tokens públicos de este espacio necesitan una caducidad. Elige una.";
        secret: "The link works once, and not for ever. Ask for a new one.", "El enlace funciona una vez y no para siempre. Pide uno nuevo.";
        other: "Look at what you typed, and try again.", "Revisa lo que has escrito e inténtalo de nuevo.";
    }
}

impl ErrorMessages {
    /// Returns the next step for an error.
    pub(crate) fn next_step(&self, error: &Error) -> String {
        if let Error::Invitation(InvitationRefusal::ForOtherAddress { masked_email }) = error {
            return self.other_address.with("address", masked_email).into();
        }
        if let Error::Plan(PlanRefusal::LimitReached { limit, max }) = error {
            let sentence = match *limit {
                "max_members" => self.plan_members,
                "max_pending_invitations" => self.plan_pending,
                "max_active_tokens" => self.plan_tokens,
                _ => self.plan,
            };
            return sentence.with("max", max).to_string();
        }
        self.of_code(error.code()).to_string()
    }

    /// Returns the next step for a code.
    pub(crate) const fn of_code(&self, code: Code) -> Message {
        match code {
            Code::NotFound | Code::Unauthenticated => self.not_found,
            Code::Forbidden => self.forbidden,
            Code::InvalidCredentials => self.credentials,
            Code::PasswordWrong => self.password,
            Code::RateLimited => self.too_often,
            Code::PreconditionFailed => self.stale,
            Code::Conflict => self.conflict,
            Code::ServiceUnavailable => self.busy,
            Code::ServerKeyMissing => self.key_missing,
            Code::Internal => self.broken,
            Code::CsrfRejected => self.other_site,
            Code::LimitReached => self.plan,
            Code::FeatureNotInPlan => self.feature,
            Code::OwnerRequired => self.owner,
            Code::AlreadyMember => self.already_member,
            Code::InvitationAlreadyPending => self.already_pending,
            Code::RoleNotGrantable => self.not_grantable,
            Code::InvitationInvalid => self.invitation_invalid,
            Code::InvitationExpired => self.invitation_expired,
            Code::InvitationCancelled => self.invitation_cancelled,
            Code::InvitationDeclined => self.invitation_declined,
            Code::InvitationAccepted => self.invitation_accepted,
            Code::InvitationSuperseded => self.invitation_superseded,
            Code::InvitationWithdrawn => self.invitation_withdrawn,
            Code::EmailNotVerified => self.unverified,
            Code::AccountExists => self.account_exists,
            Code::TokenInvalid => self.token_invalid,
            Code::TokenExpired => self.token_expired,
            Code::TokenRevoked => self.token_revoked,
            Code::TokenUsedUp => self.token_used_up,
            Code::TokenWithoutProjects => self.token_empty,
            Code::ExpiryRequired => self.expiry,
            Code::SecretUsed | Code::SecretExpired | Code::SecretInvalid => self.secret,
            Code::MethodNotAllowed => self.method,
            Code::MalformedRequest | Code::UnsupportedMediaType => self.unreadable,
            Code::PayloadTooLarge => self.too_large,
            Code::InvitationForOtherAddress
            | Code::ValidationFailed
            | Code::UnknownField
            | Code::InvalidCursor
            | Code::IdempotencyKeyReused
            | Code::IdempotencyInProgress => self.other,
        }
    }
}

messages! {
    /// Errors of form fields.
    FieldErrorMessages {
        required: "This is needed.", "Esto es necesario.";
        too_short: "This is too short.", "Es demasiado corto.";
        password_short: "Use a longer password: a sentence is best.", "Usa una contraseña más larga: lo mejor es una frase.";
        too_long: "This is too long.", "Es demasiado largo.";
        too_many: "These are too many addresses at once.", "Son demasiadas direcciones a la vez.";
        too_common: "This password is among those that are tried first. Use a sentence of your own.", "Esta contraseña es de las primeras que se prueban. Usa una frase propia.";
        email: "This does not look like an e-mail address.", "Esto no parece un correo electrónico.";
        characters: "There are characters in it that cannot be shown.", "Contiene caracteres que no se pueden mostrar.";
        number: "Use a whole number within the limits.", "Usa un número entero dentro de los límites.";
        choice: "Choose one of the list.", "Elige una de la lista.";
        past: "Choose a moment in the future.", "Elige un momento futuro.";
        late: "This is later than the workspace allows.", "Es más tarde de lo que permite el espacio de trabajo.";
        early: "A renewal can only be later than now agreed.", "Una renovación solo puede ser posterior a lo acordado.";
        lower: "The limit can only be raised.", "El límite solo puede aumentar.";
        address: "The operator has not allowed addresses of this site.", "El operador no ha permitido direcciones de este sitio.";
        same: "It is there already.", "Ya está ahí.";
        owner: "They are the Owner already.", "Ya es la persona propietaria.";
        token_owner: "Whoever takes these public tokens over has to manage them in all of their projects.", "Quien reciba estos tokens públicos debe gestionarlos en todos sus proyectos.";
        not_the_name: "This is not its name. Type it as it stands above.", "Este no es su nombre. Escríbelo como está arriba.";
        other: "Check this.", "Revisa esto.";
    }
}

impl FieldErrorMessages {
    /// Returns the message about an invalid field.
    pub(crate) fn sentence(locale: Locale, field: &str, invalid: &Invalid) -> String {
        let messages = Self::of(locale);
        let sentence = match invalid.code {
            "required" => messages.required,
            "too_short" if field.contains("password") => messages.password_short,
            "too_short" => messages.too_short,
            "too_many" if field == "emails" => messages.too_many,
            "too_long" | "too_many" => messages.too_long,
            "too_common" => messages.too_common,
            "email_invalid" => messages.email,
            "control_characters" => messages.characters,
            "out_of_range" | "wrong_type" | "above_maximum" => messages.number,
            "unknown_value" | "unknown_locale" | "not_allowed" | "unknown_role" | "unknown_permission" => {
                messages.choice
            }
            "cannot_take_over" => messages.token_owner,
            "not_the_name" => messages.not_the_name,
            "in_past" | "time_invalid" => messages.past,
            "too_late" => messages.late,
            "earlier_than_present" => messages.early,
            "lower_than_present" => messages.lower,
            "origin_not_allowed" => messages.address,
            "there_already" => messages.same,
            "owner_already" => messages.owner,
            _ => messages.other,
        };
        sentence.to_string()
    }
}
