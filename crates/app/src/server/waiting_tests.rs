use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

use super::*;

fn waiting(max: usize, max_per_client: usize, trusted: &[&str]) -> Arc<WaitingConnections> {
    let trusted_proxies = trusted.iter().map(|text| TrustedProxy::parse(text).unwrap()).collect();
    WaitingConnections::new(&Limits {
        waiting: max,
        waiting_per_client: max_per_client,
        trusted_proxies,
        ..Limits::default()
    })
}

fn address(text: &str) -> IpAddr {
    text.parse().unwrap()
}

/// Returns the indexes of the connections that are told to close. Asking consumes the signal.
fn closed(connections: &[Arc<Connection>]) -> Vec<usize> {
    let mut context = Context::from_waker(Waker::noop());
    let mut closed = Vec::new();
    for (number, connection) in connections.iter().enumerate() {
        if pin!(connection.close_requested()).poll(&mut context).is_ready() {
            closed.push(number);
        }
    }
    closed
}

fn accept(waiting: &Arc<WaitingConnections>, peers: &[&str]) -> Vec<Arc<Connection>> {
    peers.iter().map(|peer| waiting.accept(address(peer))).collect()
}

/// Proves: HT2.
#[test]
fn beyond_the_limit_the_connection_that_waited_longest_is_closed() {
    let waiting = waiting(3, 9, &[]);
    let peers = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"];
    let connections = accept(&waiting, &peers);
    assert_eq!(closed(&connections), [0, 1]);
}

/// Proves: HT2.
#[test]
fn beyond_the_limit_per_client_only_connections_of_that_client_are_closed() {
    let waiting = waiting(9, 2, &[]);
    let peers = ["192.0.2.1", "198.51.100.7", "198.51.100.7", "::ffff:198.51.100.7", "192.0.2.2"];
    assert_eq!(closed(&accept(&waiting, &peers)), [1]);
    // An IPv6 /64 is one client; the next /64 is another.
    let peers = ["2001:db8:0:1::1", "2001:db8:0:1:2::", "2001:db8:0:2::1", "2001:db8:0:1::3"];
    assert_eq!(closed(&accept(&waiting, &peers)), [0]);
}

/// Proves: HT2, HT6.
#[test]
fn connections_of_a_trusted_proxy_count_in_total_but_not_per_address() {
    let waiting = waiting(4, 1, &["10.0.0.0/8"]);
    let connections = accept(&waiting, &["10.0.0.1", "10.0.0.1", "192.0.2.1", "10.0.0.1", "10.0.0.1"]);
    assert_eq!(closed(&connections), [0]);
}

/// Proves: HT2.
#[test]
fn a_connection_does_not_wait_until_its_response_is_sent() {
    let waiting = waiting(2, 9, &[]);
    let mut connections = accept(&waiting, &["192.0.2.1"]);
    connections[0].request_received();
    connections.extend(accept(&waiting, &["192.0.2.2", "192.0.2.3"]));
    // A flush before the response is written does not end the exchange.
    connections[0].flushed();
    assert_eq!(closed(&connections), [0; 0]);
    connections[0].response_written();
    assert_eq!(closed(&connections), [0; 0]);
    // It waits again, as the newest.
    connections[0].flushed();
    assert_eq!(closed(&connections), [1]);
}

#[test]
fn a_closed_connection_frees_its_slot() {
    let waiting = waiting(2, 1, &[]);
    for _ in 0..3 {
        drop(accept(&waiting, &["192.0.2.1"]));
    }
    let connections = accept(&waiting, &["192.0.2.1", "192.0.2.2"]);
    assert_eq!(closed(&connections), [0; 0]);
    drop(connections);
    let queue = lock(&waiting.queue);
    assert!(queue.waiters.is_empty() && queue.by_client.is_empty());
}
