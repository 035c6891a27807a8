//! Activity of a target.

use crate::model::access::{Denied, authorize};
use crate::model::activity::ActivityReader;
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::target::Target;
use crate::port::{ActivityFilter, ActivityScope, EventView};
use crate::usecase::{Caller, Credential, Error, Service};

impl Service {
    /// Returns the events of a workspace and its projects, newest first. Requires a role in the workspace.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn workspace_activity(
        &self,
        caller: &Caller,
        workspace: WorkspaceId,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, Error> {
        let target = Target::Workspace(workspace);
        let (reader, _) = self.reader_of(caller.account.id, target, Capability::WorkspaceView).await?;
        self.activity(ActivityScope::Workspace(workspace), reader, workspace, filter, page).await
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
        let (reader, workspace) = match credential {
            Credential::Account(caller) => {
                self.reader_of(caller.account.id, Target::Project(project), Capability::ContentView).await?
            }
            Credential::Guest(claims) => {
                self.project_access(credential, project).await?;
                (ActivityReader::Guest, claims.workspace_id)
            }
            Credential::ApiKey(_) => return Err(Denied::Forbidden.into()),
        };
        self.activity(ActivityScope::Project(project), reader, workspace, filter, page).await
    }

    async fn reader_of(
        &self,
        account: AccountId,
        target: Target,
        capability: Capability,
    ) -> Result<(ActivityReader, WorkspaceId), Error> {
        let facts = self.ports.access.effective_access(account, target).await?;
        authorize(facts.map(|(_, access)| access), capability)?;
        let (workspace, access) = facts.ok_or(Denied::Hidden)?;
        Ok((ActivityReader::of(access, target), workspace))
    }

    async fn activity(
        &self,
        scope: ActivityScope,
        reader: ActivityReader,
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
