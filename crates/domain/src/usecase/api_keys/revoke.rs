//! Revoking an API key: final and effective immediately.

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{ApiKeyId, WorkspaceId};
use crate::model::target::Target;
use crate::usecase::audit::{AuditContext, EventScope};
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
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut uow = self.ports.store.begin().await?;
        let target = Target::Workspace(workspace);
        self.lock_target(uow.as_mut(), target).await?;
        authorize(uow.effective_access(me, target).await?, Capability::WorkspaceChangeSettings)?;
        let key = uow.api_key(id).await?.filter(|key| key.workspace_id == workspace).ok_or(Denied::Hidden)?;
        if !key.is_live() {
            return Ok(());
        }
        let key = key.revoke(now);
        uow.update_api_key(&key).await?;
        let audit = AuditContext { context, now, actor: Actor::Account(me) };
        let object = Object::new("host_key", key.id, key.name.as_str());
        let scope = EventScope::workspace(workspace);
        self.record(uow.as_mut(), &audit, Action::ApiKeyRevoked, scope, object, vec![]).await?;
        uow.commit().await?;
        Ok(())
    }
}
