//! Drafts of mails, and mails that are read back from the outbox.

use crate::model::email::EmailAddress;
use crate::model::ids::InvitationId;
use crate::model::mail::{Mail, MailContent};
use crate::model::text::Locale;
use crate::model::time::{Timestamp, days};
use crate::port::ClaimedMail;

/// A mail before it has an id and is sealed.
pub(super) struct MailDraft {
    pub(super) to: EmailAddress,
    pub(super) locale: Locale,
    pub(super) content: MailContent,
    pub(super) invitation_id: Option<InvitationId>,
    pub(super) created_at: Timestamp,
    pub(super) retry_until: Timestamp,
}

impl MailDraft {
    /// Time during which sending is attempted, unless the mail has its own deadline.
    const DEFAULT_MAIL_TTL: std::time::Duration = days(3);

    /// Creates a draft of a mail about an event at `now`; attempts to send it end after
    /// [`DEFAULT_MAIL_TTL`](Self::DEFAULT_MAIL_TTL).
    pub(super) fn new(to: &EmailAddress, locale: Locale, content: MailContent, now: Timestamp) -> Self {
        Self {
            to: to.clone(),
            locale,
            content,
            invitation_id: None,
            created_at: now,
            retry_until: now.plus(Self::DEFAULT_MAIL_TTL),
        }
    }
}

/// Creates the mail to send from a claimed row of the outbox and its unsealed content.
pub(super) fn unsealed_mail(claimed: &ClaimedMail, content: MailContent) -> Mail {
    Mail {
        id: claimed.id,
        to: claimed.to.clone(),
        locale: claimed.locale,
        content,
        invitation_id: claimed.invitation_id,
        created_at: claimed.created_at,
        retry_until: claimed.retry_until,
    }
}
