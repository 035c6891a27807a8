//! What has to be done from time to time, though nobody asks: tell of what ends, and remove what is old.

use crate::model::guest_session::GuestSession;
use crate::model::idempotency::IdempotencyRecord;
use crate::model::session::Session;
use crate::model::verification::Verification;
use crate::model::{mail, rate_limit};
use crate::usecase::{Error, Service};

/// What one round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Public tokens looked at, because they run out soon.
    pub expiring_tokens: u64,
    /// Invitations that ran out and were told of.
    pub expired_invitations: u64,
    /// Sessions removed.
    pub sessions: u64,
    /// Guest sessions removed.
    pub guest_sessions: u64,
    /// One-time secrets of mails removed.
    pub verifications: u64,
    /// Pending sign-ups removed, used and expired ones.
    pub sign_ups: u64,
    /// Mails removed from the outbox.
    pub mails: u64,
    /// Counters of attempts removed.
    pub counters: u64,
    /// Idempotency records removed.
    pub idempotency_records: u64,
}

impl Swept {
    /// The most of anything: where it is the round's limit, there may be more to do.
    #[must_use]
    pub fn largest_batch(&self) -> u64 {
        let Self {
            expiring_tokens,
            expired_invitations,
            sessions,
            guest_sessions,
            verifications,
            sign_ups,
            mails,
            counters,
            idempotency_records,
        } = *self;
        [
            expiring_tokens,
            expired_invitations,
            sessions,
            guest_sessions,
            verifications,
            sign_ups,
            mails,
            counters,
            idempotency_records,
        ]
        .into_iter()
        .fold(0, u64::max)
    }
}

/// What grows old.
#[derive(Debug, Clone, Copy)]
enum Leftover {
    Sessions,
    GuestSessions,
    Verifications,
    SignUps,
    Mails,
    Counters,
    IdempotencyRecords,
}

impl Service {
    /// One round of housekeeping, up to `limit` of each thing. Safe on any number of instances at once. What fails
    /// keeps nothing else from being done.
    ///
    /// # Errors
    /// The first fault of the store; the next round tries again.
    pub async fn keep_house(&self, limit: u16) -> Result<Swept, Error> {
        let expiring_tokens = self.tell_of_expiring_tokens(limit).await;
        let expired_invitations = self.tell_of_expired_invitations(limit).await;
        let sessions = self.prune(Leftover::Sessions, limit).await;
        let guest_sessions = self.prune(Leftover::GuestSessions, limit).await;
        let verifications = self.prune(Leftover::Verifications, limit).await;
        let sign_ups = self.prune(Leftover::SignUps, limit).await;
        let mails = self.prune(Leftover::Mails, limit).await;
        let counters = self.prune(Leftover::Counters, limit).await;
        let idempotency_records = self.prune(Leftover::IdempotencyRecords, limit).await;
        Ok(Swept {
            expiring_tokens: expiring_tokens? as u64,
            expired_invitations: expired_invitations? as u64,
            sessions: sessions?,
            guest_sessions: guest_sessions?,
            verifications: verifications?,
            sign_ups: sign_ups?,
            mails: mails?,
            counters: counters?,
            idempotency_records: idempotency_records?,
        })
    }

    /// A transaction of its own for each thing, so that none holds the store for long.
    async fn prune(&self, what: Leftover, limit: u16) -> Result<u64, Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        let removed = match what {
            Leftover::Sessions => uow.prune_sessions(now, now.minus(Session::IDLE), limit).await?,
            Leftover::GuestSessions => uow.prune_guest_sessions(now.minus(GuestSession::KEPT), now, limit).await?,
            Leftover::Verifications => uow.prune_verifications(now.minus(Verification::KEPT), limit).await?,
            Leftover::SignUps => uow.prune_sign_ups(now.minus(Verification::KEPT), limit).await?,
            Leftover::Mails => uow.prune_mails(now.minus(mail::KEPT), limit).await?,
            Leftover::Counters => uow.prune_counters(now.minus(rate_limit::KEPT), limit).await?,
            Leftover::IdempotencyRecords => {
                uow.prune_idempotency_records(now.minus(IdempotencyRecord::KEPT), limit).await?
            }
        };
        uow.commit().await?;
        Ok(removed)
    }
}
