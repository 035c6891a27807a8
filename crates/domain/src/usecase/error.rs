//! Everything that a use case can refuse, and the stable code of each refusal.

use std::time::Duration;

use crate::model::access::Denied;
use crate::model::code::Code;
use crate::model::idempotency::IdempotencyRefusal;
use crate::model::invitation::InvitationRefusal;
use crate::model::member_rules::MemberError;
use crate::model::one_time_secret::SecretRefusal;
use crate::model::plan::PlanRefusal;
use crate::model::public_token::{PublicTokenRefusal, RenewRefusal, TermsRefusal};
use crate::model::rate_limit::RateLimited;
use crate::model::text::Invalid;
use crate::model::transfer::NoLongerPending;
use crate::port::{HasherBusy, StoreError};

/// Why a use case did not do what was requested. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No credential, or one that is no longer valid.
    #[error("sign in first")]
    Unauthenticated,
    /// Address and password do not match, or the address is unknown: deliberately one answer for both.
    #[error("the address or the password is wrong")]
    InvalidCredentials,
    /// The target does not exist, is hidden from the caller, or the caller lacks the capability.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Fields that break a rule; all of them are reported together.
    #[error("some fields are invalid")]
    Validation(Vec<FieldError>),
    /// Refusal of an invitation.
    #[error(transparent)]
    Invitation(#[from] InvitationRefusal),
    /// Refusal of a public token.
    #[error(transparent)]
    PublicToken(#[from] PublicTokenRefusal),
    /// The settings of the workspace require an expiry for public tokens.
    #[error("public tokens of this workspace need an expiry")]
    ExpiryRequired,
    /// Refusal of a one-time secret.
    #[error(transparent)]
    Secret(#[from] SecretRefusal),
    /// The password that a signed-in account has to confirm is wrong.
    #[error("the password is wrong")]
    PasswordWrong,
    /// An account has the address already.
    #[error("another account has this address")]
    AddressTaken,
    /// The operation would leave a workspace without its Owner.
    #[error("a workspace has exactly one Owner; transfer the ownership first")]
    OwnerRequired,
    /// The workspace's plan does not allow it.
    #[error(transparent)]
    Plan(#[from] PlanRefusal),
    /// A request with a known idempotency key that cannot be answered from the record.
    #[error(transparent)]
    Idempotency(#[from] IdempotencyRefusal),
    /// A rate limit is exceeded.
    #[error(transparent)]
    RateLimited(#[from] RateLimited),
    /// Precondition failed: the record is no longer what the client read (RFC 9110, section 13.1.1).
    #[error("this was changed after you loaded it; load it again and retry")]
    PreconditionFailed,
    /// Another request changed the same records first.
    #[error("this was changed by another request at the same time; load it again and retry")]
    Conflict,
    /// The database aborted the transaction in favour of others, in every attempt of two seconds. Nothing was written.
    #[error("other requests are changing the same records; try again")]
    Contended(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Something was sealed or derived with a server key that this instance does not have; another instance can have
    /// it.
    #[error(
        "this instance does not have the server key that this was created with; try again soon, and tell the operator if \
         it continues"
    )]
    ServerKeyMissing,
    /// A dependency does not answer. Nothing was decided.
    #[error("the service is busy or a part of it does not answer; try again soon")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A defect of Guestlist.
    #[error("an unexpected error occurred")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// A field, and the rule that its value breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field in the API.
    pub field: &'static str,
    /// Rule that the value breaks.
    pub invalid: Invalid,
}

impl Error {
    /// Creates a validation error for one field.
    #[must_use]
    pub fn field(field: &'static str, invalid: Invalid) -> Self {
        Self::Validation(vec![FieldError { field, invalid }])
    }

    /// Creates the error for terms of a public token that the policy refuses, at the given field.
    #[must_use]
    pub fn terms(field: &'static str, refusal: &TermsRefusal) -> Self {
        let code = match refusal {
            TermsRefusal::ExpiryRequired => return Self::ExpiryRequired,
            TermsRefusal::ExpiryInPast => "in_past",
            TermsRefusal::ExpiryEarlier => "earlier_than_present",
            TermsRefusal::ExpiryTooLate { .. } => "too_late",
            TermsRefusal::LimitLower => "lower_than_present",
        };
        Self::field(field, Invalid::new(code, refusal.to_string()))
    }

    /// Returns whether the error is a fault of the service or of a dependency, and not an answer to the request.
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        matches!(self, Self::ServerKeyMissing | Self::Contended(_) | Self::Unavailable(_) | Self::Internal(_))
    }

    /// Returns how long to wait before a retry, if waiting can help.
    #[must_use]
    pub const fn retry_after(&self) -> Option<Duration> {
        if let Self::RateLimited(limited) = self { Some(limited.retry_after) } else { self.code().retry_after() }
    }

    /// Returns the stable machine name of the error.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Unauthenticated => Code::Unauthenticated,
            Self::InvalidCredentials => Code::InvalidCredentials,
            Self::Denied(Denied::Hidden) => Code::NotFound,
            Self::Denied(Denied::Forbidden) => Code::Forbidden,
            Self::Validation(_) => Code::ValidationFailed,
            Self::Invitation(refusal) => match refusal {
                InvitationRefusal::Invalid => Code::InvitationInvalid,
                InvitationRefusal::Expired => Code::InvitationExpired,
                InvitationRefusal::Cancelled => Code::InvitationCancelled,
                InvitationRefusal::Declined => Code::InvitationDeclined,
                InvitationRefusal::Accepted { .. } => Code::InvitationAccepted,
                InvitationRefusal::Superseded => Code::InvitationSuperseded,
                InvitationRefusal::Withdrawn => Code::InvitationWithdrawn,
                InvitationRefusal::ForOtherAddress { .. } => Code::InvitationForOtherAddress,
                InvitationRefusal::EmailNotVerified => Code::EmailNotVerified,
                InvitationRefusal::AccountExists => Code::AccountExists,
                InvitationRefusal::AlreadyMember => Code::AlreadyMember,
                InvitationRefusal::AlreadyPending { .. } => Code::InvitationAlreadyPending,
                InvitationRefusal::NotGrantable => Code::RoleNotGrantable,
            },
            Self::PublicToken(refusal) => match refusal {
                PublicTokenRefusal::Invalid => Code::TokenInvalid,
                PublicTokenRefusal::Expired => Code::TokenExpired,
                PublicTokenRefusal::Revoked => Code::TokenRevoked,
                PublicTokenRefusal::UsedUp => Code::TokenUsedUp,
                PublicTokenRefusal::WithoutProjects => Code::TokenWithoutProjects,
            },
            Self::ExpiryRequired => Code::ExpiryRequired,
            Self::Secret(SecretRefusal::Invalid) => Code::SecretInvalid,
            Self::Secret(SecretRefusal::Used) => Code::SecretUsed,
            Self::Secret(SecretRefusal::Expired) => Code::SecretExpired,
            Self::PasswordWrong => Code::PasswordWrong,
            Self::AddressTaken => Code::AccountExists,
            Self::OwnerRequired => Code::OwnerRequired,
            Self::Plan(PlanRefusal::LimitReached { .. }) => Code::LimitReached,
            Self::Plan(PlanRefusal::FeatureMissing { .. }) => Code::FeatureNotInPlan,
            Self::Idempotency(IdempotencyRefusal::KeyReused) => Code::IdempotencyKeyReused,
            Self::Idempotency(IdempotencyRefusal::InProgress) => Code::IdempotencyInProgress,
            Self::Idempotency(IdempotencyRefusal::Repeated) => Code::Conflict,
            Self::RateLimited(_) => Code::RateLimited,
            Self::PreconditionFailed => Code::PreconditionFailed,
            Self::Conflict => Code::Conflict,
            Self::ServerKeyMissing => Code::ServerKeyMissing,
            Self::Contended(_) | Self::Unavailable(_) => Code::ServiceUnavailable,
            Self::Internal(_) => Code::Internal,
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict => Self::Conflict,
            StoreError::Contended(source) => Self::Contended(source),
            StoreError::Unavailable(source) => Self::Unavailable(source),
            StoreError::Internal(source) => Self::Internal(source),
        }
    }
}

impl From<MemberError> for Error {
    fn from(refusal: MemberError) -> Self {
        match refusal {
            MemberError::Denied(denied) => Self::Denied(denied),
            MemberError::OwnerRequired => Self::OwnerRequired,
            MemberError::NotGrantable => Self::Invitation(InvitationRefusal::NotGrantable),
        }
    }
}

impl From<HasherBusy> for Error {
    fn from(busy: HasherBusy) -> Self {
        Self::Unavailable(Box::new(busy))
    }
}

impl From<RenewRefusal> for Error {
    fn from(refusal: RenewRefusal) -> Self {
        match refusal {
            RenewRefusal::Revoked => Self::PublicToken(PublicTokenRefusal::Revoked),
            RenewRefusal::Expiry(refusal) => Self::terms("expires_at", &refusal),
            RenewRefusal::Limit(refusal) => Self::terms("usage_limit", &refusal),
        }
    }
}

impl From<NoLongerPending> for Error {
    fn from(_: NoLongerPending) -> Self {
        Self::Conflict
    }
}
