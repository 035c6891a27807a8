//! Idempotent requests: a wrapper around a use case by which a repeated request has one effect and one response.

use super::{Error, Service};
use crate::model::idempotency::{IdempotencyClaim, IdempotencyRecord, IdempotencyRefusal, IdempotencyState, Repeat};
use crate::port::StoreError;

/// What identifies a request and its repetitions.
#[derive(Clone, Copy)]
pub struct IdempotentRequest<'a> {
    /// The caller. Keys of different callers are different keys.
    pub caller: &'a str,
    /// Method and path.
    pub operation: &'a str,
    /// The key that the client chose.
    pub key: &'a str,
    /// Everything that was sent and affects the meaning of the request.
    pub content: &'a str,
}

/// How to proceed with the request.
#[derive(Debug)]
pub enum IdempotencyOutcome {
    /// Carry it out under this claim, then report the response with [`Service::end_idempotent`].
    Proceed(IdempotencyClaim),
    /// Send this response again: the request was carried out before.
    Replay(Vec<u8>),
}

impl Service {
    /// Claims a request with an idempotency key.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`]; [`Error::ServerKeyMissing`] if the request was carried out, but its response is sealed
    /// with a server key that this instance does not have. The response is kept.
    pub async fn begin_idempotent(&self, request: IdempotentRequest<'_>) -> Result<IdempotencyOutcome, Error> {
        let now = self.ports.clock.now();
        let IdempotentRequest { caller, operation, key, content } = request;
        let id = self.ports.secrets.hash(&format!("{caller}\n{operation}\n{key}"));
        let claimed = IdempotencyRecord {
            id,
            fingerprint: self.ports.secrets.hash(content),
            claim: self.ports.ids.uuid(),
            state: IdempotencyState::InFlight,
            claimed_at: now,
        };
        let mut uow = self.ports.store.begin().await?;
        match uow.idempotency_record(id).await? {
            None => match uow.insert_idempotency_record(&claimed).await {
                // A concurrent request with the same key has claimed it.
                Err(StoreError::Conflict) => return Err(IdempotencyRefusal::InProgress.into()),
                other => other?,
            },
            Some(earlier) => match earlier.repeat(claimed.fingerprint, now)? {
                Repeat::Retry => uow.update_idempotency_record(&claimed).await?,
                Repeat::Replay(sealed) => {
                    let answer = self.ports.secrets.open_answer(id, sealed);
                    return Ok(IdempotencyOutcome::Replay(answer.map_err(|_| Error::ServerKeyMissing)?));
                }
            },
        }
        uow.commit().await?;
        Ok(IdempotencyOutcome::Proceed(IdempotencyClaim { id, claim: claimed.claim }))
    }

    /// Ends a claimed request: stores the response to send again, or releases the claim if the request can be tried
    /// again.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]). The effect of the request is committed independently of this call.
    pub async fn end_idempotent(&self, claim: IdempotencyClaim, answer: Option<&[u8]>) -> Result<(), Error> {
        let mut uow = self.ports.store.begin().await?;
        let record = uow.idempotency_record(claim.id).await?;
        let Some(record) = record.filter(|record| record.claim == claim.claim) else {
            return Ok(());
        };
        match answer {
            Some(answer) => {
                let state = IdempotencyState::Answered(self.ports.secrets.seal_answer(claim.id, answer));
                uow.update_idempotency_record(&IdempotencyRecord { state, ..record }).await?;
            }
            None if record.state == IdempotencyState::InFlight => uow.remove_idempotency_record(claim.id).await?,
            // The effect is committed: a repetition must not have a second one.
            None => {}
        }
        Ok(uow.commit().await?)
    }
}
