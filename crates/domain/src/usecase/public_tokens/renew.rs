//! Renewing a public token: a later expiry or more uses, with the same link.

use crate::model::event::{Action, Object};
use crate::model::ids::PublicTokenId;
use crate::model::patch::Patch;
use crate::model::public_token::TokenPolicy;
use crate::model::time::Timestamp;
use crate::usecase::audit::{EventScope, changed, or_none};
use crate::usecase::public_tokens::create::check_usage_limit;
use crate::usecase::{Caller, Error, PublicTokenDetails, RequestContext, Service};

/// Changes of a renewal; absent fields keep their value.
#[derive(Debug, Clone, Copy, Default)]
pub struct RenewPublicToken {
    /// New expiry; null means none, if the workspace allows it.
    pub expires_at: Patch<Timestamp>,
    /// New usage limit in total; null means without limit.
    pub usage_limit: Patch<u32>,
}

impl Service {
    /// Renews a public token. An expired or used-up token becomes active again with the same link; a revoked one cannot
    /// be renewed.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `tokens.manage` in all of its live projects;
    /// [`PublicTokenRefusal::Revoked`](crate::model::public_token::PublicTokenRefusal); [`Error::PreconditionFailed`];
    /// [`Error::Validation`] or [`Error::ExpiryRequired`] for terms that the policy refuses; [`Error::Plan`] if the
    /// plan does not include public tokens or its limit of active ones is reached.
    pub async fn renew_public_token(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
        command: RenewPublicToken,
    ) -> Result<PublicTokenDetails, Error> {
        if let Patch::Set(limit) = command.usage_limit {
            check_usage_limit(limit)?;
        }
        self.retry(|| self.renew_once(context, caller, id, command)).await
    }

    async fn renew_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
        command: RenewPublicToken,
    ) -> Result<PublicTokenDetails, Error> {
        let (mut tx, locked) = self.lock_managed_token(context, caller, id).await?;
        let (workspace, token) = (&locked.workspace, locked.token.clone());
        // Read under the lock: while waiting for it, the token can have expired and another one become active in its
        // place.
        let now = tx.read_clock_again();
        context.check_precondition(&token)?;
        let policy = TokenPolicy::of(&workspace.settings);
        let (before, status) = ((token.expires_at, token.usage_limit), token.status_at(now));
        let token = token.renew(policy, command.expires_at, command.usage_limit, now)?;
        workspace.plan.allow_guests()?;
        self.require_plan_allows(tx.uow(), workspace, status, &token, now).await?;
        tx.changes().changed_public_tokens.push(token.clone());
        let object = Object::new("public_token", id, token.name.as_str());
        let changes = [
            changed("expires_at_before", "expires_at", or_none(before.0), or_none(token.expires_at)),
            changed("usage_limit_before", "usage_limit", or_none(before.1), or_none(token.usage_limit)),
        ];
        let scope = EventScope::projects(token.workspace_id, token.projects.clone());
        let detail = changes.into_iter().flatten().collect();
        tx.record(Action::PublicTokenRenewed, scope, object, detail);
        self.notify_recipients_of_renewal(&mut tx, &token, &workspace.name, &locked.projects).await?;
        tx.commit().await?;
        Ok(locked.into_details(token, now))
    }
}
