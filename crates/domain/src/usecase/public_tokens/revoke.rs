//! Revoking a public token: final, and effective immediately for every guest session of the token.

use crate::model::event::{Action, Object};
use crate::model::ids::PublicTokenId;
use crate::model::notification::NotificationKind;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, PublicTokenDetails, RequestContext, Service};

impl Service {
    /// Revokes a public token. Idempotent. When this returns, neither the token nor its guest sessions give access.
    /// Notifies the owner of the token, unless the caller is the owner.
    ///
    /// # Errors
    /// [`Denied::Hidden`](crate::model::access::Denied) without `tokens.manage` in any of its projects.
    pub async fn revoke_public_token(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<PublicTokenDetails, Error> {
        self.retry(|| self.revoke_once(context, caller, id)).await
    }

    async fn revoke_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<PublicTokenDetails, Error> {
        let (mut tx, locked) = self.lock_token(context, caller, id).await?;
        let (token, now) = (locked.token.clone(), tx.now());
        if token.revoked_at.is_some() {
            return Ok(locked.into_details(token, now));
        }
        let token = token.revoke(now);
        tx.changes().changed_public_tokens.push(token.clone());
        let object = Object::new("public_token", id, token.name.as_str());
        let scope = EventScope::projects(token.workspace_id, token.projects.iter().copied());
        tx.record(Action::PublicTokenRevoked, scope, object, vec![]);
        if token.created_by != caller.account.id {
            let person = caller.account.display_name.to_string();
            self.notify_token_owner(&mut tx, &token, NotificationKind::TokenRevoked, person).await?;
        }
        tx.commit().await?;
        Ok(locked.into_details(token, now))
    }
}
