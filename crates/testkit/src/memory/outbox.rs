//! The outbox.

use async_trait::async_trait;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ClaimedMail, DeliveryResult, Outbox, QueuedMail, StoreError};
use uuid::Uuid;

use super::state::{State, conflict_if, prune};
use super::unit_of_work::MemoryUnitOfWork;

/// A mail and its status. A mail that was sent, parked or withdrawn keeps its row, without content.
#[derive(Clone)]
pub(super) struct OutboxRow {
    mail: QueuedMail,
    attempts: u32,
    status: MailStatus,
}

#[derive(Clone)]
enum MailStatus {
    Queued { due_at: Timestamp, claim: Option<Claim> },
    Finished { at: Timestamp },
}

#[derive(Clone, Copy)]
struct Claim {
    by: Uuid,
    until: Timestamp,
}

impl OutboxRow {
    fn is_claimable(&self, now: Timestamp) -> bool {
        match &self.status {
            MailStatus::Queued { due_at, claim } => {
                due_at.is_reached_by(now) && claim.is_none_or(|claim| claim.until.is_reached_by(now))
            }
            MailStatus::Finished { .. } => false,
        }
    }

    fn is_claimed_by(&self, worker: Uuid) -> bool {
        match &self.status {
            MailStatus::Queued { claim, .. } => claim.is_some_and(|claim| claim.by == worker),
            MailStatus::Finished { .. } => false,
        }
    }

    fn claim(&mut self, claim: Claim) -> ClaimedMail {
        if let MailStatus::Queued { claim: current, .. } = &mut self.status {
            *current = Some(claim);
        }
        self.attempts += 1;
        let mail = &self.mail;
        ClaimedMail {
            id: mail.id,
            kind: mail.kind.to_owned(),
            to: mail.to.clone(),
            locale: mail.locale,
            sealed: mail.sealed.clone(),
            invitation_id: mail.invitation_id,
            attempt: self.attempts,
            created_at: mail.created_at,
            retry_until: mail.retry_until,
        }
    }

    /// Returns the sealed content while the mail is queued.
    pub(super) fn sealed(&self) -> Option<&[u8]> {
        matches!(self.status, MailStatus::Queued { .. }).then_some(&self.mail.sealed)
    }

    pub(super) fn sealed_mut(&mut self) -> Option<&mut Vec<u8>> {
        matches!(self.status, MailStatus::Queued { .. }).then_some(&mut self.mail.sealed)
    }

    fn finish(&mut self, at: Timestamp) {
        self.mail.sealed.clear();
        self.status = MailStatus::Finished { at };
    }

    fn was_finished_before(&self, before: Timestamp) -> bool {
        match &self.status {
            MailStatus::Queued { .. } => false,
            MailStatus::Finished { at } => *at < before,
        }
    }
}

impl State {
    /// Returns the mails that still have content: those that are queued.
    pub(super) fn queued_mails(&self) -> Vec<QueuedMail> {
        let mut mails: Vec<QueuedMail> =
            self.mails.values().map(|row| row.mail.clone()).filter(|mail| !mail.sealed.is_empty()).collect();
        mails.sort_by_key(|mail| (mail.priority, mail.created_at, mail.id));
        mails
    }
}

#[async_trait]
impl Outbox for MemoryUnitOfWork {
    async fn claim_mails(
        &mut self,
        worker: Uuid,
        limit: u16,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedMail>, StoreError> {
        self.write(|state| {
            let mut due: Vec<&mut OutboxRow> = state.mails.values_mut().filter(|row| row.is_claimable(now)).collect();
            due.sort_by_key(|row| (row.mail.priority, row.mail.created_at, row.mail.id));
            let claim = Claim { by: worker, until: lease_until };
            Ok(due.into_iter().take(usize::from(limit)).map(|row| row.claim(claim)).collect())
        })
    }

    async fn record_delivery(
        &mut self,
        worker: Uuid,
        id: MailId,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|state| {
            let Some(row) = state.mails.get_mut(&id).filter(|row| row.is_claimed_by(worker)) else {
                return Ok(false);
            };
            match result {
                DeliveryResult::Sent | DeliveryResult::Failed(_) => row.finish(now),
                DeliveryResult::RetryAt(due_at, _) => {
                    row.status = MailStatus::Queued { due_at: *due_at, claim: None };
                }
                DeliveryResult::Released(due_at) => {
                    row.attempts -= 1;
                    row.status = MailStatus::Queued { due_at: *due_at, claim: None };
                }
            }
            Ok(true)
        })
    }

    async fn prune_mails(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.mails, limit, |row| row.was_finished_before(before))))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn enqueue_mails(&mut self, mails: &[QueuedMail]) -> Result<(), StoreError> {
        self.write(|state| {
            for mail in mails {
                conflict_if(state.mails.contains_key(&mail.id))?;
                if let Some(invitation) = mail.invitation_id {
                    state.require_invitation(invitation)?;
                }
                let status = MailStatus::Queued { due_at: mail.created_at, claim: None };
                state.mails.insert(mail.id, OutboxRow { mail: mail.clone(), attempts: 0, status });
            }
            Ok(())
        })
    }

    pub(super) async fn withdraw_mails(&mut self, invitation: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            let is_queued_mail = |row: &&mut OutboxRow| {
                row.mail.invitation_id == Some(invitation) && matches!(row.status, MailStatus::Queued { .. })
            };
            state.mails.values_mut().filter(is_queued_mail).for_each(|row| row.finish(now));
            Ok(())
        })
    }
}
