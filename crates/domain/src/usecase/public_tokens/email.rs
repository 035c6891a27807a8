//! Mailing the link of a public token.

use crate::model::email::EmailAddress;
use crate::model::event::{Action, Object};
use crate::model::ids::PublicTokenId;
use crate::model::mail::MailContent;
use crate::model::public_token::PublicToken;
use crate::model::public_token_recipient::PublicTokenRecipient;
use crate::model::rate_limit::{
    INVITE_BY_ADDRESS, SHARE_MAIL_BY_ACCOUNT, SHARE_MAIL_BY_ALL, SHARE_MAIL_BY_WORKSPACE, shard,
};
use crate::model::text::{Locale, Message};
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::audit::EventScope;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::public_tokens::locked::LockedToken;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// Request to mail the link of a public token.
#[derive(Debug, Clone)]
pub struct EmailPublicToken {
    /// Addresses, 1 to 20. Each address is mailed once, even if it is given twice.
    pub emails: Vec<EmailAddress>,
    /// Personal message of the sender.
    pub message: Option<Message>,
    /// Language of the mails; defaults to that of the workspace, then to that of the sender.
    pub locale: Option<Locale>,
}

impl Service {
    /// Mails the link of an active public token, and returns how many mails were queued. Addresses that opted out
    /// receive none, and an instance without mail sends none. Recipients are mailed again when the token is renewed and
    /// before it expires.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without `tokens.manage` in all of its live projects; the refusal for
    /// its status; [`Error::Validation`]; [`Error::RateLimited`], and then no mail is queued.
    pub async fn email_public_token(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
        command: EmailPublicToken,
    ) -> Result<usize, Error> {
        PublicTokenRecipient::check_count(command.emails.len()).map_err(|invalid| Error::field("emails", invalid))?;
        let mailed = self.retry(|| self.email_once(context, caller, id, &command)).await?;
        Ok(mailed)
    }

    async fn email_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: PublicTokenId,
        command: &EmailPublicToken,
    ) -> Result<usize, Error> {
        let me = &caller.account;
        let (mut tx, locked) = self.lock_managed_token(context, caller, id).await?;
        let LockedToken { workspace, token, projects, .. } = locked;
        let now = tx.now();
        token.require_redeemable(projects.len(), now)?;

        let receivers = self.receivers(tx.uow(), &command.emails).await?;
        let locale = command.locale.or(workspace.settings.locale).unwrap_or(me.locale);
        let shared = self.what_is_shared(&token, &workspace.name, &projects)?;
        let recipient_of =
            |email: &EmailAddress| PublicTokenRecipient { token_id: id, email: email.clone(), locale, created_at: now };
        tx.changes().recipients.extend(receivers.iter().map(recipient_of));
        let object = Object::new("public_token", id, token.name.as_str());
        let masked: Vec<String> = receivers.iter().map(EmailAddress::masked).collect();
        let detail = vec![("recipients", masked.join(", "))];
        let scope = EventScope::projects(workspace.id, token.projects.clone());
        tx.record(Action::PublicTokenEmailed, scope, object, detail);
        for email in &receivers {
            let content = MailContent::Share {
                sender: me.display_name.to_string(),
                sender_email: me.email.as_typed().to_owned(),
                shared: shared.clone(),
                message: command.message.as_ref().map(ToString::to_string),
                opt_out: self.opt_out_link(&mut tx, email),
            };
            tx.enqueue(MailDraft::new(email, locale, content, now));
        }
        self.count_share_mails(tx.uow(), caller, &token, &receivers, now).await?;
        tx.commit_with(receivers.len()).await
    }

    /// Returns the addresses that are mailed: none twice, and none that opted out.
    async fn receivers(&self, uow: &mut dyn UnitOfWork, emails: &[EmailAddress]) -> Result<Vec<EmailAddress>, Error> {
        if !self.policy.sends_mail {
            return Ok(Vec::new());
        }
        let mut receivers = PublicTokenRecipient::unique_addresses(emails.to_vec());
        let opted_out = uow.opted_out(&receivers).await?;
        receivers.retain(|email| !opted_out.contains(email.canonical()));
        Ok(receivers)
    }

    /// Consumes every rate limit for each mail.
    async fn count_share_mails(
        &self,
        uow: &mut dyn UnitOfWork,
        caller: &Caller,
        token: &PublicToken,
        receivers: &[EmailAddress],
        now: Timestamp,
    ) -> Result<(), Error> {
        let (account, workspace) = (caller.account.id.to_string(), token.workspace_id.to_string());
        let (all, mails) = (shard(token.id.uuid()), u32::try_from(receivers.len()).unwrap_or(u32::MAX));
        let fingerprint = |email: &EmailAddress| self.ports.secrets.fingerprint(email.canonical());
        let addresses: Vec<String> = receivers.iter().map(fingerprint).collect();
        let mut attempts = vec![
            (SHARE_MAIL_BY_ACCOUNT, account.as_str(), mails),
            (SHARE_MAIL_BY_WORKSPACE, workspace.as_str(), mails),
            (SHARE_MAIL_BY_ALL, all.as_str(), mails),
        ];
        attempts.extend(addresses.iter().map(|address| (INVITE_BY_ADDRESS, address.as_str(), 1)));
        self.consume_rate_limits(uow, &attempts, now).await
    }
}
