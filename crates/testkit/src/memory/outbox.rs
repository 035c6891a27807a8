//! The outbox.

use async_trait::async_trait;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ClaimedMail, DeliveryResult, Outbox, QueuedMail, StoreError};
use uuid::Uuid;

use super::state::{State, conflict_if, prune};
use super::unit_of_work::MemoryUnitOfWork;

/// A mail and its progress. A mail that was sent, parked or withdrawn keeps its row, without content.
#[derive(Clone)]
pub(super) struct KeptMail {
    mail: QueuedMail,
    attempts: u32,
    progress: Progress,
}

#[derive(Clone)]
enum Progress {
    Waiting { due_at: Timestamp, held: Option<Hold> },
    Settled { at: Timestamp },
}

#[derive(Clone, Copy)]
struct Hold {
    by: Uuid,
    until: Timestamp,
}

impl KeptMail {
    fn is_claimable(&self, now: Timestamp) -> bool {
        match &self.progress {
            Progress::Waiting { due_at, held } => {
                due_at.is_reached_by(now) && held.is_none_or(|hold| hold.until.is_reached_by(now))
            }
            Progress::Settled { .. } => false,
        }
    }

    fn is_held_by(&self, worker: Uuid) -> bool {
        match &self.progress {
            Progress::Waiting { held, .. } => held.is_some_and(|hold| hold.by == worker),
            Progress::Settled { .. } => false,
        }
    }

    fn claim(&mut self, hold: Hold) -> ClaimedMail {
        if let Progress::Waiting { held, .. } = &mut self.progress {
            *held = Some(hold);
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

    /// Returns the sealed content while the mail waits.
    pub(super) fn sealed(&self) -> Option<&[u8]> {
        matches!(self.progress, Progress::Waiting { .. }).then_some(&self.mail.sealed)
    }

    pub(super) fn sealed_mut(&mut self) -> Option<&mut Vec<u8>> {
        matches!(self.progress, Progress::Waiting { .. }).then_some(&mut self.mail.sealed)
    }

    fn settle(&mut self, at: Timestamp) {
        self.mail.sealed.clear();
        self.progress = Progress::Settled { at };
    }

    fn was_settled_before(&self, before: Timestamp) -> bool {
        match &self.progress {
            Progress::Waiting { .. } => false,
            Progress::Settled { at } => *at < before,
        }
    }
}

impl State {
    /// Returns the mails that still have content; settled ones have none.
    pub(super) fn queued_mails(&self) -> Vec<QueuedMail> {
        let mut mails: Vec<QueuedMail> =
            self.mails.values().map(|kept| kept.mail.clone()).filter(|mail| !mail.sealed.is_empty()).collect();
        mails.sort_by_key(|mail| (mail.priority, mail.created_at, mail.id));
        mails
    }
}

#[async_trait]
impl Outbox for MemoryUnitOfWork {
    async fn enqueue_mail(&mut self, mail: &QueuedMail) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.mails.contains_key(&mail.id))?;
            if let Some(invitation) = mail.invitation_id {
                state.require_invitation(invitation)?;
            }
            let progress = Progress::Waiting { due_at: mail.created_at, held: None };
            state.mails.insert(mail.id, KeptMail { mail: mail.clone(), attempts: 0, progress });
            Ok(())
        })
    }

    async fn claim_mails(
        &mut self,
        worker: Uuid,
        limit: u16,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedMail>, StoreError> {
        self.write(|state| {
            let mut due: Vec<&mut KeptMail> = state.mails.values_mut().filter(|kept| kept.is_claimable(now)).collect();
            due.sort_by_key(|kept| (kept.mail.priority, kept.mail.created_at, kept.mail.id));
            let hold = Hold { by: worker, until: lease_until };
            Ok(due.into_iter().take(usize::from(limit)).map(|kept| kept.claim(hold)).collect())
        })
    }

    async fn record_delivery(
        &mut self,
        worker: Uuid,
        id: MailId,
        verdict: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|state| {
            let Some(kept) = state.mails.get_mut(&id).filter(|kept| kept.is_held_by(worker)) else {
                return Ok(false);
            };
            match verdict {
                DeliveryResult::Sent | DeliveryResult::Failed(_) => kept.settle(now),
                DeliveryResult::RetryAt(due_at, _) => {
                    kept.progress = Progress::Waiting { due_at: *due_at, held: None };
                }
                DeliveryResult::Released(due_at) => {
                    kept.attempts -= 1;
                    kept.progress = Progress::Waiting { due_at: *due_at, held: None };
                }
            }
            Ok(true)
        })
    }

    async fn withdraw_mails(&mut self, invitation: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            let its = |kept: &&mut KeptMail| {
                kept.mail.invitation_id == Some(invitation) && matches!(kept.progress, Progress::Waiting { .. })
            };
            state.mails.values_mut().filter(its).for_each(|kept| kept.settle(now));
            Ok(())
        })
    }

    async fn prune_mails(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.mails, limit, |kept| kept.was_settled_before(before))))
    }
}
