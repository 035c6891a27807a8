//! Notifications of token owners.

use crate::model::event::{Actor, Object};
use crate::model::mail::TargetNames;
use crate::model::member_rules::is_creator_gone;
use crate::model::notification::NotificationKind;
use crate::model::public_token::PublicToken;
use crate::model::role::Permission;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::UnitOfWork;
use crate::usecase::notifications::NotificationDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Notifies the owners and recipients of tokens that expire within [`PublicToken::EXPIRY_NOTICE`]. Examines up to
    /// `limit` tokens and returns how many; fewer than `limit` means that no work is left. Each expiry is reported
    /// once, even if several instances run this at the same time; a new expiry is reported again.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]). Notifications that were committed before the fault remain.
    pub async fn notify_expiring_tokens(&self, limit: u16) -> Result<usize, Error> {
        let mut examined = 0;
        for _ in 0..limit {
            if !self.retry(|| self.notify_expiring_token()).await? {
                break;
            }
            examined += 1;
        }
        Ok(examined)
    }

    /// Handles one token in a transaction of its own, and returns whether there was one. The mark and the notifications
    /// are written together. At most one account is locked, so that concurrent transactions cannot deadlock.
    async fn notify_expiring_token(&self) -> Result<bool, Error> {
        let now = self.ports.clock.now();
        let context = RequestContext::internal("maintenance".to_owned());
        let mut tx = self.transaction(&context, Actor::System, now).await?;
        let until = now.plus(PublicToken::EXPIRY_NOTICE);
        let Some(token) = tx.take_expiring_public_token(now, until).await? else {
            return Ok(false);
        };
        if token.needs_expiry_notice() {
            self.notify_token_owner(&mut tx, &token, NotificationKind::TokenExpiring, String::new()).await?;
            self.notify_recipients_of_expiry(&mut tx, &token).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Notifies the owner of a token, if the owner still manages it in at least one of its projects. `person` is the
    /// name of the person who caused the notification. The token is locked already; accounts are locked after it.
    pub(super) async fn notify_token_owner(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        token: &PublicToken,
        kind: NotificationKind,
        person: String,
    ) -> Result<(), Error> {
        let Some(workspace) = tx.public_token_workspace(token.id).await? else { return Ok(()) };
        if is_orphaned(tx.uow(), token).await? {
            return Ok(());
        }
        let Some(owner) = tx.account(token.created_by).await? else { return Ok(()) };
        let draft = NotificationDraft {
            kind,
            person,
            target: TargetNames { workspace: workspace.to_string(), project: None },
            object: Object::new("public_token", token.id, token.name.as_str()),
            grant: None,
            until: token.expires_at,
            link: self.policy.destination(None),
        };
        self.notify(tx, &owner, draft).await
    }
}

/// Returns whether the owner of a token manages it in none of its projects any more.
async fn is_orphaned(uow: &mut dyn UnitOfWork, token: &PublicToken) -> Result<bool, Error> {
    let memberships = uow.memberships_within(&[token.created_by], token.workspace_id).await?;
    let held: WorkspaceAccess = memberships.iter().collect();
    let live = held.in_each(&uow.live_projects(token.id).await?);
    let permissions: Vec<Permission> = live.into_iter().filter_map(|access| access.permission).collect();
    Ok(is_creator_gone(held.role, &permissions))
}
