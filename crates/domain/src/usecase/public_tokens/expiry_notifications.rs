//! Notifications of token owners.

use crate::model::event::Object;
use crate::model::mail::TargetNames;
use crate::model::member_rules::is_creator_gone;
use crate::model::notification::NotificationKind;
use crate::model::public_token::PublicToken;
use crate::model::target::Target;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::notifications::NotificationDraft;
use crate::usecase::retry::retry_once;
use crate::usecase::{Error, Service};

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
            if !retry_once(|| self.notify_expiring_token()).await? {
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
        let mut uow = self.ports.store.begin().await?;
        let until = now.plus(PublicToken::EXPIRY_NOTICE);
        let Some(token) = uow.take_expiring_public_token(now, until).await? else {
            return Ok(false);
        };
        let needs_notice = token.needs_expiry_notice();
        if needs_notice {
            self.notify_token_owner(uow.as_mut(), &token, NotificationKind::TokenExpiring, String::new(), now).await?;
            self.notify_recipients_of_expiry(uow.as_mut(), &token, now).await?;
        }
        uow.commit().await?;
        if needs_notice {
            self.ports.notifier.notify();
        }
        Ok(true)
    }

    /// Notifies the owner of a token, if the owner still manages it in at least one of its projects. `person` is the
    /// name of the person who caused the notification. The token is locked already; accounts are locked after it.
    pub(super) async fn notify_token_owner(
        &self,
        uow: &mut dyn UnitOfWork,
        token: &PublicToken,
        kind: NotificationKind,
        person: String,
        now: Timestamp,
    ) -> Result<(), Error> {
        let Some(workspace) = uow.public_token_workspace(token.id).await? else {
            return Ok(());
        };
        if owner_manages_no_project(uow, token).await? {
            return Ok(());
        }
        let Some(owner) = uow.account(token.created_by).await? else {
            return Ok(());
        };
        let draft = NotificationDraft {
            kind,
            person,
            target: TargetNames { workspace: workspace.to_string(), project: None },
            object: Object::new("public_token", token.id, token.name.as_str()),
            grant: None,
            until: token.expires_at,
            link: self.policy.destination(None),
        };
        self.notify(uow, &owner, draft, now).await
    }
}

/// Returns whether the owner of a token no longer manages it in any of its projects.
async fn owner_manages_no_project(uow: &mut dyn UnitOfWork, token: &PublicToken) -> Result<bool, Error> {
    let access = uow.effective_access(token.created_by, Target::Workspace(token.workspace_id)).await?;
    let role = access.and_then(|access| access.role);
    let mut permissions = Vec::new();
    for project in uow.live_projects(token.id).await? {
        let access = uow.effective_access(token.created_by, Target::Project(project)).await?;
        permissions.extend(access.and_then(|access| access.permission));
    }
    Ok(is_creator_gone(role, &permissions))
}
