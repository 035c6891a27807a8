//! Mails to the recipients of a public token.

use crate::model::email::EmailAddress;
use crate::model::mail::{MailContent, Shared};
use crate::model::public_token::PublicToken;
use crate::model::rate_limit::{INVITE_BY_ADDRESS, SHARE_MAIL_BY_ALL, shard};
use crate::model::text::{Locale, Name};
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

/// Why recipients are mailed automatically.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    Expiring,
    Renewed,
}

impl Service {
    /// Informs every recipient of a public token by mail that it expires soon. Skips addresses that opted out or
    /// received too many mails.
    ///
    /// The caller has locked the token, and commits. The workspace is not locked here, because its
    /// lock comes before the lock of the token.
    pub(super) async fn notify_recipients_of_expiry(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        token: &PublicToken,
    ) -> Result<(), Error> {
        match tx.public_token_workspace(token.id).await? {
            Some(workspace) => self.notify_recipients(tx, token, &workspace, News::Expiring).await,
            None => Ok(()),
        }
    }

    /// Informs every recipient of a public token by mail that it was renewed. The caller has locked the token,
    /// and commits.
    pub(super) async fn notify_recipients_of_renewal(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        token: &PublicToken,
        workspace: &Name,
    ) -> Result<(), Error> {
        self.notify_recipients(tx, token, workspace, News::Renewed).await
    }

    async fn notify_recipients(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        token: &PublicToken,
        workspace: &Name,
        news: News,
    ) -> Result<(), Error> {
        let now = tx.now();
        let mut recipients = tx.public_token_recipients(token.id).await?;
        if recipients.is_empty() || !self.policy.sends_mail {
            return Ok(());
        }
        let shared = self.what_is_shared(tx.uow(), token, workspace).await?;
        if shared.projects.is_empty() {
            return Ok(());
        }
        // The counters of the addresses are incremented in the same order as when a link is mailed.
        recipients.sort_by_cached_key(|recipient| self.ports.secrets.fingerprint(recipient.email.canonical()));
        for recipient in recipients {
            let email = &recipient.email;
            if tx.has_opted_out(email).await? || !self.has_room(tx.uow(), token, email, now).await? {
                continue;
            }
            let (shared, opt_out) = (shared.clone(), self.opt_out_link(tx.uow(), email, now).await?);
            let content = match news {
                News::Expiring => MailContent::ShareExpiring { shared, opt_out },
                News::Renewed => MailContent::ShareRenewed { shared, opt_out },
            };
            enqueue_share(tx, token, email, recipient.locale, content);
        }
        Ok(())
    }

    /// Consumes the rate limits of one more mail; returns `false` if one of them is exceeded. Repeated renewals then
    /// skip the address, and the renewal itself succeeds.
    async fn has_room(
        &self,
        uow: &mut dyn UnitOfWork,
        token: &PublicToken,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let address = self.ports.secrets.fingerprint(email.canonical());
        let all = shard(token.id.uuid());
        for (limit, subject) in [(SHARE_MAIL_BY_ALL, &all), (INVITE_BY_ADDRESS, &address)] {
            match self.consume_rate_limit(uow, limit, subject, now).await {
                Ok(()) => {}
                Err(Error::RateLimited(_)) => return Ok(false),
                Err(other) => return Err(other),
            }
        }
        Ok(true)
    }

    /// Returns what a mail says about the token: the names of its live projects, its permission, link and expiry.
    pub(super) async fn what_is_shared(
        &self,
        uow: &mut dyn UnitOfWork,
        token: &PublicToken,
        workspace: &Name,
    ) -> Result<Shared, Error> {
        self.require_signing_key()?;
        let mut projects = Vec::new();
        for id in uow.live_projects(token.id).await? {
            projects.extend(uow.project(id).await?.map(|project| project.name.to_string()));
        }
        Ok(Shared {
            workspace: workspace.to_string(),
            projects,
            permission: token.permission.to_string(),
            link: self.policy.link("open", &self.ports.signer.sign_share(token.id, token.created_at)),
            expires_at: token.expires_at,
        })
    }
}

/// Queues a mail about the token. Attempts to send it end when the token expires, if not before.
pub(super) fn enqueue_share(
    tx: &mut UseCaseTransaction<'_>,
    token: &PublicToken,
    to: &EmailAddress,
    locale: Locale,
    content: MailContent,
) {
    let draft = MailDraft::new(to, locale, content, tx.now());
    let retry_until = token.expires_at.map_or(draft.retry_until, |expiry| expiry.min(draft.retry_until));
    tx.enqueue(MailDraft { retry_until, ..draft });
}
