//! Activity of a target.

use crate::model::access::Denied;
use crate::model::activity::ActivityReader;
use crate::model::capability::Capability;
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::target::Target;
use crate::port::{ActivityFilter, ActivityScope, EventView};
use crate::usecase::{AccessSource, Credential, Error, Service};

impl Service {
    /// Returns the events of a workspace and its projects, or of one project, newest first. Requires access to the
    /// target.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn activity(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        target: Target,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        let capability = match target {
            Target::Workspace(_) => Capability::WorkspaceView,
            Target::Project(_) => Capability::ContentView,
        };
        let found = self.require_access(caller.into(), target, capability).await?;
        let reader = ActivityReader::of(found.effective_access(), target);
        self.activity_for(reader, target, found.workspace(), filter, page).await
    }

    /// Returns the events of a project, newest first. Members see all of them, guests of the project only a part.
    ///
    /// # Errors
    /// [`Denied`]; [`Denied::Forbidden`] for a guest who filters by actor, and for a host application.
    pub async fn project_activity(
        &self,
        credential: &Credential,
        project: ProjectId,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        let target = Target::Project(project);
        match credential {
            Credential::Account(caller) => self.activity(&**caller, target, filter, page).await,
            Credential::Guest(claims) => {
                self.project_access(credential, project).await?;
                self.activity_for(ActivityReader::Guest, target, claims.workspace_id, filter, page).await
            }
            Credential::ApiKey(_) => Err(Denied::Forbidden.into()),
        }
    }

    async fn activity_for(
        &self,
        reader: ActivityReader,
        target: Target,
        workspace: WorkspaceId,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        if filter.actor.is_some() && !reader.sees_ids() {
            return Err(Denied::Forbidden.into());
        }
        let Some(actions) = reader.allow(filter.actions) else {
            return Ok(Page { items: Vec::new(), next: None });
        };
        let scope = match target {
            Target::Workspace(id) => ActivityScope::Workspace(id),
            Target::Project(id) => ActivityScope::Project(id),
        };
        let found = self.ports.read.events(scope, ActivityFilter { actions, ..filter }, page).await?;
        Ok(found.map(|view| redact_for(reader, workspace, view)))
    }
}

/// Redacts an event for its reader. Addresses in events of another workspace, from before the project moved here, stay
/// masked.
fn redact_for(reader: ActivityReader, workspace: WorkspaceId, mut view: EventView) -> EventView {
    if !reader.sees_addresses() || view.workspace_id != Some(workspace) {
        view.invitee_address = None;
    }
    if !reader.sees_ids() {
        view.actor.id = None;
        view.actor.token = None;
    }
    view
}
