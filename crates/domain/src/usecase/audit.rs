//! Writing audit events.

use super::{Error, RequestContext, Service};
use crate::model::event::{Action, Actor, Event, Object};
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;

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

/// What every audit event of a use case shares: the request, the time and the actor.
pub(super) struct AuditContext<'a> {
    pub(super) context: &'a RequestContext,
    pub(super) now: Timestamp,
    pub(super) actor: Actor,
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

impl Service {
    /// Writes an audit event. If the request has an idempotency claim, marks it as carried out in the same transaction:
    /// every request with an effect writes an event.
    pub(super) async fn record(
        &self,
        uow: &mut dyn UnitOfWork,
        audit: &AuditContext<'_>,
        action: Action,
        scope: EventScope,
        object: Object,
        detail: Vec<(&'static str, String)>,
    ) -> Result<(), Error> {
        if let Some(claim) = audit.context.idempotency {
            uow.mark_idempotency_done(claim).await?;
        }
        let event = Event {
            id: self.ports.ids.event(),
            at: audit.now,
            workspace_id: scope.workspace_id,
            projects: scope.projects,
            actor: audit.actor.clone(),
            action,
            object,
            detail,
            request_id: audit.context.request_id.clone(),
        };
        Ok(uow.append_event(&event).await?)
    }
}
