//! What audit events are about, and their details.

use crate::model::ids::{ProjectId, WorkspaceId};

/// The workspace and projects that an audit event is about.
#[derive(Debug, Clone, Default)]
pub(super) struct EventScope {
    pub(super) workspace_id: Option<WorkspaceId>,
    pub(super) projects: Vec<ProjectId>,
}

impl EventScope {
    pub(super) fn workspace(id: WorkspaceId) -> Self {
        Self { workspace_id: Some(id), projects: Vec::new() }
    }

    pub(super) fn projects(workspace: WorkspaceId, projects: impl IntoIterator<Item = ProjectId>) -> Self {
        Self { workspace_id: Some(workspace), projects: projects.into_iter().collect() }
    }
}

/// Returns the values before and after a change as detail of an audit event; empty if they are equal.
pub(super) fn changed(
    name_before: &'static str,
    name: &'static str,
    before: impl std::fmt::Display,
    after: impl std::fmt::Display,
) -> Vec<(&'static str, String)> {
    let (before, after) = (before.to_string(), after.to_string());
    if before == after { Vec::new() } else { vec![(name_before, before), (name, after)] }
}

/// Formats an optional value for the detail of an audit event; `none` if absent.
pub(super) fn or_none(value: Option<impl std::fmt::Display>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}
