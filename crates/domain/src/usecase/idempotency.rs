//! Requests that may be repeated: the frame around a use case that gives it one effect and one answer.

use super::{Error, Service};
use crate::model::idempotency::{IdempotencyClaim, IdempotencyRecord, IdempotencyRefusal, IdempotencyState, Repeat};
use crate::port::StoreError;

/// A request as a repetition of it would look.
#[derive(Clone, Copy)]
pub struct RepeatableRequest<'a> {
    /// Who asks: another one's key is another key.
    pub caller: &'a str,
    /// Method and path.
    pub operation: &'a str,
    /// The key that the client chose.
    pub key: &'a str,
    /// What was sent, with all that says how it is meant.
    pub content: &'a str,
}

/// What to do with it.
#[derive(Debug)]
pub enum RepeatableStart {
    /// Carry it out under this claim, then say what came of it.
    First(IdempotencyClaim),
    /// Answer this: it was carried out before.
    Again(Vec<u8>),
}

impl Service {
    /// Claims a request that may be repeated.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`]; [`Error::ServerKeyMissing`] when it was carried out, and its answer is sealed with a server
    /// key that this instance does not have. The answer stays kept.
    pub async fn begin_repeatable(&self, request: RepeatableRequest<'_>) -> Result<RepeatableStart, Error> {
        let now = self.ports.clock.now();
        let RepeatableRequest { caller, operation, key, content } = request;
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
                // The same request arrived at the same moment.
                Err(StoreError::Conflict) => return Err(IdempotencyRefusal::InProgress.into()),
                other => other?,
            },
            Some(earlier) => match earlier.repeat(claimed.fingerprint, now)? {
                Repeat::Anew => uow.update_idempotency_record(&claimed).await?,
                Repeat::Replay(sealed) => {
                    let answer = self.ports.secrets.open_answer(id, sealed);
                    return Ok(RepeatableStart::Again(answer.map_err(|_| Error::ServerKeyMissing)?));
                }
            },
        }
        uow.commit().await?;
        Ok(RepeatableStart::First(IdempotencyClaim { id, claim: claimed.claim }))
    }

    /// Says what came of a claimed request: the answer to give again, or nothing where it may be tried again.
    ///
    /// # Errors
    /// Only faults; the request's effect stands all the same.
    pub async fn end_repeatable(&self, claim: IdempotencyClaim, answer: Option<&[u8]>) -> Result<(), Error> {
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
            // Its effect is there: whoever tries again must not have a second one.
            None => {}
        }
        Ok(uow.commit().await?)
    }
}
