//! Drafts of mails, and the mails of claimed jobs.

use crate::model::email::EmailAddress;
use crate::model::ids::InvitationId;
use crate::model::mail::{Mail, MailContent};
use crate::model::text::Locale;
use crate::model::time::Timestamp;
use crate::port::ClaimedJob;

/// A mail before it has an id and is sealed.
pub(super) struct MailDraft {
    pub(super) to: EmailAddress,
    pub(super) locale: Locale,
    pub(super) content: MailContent,
    pub(super) invitation_id: Option<InvitationId>,
    pub(super) created_at: Timestamp,
}

impl MailDraft {
    /// Creates a draft of a mail about an event at `now`.
    pub(super) fn new(to: &EmailAddress, locale: Locale, content: MailContent, now: Timestamp) -> Self {
        Self { to: to.clone(), locale, content, invitation_id: None, created_at: now }
    }
}

/// Creates the mail of a claimed job from its unsealed content.
pub(super) fn unsealed_mail(claimed: &ClaimedJob, content: MailContent) -> Mail {
    Mail {
        id: claimed.id,
        to: claimed.to.clone(),
        locale: claimed.locale,
        content,
        invitation_id: claimed.invitation_id,
        created_at: claimed.created_at,
    }
}
