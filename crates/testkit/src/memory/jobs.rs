//! The job queue.

use async_trait::async_trait;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ClaimedJob, DeliveryResult, JobClaim, JobQueue, QueuedJob, StoreError};
use uuid::Uuid;

use super::state::{State, conflict_if, prune};
use super::unit_of_work::MemoryUnitOfWork;

/// A job and its status. A job that ended keeps its row, without payload.
#[derive(Clone)]
pub(super) struct JobRow {
    job: QueuedJob,
    attempts: u32,
    status: JobStatus,
}

#[derive(Clone)]
enum JobStatus {
    /// `claimable_at` is the end of the claim while there is one.
    Queued {
        claimable_at: Timestamp,
        claim: Option<Uuid>,
    },
    Finished {
        at: Timestamp,
    },
}

impl JobRow {
    fn is_queued(&self) -> bool {
        matches!(self.status, JobStatus::Queued { .. })
    }

    /// Returns since when the job has been claimable, if it is at `now`.
    fn claimable_since(&self, now: Timestamp) -> Option<Timestamp> {
        match self.status {
            JobStatus::Queued { claimable_at, .. } => Some(claimable_at).filter(|at| at.is_reached_by(now)),
            JobStatus::Finished { .. } => None,
        }
    }

    fn is_claimed_by(&self, id: Uuid) -> bool {
        matches!(self.status, JobStatus::Queued { claim: Some(claim), .. } if claim == id)
    }

    fn claim(&mut self, claim: &JobClaim) -> ClaimedJob {
        self.attempts += 1;
        self.status = JobStatus::Queued { claimable_at: claim.until, claim: Some(claim.id) };
        let job = &self.job;
        ClaimedJob {
            id: job.id,
            claim: claim.id,
            kind: job.kind.to_owned(),
            to: job.to.clone(),
            locale: job.locale,
            payload: job.payload.clone(),
            invitation_id: job.invitation_id,
            attempt: self.attempts,
            created_at: job.created_at,
            retry_until: job.retry_until,
        }
    }

    /// Returns the payload while the job is queued.
    pub(super) fn payload(&self) -> Option<&[u8]> {
        self.is_queued().then_some(&self.job.payload)
    }

    pub(super) fn payload_mut(&mut self) -> Option<&mut Vec<u8>> {
        self.is_queued().then_some(&mut self.job.payload)
    }

    fn queue(&mut self, claimable_at: Timestamp) {
        self.status = JobStatus::Queued { claimable_at, claim: None };
    }

    fn finish(&mut self, at: Timestamp) {
        self.job.payload.clear();
        self.status = JobStatus::Finished { at };
    }

    fn was_finished_before(&self, before: Timestamp) -> bool {
        match &self.status {
            JobStatus::Queued { .. } => false,
            JobStatus::Finished { at } => *at < before,
        }
    }
}

impl State {
    /// Returns the jobs that are queued, by priority and then by age.
    pub(super) fn queued_jobs(&self) -> Vec<QueuedJob> {
        let queued = self.jobs.values().filter(|row| row.is_queued());
        let mut jobs: Vec<QueuedJob> = queued.map(|row| row.job.clone()).collect();
        jobs.sort_by_key(|job| (job.priority, job.created_at, job.id));
        jobs
    }

    fn claimed_job(&mut self, id: MailId, claim: Uuid) -> Option<&mut JobRow> {
        self.jobs.get_mut(&id).filter(|row| row.is_claimed_by(claim))
    }
}

#[async_trait]
impl JobQueue for MemoryUnitOfWork {
    async fn claim_job(&mut self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError> {
        self.write(|state| {
            let of_priority = state.jobs.values_mut().filter(|row| row.job.priority == claim.priority);
            let claimable = of_priority.filter_map(|row| Some((row.claimable_since(claim.now)?, row)));
            let next = claimable.min_by_key(|(since, row)| (*since, row.job.id));
            Ok(next.map(|(_, row)| row.claim(claim)))
        })
    }

    async fn renew_claim(&mut self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError> {
        self.write(|state| {
            let row = state.claimed_job(id, claim);
            let is_held = row.is_some();
            if let Some(row) = row {
                row.status = JobStatus::Queued { claimable_at: until, claim: Some(claim) };
            }
            Ok(is_held)
        })
    }

    async fn record_delivery(
        &mut self,
        id: MailId,
        claim: Uuid,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|state| {
            let Some(row) = state.claimed_job(id, claim) else { return Ok(false) };
            match result {
                DeliveryResult::Sent | DeliveryResult::Suppressed | DeliveryResult::Failed(_) => row.finish(now),
                DeliveryResult::RetryAt(at, _) => row.queue(*at),
                DeliveryResult::Released(at) => {
                    row.attempts -= 1;
                    row.queue(*at);
                }
            }
            Ok(true)
        })
    }

    async fn prune_jobs(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.jobs, limit, |row| row.was_finished_before(before))))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_jobs(&mut self, jobs: &[QueuedJob]) -> Result<(), StoreError> {
        self.write(|state| {
            for job in jobs {
                conflict_if(state.jobs.contains_key(&job.id))?;
                if let Some(invitation) = job.invitation_id {
                    state.require_invitation(invitation)?;
                }
                let status = JobStatus::Queued { claimable_at: job.created_at, claim: None };
                state.jobs.insert(job.id, JobRow { job: job.clone(), attempts: 0, status });
            }
            Ok(())
        })
    }

    pub(super) async fn withdraw_jobs(&mut self, invitation: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            let is_of_invitation = |row: &&mut JobRow| row.job.invitation_id == Some(invitation) && row.is_queued();
            state.jobs.values_mut().filter(is_of_invitation).for_each(|row| row.finish(now));
            Ok(())
        })
    }
}
