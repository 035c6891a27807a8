use super::*;

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

#[test]
fn a_network_contains_its_addresses_and_no_others() {
    let network = TrustedProxy::parse("10.1.0.0/16").unwrap();
    assert!(network.contains(ip("10.1.0.0")) && network.contains(ip("10.1.255.255")));
    assert!(!network.contains(ip("10.0.255.255")) && !network.contains(ip("10.2.0.0")));
    assert!(network.contains(ip("::ffff:10.1.2.3")), "an IPv4-mapped IPv6 address is the same address");
    let six = TrustedProxy::parse("fd00::/8").unwrap();
    assert!(six.contains(ip("fdff::1")) && !six.contains(ip("fe00::1")) && !six.contains(ip("10.1.0.0")));
}

#[test]
fn an_address_is_a_network_of_one_and_a_prefix_of_zero_contains_every_address() {
    let one = TrustedProxy::parse("127.0.0.1").unwrap();
    assert!(one.contains(ip("127.0.0.1")) && !one.contains(ip("127.0.0.2")));
    assert!(TrustedProxy::parse("0.0.0.0/0").unwrap().contains(ip("203.0.113.9")));
    assert!(TrustedProxy::parse("::/0").unwrap().contains(ip("2001:db8::1")));
}

#[test]
fn malformed_networks_are_refused() {
    for text in ["", "localhost", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "10.0.0.0/8/8"] {
        assert_eq!(TrustedProxy::parse(text), None, "{text}");
    }
}
