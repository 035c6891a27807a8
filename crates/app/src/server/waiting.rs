//! Connections that wait for a request, or for the rest of one: their limits, and which of them are closed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use guestlist_edge::TrustedProxy;
use tokio::sync::Notify;

use super::Limits;

/// The waiting connections, ordered by how long they have waited. Beyond a limit, the one that has waited longest is
/// closed: a well-behaved client sends its request quickly, so that it is not affected.
pub(super) struct WaitingConnections {
    max: usize,
    max_per_client: usize,
    trusted_proxies: Vec<TrustedProxy>,
    queue: Mutex<Queue>,
}

/// Waiting connections by position; the lowest position has waited longest.
#[derive(Default)]
struct Queue {
    last_position: u64,
    waiters: BTreeMap<u64, Waiter>,
    by_client: HashMap<IpAddr, BTreeSet<u64>>,
}

struct Waiter {
    client: Option<IpAddr>,
    close: Arc<Notify>,
}

impl WaitingConnections {
    pub(super) fn new(limits: &Limits) -> Arc<Self> {
        Arc::new(Self {
            max: limits.waiting,
            max_per_client: limits.waiting_per_client,
            trusted_proxies: limits.trusted_proxies.clone(),
            queue: Mutex::default(),
        })
    }

    /// Registers a new connection from `peer`, which waits for its first request.
    pub(super) fn accept(self: &Arc<Self>, peer: IpAddr) -> Arc<Connection> {
        let connection = Arc::new(Connection {
            waiting: Arc::clone(self),
            client: self.client(peer),
            phase: Mutex::new(Phase::Flushing),
            close: Arc::default(),
        });
        connection.flushed();
        connection
    }

    /// Returns the key that counts as one client: an IPv4 address, or the /64 of an IPv6 address, the smallest network
    /// that a client is given. Returns `None` for a trusted proxy, which carries many clients.
    fn client(&self, peer: IpAddr) -> Option<IpAddr> {
        let peer = peer.to_canonical();
        if self.trusted_proxies.iter().any(|proxy| proxy.contains(peer)) {
            return None;
        }
        Some(match peer {
            IpAddr::V4(_) => peer,
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into(),
        })
    }

    fn enter(&self, client: Option<IpAddr>, close: Arc<Notify>) -> u64 {
        let mut queue = lock(&self.queue);
        queue.last_position += 1;
        let position = queue.last_position;
        queue.waiters.insert(position, Waiter { client, close });
        if let Some(client) = client {
            let positions = queue.by_client.entry(client).or_default();
            positions.insert(position);
            if positions.len() > self.max_per_client {
                let longest = positions.first().copied();
                queue.close(longest);
            }
        }
        if queue.waiters.len() > self.max {
            let longest = queue.waiters.keys().next().copied();
            queue.close(longest);
        }
        position
    }
}

impl Queue {
    /// Removes an entry, if it is still queued.
    fn take(&mut self, position: u64) -> Option<Waiter> {
        let waiter = self.waiters.remove(&position)?;
        if let Some(client) = waiter.client
            && let Some(positions) = self.by_client.get_mut(&client)
        {
            positions.remove(&position);
            if positions.is_empty() {
                self.by_client.remove(&client);
            }
        }
        Some(waiter)
    }

    fn close(&mut self, position: Option<u64>) {
        if let Some(waiter) = position.and_then(|position| self.take(position)) {
            waiter.close.notify_one();
        }
    }
}

/// A connection and its phase.
pub(super) struct Connection {
    waiting: Arc<WaitingConnections>,
    client: Option<IpAddr>,
    phase: Mutex<Phase>,
    close: Arc<Notify>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Waits for a request, at this position of the queue.
    Waiting(u64),
    /// A whole request has arrived.
    Responding,
    /// The response is written, but perhaps not sent completely.
    Flushing,
}

impl Connection {
    /// Notes that a whole request has arrived, or as much of it as the handler reads.
    pub(super) fn request_received(&self) {
        let mut phase = lock(&self.phase);
        if let Phase::Waiting(position) = *phase {
            lock(&self.waiting.queue).take(position);
            *phase = Phase::Responding;
        }
    }

    /// Notes that the response is written; parts of it can still wait to be sent.
    pub(super) fn response_written(&self) {
        let mut phase = lock(&self.phase);
        if *phase == Phase::Responding {
            *phase = Phase::Flushing;
        }
    }

    /// Notes that everything written was sent. After a response, the connection waits for the next request.
    pub(super) fn flushed(&self) {
        let mut phase = lock(&self.phase);
        if *phase == Phase::Flushing {
            *phase = Phase::Waiting(self.waiting.enter(self.client, Arc::clone(&self.close)));
        }
    }

    /// Completes when this connection must close, because too many wait and it has waited longest.
    pub(super) async fn close_requested(&self) {
        self.close.notified().await;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.request_received();
    }
}

/// Locks a mutex. A poisoned one is used as it is: no code panics while it holds one of these locks.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "waiting_tests.rs"]
mod tests;
