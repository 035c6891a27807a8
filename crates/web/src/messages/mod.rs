//! Message catalogue of the pages by topic, in English and Spanish.

mod account;
mod activity;
mod common;
mod errors;
mod explanation;
mod navigation;
mod project;
mod public_pages;
mod public_token;
mod roles;
mod sign_in;
mod workspace;
mod workspace_settings;

pub(crate) use account::{AccountMessages, NotificationMessages, notification_name, notification_sentence};
pub(crate) use activity::{ActionMessages, ActivityMessages};
pub(crate) use common::{FlashMessages, LayoutMessages, MailboxMessages, OptOutMessages};
pub(crate) use errors::{ErrorMessages, FieldErrorMessages};
pub(crate) use explanation::{ExplanationMessages, outcome_sentence, suggestion};
pub(crate) use navigation::NavigationMessages;
pub(crate) use project::{
    ProjectInvitationMessages, ProjectInviteMessages, ProjectMessages, ProjectSettingsMessages, invitation_filter,
    invitation_status, mail_state,
};
pub(crate) use public_pages::{CodeMessages, JoinMessages, ShareLinkMessages};
pub(crate) use public_token::{
    TokenFormMessages, TokenListMessages, TokenPageMessages, token_filter, token_review, token_status,
};
pub(crate) use roles::{
    RoleMessages, abilities, capability, grant_name, permission_meaning, permission_name, role_meaning, role_name,
};
pub(crate) use sign_in::{ConfirmEmailMessages, HomeMessages, SignInMessages, SignUpMessages, VerifyMessages};
pub(crate) use workspace::{
    WorkspaceInviteMessages, WorkspaceKeyMessages, WorkspaceMemberMessages, WorkspaceProjectMessages,
    WorkspaceRoleMessages,
};
pub(crate) use workspace_settings::WorkspaceSettingsMessages;

/// Keys, each with its message in English and in Spanish.
#[cfg(test)]
type Entries = &'static [(&'static str, &'static str, &'static str)];

/// Every group of the catalogue, for its test.
#[cfg(test)]
#[rustfmt::skip]
pub(crate) const GROUPS: &[(&str, Entries)] = &[
    ("AccountMessages", AccountMessages::PAIRS),
    ("ActivityMessages", ActivityMessages::PAIRS),
    ("CodeMessages", CodeMessages::PAIRS),
    ("LayoutMessages", LayoutMessages::PAIRS),
    ("FlashMessages", FlashMessages::PAIRS),
    ("FieldErrorMessages", FieldErrorMessages::PAIRS),
    ("OutcomeMessages", explanation::OutcomeMessages::PAIRS),
    ("ActionMessages", ActionMessages::PAIRS),
    ("HomeMessages", HomeMessages::PAIRS),
    ("ProjectInviteMessages", ProjectInviteMessages::PAIRS),
    ("JoinMessages", JoinMessages::PAIRS),
    ("MailboxMessages", MailboxMessages::PAIRS),
    ("NotificationMessages", NotificationMessages::PAIRS),
    ("ShareLinkMessages", ShareLinkMessages::PAIRS),
    ("OptOutMessages", OptOutMessages::PAIRS),
    ("NavigationMessages", NavigationMessages::PAIRS),
    ("ProjectMessages", ProjectMessages::PAIRS),
    ("ProjectInvitationMessages", ProjectInvitationMessages::PAIRS),
    ("ProjectSettingsMessages", ProjectSettingsMessages::PAIRS),
    ("TokenListMessages", TokenListMessages::PAIRS),
    ("ErrorMessages", ErrorMessages::PAIRS),
    ("SuggestionMessages", explanation::SuggestionMessages::PAIRS),
    ("SignInMessages", SignInMessages::PAIRS),
    ("SignUpMessages", SignUpMessages::PAIRS),
    ("RoleMessages", RoleMessages::PAIRS),
    ("TokenFormMessages", TokenFormMessages::PAIRS),
    ("TokenPageMessages", TokenPageMessages::PAIRS),
    ("VerifyMessages", VerifyMessages::PAIRS),
    ("ConfirmEmailMessages", ConfirmEmailMessages::PAIRS),
    ("WorkspaceInviteMessages", WorkspaceInviteMessages::PAIRS),
    ("WorkspaceKeyMessages", WorkspaceKeyMessages::PAIRS),
    ("WorkspaceMemberMessages", WorkspaceMemberMessages::PAIRS),
    ("WorkspaceProjectMessages", WorkspaceProjectMessages::PAIRS),
    ("WorkspaceRoleMessages", WorkspaceRoleMessages::PAIRS),
    ("WorkspaceSettingsMessages", WorkspaceSettingsMessages::PAIRS),
    ("ExplanationMessages", ExplanationMessages::PAIRS),
];
