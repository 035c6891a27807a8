//! Jobs.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::port::{ClaimedJob, StoreError};
use uuid::Uuid;

use crate::{Time, locale, number};

row! {
    /// A row of `job`, as returned to the worker that claims it.
    ClaimedJobRow {
        id: Uuid,
        kind: String,
        recipient: String,
        recipient_canonical: String,
        locale: String,
        payload: Vec<u8>,
        invitation_id: Option<Uuid>,
        attempts: i64,
        created_at: Time,
        retry_until: Time,
    }
}

impl ClaimedJobRow {
    /// Converts the row, with the claim that it was returned for.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn claimed_by(self, claim: Uuid) -> Result<ClaimedJob, StoreError> {
        Ok(ClaimedJob {
            id: MailId::new(self.id),
            claim,
            kind: self.kind,
            to: EmailAddress::restore(self.recipient, self.recipient_canonical),
            locale: locale(&self.locale)?,
            payload: self.payload,
            invitation_id: self.invitation_id.map(InvitationId::new),
            attempt: number("job.attempts", self.attempts)?,
            created_at: self.created_at.into(),
            retry_until: self.retry_until.into(),
        })
    }
}
