//! Listing API keys.

use crate::model::capability::Capability;
use crate::model::ids::WorkspaceId;
use crate::model::page::{Page, PageRequest};
use crate::model::target::Target;
use crate::port::ApiKeyView;
use crate::usecase::{AccessSource, Error, Service};

impl Service {
    /// Returns the keys of a workspace, including revoked ones, newest first, without their secrets.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `workspace.change_settings`.
    pub async fn api_keys(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        workspace: WorkspaceId,
        page: PageRequest,
    ) -> Result<Page<ApiKeyView>, Error> {
        let target = Target::Workspace(workspace);
        self.require_access(caller.into(), target, Capability::WorkspaceChangeSettings).await?;
        Ok(self.ports.read.api_keys(workspace, page).await?)
    }
}
