//! Error codes: the stable machine names of all refusals that a client can receive. The HTTP adapter assigns a status
//! to each, and documentation and translations are checked against this list.

use std::time::Duration;

/// Waiting time before a retry, if the instance is busy.
const BUSY: Duration = Duration::from_secs(2);

macro_rules! codes {
    ($($variant:ident = $name:literal,)*) => {
        /// Machine name of a refusal; never changes once published.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = concat!("`", $name, "`")] $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name in the API.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    Unauthenticated = "unauthenticated",
    InvalidCredentials = "invalid_credentials",
    Forbidden = "forbidden",
    NotFound = "not_found",
    Conflict = "conflict",
    MalformedRequest = "malformed_request",
    MethodNotAllowed = "method_not_allowed",
    PreconditionFailed = "precondition_failed",
    PayloadTooLarge = "payload_too_large",
    UnsupportedMediaType = "unsupported_media_type",
    CsrfRejected = "csrf_rejected",
    ValidationFailed = "validation_failed",
    UnknownField = "unknown_field",
    InvalidCursor = "invalid_cursor",
    IdempotencyKeyReused = "idempotency_key_reused",
    IdempotencyInProgress = "idempotency_in_progress",
    Internal = "internal",
    RateLimited = "rate_limited",
    LimitReached = "limit_reached",
    FeatureNotInPlan = "feature_not_in_plan",
    ServiceUnavailable = "service_unavailable",
    ServerKeyMissing = "server_key_missing",
    AlreadyMember = "already_member",
    InvitationAlreadyPending = "invitation_already_pending",
    RoleNotGrantable = "role_not_grantable",
    InvitationExpired = "invitation_expired",
    InvitationCancelled = "invitation_cancelled",
    InvitationDeclined = "invitation_declined",
    InvitationAccepted = "invitation_accepted",
    InvitationSuperseded = "invitation_superseded",
    InvitationWithdrawn = "invitation_withdrawn",
    InvitationForOtherAddress = "invitation_for_other_address",
    EmailNotVerified = "email_not_verified",
    InvitationInvalid = "invitation_invalid",
    AccountExists = "account_exists",
    ExpiryRequired = "expiry_required",
    TokenInvalid = "token_invalid",
    TokenExpired = "token_expired",
    TokenRevoked = "token_revoked",
    TokenUsedUp = "token_used_up",
    TokenWithoutProjects = "token_without_projects",
    SecretUsed = "secret_used",
    SecretExpired = "secret_expired",
    SecretInvalid = "secret_invalid",
    OwnerRequired = "owner_required",
    PasswordWrong = "password_wrong",
}

impl Code {
    /// Returns how long a client waits before it tries again, if a retry without any change can succeed.
    #[must_use]
    pub const fn retry_after(self) -> Option<Duration> {
        if matches!(self, Self::ServiceUnavailable | Self::ServerKeyMissing) { Some(BUSY) } else { None }
    }

    /// Returns whether only the operator of the instance can resolve this refusal: a defect, a limit of the plan, a
    /// server key that is not listed, or a link whose projects no longer exist. All others can be resolved by the
    /// reader, by the sender of the link, or by waiting.
    #[must_use]
    pub const fn needs_support(self) -> bool {
        matches!(
            self,
            Self::Internal
                | Self::ServerKeyMissing
                | Self::LimitReached
                | Self::FeatureNotInPlan
                | Self::TokenWithoutProjects
        )
    }
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
