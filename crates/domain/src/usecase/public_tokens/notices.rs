//! Tell the maker of a public token what became of it.

use crate::model::access::Place;
use crate::model::event::Object;
use crate::model::mail::MailPlace;
use crate::model::notification::NotificationKind;
use crate::model::public_token::PublicToken;
use crate::model::roster::is_creator_gone;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::notifications::Tidings;
use crate::usecase::retry::retry_once;
use crate::usecase::{Error, Service};

impl Service {
    /// Tells the makers of tokens that run out within [`PublicToken::EXPIRY_NOTICE`], looking at up to `limit` tokens;
    /// says at how many it looked, so that fewer than `limit` means that nothing is left to do. Each expiry is told
    /// once, however many instances do this at once; a renewed one is told anew.
    ///
    /// # Errors
    /// Faults of the store; what was told until then stays told.
    pub async fn tell_of_expiring_tokens(&self, limit: u16) -> Result<usize, Error> {
        let mut seen = 0;
        for _ in 0..limit {
            if !retry_once(|| self.tell_of_an_expiring_token()).await? {
                break;
            }
            seen += 1;
        }
        Ok(seen)
    }

    /// One token in one transaction: the mark and what it stands for are written together, and at most one account is
    /// locked, so that nobody waits in a ring.
    async fn tell_of_an_expiring_token(&self) -> Result<bool, Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        let until = now.plus(PublicToken::EXPIRY_NOTICE);
        let Some(token) = uow.take_expiring_public_token(now, until).await? else {
            return Ok(false);
        };
        let is_told = token.wants_expiry_notice();
        if is_told {
            self.tell_token_maker(uow.as_mut(), &token, NotificationKind::TokenExpiring, String::new(), now).await?;
            self.tell_recipients_of_expiry(uow.as_mut(), &token, now).await?;
        }
        uow.commit().await?;
        if is_told {
            self.ports.wakeup.wake();
        }
        Ok(true)
    }

    /// Tells whoever made a token, while they manage it in any of its projects: what becomes of it is not theirs to know
    /// after that. `person` is whose doing it is. Accounts come last: the token is locked already.
    pub(super) async fn tell_token_maker(
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
        if has_lost_its_maker(uow, token).await? {
            return Ok(());
        }
        let Some(maker) = uow.account(token.created_by).await? else {
            return Ok(());
        };
        let tidings = Tidings {
            kind,
            person,
            place: MailPlace { workspace: workspace.to_string(), project: None },
            object: Object::new("public_token", token.id, token.name.as_str()),
            grant: None,
            until: token.expires_at,
            link: self.policy.destination(None),
        };
        self.notify(uow, &maker, tidings, now).await
    }
}

/// Whether whoever made a token manages it in none of its projects any more.
async fn has_lost_its_maker(uow: &mut dyn UnitOfWork, token: &PublicToken) -> Result<bool, Error> {
    let standing = uow.standing(token.created_by, Place::Workspace(token.workspace_id)).await?;
    let role = standing.and_then(|standing| standing.role);
    let mut permissions = Vec::new();
    for project in uow.live_projects(token.id).await? {
        let standing = uow.standing(token.created_by, Place::Project(project)).await?;
        permissions.extend(standing.and_then(|standing| standing.permission));
    }
    Ok(is_creator_gone(role, &permissions))
}
