//! Changing the name, note or usage limit of a public token.

use crate::model::event::{Action, Object};
use crate::model::ids::PublicTokenId;
use crate::model::patch::Patch;
use crate::model::text::{Name, Note};
use crate::usecase::audit::{EventScope, changed, or_none};
use crate::usecase::public_tokens::create::check_usage_limit;
use crate::usecase::{Caller, Error, PublicTokenDetails, RequestContext, Service};

/// Changes of a public token; absent fields keep their value.
#[derive(Debug, Clone, Default)]
pub struct UpdatePublicToken {
    /// What to call it.
    pub name: Option<Name>,
    /// Note about its purpose; null removes it.
    pub note: Patch<Note>,
    /// Usage limit in total; null means without limit.
    pub usage_limit: Patch<u32>,
}

impl Service {
    /// Changes a public token. A usage limit at or below the number of its uses makes it used up; a higher limit, or
    /// none, makes a used-up token active again.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `tokens.manage` in all of its live projects;
    /// [`Error::PreconditionFailed`]; [`Error::Validation`];
    /// [`PublicTokenRefusal::Revoked`](crate::model::public_token::PublicTokenRefusal) for a new usage limit of a
    /// revoked token; [`Error::Plan`] if the token would become active beyond the limit of the plan.
    pub async fn update_public_token(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
        command: UpdatePublicToken,
    ) -> Result<PublicTokenDetails, Error> {
        if let Patch::Set(limit) = command.usage_limit {
            check_usage_limit(limit)?;
        }
        self.retry(|| self.update_public_token_once(context, caller, id, command.clone())).await
    }

    async fn update_public_token_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
        command: UpdatePublicToken,
    ) -> Result<PublicTokenDetails, Error> {
        let (mut tx, locked) = self.lock_managed_token(context, caller, id).await?;
        let token = locked.token.clone();
        // Read under the lock: while waiting for it, the token can have been used up and another one become active in
        // its place.
        let now = tx.read_clock_again();
        context.check_precondition(&token)?;
        let (before, status) = ((token.name.clone(), token.usage_limit), token.status_at(now));
        let token = token.update(command.name, command.note, command.usage_limit)?;
        self.require_plan_allows(tx.uow(), &locked.workspace, status, &token, now).await?;
        tx.changes().changed_public_tokens.push(token.clone());
        let object = Object::new("public_token", id, token.name.as_str());
        let changes = [
            changed("name_before", "name", &before.0, &token.name),
            changed("usage_limit_before", "usage_limit", or_none(before.1), or_none(token.usage_limit)),
        ];
        let scope = EventScope::projects(token.workspace_id, token.projects.clone());
        let detail = changes.into_iter().flatten().collect();
        tx.record(Action::PublicTokenUpdated, scope, object, detail);
        tx.commit().await?;
        Ok(locked.into_details(token, now))
    }
}
