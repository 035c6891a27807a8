//! The outbox: mails are rows first, written with what they tell of, and sent by a worker.

use async_trait::async_trait;
use uuid::Uuid;

use super::StoreError;
use crate::model::email::EmailAddress;
use crate::model::ids::{InvitationId, MailId};
use crate::model::mail::MailLane;
use crate::model::text::Locale;
use crate::model::time::Timestamp;

/// A mail on its way into the outbox. The content is sealed: it carries secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMail {
    /// Id.
    pub id: MailId,
    /// To whom.
    pub to: EmailAddress,
    /// In which language.
    pub locale: Locale,
    /// The content's kind, for operators.
    pub kind: &'static str,
    /// Its queue.
    pub lane: MailLane,
    /// The sealed content; wiped once it is sent, failed or withdrawn.
    pub sealed: Vec<u8>,
    /// Whose delivery it is.
    pub invitation_id: Option<InvitationId>,
    /// When it was written, and when it may first be sent.
    pub created_at: Timestamp,
    /// When it is pointless to send it.
    pub give_up_at: Timestamp,
}

/// A mail that a worker holds for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedMail {
    /// Id.
    pub id: MailId,
    /// The content's kind, for operators.
    pub kind: String,
    /// To whom.
    pub to: EmailAddress,
    /// In which language.
    pub locale: Locale,
    /// The sealed content.
    pub sealed: Vec<u8>,
    /// Whose delivery it is.
    pub invitation_id: Option<InvitationId>,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it is pointless to send it.
    pub give_up_at: Timestamp,
}

/// What a worker has to say of a mail that it claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailVerdict {
    /// It went out.
    Sent,
    /// It is tried again at this time, for this reason.
    RetryAt(Timestamp, String),
    /// It was not tried: from this time on it is for whichever worker comes first. The attempt does not count.
    Released(Timestamp),
    /// It is parked for good, for this reason.
    Failed(String),
}

/// Keeps mails until they are sent.
#[async_trait]
pub trait Outbox {
    /// Adds a mail, in the transaction of what it tells of.
    async fn enqueue_mail(&mut self, mail: &QueuedMail) -> Result<(), StoreError>;

    /// Takes up to `limit` mails that are due at `now` and that no other worker holds, by lane and then by age, and
    /// holds them until `lease_until`: until then nobody else gets them; after, anybody may. `worker` is the fence: only
    /// a verdict that carries it counts. Mails that an unfinished unit of work is just changing may be passed over
    /// rather than waited for: a stalled worker stops nobody.
    async fn claim_mails(
        &mut self,
        worker: Uuid,
        limit: u16,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedMail>, StoreError>;

    /// Writes what became of a mail that `worker` still holds; says whether it did hold it. A lease that ran out is held
    /// on to until somebody else takes the mail, so that a slow send is not repeated. The content is wiped unless it is
    /// tried again.
    async fn settle_mail(
        &mut self,
        worker: Uuid,
        id: MailId,
        verdict: &MailVerdict,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Withdraws the unsent mails of an invitation: they are not sent any more, and their content is wiped.
    async fn withdraw_mails(&mut self, invitation: InvitationId, now: Timestamp) -> Result<(), StoreError>;

    /// Removes up to `limit` mails that were sent, parked or withdrawn before `before`; says how many. What still waits
    /// stays, however old.
    async fn prune_mails(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
