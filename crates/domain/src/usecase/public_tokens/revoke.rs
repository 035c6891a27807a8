//! Revoking a public token: final, and effective immediately for every guest session of the token.

use crate::model::access::Denied;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::PublicTokenId;
use crate::model::notification::NotificationKind;
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::retry::retry_once;
use crate::usecase::{Caller, Error, PublicTokenDetails, RequestContext, Service};

impl Service {
    /// Revokes a public token. Idempotent. When this returns, neither the token nor its guest sessions give access.
    /// Notifies the owner of the token, unless the caller is the owner.
    ///
    /// # Errors
    /// [`Denied::Hidden`] without `tokens.manage` in any of its projects.
    pub async fn revoke_public_token(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<PublicTokenDetails, Error> {
        self.viewable_token(caller, id).await?;
        retry_once(|| self.revoke_once(context, caller, id)).await?;
        self.public_token(caller, id).await
    }

    async fn revoke_once(&self, context: &RequestContext, caller: &Caller, id: PublicTokenId) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        let token = uow.public_token(id).await?.ok_or(Denied::Hidden)?;
        if token.revoked_at.is_some() {
            return Ok(());
        }
        let token = token.revoke(now);
        uow.update_public_token(&token).await?;
        let audit = AuditContext { context, now, actor: Actor::Account(caller.account.id) };
        let object = Object::new("public_token", id, token.name.as_str());
        let scope = EventScope::projects(token.workspace_id, token.projects.iter().copied());
        self.record(uow.as_mut(), &audit, Action::PublicTokenRevoked, scope, object, vec![]).await?;
        let is_anothers = token.created_by != caller.account.id;
        if is_anothers {
            let person = caller.account.display_name.to_string();
            self.notify_token_owner(uow.as_mut(), &token, NotificationKind::TokenRevoked, person, now).await?;
        }
        uow.commit().await?;
        if is_anothers {
            self.ports.notifier.notify();
        }
        Ok(())
    }
}
