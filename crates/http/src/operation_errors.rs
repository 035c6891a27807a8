//! Error codes of each operation beyond those that follow from its parameters and body; for the OpenAPI document, and
//! checked against the routes.

use guestlist_domain::model::code::Code;

/// Returns the error codes of an operation, by its operation id.
pub(crate) fn for_operation(operation: &str) -> Vec<Code> {
    let entry = OPERATION_ERRORS.iter().find(|(name, _)| *name == operation);
    entry.map(|(_, groups)| groups.concat()).unwrap_or_default()
}

/// The invitation is not pending.
const INVITATION_NOT_PENDING: &[Code] =
    &[Code::InvitationExpired, Code::InvitationCancelled, Code::InvitationDeclined, Code::InvitationAccepted];
/// The link or code does not open an invitation.
const UNUSABLE_INVITATION_SECRET: &[Code] = &[Code::InvitationInvalid, Code::InvitationSuperseded, Code::RateLimited];
const NOT_THE_INVITEE: &[Code] = &[Code::InvitationForOtherAddress, Code::EmailNotVerified];
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
/// The public token cannot be redeemed.
const UNUSABLE_TOKEN: &[Code] = &[
    Code::TokenInvalid,
    Code::TokenExpired,
    Code::TokenRevoked,
    Code::TokenUsedUp,
    Code::TokenWithoutProjects,
    Code::RateLimited,
];
const MEMBER_CHANGES: &[Code] = &[Code::Forbidden, Code::Conflict];
/// The public token is not active.
const INACTIVE_TOKEN: &[Code] =
    &[Code::TokenExpired, Code::TokenRevoked, Code::TokenUsedUp, Code::TokenWithoutProjects];
/// The plan allows no public tokens, or no further active one.
const TOKEN_PLAN: &[Code] = &[Code::LimitReached, Code::FeatureNotInPlan];
const NOT_FOR_GUESTS: &[Code] = &[Code::Forbidden];
const NOT_FOR_HOST_KEYS: &[Code] = &[Code::Forbidden];
const OPTIONAL_SESSION: &[Code] = &[Code::Unauthenticated, Code::Forbidden];

const ONE_TIME_SECRET: &[Code] = &[Code::SecretInvalid, Code::SecretUsed, Code::SecretExpired, Code::Conflict];
/// The operation requires the password of the account in addition to a session.
const PASSWORD_CONFIRMATION: &[Code] = &[Code::PasswordWrong, Code::RateLimited, Code::Conflict];

/// Additional error codes by operation id.
pub(crate) const OPERATION_ERRORS: &[(&str, &[&[Code]])] = &[
    ("sign_up", &[&[Code::RateLimited]]),
    ("verify_address", &[ONE_TIME_SECRET, &[Code::AccountExists]]),
    ("sign_in", &[&[Code::InvalidCredentials, Code::RateLimited]]),
    ("sign_out", &[NOT_FOR_GUESTS]),
    ("get_account", &[NOT_FOR_GUESTS]),
    ("update_account", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("list_sessions", &[NOT_FOR_GUESTS]),
    ("end_session", &[NOT_FOR_GUESTS]),
    ("request_password_reset", &[&[Code::RateLimited]]),
    ("confirm_password_reset", &[ONE_TIME_SECRET]),
    ("change_password", &[NOT_FOR_GUESTS, PASSWORD_CONFIRMATION]),
    ("request_address_change", &[NOT_FOR_GUESTS, PASSWORD_CONFIRMATION]),
    ("confirm_address_change", &[OPTIONAL_SESSION, ONE_TIME_SECRET, PASSWORD_CONFIRMATION, &[Code::AccountExists]]),
    ("export_account", &[NOT_FOR_GUESTS]),
    ("list_my_projects", &[NOT_FOR_GUESTS]),
    ("get_notification_preferences", &[NOT_FOR_GUESTS]),
    ("set_notification_preferences", &[NOT_FOR_GUESTS]),
    ("create_workspace", &[NOT_FOR_GUESTS]),
    ("list_workspaces", &[NOT_FOR_GUESTS]),
    ("get_workspace", &[NOT_FOR_GUESTS]),
    ("update_workspace", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("delete_workspace", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("offer_ownership", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("accept_ownership", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("cancel_ownership_offer", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("list_transfers", &[NOT_FOR_GUESTS]),
    ("update_project", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("delete_project", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("transfer_project", &[NOT_FOR_GUESTS, &[Code::Conflict, Code::LimitReached]]),
    ("approve_project_transfer", &[NOT_FOR_GUESTS, &[Code::Conflict, Code::LimitReached]]),
    ("cancel_project_transfer", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("create_project", &[NOT_FOR_GUESTS]),
    ("list_projects", &[NOT_FOR_GUESTS]),
    ("get_project", &[NOT_FOR_HOST_KEYS]),
    ("invite_to_workspace", &[INVITING]),
    ("invite_to_project", &[INVITING]),
    ("bulk_invite_to_workspace", &[NOT_FOR_GUESTS]),
    ("bulk_invite_to_project", &[NOT_FOR_GUESTS]),
    ("list_workspace_invitations", &[NOT_FOR_GUESTS]),
    ("list_project_invitations", &[NOT_FOR_GUESTS]),
    ("list_received_invitations", &[NOT_FOR_GUESTS]),
    ("list_sent_invitations", &[NOT_FOR_GUESTS]),
    ("get_invitation", &[NOT_FOR_GUESTS]),
    ("get_invitation_history", &[NOT_FOR_GUESTS]),
    ("change_invitation", &[NOT_FOR_GUESTS, INVITATION_NOT_PENDING, &[Code::RoleNotGrantable, Code::Conflict]]),
    ("resend_invitation", &[INVITING, INVITATION_NOT_PENDING]),
    ("cancel_invitation", &[NOT_FOR_GUESTS, INVITATION_NOT_PENDING, &[Code::Conflict]]),
    ("get_invitation_code", &[NOT_FOR_GUESTS, INVITATION_NOT_PENDING, &[Code::Conflict]]),
    (
        "accept_received_invitation",
        &[NOT_FOR_GUESTS, INVITATION_NOT_PENDING, &[Code::InvitationWithdrawn, Code::Conflict]],
    ),
    ("decline_received_invitation", &[NOT_FOR_GUESTS, INVITATION_NOT_PENDING, &[Code::Conflict]]),
    (
        "preview_invitation",
        &[OPTIONAL_SESSION, UNUSABLE_INVITATION_SECRET, INVITATION_NOT_PENDING, &[Code::InvitationWithdrawn]],
    ),
    (
        "accept_invitation",
        &[
            OPTIONAL_SESSION,
            UNUSABLE_INVITATION_SECRET,
            INVITATION_NOT_PENDING,
            NOT_THE_INVITEE,
            &[Code::InvitationWithdrawn, Code::AccountExists, Code::Conflict],
        ],
    ),
    (
        "decline_invitation",
        &[OPTIONAL_SESSION, UNUSABLE_INVITATION_SECRET, INVITATION_NOT_PENDING, NOT_THE_INVITEE, &[Code::Conflict]],
    ),
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
    ("get_public_token_link", &[NOT_FOR_GUESTS]),
    ("get_public_token_qr", &[NOT_FOR_GUESTS]),
    ("get_public_token_usage", &[NOT_FOR_GUESTS]),
    ("update_public_token", &[NOT_FOR_GUESTS, TOKEN_PLAN, &[Code::TokenRevoked, Code::Conflict]]),
    ("renew_public_token", &[NOT_FOR_GUESTS, TOKEN_PLAN, &[Code::TokenRevoked, Code::ExpiryRequired, Code::Conflict]]),
    ("email_public_token", &[NOT_FOR_GUESTS, INACTIVE_TOKEN, &[Code::RateLimited, Code::Conflict]]),
    ("revoke_public_token", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("preview_public_token", &[UNUSABLE_TOKEN, &[Code::FeatureNotInPlan]]),
    ("redeem_public_token", &[UNUSABLE_TOKEN, &[Code::FeatureNotInPlan, Code::Conflict]]),
    (
        "refresh_guest_session",
        &[
            &[Code::TokenInvalid, Code::TokenExpired, Code::TokenRevoked, Code::TokenWithoutProjects, Code::Conflict],
            &[Code::FeatureNotInPlan],
        ],
    ),
    ("list_workspace_activity", &[NOT_FOR_GUESTS]),
    ("list_project_activity", &[&[Code::Forbidden]]),
    ("check_access", &[]),
    ("check_access_batch", &[]),
    ("get_project_access", &[&[Code::ValidationFailed, Code::UnknownField]]),
    ("explain_access", &[NOT_FOR_GUESTS]),
    ("introspect", &[NOT_FOR_GUESTS]),
    ("create_host_key", &[NOT_FOR_GUESTS]),
    ("list_host_keys", &[NOT_FOR_GUESTS]),
    ("revoke_host_key", &[NOT_FOR_GUESTS, &[Code::Conflict]]),
    ("list_capabilities", &[]),
    ("list_notifications", &[NOT_FOR_GUESTS]),
    ("read_notification", &[NOT_FOR_GUESTS]),
    ("read_all_notifications", &[NOT_FOR_GUESTS]),
    ("list_workspace_members", &[NOT_FOR_GUESTS]),
    ("list_project_members", &[NOT_FOR_GUESTS]),
    ("get_workspace_member", &[NOT_FOR_GUESTS]),
    ("get_project_member", &[NOT_FOR_GUESTS]),
    ("change_workspace_member", &[MEMBER_CHANGES, &[Code::OwnerRequired, Code::RoleNotGrantable]]),
    ("change_project_member", &[MEMBER_CHANGES, &[Code::RoleNotGrantable]]),
    ("remove_workspace_member", &[MEMBER_CHANGES, &[Code::OwnerRequired]]),
    ("remove_project_member", &[MEMBER_CHANGES]),
    ("leave_workspace", &[MEMBER_CHANGES, &[Code::OwnerRequired]]),
    ("leave_project", &[MEMBER_CHANGES]),
    ("list_what_a_member_leaves_behind", &[NOT_FOR_GUESTS]),
    (
        "delete_account",
        &[NOT_FOR_GUESTS, &[Code::PasswordWrong, Code::OwnerRequired, Code::RateLimited, Code::Conflict]],
    ),
    ("opt_out_of_mail", &[&[Code::SecretInvalid]]),
    ("health", &[]),
    ("readiness", &[&[Code::ServiceUnavailable]]),
    ("get_jwks", &[]),
    ("get_openapi", &[]),
];
