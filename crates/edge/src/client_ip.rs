//! The client's address: the peer, or the address that a trusted proxy states.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

use crate::trusted_proxy::TrustedProxy;

/// Returns the client's address. Proxies append to the right, so the list is read from the right while it names trusted
/// proxies; the first other address is the client's. Entries further left can be forged.
pub(crate) fn client_ip(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[TrustedProxy]) -> Option<IpAddr> {
    let is_trusted = |address: IpAddr| trusted.iter().any(|proxy| proxy.contains(address));
    let mut client = peer?.to_canonical();
    let mut chain = forwarded_chain(headers);
    while is_trusted(client) {
        match chain.pop() {
            Some(Some(address)) => client = address.to_canonical(),
            // End of the list, or an obfuscated entry: the last proxy is the best known address.
            Some(None) | None => break,
        }
    }
    Some(client)
}

/// Returns the key of a client in rate limits: its IPv4 address, or the /64 of its IPv6 address, because a client has
/// at least a /64.
pub(crate) fn rate_limit_key(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// Returns the addresses that proxies recorded, nearest last: from `Forwarded` (RFC 7239) if present, else from
/// `X-Forwarded-For`.
fn forwarded_chain(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
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

/// Parses an address with or without a port, IPv6 with or without brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
#[path = "client_ip_tests.rs"]
mod tests;
