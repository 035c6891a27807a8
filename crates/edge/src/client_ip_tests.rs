use axum::http::{HeaderName, HeaderValue};

use super::*;

fn client_ip_of(peer: &str, headers: &[(&'static str, &'static str)], trusted: &[&str]) -> String {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let trusted: Vec<TrustedProxy> = trusted.iter().map(|text| TrustedProxy::parse(text).unwrap()).collect();
    client_ip(Some(peer.parse().unwrap()), &map, &trusted).unwrap().to_string()
}

/// Proves: HT6.
#[test]
fn forwarding_headers_count_only_from_trusted_proxies() {
    let claim = [("x-forwarded-for", "198.51.100.7"), ("forwarded", "for=198.51.100.8")];
    assert_eq!(client_ip_of("203.0.113.1", &claim, &[]), "203.0.113.1");
    assert_eq!(client_ip_of("203.0.113.1", &claim, &["10.0.0.0/8"]), "203.0.113.1");
}

/// Proves: HT6.
#[test]
fn entries_left_of_the_last_untrusted_address_are_ignored() {
    let spoofed = [("x-forwarded-for", "1.1.1.1, 198.51.100.7, 10.0.0.2")];
    assert_eq!(client_ip_of("10.0.0.1", &spoofed, &["10.0.0.0/8"]), "198.51.100.7");
}

#[test]
fn forwarded_takes_precedence_over_x_forwarded_for() {
    let trusted = ["10.0.0.1"];
    assert_eq!(client_ip_of("10.0.0.1", &[("x-forwarded-for", "198.51.100.7:4711")], &trusted), "198.51.100.7");
    let standard = [("forwarded", "for=\"[2001:db8::1]:80\";proto=https"), ("x-forwarded-for", "9.9.9.9")];
    assert_eq!(client_ip_of("10.0.0.1", &standard, &trusted), "2001:db8::1");
    let several = [("forwarded", "for=1.2.3.4"), ("forwarded", "proto=https;For=198.51.100.7")];
    assert_eq!(client_ip_of("10.0.0.1", &several, &trusted), "198.51.100.7");
}

#[test]
fn an_obfuscated_entry_ends_the_search() {
    for hidden in ["for=unknown", "for=_hidden", "proto=https", "nonsense"] {
        assert_eq!(client_ip_of("10.0.0.1", &[("forwarded", hidden)], &["10.0.0.1"]), "10.0.0.1", "{hidden}");
    }
    assert_eq!(client_ip_of("10.0.0.1", &[], &["10.0.0.1"]), "10.0.0.1");
}

#[test]
fn rate_limit_keys_of_ipv6_are_64_bit_prefixes() {
    assert_eq!(rate_limit_key("198.51.100.7".parse().unwrap()), "198.51.100.7");
    assert_eq!(rate_limit_key("2001:db8:1:2:3:4:5:6".parse().unwrap()), "2001:db8:1:2::/64");
}
