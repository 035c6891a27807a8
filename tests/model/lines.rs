//! The observable state as lines of text, by which the reference and the product are compared.

use std::collections::BTreeMap;
use std::fmt::{Debug, Display};

use crate::labels::{Account, Grant, Permission, Person, Project, Role, Token, Workspace};
use crate::step::Seconds;

/// Who was asked for what, and the answer.
pub(crate) type Lines = BTreeMap<String, String>;

/// An invitation in the list of its target.
#[derive(Debug)]
#[expect(dead_code, reason = "its debug form is compared")]
pub(crate) struct InvitationLine {
    pub(crate) grant: Grant,
    pub(crate) address: Option<Person>,
    pub(crate) granted_by: Account,
    pub(crate) status: &'static str,
    pub(crate) is_withdrawn: bool,
    pub(crate) generation: u32,
    pub(crate) expires_at: Seconds,
}

/// A public token in the list of its workspace.
#[derive(Debug)]
#[expect(dead_code, reason = "its debug form is compared")]
pub(crate) struct TokenLine {
    pub(crate) status: &'static str,
    pub(crate) permission: Permission,
    pub(crate) uses: u32,
    pub(crate) limit: Option<u32>,
    pub(crate) expires_at: Option<Seconds>,
    pub(crate) owner: Account,
    pub(crate) is_creator_gone: bool,
    pub(crate) projects: Vec<Project>,
}

/// Who is asked about whom or what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Question {
    WorkspacesOf(Account),
    ProjectsOf(Account),
    ReceivedBy(Account),
    SentBy(Account),
    TransfersFor(Account),
    MembersOf(Workspace),
    MembersOfProject(Project),
    InvitationsTo(Workspace),
    InvitationsToProject(Project),
    TokensOf(Workspace),
    TransfersOf(Workspace),
    SessionsOf(Token),
}

pub(crate) fn role_line(label: impl Display, role: Role, since: Seconds) -> String {
    format!("{label} {role:?} since {since}")
}

pub(crate) fn workspace_line(workspace: Workspace, role: Role, pending: Option<Account>) -> String {
    format!("{workspace} {role:?}, pending owner {pending:?}")
}

pub(crate) fn access_line(label: impl Display, role: Option<Role>, permission: Option<Permission>) -> String {
    format!("{label} role {role:?} permission {permission:?}")
}

pub(crate) fn status_line(label: impl Display, status: &'static str, is_withdrawn: bool) -> String {
    format!("{label} {status}{}", if is_withdrawn { ", withdrawn" } else { "" })
}

pub(crate) fn ownership_line(workspace: Workspace, to: Account, until: Seconds) -> String {
    format!("{workspace} to {to} until {until}")
}

pub(crate) fn project_transfer_line(
    (project, from, to): (Project, Workspace, Workspace),
    by: Account,
    until: Seconds,
) -> String {
    format!("{project} from {from} to {to} by {by} until {until}")
}

/// Joins items in a fixed order.
pub(crate) fn joined(mut items: Vec<String>) -> String {
    items.sort();
    items.join("; ")
}

/// Adds the label to the debug form of an item.
pub(crate) fn labelled(label: impl Display, item: &impl Debug) -> String {
    format!("{label} {item:?}")
}

/// Returns the lines in which the answers differ.
pub(crate) fn differences(expected: &Lines, actual: &Lines) -> String {
    let mut found = String::new();
    let keys: std::collections::BTreeSet<&String> = expected.keys().chain(actual.keys()).collect();
    for key in keys {
        let (expected, actual) = (expected.get(key), actual.get(key));
        if expected != actual {
            let text = |line: Option<&String>| line.map_or("nothing", String::as_str).to_owned();
            found += &format!("  {key}\n    expected: {}\n    answered: {}\n", text(expected), text(actual));
        }
    }
    found
}
