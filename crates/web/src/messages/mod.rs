//! Message catalogue of the pages, in English and Spanish: one module for each topic.

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

/// Messages of a group: key, English text, Spanish text.
#[cfg(test)]
type Entries = &'static [(&'static str, &'static str, &'static str)];

/// Every group of the catalogue by name, for the tests of the catalogue.
#[cfg(test)]
#[rustfmt::skip]
pub(crate) const GROUPS: &[(&str, Entries)] = &[
    ("AccountMessages", AccountMessages::ENTRIES),
    ("ActivityMessages", ActivityMessages::ENTRIES),
    ("CodeMessages", CodeMessages::ENTRIES),
    ("LayoutMessages", LayoutMessages::ENTRIES),
    ("FlashMessages", FlashMessages::ENTRIES),
    ("FieldErrorMessages", FieldErrorMessages::ENTRIES),
    ("OutcomeMessages", explanation::OutcomeMessages::ENTRIES),
    ("ActionMessages", ActionMessages::ENTRIES),
    ("HomeMessages", HomeMessages::ENTRIES),
    ("ProjectInviteMessages", ProjectInviteMessages::ENTRIES),
    ("JoinMessages", JoinMessages::ENTRIES),
    ("MailboxMessages", MailboxMessages::ENTRIES),
    ("NotificationMessages", NotificationMessages::ENTRIES),
    ("ShareLinkMessages", ShareLinkMessages::ENTRIES),
    ("OptOutMessages", OptOutMessages::ENTRIES),
    ("NavigationMessages", NavigationMessages::ENTRIES),
    ("ProjectMessages", ProjectMessages::ENTRIES),
    ("ProjectInvitationMessages", ProjectInvitationMessages::ENTRIES),
    ("ProjectSettingsMessages", ProjectSettingsMessages::ENTRIES),
    ("TokenListMessages", TokenListMessages::ENTRIES),
    ("ErrorMessages", ErrorMessages::ENTRIES),
    ("SuggestionMessages", explanation::SuggestionMessages::ENTRIES),
    ("SignInMessages", SignInMessages::ENTRIES),
    ("SignUpMessages", SignUpMessages::ENTRIES),
    ("RoleMessages", RoleMessages::ENTRIES),
    ("TokenFormMessages", TokenFormMessages::ENTRIES),
    ("TokenPageMessages", TokenPageMessages::ENTRIES),
    ("VerifyMessages", VerifyMessages::ENTRIES),
    ("ConfirmEmailMessages", ConfirmEmailMessages::ENTRIES),
    ("WorkspaceInviteMessages", WorkspaceInviteMessages::ENTRIES),
    ("WorkspaceKeyMessages", WorkspaceKeyMessages::ENTRIES),
    ("WorkspaceMemberMessages", WorkspaceMemberMessages::ENTRIES),
    ("WorkspaceProjectMessages", WorkspaceProjectMessages::ENTRIES),
    ("WorkspaceRoleMessages", WorkspaceRoleMessages::ENTRIES),
    ("WorkspaceSettingsMessages", WorkspaceSettingsMessages::ENTRIES),
    ("ExplanationMessages", ExplanationMessages::ENTRIES),
];
