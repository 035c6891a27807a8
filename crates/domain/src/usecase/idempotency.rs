//! Idempotent requests: a repeated request has one effect, and receives the first response again.
//!
//! The key, the effect and the response are one commit. [`UseCaseTransaction`](super::transaction::UseCaseTransaction)
//! claims the key before anything else, and stores the response right before it commits.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Error, RequestContext, Service};
use crate::model::idempotency::{IdempotencyRecord, IdempotencyRefusal};
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;
use crate::port::{KeyClaim, UnitOfWork};

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

type Render = dyn Fn(&dyn Any) -> Option<Vec<u8>> + Send + Sync;

/// A request with an idempotency key, and how far it was carried out. Clones share the progress.
#[derive(Clone)]
pub struct IdempotentCall {
    id: SecretHash,
    fingerprint: SecretHash,
    render: Option<Arc<Render>>,
    progress: Arc<Mutex<Progress>>,
}

/// How far a request was carried out.
enum Progress {
    /// No response is stored yet.
    Open,
    /// This response was committed with the effect.
    Stored(Vec<u8>),
    /// The key belongs to an earlier request, with this response.
    Repeated(Vec<u8>),
}

impl fmt::Debug for IdempotentCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdempotentCall").field("id", &self.id).finish_non_exhaustive()
    }
}

impl PartialEq for IdempotentCall {
    fn eq(&self, other: &Self) -> bool {
        (self.id, self.fingerprint) == (other.id, other.fingerprint)
    }
}

impl Eq for IdempotentCall {}

impl IdempotentCall {
    /// Returns the hash of caller, operation and key.
    #[must_use]
    pub fn id(&self) -> SecretHash {
        self.id
    }

    /// Returns the call for a use case with the outcome `T`. `render` returns the response to store for an outcome; it
    /// is called before the commit.
    #[must_use]
    pub fn rendered_by<T: Any>(self, render: impl Fn(&T) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let render = move |outcome: &dyn Any| outcome.downcast_ref().map(&render);
        Self { render: Some(Arc::new(render)), ..self }
    }

    /// Returns the response to store for an outcome.
    ///
    /// # Errors
    /// [`Error::Internal`] if the call is for outcomes of another type: its response would be lost.
    pub(super) fn response_to(&self, outcome: &dyn Any) -> Result<Vec<u8>, Error> {
        let rendered = self.render.as_ref().and_then(|render| render(outcome));
        rendered.ok_or_else(|| Error::Internal("no response can be rendered for the outcome of this use case".into()))
    }

    /// Records that a response was committed with the effect.
    pub(super) fn mark_stored(&self, response: Vec<u8>) {
        *self.progress() = Progress::Stored(response);
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RequestContext {
    /// Returns the context without its idempotency key, for the part of a use case that is not committed with it.
    pub(super) fn without_idempotency_key(&self) -> Self {
        Self { idempotency: None, ..self.clone() }
    }
}

impl Service {
    /// Returns the call for a request with an idempotency key. Put it into the context of the use case, and end it with
    /// [`end_idempotent`](Self::end_idempotent).
    #[must_use]
    pub fn begin_idempotent(&self, request: IdempotentRequest<'_>) -> IdempotentCall {
        let IdempotentRequest { caller, operation, key, content } = request;
        let secrets = &self.ports.secrets;
        IdempotentCall {
            id: secrets.hash(&format!("{caller}\n{operation}\n{key}")),
            fingerprint: secrets.hash(content),
            render: None,
            progress: Arc::new(Mutex::new(Progress::Open)),
        }
    }

    /// Ends a call with the response to store; `None` for a response that is not stored, because the request can be
    /// tried again. Returns the response to send instead, if an earlier request has the key.
    ///
    /// A response that was not committed with an effect, such as a refusal, is committed with the key alone. One that
    /// differs from the response that was committed with the effect replaces it.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`]; [`Error::ServerKeyMissing`] if the stored response is sealed with a server key that this
    /// instance does not have.
    pub async fn end_idempotent(
        &self,
        call: &IdempotentCall,
        response: Option<&[u8]>,
    ) -> Result<Option<Vec<u8>>, Error> {
        let is_stored = match &*call.progress() {
            Progress::Repeated(first) => return Ok(Some(first.clone())),
            Progress::Stored(stored) if response.is_none_or(|response| response == stored.as_slice()) => {
                return Ok(None);
            }
            Progress::Stored(_) => true,
            Progress::Open => false,
        };
        let Some(response) = response else { return self.first_response(call).await };
        let sealed = &self.ports.secrets.seal_answer(call.id, response);
        let now = self.ports.clock.now();
        self.retry(|| async move {
            let mut uow = self.ports.store.begin().await?;
            if is_stored {
                uow.set_idempotent_answer(call.id, sealed).await?;
            } else if let Some(first) = self.claim(uow.as_mut(), call, Some(sealed.clone()), now).await? {
                return Ok(Some(first));
            }
            uow.commit().await?;
            Ok(None)
        })
        .await
    }

    /// Checks that no earlier request has the key of a request, for a use case that commits more than once. Its response
    /// is stored when the call ends.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`].
    pub(super) async fn require_new_key(&self, context: &RequestContext) -> Result<(), Error> {
        let Some(call) = &context.idempotency else { return Ok(()) };
        match self.first_response(call).await? {
            Some(first) => Err(repeated(call, first)),
            None => Ok(()),
        }
    }

    /// Claims the key of a request for a unit of work, as its first statement.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`].
    pub(super) async fn claim_key(
        &self,
        uow: &mut dyn UnitOfWork,
        call: &IdempotentCall,
        now: Timestamp,
    ) -> Result<(), Error> {
        match self.claim(uow, call, None, now).await? {
            Some(first) => Err(repeated(call, first)),
            None => Ok(()),
        }
    }

    /// Claims a key. Returns the response of the earlier request that has it.
    async fn claim(
        &self,
        uow: &mut dyn UnitOfWork,
        call: &IdempotentCall,
        answer: Option<Vec<u8>>,
        now: Timestamp,
    ) -> Result<Option<Vec<u8>>, Error> {
        let record = IdempotencyRecord { id: call.id, fingerprint: call.fingerprint, answer, claimed_at: now };
        match uow.claim_idempotency_key(&record, IdempotencyRecord::forgotten_since(now)).await? {
            KeyClaim::Claimed => Ok(None),
            KeyClaim::Taken(earlier) => self.unseal(&earlier, call).map(Some),
            KeyClaim::InProgress => Err(IdempotencyRefusal::InProgress.into()),
        }
    }

    /// Returns the response of an earlier request that has the key.
    async fn first_response(&self, call: &IdempotentCall) -> Result<Option<Vec<u8>>, Error> {
        let forgotten = IdempotencyRecord::forgotten_since(self.ports.clock.now());
        let earlier = self.ports.store.idempotency_record(call.id).await?;
        let earlier = earlier.filter(|record| record.claimed_at > forgotten);
        earlier.map(|record| self.unseal(&record, call)).transpose()
    }

    fn unseal(&self, record: &IdempotencyRecord, call: &IdempotentCall) -> Result<Vec<u8>, Error> {
        let sealed = record.answer_to(call.fingerprint)?;
        self.ports.secrets.open_answer(call.id, sealed).map_err(|_| Error::ServerKeyMissing)
    }
}

/// Records the response of the earlier request, and returns the error that ends the use case.
fn repeated(call: &IdempotentCall, first: Vec<u8>) -> Error {
    *call.progress() = Progress::Repeated(first);
    IdempotencyRefusal::Repeated.into()
}
