//! What the pages say, part by part, in English and Spanish side by side.

mod common;
mod guests;
mod mine;
mod happened;
mod people;
mod places;
mod refusals;
mod terms;
mod workspace;
mod workspace_settings;

pub(crate) use common::{Common, Done, Mailbox, OptOut};
pub(crate) use guests::{Codes, Join, Open};
pub(crate) use mine::{Account, Notices, notice_name, notice_sentence};
pub(crate) use happened::{Happened, WorkspaceActivity};
pub(crate) use people::{Home, SignIn, SignUp, Verify};
pub(crate) use places::Places;
pub(crate) use refusals::{Fields, Refusals};
pub(crate) use terms::{
    Terms, abilities, capability, grant_name, permission_meaning, permission_name, role_meaning, role_name,
};
pub(crate) use workspace::{WorkspaceInvite, WorkspaceKeys, WorkspaceMembers, WorkspaceProjects, WorkspaceRoles};
pub(crate) use workspace_settings::WorkspaceSettingsWords;

/// Every part of the catalogue, for its test.
#[cfg(test)]
#[rustfmt::skip]
pub(crate) const PARTS: &[(&str, &[(&str, &str, &str)])] = &[
    ("Account", Account::PAIRS),
    ("Codes", Codes::PAIRS),
    ("Common", Common::PAIRS),
    ("Done", Done::PAIRS),
    ("Fields", Fields::PAIRS),
    ("Happened", Happened::PAIRS),
    ("Home", Home::PAIRS),
    ("Join", Join::PAIRS),
    ("Mailbox", Mailbox::PAIRS),
    ("Notices", Notices::PAIRS),
    ("Open", Open::PAIRS),
    ("OptOut", OptOut::PAIRS),
    ("Places", Places::PAIRS),
    ("Refusals", Refusals::PAIRS),
    ("SignIn", SignIn::PAIRS),
    ("SignUp", SignUp::PAIRS),
    ("Terms", Terms::PAIRS),
    ("Verify", Verify::PAIRS),
    ("WorkspaceActivity", WorkspaceActivity::PAIRS),
    ("WorkspaceInvite", WorkspaceInvite::PAIRS),
    ("WorkspaceKeys", WorkspaceKeys::PAIRS),
    ("WorkspaceMembers", WorkspaceMembers::PAIRS),
    ("WorkspaceProjects", WorkspaceProjects::PAIRS),
    ("WorkspaceRoles", WorkspaceRoles::PAIRS),
    ("WorkspaceSettingsWords", WorkspaceSettingsWords::PAIRS),
];
