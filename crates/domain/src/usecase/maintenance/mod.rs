//! Maintenance: periodic notices about expiry, and removal of old records.

use crate::model::guest_session::GuestSession;
use crate::model::idempotency::IdempotencyRecord;
use crate::model::one_time_secret::OneTimeSecret;
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::model::{job, rate_limit};
use crate::usecase::{Error, Service};

/// Result of one round of maintenance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MaintenanceReport {
    /// Public tokens examined because they expire soon.
    pub expiring_tokens: u64,
    /// Expired invitations that were reported to the accounts that granted them.
    pub expired_invitations: u64,
    /// Sessions removed.
    pub sessions: u64,
    /// Guest sessions removed.
    pub guest_sessions: u64,
    /// One-time secrets removed.
    pub one_time_secrets: u64,
    /// Pending sign-ups removed, used and expired ones.
    pub sign_ups: u64,
    /// Jobs that had ended.
    pub jobs: u64,
    /// Rate-limit counters removed.
    pub counters: u64,
    /// Idempotency records removed.
    pub idempotency_records: u64,
}

impl MaintenanceReport {
    /// Returns the largest count. If it equals the limit of the round, more work can be left.
    #[must_use]
    pub fn largest_batch(&self) -> u64 {
        let Self {
            expiring_tokens,
            expired_invitations,
            sessions,
            guest_sessions,
            one_time_secrets,
            sign_ups,
            jobs,
            counters,
            idempotency_records,
        } = *self;
        [
            expiring_tokens,
            expired_invitations,
            sessions,
            guest_sessions,
            one_time_secrets,
            sign_ups,
            jobs,
            counters,
            idempotency_records,
        ]
        .into_iter()
        .fold(0, u64::max)
    }
}

/// Kinds of records that are removed when they are old.
#[derive(Debug, Clone, Copy)]
enum Prunable {
    Sessions,
    GuestSessions,
    OneTimeSecrets,
    SignUps,
    Jobs,
    Counters,
    IdempotencyRecords,
}

impl Service {
    /// Runs one round of maintenance, up to `limit` records of each kind. Safe to run on any number of instances at the
    /// same time. A failing step does not prevent the others.
    ///
    /// # Errors
    /// The first fault of the store; the next round tries again.
    pub async fn run_maintenance(&self, limit: u16) -> Result<MaintenanceReport, Error> {
        let expiring_tokens = self.notify_expiring_tokens(limit).await;
        let expired_invitations = self.notify_expired_invitations(limit).await;
        let sessions = self.prune(Prunable::Sessions, limit).await;
        let guest_sessions = self.prune(Prunable::GuestSessions, limit).await;
        let one_time_secrets = self.prune(Prunable::OneTimeSecrets, limit).await;
        let sign_ups = self.prune(Prunable::SignUps, limit).await;
        let jobs = self.prune(Prunable::Jobs, limit).await;
        let counters = self.prune(Prunable::Counters, limit).await;
        let idempotency_records = self.prune(Prunable::IdempotencyRecords, limit).await;
        Ok(MaintenanceReport {
            expiring_tokens: expiring_tokens? as u64,
            expired_invitations: expired_invitations? as u64,
            sessions: sessions?,
            guest_sessions: guest_sessions?,
            one_time_secrets: one_time_secrets?,
            sign_ups: sign_ups?,
            jobs: jobs?,
            counters: counters?,
            idempotency_records: idempotency_records?,
        })
    }

    /// Removes records of one kind in a transaction of their own, so that no transaction occupies the store for long.
    async fn prune(&self, what: Prunable, limit: u16) -> Result<u64, Error> {
        let now = self.ports.clock.now();
        self.retry(|| self.prune_once(what, now, limit)).await
    }

    async fn prune_once(&self, what: Prunable, now: Timestamp, limit: u16) -> Result<u64, Error> {
        let mut uow = self.ports.store.begin().await?;
        let removed = match what {
            Prunable::Sessions => uow.prune_sessions(now, now.minus(Session::IDLE_TIMEOUT), limit).await?,
            Prunable::GuestSessions => uow.prune_guest_sessions(now.minus(GuestSession::RETENTION), now, limit).await?,
            Prunable::OneTimeSecrets => uow.prune_one_time_secrets(now.minus(OneTimeSecret::RETENTION), limit).await?,
            Prunable::SignUps => uow.prune_sign_ups(now.minus(OneTimeSecret::RETENTION), limit).await?,
            Prunable::Jobs => uow.prune_jobs(now.minus(job::RETENTION), limit).await?,
            Prunable::Counters => uow.prune_counters(now.minus(rate_limit::RETENTION), limit).await?,
            Prunable::IdempotencyRecords => {
                uow.prune_idempotency_records(now.minus(IdempotencyRecord::RETENTION), limit).await?
            }
        };
        uow.commit().await?;
        Ok(removed)
    }
}
