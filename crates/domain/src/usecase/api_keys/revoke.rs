//! Revoking an API key: final and effective immediately.

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{ApiKeyId, WorkspaceId};
use crate::model::target::Target;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Revokes a key. Idempotent. When this returns, the key authenticates no request.
    ///
    /// # Errors
    /// [`Denied`] without `workspace.change_settings`, and for a key of another workspace.
    pub async fn revoke_api_key(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        id: ApiKeyId,
    ) -> Result<(), Error> {
        self.retry(|| self.revoke_api_key_once(context, caller, workspace, id)).await
    }

    async fn revoke_api_key_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        id: ApiKeyId,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let target = Target::Workspace(workspace);
        self.lock_target(tx.uow(), target).await?;
        authorize(tx.effective_access(me, target).await?, Capability::WorkspaceChangeSettings)?;
        let key = tx.api_key(id).await?.filter(|key| key.workspace_id == workspace).ok_or(Denied::Hidden)?;
        if !key.is_live() {
            return Ok(());
        }
        let key = key.revoke(now);
        let object = Object::new("host_key", key.id, key.name.as_str());
        tx.changes().changed_api_keys.push(key);
        tx.record(Action::ApiKeyRevoked, EventScope::workspace(workspace), object, vec![]);
        tx.commit().await
    }
}
