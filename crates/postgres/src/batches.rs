//! Batches: calls for the same key that arrive while others are carried out are carried out together afterwards.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// The calls that wait, by key. Clones share them.
pub(crate) struct Batches<K, T, A> {
    keys: Arc<Mutex<HashMap<K, Waiting<T, A>>>>,
    turns: usize,
}

/// The calls for a key that has `turns` turns.
struct Waiting<T, A> {
    turns: usize,
    calls: Vec<Call<T, A>>,
}

/// An item, and where its answer is expected.
type Call<T, A> = (T, oneshot::Sender<A>);

impl<K, T, A> Batches<K, T, A>
where
    K: Eq + Hash + Copy + Send + 'static,
    T: Send + 'static,
    A: Send + 'static,
{
    /// Carries out an item, alone or with others of its key, and returns its answer. Keys do not wait for each other.
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

    /// Adds a call. Returns a turn unless earlier calls of the key have all of them.
    fn add(&self, key: K, call: Call<T, A>) -> Option<Turn<K, T, A>> {
        let mut keys = self.lock();
        let waiting = keys.entry(key).or_insert_with(|| Waiting { turns: 0, calls: Vec::new() });
        waiting.calls.push(call);
        if waiting.turns == self.turns {
            return None;
        }
        waiting.turns += 1;
        Some(Turn { batches: self.clone(), key, is_over: false })
    }
}

impl<K, T, A> Batches<K, T, A> {
    /// Creates batches of which each key has so many at a time.
    pub(crate) fn new(turns: usize) -> Self {
        Self { keys: Arc::default(), turns }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<K, Waiting<T, A>>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K, T, A> Clone for Batches<K, T, A> {
    fn clone(&self) -> Self {
        Self { keys: Arc::clone(&self.keys), turns: self.turns }
    }
}

/// The right to carry out the calls for a key. Dropping the last one ends those that still wait, without an answer.
struct Turn<K: Eq + Hash + Copy, T, A> {
    batches: Batches<K, T, A>,
    key: K,
    is_over: bool,
}

impl<K: Eq + Hash + Copy, T, A> Turn<K, T, A> {
    async fn carry_out_all<F: Future<Output = Vec<A>>>(mut self, carry_out: impl Fn(Vec<T>) -> F) {
        while let Some(calls) = self.next_batch() {
            let (items, senders): (Vec<T>, Vec<oneshot::Sender<A>>) = calls.into_iter().unzip();
            for (sender, answer) in senders.into_iter().zip(carry_out(items).await) {
                // A caller that is gone needs no answer.
                let _ = sender.send(answer);
            }
        }
    }

    /// Takes the calls that wait. Without any the turn is over.
    fn next_batch(&mut self) -> Option<Vec<Call<T, A>>> {
        let mut keys = self.batches.lock();
        let calls = keys.get_mut(&self.key).map(|waiting| std::mem::take(&mut waiting.calls)).unwrap_or_default();
        if calls.is_empty() {
            self.is_over = true;
            end_turn(&mut keys, self.key);
            return None;
        }
        Some(calls)
    }
}

impl<K: Eq + Hash + Copy, T, A> Drop for Turn<K, T, A> {
    fn drop(&mut self) {
        if !self.is_over {
            end_turn(&mut self.batches.lock(), self.key);
        }
    }
}

/// Takes a turn from a key. A key without any is forgotten.
fn end_turn<K: Eq + Hash, T, A>(keys: &mut HashMap<K, Waiting<T, A>>, key: K) {
    let Entry::Occupied(mut waiting) = keys.entry(key) else { return };
    waiting.get_mut().turns -= 1;
    if waiting.get().turns == 0 {
        waiting.remove();
    }
}

#[cfg(test)]
#[path = "batches_tests.rs"]
mod tests;
