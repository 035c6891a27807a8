//! Creating an API key.

use crate::model::access::authorize;
use crate::model::api_key::ApiKey;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::WorkspaceId;
use crate::model::secret::{Secret, SecretKind};
use crate::model::target::Target;
use crate::model::text::Name;
use crate::port::ApiKeyView;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// An API key that was just created.
#[derive(Debug, Clone)]
pub struct IssuedApiKey {
    /// The key.
    pub view: ApiKeyView,
    /// Secret of the key. It cannot be shown again.
    pub secret: Secret,
}

impl Service {
    /// Creates a key with which a host application can ask about this workspace.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `workspace.change_settings`.
    pub async fn create_api_key(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        name: Name,
    ) -> Result<IssuedApiKey, Error> {
        let secret = self.ports.secrets.random(SecretKind::ApiKey);
        self.retry(|| self.create_api_key_once(context, caller, workspace, &name, &secret)).await
    }

    async fn create_api_key_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        name: &Name,
        secret: &Secret,
    ) -> Result<IssuedApiKey, Error> {
        let now = self.ports.clock.now();
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let target = Target::Workspace(workspace);
        let workspace_id = self.lock_target(tx.uow(), target).await?.workspace.id;
        authorize(tx.effective_access(me, target).await?, Capability::WorkspaceChangeSettings)?;
        let key = ApiKey {
            id: self.ports.ids.api_key(),
            workspace_id,
            name: name.clone(),
            secret_hash: self.ports.secrets.hash(secret.expose()),
            created_by: me,
            created_at: now,
            last_used_at: None,
            revoked_at: None,
        };
        tx.changes().new_api_keys.push(key.clone());
        let object = Object::new("host_key", key.id, key.name.as_str());
        tx.record(Action::ApiKeyCreated, EventScope::workspace(workspace_id), object, vec![]);
        let view = ApiKeyView { key, creator: caller.account.display_name.clone() };
        tx.commit_with(IssuedApiKey { view, secret: secret.clone() }).await
    }
}
