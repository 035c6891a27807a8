//! The table of HTTP statuses and titles by error [`Code`].

use axum::http::StatusCode;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Locale;

/// HTTP status and titles of an error code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorInfo {
    /// The response status.
    pub status: StatusCode,
    /// The title in English.
    pub en: &'static str,
    /// The title in Spanish.
    pub es: &'static str,
}

impl ErrorInfo {
    /// Returns the title in `locale`.
    #[must_use]
    pub const fn title(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Es => self.es,
        }
    }
}

/// Returns the `type` of a problem: the path of its explanation, relative to this server.
#[must_use]
pub fn type_path(code: Code) -> String {
    format!("/errors/{}", code.as_str())
}

const fn row(status: StatusCode, en: &'static str, es: &'static str) -> ErrorInfo {
    ErrorInfo { status, en, es }
}

/// Returns status and titles of `code`.
#[must_use]
#[rustfmt::skip]
pub const fn error_info(code: Code) -> ErrorInfo {
    use StatusCode as S;
    match code {
        // Any operation
        Code::MalformedRequest          => row(S::BAD_REQUEST,            "The request cannot be read",              "No se puede leer la petición"),
        Code::Unauthenticated           => row(S::UNAUTHORIZED,           "Sign in first",                           "Primero inicia sesión"),
        Code::InvalidCredentials        => row(S::UNAUTHORIZED,           "Address or password is wrong",            "Dirección o contraseña incorrecta"),
        Code::Forbidden                 => row(S::FORBIDDEN,              "You may not do this",                     "No puedes hacer esto"),
        Code::CsrfRejected              => row(S::FORBIDDEN,              "The request came from another site",      "La petición viene de otro sitio"),
        Code::NotFound                  => row(S::NOT_FOUND,              "Not found",                               "No encontrado"),
        Code::MethodNotAllowed          => row(S::METHOD_NOT_ALLOWED,     "This does not work here",                 "Esto no funciona aquí"),
        Code::Conflict                  => row(S::CONFLICT,               "Somebody else was first",                 "Alguien se adelantó"),
        Code::PreconditionFailed        => row(S::PRECONDITION_FAILED,    "It has changed meanwhile",                "Ha cambiado entretanto"),
        Code::PayloadTooLarge           => row(S::PAYLOAD_TOO_LARGE,      "The request is too large",                "La petición es demasiado grande"),
        Code::UnsupportedMediaType      => row(S::UNSUPPORTED_MEDIA_TYPE, "Send JSON",                               "Envía JSON"),
        Code::ValidationFailed          => row(S::UNPROCESSABLE_ENTITY,   "Some fields need another value",          "Algunos campos necesitan otro valor"),
        Code::UnknownField              => row(S::UNPROCESSABLE_ENTITY,   "There are unknown fields",                "Hay campos desconocidos"),
        Code::InvalidCursor             => row(S::UNPROCESSABLE_ENTITY,   "The list cannot go on from there",        "La lista no puede seguir desde ahí"),
        Code::IdempotencyKeyReused      => row(S::UNPROCESSABLE_ENTITY,   "The key belongs to another request",      "La clave pertenece a otra petición"),
        Code::IdempotencyInProgress     => row(S::CONFLICT,               "The first request is not finished",       "La primera petición no ha terminado"),
        Code::RateLimited               => row(S::TOO_MANY_REQUESTS,      "Too many attempts",                       "Demasiados intentos"),
        Code::Internal                  => row(S::INTERNAL_SERVER_ERROR,  "Something went wrong here",               "Algo ha fallado aquí"),
        Code::ServerKeyMissing          => row(S::SERVICE_UNAVAILABLE,    "A server key is missing here",            "Aquí falta una clave del servidor"),
        Code::ServiceUnavailable        => row(S::SERVICE_UNAVAILABLE,    "Not available right now",                 "No disponible en este momento"),
        // Plans
        Code::LimitReached              => row(S::FORBIDDEN,              "The plan's limit is reached",             "Se ha alcanzado el límite del plan"),
        Code::FeatureNotInPlan          => row(S::FORBIDDEN,              "The plan does not include this",          "El plan no incluye esto"),
        // Invitations
        Code::AlreadyMember             => row(S::CONFLICT,               "Is a member already",                     "Ya es miembro"),
        Code::InvitationAlreadyPending  => row(S::CONFLICT,               "Has a pending invitation already",        "Ya tiene una invitación pendiente"),
        Code::RoleNotGrantable          => row(S::FORBIDDEN,              "You cannot grant this",                   "No puedes conceder esto"),
        Code::InvitationInvalid         => row(S::NOT_FOUND,              "No such invitation",                      "No existe esa invitación"),
        Code::InvitationExpired         => row(S::GONE,                   "The invitation has run out",              "La invitación ha caducado"),
        Code::InvitationCancelled       => row(S::GONE,                   "The invitation was taken back",           "La invitación fue retirada"),
        Code::InvitationDeclined        => row(S::GONE,                   "The invitation was declined",             "La invitación fue rechazada"),
        Code::InvitationAccepted        => row(S::GONE,                   "The invitation was accepted already",     "La invitación ya fue aceptada"),
        Code::InvitationSuperseded      => row(S::GONE,                   "A newer link was sent",                   "Se envió un enlace más reciente"),
        Code::InvitationWithdrawn       => row(S::GONE,                   "The invitation no longer stands",         "La invitación ya no es válida"),
        Code::InvitationForOtherAddress => row(S::FORBIDDEN,              "The invitation is for another address",   "La invitación es para otra dirección"),
        Code::EmailNotVerified          => row(S::FORBIDDEN,              "The address is not proven yet",           "La dirección aún no está verificada"),
        Code::AccountExists             => row(S::CONFLICT,               "This address has an account",             "Esta dirección ya tiene una cuenta"),
        // Public tokens
        Code::ExpiryRequired            => row(S::UNPROCESSABLE_ENTITY,   "An expiry is needed",                     "Hace falta una fecha de caducidad"),
        Code::TokenInvalid              => row(S::UNAUTHORIZED,           "Not a valid link or code",                "El enlace o código no es válido"),
        Code::TokenExpired              => row(S::GONE,                   "The link has run out",                    "El enlace ha caducado"),
        Code::TokenRevoked              => row(S::GONE,                   "The link was revoked",                    "El enlace fue revocado"),
        Code::TokenUsedUp               => row(S::GONE,                   "The link is used up",                     "El enlace ya no admite más usos"),
        Code::TokenWithoutProjects      => row(S::GONE,                   "The link opens nothing any more",         "El enlace ya no abre nada"),
        // Members
        Code::OwnerRequired             => row(S::CONFLICT,               "A workspace needs its Owner",             "Un espacio de trabajo necesita a su propietario"),
        // One-time secrets
        Code::SecretUsed                => row(S::GONE,                   "The link was used already",               "El enlace ya fue usado"),
        Code::SecretExpired             => row(S::GONE,                   "The link has run out",                    "El enlace ha caducado"),
        Code::PasswordWrong             => row(S::FORBIDDEN,              "The password is wrong",                   "La contraseña es incorrecta"),
        Code::SecretInvalid             => row(S::NOT_FOUND,              "Not one of our links",                    "No es uno de nuestros enlaces"),
    }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
