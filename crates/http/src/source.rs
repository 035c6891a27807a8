//! Where a request comes from: the peer, or what a trusted proxy says of it.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

use crate::options::TrustedProxy;

/// The client's address. Proxies append to the right, so the list is read from there for as long as it names trusted
/// proxies; the first other address is the client's. Whatever stands to the left of it anybody can have written.
pub(crate) fn client(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[TrustedProxy]) -> Option<IpAddr> {
    let is_trusted = |address: IpAddr| trusted.iter().any(|proxy| proxy.contains(address));
    let mut client = peer?.to_canonical();
    let mut hops = hops(headers);
    while is_trusted(client) {
        match hops.pop() {
            Some(Some(hop)) => client = hop.to_canonical(),
            // The end of the list, or a hop that hides itself: the last proxy is all that is known.
            Some(None) | None => break,
        }
    }
    Some(client)
}

/// What counters know a client by: an IPv4 address, or the /64 of an IPv6 one, which is the least that one client has.
pub(crate) fn label(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// The hops that proxies wrote down, the nearest last: `Forwarded` (RFC 7239) where there is one, else
/// `X-Forwarded-For`.
fn hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    if headers.contains_key("forwarded") {
        elements(headers, "forwarded").map(|element| forwarded_for(&element)).collect()
    } else {
        elements(headers, "x-forwarded-for").map(|element| address(&element)).collect()
    }
}

fn elements<'a>(headers: &'a HeaderMap, name: &'static str) -> impl Iterator<Item = String> + 'a {
    headers
        .get_all(name)
        .iter()
        .flat_map(|value| value.to_str().unwrap_or_default().split(',').map(|element| element.trim().to_owned()))
}

fn forwarded_for(element: &str) -> Option<IpAddr> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        name.trim().eq_ignore_ascii_case("for").then(|| address(value.trim().trim_matches('"')))?
    })
}

/// An address with or without a port, IPv6 with or without brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
