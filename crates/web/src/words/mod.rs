//! Message catalogue of the pages by topic, in English and Spanish.

mod activity;
mod common;
mod guests;
mod mine;
mod people;
mod places;
mod project;
mod public_token;
mod refusals;
mod terms;
mod why_not;
mod workspace;
mod workspace_settings;

pub(crate) use activity::{Activity, Happened};
pub(crate) use common::{Common, Done, Mailbox, OptOut};
pub(crate) use guests::{Codes, Join, Open};
pub(crate) use mine::{Account, Notices, notice_name, notice_sentence};
pub(crate) use people::{ConfirmEmail, Home, SignIn, SignUp, Verify};
pub(crate) use places::Places;
pub(crate) use project::{
    InviteToProject, Project, ProjectInvitations, ProjectSettings, invitation_filter, invitation_status, mail_state,
};
pub(crate) use public_token::{PublicTokens, TokenForm, TokenPage, token_filter, token_review, token_status};
pub(crate) use refusals::{Fields, Refusals};
pub(crate) use terms::{
    Terms, abilities, capability, grant_name, permission_meaning, permission_name, role_meaning, role_name,
};
pub(crate) use why_not::{ExplainSubject, finding, remedy};
pub(crate) use workspace::{WorkspaceInvite, WorkspaceKeys, WorkspaceMembers, WorkspaceProjects, WorkspaceRoles};
pub(crate) use workspace_settings::WorkspaceSettingsWords;

/// Keys, each with its message in English and in Spanish.
#[cfg(test)]
type Sentences = &'static [(&'static str, &'static str, &'static str)];

/// Every part of the catalogue, for its test.
#[cfg(test)]
#[rustfmt::skip]
pub(crate) const PARTS: &[(&str, Sentences)] = &[
    ("Account", Account::PAIRS),
    ("Activity", Activity::PAIRS),
    ("Codes", Codes::PAIRS),
    ("Common", Common::PAIRS),
    ("Done", Done::PAIRS),
    ("Fields", Fields::PAIRS),
    ("Findings", why_not::Findings::PAIRS),
    ("Happened", Happened::PAIRS),
    ("Home", Home::PAIRS),
    ("InviteToProject", InviteToProject::PAIRS),
    ("Join", Join::PAIRS),
    ("Mailbox", Mailbox::PAIRS),
    ("Notices", Notices::PAIRS),
    ("Open", Open::PAIRS),
    ("OptOut", OptOut::PAIRS),
    ("Places", Places::PAIRS),
    ("Project", Project::PAIRS),
    ("ProjectInvitations", ProjectInvitations::PAIRS),
    ("ProjectSettings", ProjectSettings::PAIRS),
    ("PublicTokens", PublicTokens::PAIRS),
    ("Refusals", Refusals::PAIRS),
    ("Remedies", why_not::Remedies::PAIRS),
    ("SignIn", SignIn::PAIRS),
    ("SignUp", SignUp::PAIRS),
    ("Terms", Terms::PAIRS),
    ("TokenForm", TokenForm::PAIRS),
    ("TokenPage", TokenPage::PAIRS),
    ("Verify", Verify::PAIRS),
    ("ConfirmEmail", ConfirmEmail::PAIRS),
    ("WorkspaceInvite", WorkspaceInvite::PAIRS),
    ("WorkspaceKeys", WorkspaceKeys::PAIRS),
    ("WorkspaceMembers", WorkspaceMembers::PAIRS),
    ("WorkspaceProjects", WorkspaceProjects::PAIRS),
    ("WorkspaceRoles", WorkspaceRoles::PAIRS),
    ("WorkspaceSettingsWords", WorkspaceSettingsWords::PAIRS),
    ("WhyNot", ExplainSubject::PAIRS),
];
