//! Connections that wait for a request, or for the rest of one: how many there may be, and which are closed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use guestlist_http::TrustedProxy;
use tokio::sync::Notify;

use super::Limits;

/// The connections that wait, from the one that has waited longest. Where more would wait than may, that one is closed:
/// an honest request arrives within moments, so those that are sent slowly, or never, give way to it.
pub(super) struct Waiting {
    most: usize,
    most_per_client: usize,
    trusted_proxies: Vec<TrustedProxy>,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    last: u64,
    places: BTreeMap<u64, Waiter>,
    by_client: HashMap<IpAddr, BTreeSet<u64>>,
}

struct Waiter {
    client: Option<IpAddr>,
    close: Arc<Notify>,
}

impl Waiting {
    pub(super) fn new(limits: &Limits) -> Arc<Self> {
        Arc::new(Self {
            most: limits.waiting,
            most_per_client: limits.waiting_per_client,
            trusted_proxies: limits.trusted_proxies.clone(),
            queue: Mutex::default(),
        })
    }

    /// Takes in a new connection from this address, which waits for its first request.
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

    /// What counts as one client: an IPv4 address, or the /64 of an IPv6 one, which is the least that a client has. A
    /// trusted proxy stands for many, and is none.
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
        queue.last += 1;
        let place = queue.last;
        queue.places.insert(place, Waiter { client, close });
        if let Some(client) = client {
            let places = queue.by_client.entry(client).or_default();
            places.insert(place);
            if places.len() > self.most_per_client {
                let longest = places.first().copied();
                queue.close(longest);
            }
        }
        if queue.places.len() > self.most {
            let longest = queue.places.keys().next().copied();
            queue.close(longest);
        }
        place
    }
}

impl Queue {
    /// Takes out a place, if it is still there.
    fn take(&mut self, place: u64) -> Option<Waiter> {
        let waiter = self.places.remove(&place)?;
        if let Some(client) = waiter.client
            && let Some(places) = self.by_client.get_mut(&client)
        {
            places.remove(&place);
            if places.is_empty() {
                self.by_client.remove(&client);
            }
        }
        Some(waiter)
    }

    fn close(&mut self, place: Option<u64>) {
        if let Some(waiter) = place.and_then(|place| self.take(place)) {
            waiter.close.notify_one();
        }
    }
}

/// A connection, and whether it waits for a request.
pub(super) struct Connection {
    waiting: Arc<Waiting>,
    client: Option<IpAddr>,
    phase: Mutex<Phase>,
    close: Arc<Notify>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// At this place of the queue.
    Waiting(u64),
    /// A whole request has come.
    Answering,
    /// The answer is written, and perhaps not yet sent.
    Flushing,
}

impl Connection {
    /// A whole request has come, or as much of it as is looked at.
    pub(super) fn has_request(&self) {
        let mut phase = lock(&self.phase);
        if let Phase::Waiting(place) = *phase {
            lock(&self.waiting.queue).take(place);
            *phase = Phase::Answering;
        }
    }

    /// The answer is written, but for what has yet to leave.
    pub(super) fn has_answer(&self) {
        let mut phase = lock(&self.phase);
        if *phase == Phase::Answering {
            *phase = Phase::Flushing;
        }
    }

    /// All that was written has left: after an answer, the connection waits for the next request.
    pub(super) fn flushed(&self) {
        let mut phase = lock(&self.phase);
        if *phase == Phase::Flushing {
            *phase = Phase::Waiting(self.waiting.enter(self.client, Arc::clone(&self.close)));
        }
    }

    /// Returns when the connection is to be closed, because too many wait and it has waited longest.
    pub(super) async fn is_to_close(&self) {
        self.close.notified().await;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.has_request();
    }
}

/// Nothing panics while it holds one of these locks.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "waiting_tests.rs"]
mod tests;
