//! Mails to the recipients of a public token.

use crate::model::email::EmailAddress;
use crate::model::ids::ProjectId;
use crate::model::mail::{MailContent, Shared};
use crate::model::public_token::PublicToken;
use crate::model::public_token_recipient::PublicTokenRecipient;
use crate::model::rate_limit::{Count, INVITE_BY_ADDRESS, SHARE_MAIL_BY_ALL, shard};
use crate::model::text::Name;
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
        let Some(workspace) = tx.public_token_workspace(token.id).await? else { return Ok(()) };
        let live = tx.live_projects(token.id).await?;
        let projects = tx.projects(&live).await?.into_iter().map(|project| (project.id, project.name));
        let projects: Vec<(ProjectId, Name)> = projects.collect();
        self.notify_recipients(tx, token, &workspace, &projects, News::Expiring).await
    }

    /// Informs every recipient of a public token by mail that it was renewed. The caller has locked the token,
    /// and commits.
    pub(super) async fn notify_recipients_of_renewal(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        token: &PublicToken,
        workspace: &Name,
        projects: &[(ProjectId, Name)],
    ) -> Result<(), Error> {
        self.notify_recipients(tx, token, workspace, projects, News::Renewed).await
    }

    async fn notify_recipients(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        token: &PublicToken,
        workspace: &Name,
        projects: &[(ProjectId, Name)],
        news: News,
    ) -> Result<(), Error> {
        let now = tx.now();
        if !self.policy.sends_mail || projects.is_empty() {
            return Ok(());
        }
        let mut receivers = tx.public_token_recipients(token.id).await?;
        if receivers.is_empty() {
            return Ok(());
        }
        let shared = self.what_is_shared(token, workspace, projects)?;
        let addresses: Vec<EmailAddress> = receivers.iter().map(|recipient| recipient.email.clone()).collect();
        let opted_out = tx.opted_out(&addresses).await?;
        receivers.retain(|recipient| !opted_out.contains(recipient.email.canonical()));
        for recipient in self.within_limits(tx.uow(), token, receivers, now).await? {
            let email = &recipient.email;
            let (shared, opt_out) = (shared.clone(), self.opt_out_link(tx, email));
            let content = match news {
                News::Expiring => MailContent::ShareExpiring { shared, opt_out },
                News::Renewed => MailContent::ShareRenewed { shared, opt_out },
            };
            tx.enqueue(MailDraft::new(email, recipient.locale, content, now));
        }
        Ok(())
    }

    /// Consumes the rate limits of one mail to each recipient, and returns the recipients within the limits. Repeated
    /// renewals then skip an address, and the renewal itself succeeds.
    async fn within_limits(
        &self,
        uow: &mut dyn UnitOfWork,
        token: &PublicToken,
        recipients: Vec<PublicTokenRecipient>,
        now: Timestamp,
    ) -> Result<Vec<PublicTokenRecipient>, Error> {
        let (all, mails) = (shard(token.id.uuid()), u32::try_from(recipients.len()).unwrap_or(u32::MAX));
        let fingerprint = |recipient: &PublicTokenRecipient| {
            let canonical = recipient.email.canonical();
            self.ports.secrets.fingerprint(canonical)
        };
        let addresses: Vec<String> = recipients.iter().map(fingerprint).collect();
        let mut attempts = vec![(SHARE_MAIL_BY_ALL, all.as_str(), mails)];
        attempts.extend(addresses.iter().map(|address| (INVITE_BY_ADDRESS, address.as_str(), 1)));
        let counts = self.count_rate_limits(uow, &attempts, now).await?;
        let [of_all, of_addresses @ ..] = counts.as_slice() else { return Ok(Vec::new()) };
        let allowed = SHARE_MAIL_BY_ALL.allowed(*of_all, mails) as usize;
        // No mail goes to the other addresses, so that none is counted for them.
        self.refund_rate_limits(uow, &attempts[1 + allowed..]).await?;
        let is_within = |count: &Count| INVITE_BY_ADDRESS.check(*count, now).is_ok();
        let within = recipients.into_iter().zip(of_addresses).take(allowed).filter(|(_, count)| is_within(count));
        Ok(within.map(|(recipient, _)| recipient).collect())
    }

    /// Returns what a mail says about the token: the names of its live projects, its permission, link and expiry.
    pub(super) fn what_is_shared(
        &self,
        token: &PublicToken,
        workspace: &Name,
        projects: &[(ProjectId, Name)],
    ) -> Result<Shared, Error> {
        self.require_signing_key()?;
        Ok(Shared {
            workspace: workspace.to_string(),
            projects: projects.iter().map(|(_, name)| name.to_string()).collect(),
            permission: token.permission.to_string(),
            link: self.policy.link("open", &self.ports.signer.sign_share(token.id, token.created_at)),
            expires_at: token.expires_at,
        })
    }
}
