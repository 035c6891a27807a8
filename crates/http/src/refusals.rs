//! What each operation can refuse beyond what follows from its form: for the document, and checked against the routes.

use guestlist_domain::model::code::Code;

/// The refusals of an operation, by its operation id.
pub(crate) fn of(operation: &str) -> Vec<Code> {
    let found = REFUSALS.iter().find(|(name, _)| *name == operation);
    found.map(|(_, groups)| groups.concat()).unwrap_or_default()
}

/// An invitation that cannot go on.
const DEAD_INVITATION: &[Code] =
    &[Code::InvitationExpired, Code::InvitationCancelled, Code::InvitationDeclined, Code::InvitationAccepted];
/// A link or code of an invitation that opens nothing.
const DEAD_INVITATION_SECRET: &[Code] = &[Code::InvitationInvalid, Code::InvitationSuperseded, Code::RateLimited];
const ADDRESSEE: &[Code] = &[Code::InvitationForOtherAddress, Code::EmailNotVerified];
const INVITING: &[Code] = &[
    Code::NotFound,
    Code::Forbidden,
    Code::RoleNotGrantable,
    Code::AlreadyMember,
    Code::InvitationAlreadyPending,
    Code::LimitReached,
    Code::RateLimited,
    Code::Conflict,
];
/// A public token that opens nothing.
const DEAD_TOKEN: &[Code] = &[
    Code::TokenInvalid,
    Code::TokenExpired,
    Code::TokenRevoked,
    Code::TokenUsedUp,
    Code::TokenWithoutProjects,
    Code::RateLimited,
];
const NOT_FOR_GUESTS: &[Code] = &[Code::Forbidden];
const OPTIONAL_SESSION: &[Code] = &[Code::Unauthenticated, Code::Forbidden];

/// Operation by operation.
pub(crate) const REFUSALS: &[(&str, &[&[Code]])] = &[
    ("sign_up", &[&[Code::RateLimited]]),
    ("verify_address", &[&[Code::SecretInvalid, Code::SecretUsed, Code::SecretExpired, Code::Conflict]]),
    ("sign_in", &[&[Code::InvalidCredentials, Code::RateLimited]]),
    ("sign_out", &[NOT_FOR_GUESTS]),
    ("get_account", &[NOT_FOR_GUESTS]),
    ("update_account", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("create_workspace", &[NOT_FOR_GUESTS]),
    ("list_workspaces", &[NOT_FOR_GUESTS]),
    ("get_workspace", &[NOT_FOR_GUESTS]),
    ("create_project", &[NOT_FOR_GUESTS]),
    ("list_projects", &[NOT_FOR_GUESTS]),
    ("get_project", &[]),
    ("invite_to_workspace", &[INVITING]),
    ("invite_to_project", &[INVITING]),
    ("list_workspace_invitations", &[NOT_FOR_GUESTS]),
    ("list_project_invitations", &[NOT_FOR_GUESTS]),
    ("list_received_invitations", &[NOT_FOR_GUESTS]),
    ("get_invitation", &[NOT_FOR_GUESTS]),
    ("change_invitation", &[NOT_FOR_GUESTS, DEAD_INVITATION, &[Code::RoleNotGrantable, Code::Conflict]]),
    ("resend_invitation", &[INVITING, DEAD_INVITATION]),
    ("cancel_invitation", &[NOT_FOR_GUESTS, DEAD_INVITATION, &[Code::Conflict]]),
    ("get_invitation_code", &[NOT_FOR_GUESTS, DEAD_INVITATION, &[Code::Conflict]]),
    ("accept_received_invitation", &[NOT_FOR_GUESTS, DEAD_INVITATION, &[Code::InvitationWithdrawn, Code::Conflict]]),
    ("decline_received_invitation", &[NOT_FOR_GUESTS, DEAD_INVITATION, &[Code::Conflict]]),
    ("preview_invitation", &[OPTIONAL_SESSION, DEAD_INVITATION_SECRET, DEAD_INVITATION, &[Code::InvitationWithdrawn]]),
    (
        "accept_invitation",
        &[
            OPTIONAL_SESSION,
            DEAD_INVITATION_SECRET,
            DEAD_INVITATION,
            ADDRESSEE,
            &[Code::InvitationWithdrawn, Code::AccountExists, Code::Conflict],
        ],
    ),
    ("decline_invitation", &[OPTIONAL_SESSION, DEAD_INVITATION_SECRET, DEAD_INVITATION, ADDRESSEE, &[Code::Conflict]]),
    (
        "create_public_token",
        &[&[
            Code::NotFound,
            Code::Forbidden,
            Code::RoleNotGrantable,
            Code::ExpiryRequired,
            Code::LimitReached,
            Code::FeatureNotInPlan,
            Code::Conflict,
        ]],
    ),
    ("list_public_tokens", &[NOT_FOR_GUESTS, &[Code::NotFound]]),
    ("get_public_token", &[NOT_FOR_GUESTS]),
    ("get_public_token_link", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("get_public_token_qr", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("get_public_token_usage", &[NOT_FOR_GUESTS]),
    ("update_public_token", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("renew_public_token", &[NOT_FOR_GUESTS, &[Code::TokenRevoked, Code::ExpiryRequired, Code::Conflict]]),
    ("revoke_public_token", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("preview_public_token", &[DEAD_TOKEN]),
    ("redeem_public_token", &[DEAD_TOKEN, &[Code::Conflict]]),
    (
        "refresh_guest_session",
        &[&[Code::TokenInvalid, Code::TokenExpired, Code::TokenRevoked, Code::TokenWithoutProjects, Code::Conflict]],
    ),
    ("check_access", &[]),
    ("check_access_batch", &[]),
    ("get_project_access", &[&[Code::ValidationFailed, Code::UnknownField]]),
    ("list_capabilities", &[]),
    ("list_notifications", &[NOT_FOR_GUESTS]),
    ("read_notification", &[NOT_FOR_GUESTS]),
    ("read_all_notifications", &[NOT_FOR_GUESTS]),
    ("health", &[]),
    ("readiness", &[&[Code::ServiceUnavailable]]),
    ("get_jwks", &[]),
    ("get_openapi", &[]),
];
