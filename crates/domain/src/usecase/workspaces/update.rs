//! Changing the name and settings of a workspace.

use crate::model::access::authorize;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::WorkspaceId;
use crate::model::settings::{CheckedSetting, SettingsChange};
use crate::model::target::Target;
use crate::model::text::Name;
use crate::model::workspace::Workspace;
use crate::port::WorkspaceView;
use crate::usecase::audit::EventScope;
use crate::usecase::error::FieldError;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// Changes of a workspace; absent fields keep their value.
#[derive(Debug, Clone, Default)]
pub struct UpdateWorkspace {
    /// Name.
    pub name: Option<Name>,
    /// Settings.
    pub settings: SettingsChange,
}

impl Service {
    /// Changes a workspace. Settings apply from the next request on.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `workspace.change_settings`; [`Error::PreconditionFailed`];
    /// [`Error::Validation`].
    pub async fn update_workspace(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: WorkspaceId,
        command: UpdateWorkspace,
    ) -> Result<WorkspaceView, Error> {
        self.retry(|| self.update_workspace_once(context, caller, id, command.clone())).await?;
        self.workspace(caller, id).await
    }

    async fn update_workspace_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: WorkspaceId,
        command: UpdateWorkspace,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let workspace = self.lock_target(tx.uow(), Target::Workspace(id)).await?.workspace;
        authorize(tx.effective_access(me, Target::Workspace(id)).await?, Capability::WorkspaceChangeSettings)?;
        context.check_precondition(&workspace)?;
        let settings = workspace.settings.changed(command.settings, &self.policy).map_err(|wrong| {
            let errors = wrong.into_iter().map(|(setting, invalid)| FieldError { field: field_of(setting), invalid });
            Error::Validation(errors.collect())
        })?;
        let workspace = Workspace { name: command.name.unwrap_or(workspace.name), settings, ..workspace };
        let object = Object::new("workspace", id, workspace.name.as_str());
        tx.changes().changed_workspaces.push(workspace);
        tx.record(Action::WorkspaceUpdated, EventScope::workspace(id), object, vec![]);
        tx.commit().await
    }
}

/// Returns the name of a setting in the API.
const fn field_of(setting: CheckedSetting) -> &'static str {
    match setting {
        CheckedSetting::InvitationDays => "settings.invitation_days",
        CheckedSetting::TokenDefaultDays => "settings.token_default_days",
        CheckedSetting::TokenMaxDays => "settings.token_max_days",
        CheckedSetting::AppUrl => "settings.app_url",
    }
}
