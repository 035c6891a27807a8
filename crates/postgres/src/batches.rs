//! Batches: calls for the same key that arrive while others are carried out are carried out together afterwards.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// The calls that wait, by key. Clones share them.
pub(crate) struct Batches<K, T, A>(Arc<Mutex<Waiting<K, T, A>>>);

type Waiting<K, T, A> = HashMap<K, Vec<Call<T, A>>>;

/// An item, and where its answer is expected.
type Call<T, A> = (T, oneshot::Sender<A>);

impl<K, T, A> Batches<K, T, A>
where
    K: Eq + Hash + Copy + Send + 'static,
    T: Send + 'static,
    A: Send + 'static,
{
    /// Carries out an item, alone or with others of its key, and returns its answer. A key has one batch at a time;
    /// keys do not wait for each other.
    ///
    /// `carry_out` is given the items in the order of their arrival, and returns as many answers in the same order. A
    /// batch is completed even if its callers are gone. Returns `None` if `carry_out` panicked.
    pub(crate) async fn answer<F>(&self, key: K, item: T, carry_out: impl Fn(Vec<T>) -> F + Send + 'static) -> Option<A>
    where
        F: Future<Output = Vec<A>> + Send + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        if let Some(turn) = self.add(key, (item, sender)) {
            tokio::spawn(turn.carry_out_all(carry_out));
        }
        receiver.await.ok()
    }

    /// Adds a call. Returns the turn of the key unless an earlier call has it.
    fn add(&self, key: K, call: Call<T, A>) -> Option<Turn<K, T, A>> {
        match self.lock().entry(key) {
            Entry::Occupied(mut waiting) => {
                waiting.get_mut().push(call);
                None
            }
            Entry::Vacant(free) => {
                free.insert(vec![call]);
                Some(Turn { batches: self.clone(), key, is_over: false })
            }
        }
    }
}

impl<K, T, A> Batches<K, T, A> {
    fn lock(&self) -> MutexGuard<'_, Waiting<K, T, A>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K, T, A> Clone for Batches<K, T, A> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<K, T, A> Default for Batches<K, T, A> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

/// The right to carry out the calls for a key. Dropping it ends those that still wait, without an answer.
struct Turn<K: Eq + Hash, T, A> {
    batches: Batches<K, T, A>,
    key: K,
    is_over: bool,
}

impl<K: Eq + Hash, T, A> Turn<K, T, A> {
    async fn carry_out_all<F: Future<Output = Vec<A>>>(mut self, carry_out: impl Fn(Vec<T>) -> F) {
        while let Some(calls) = self.next_batch() {
            let (items, senders): (Vec<T>, Vec<oneshot::Sender<A>>) = calls.into_iter().unzip();
            for (sender, answer) in senders.into_iter().zip(carry_out(items).await) {
                // A caller that is gone needs no answer.
                let _ = sender.send(answer);
            }
        }
    }

    /// Takes the calls that wait. Without any the turn is over, and the next call begins another.
    fn next_batch(&mut self) -> Option<Vec<Call<T, A>>> {
        let mut waiting = self.batches.lock();
        let calls = waiting.get_mut(&self.key).map(std::mem::take).filter(|calls| !calls.is_empty());
        if calls.is_none() {
            waiting.remove(&self.key);
            self.is_over = true;
        }
        calls
    }
}

impl<K: Eq + Hash, T, A> Drop for Turn<K, T, A> {
    fn drop(&mut self) {
        if !self.is_over {
            self.batches.lock().remove(&self.key);
        }
    }
}

#[cfg(test)]
#[path = "batches_tests.rs"]
mod tests;
