use super::*;

#[test]
fn addresses_are_masked_and_the_rest_is_kept() {
    for (reply, expected) in [
        ("550 5.1.1 <bob@example.com>: no such user", "550 5.1.1 <(address)>: no such user"),
        ("550 bob@example.com unknown", "550 (address) unknown"),
        ("550 RCPT TO:<bob+x@xn--bcher-kva.example>", "550 RCPT TO:<(address)>"),
        ("550 (bob@example.com,eve@example.com)", "550 ((address),(address))"),
        ("550 #5.1.0 Address rejected.", "550 #5.1.0 Address rejected."),
    ] {
        assert_eq!(redact_server_reply(reply), expected);
    }
}

/// Proves: IN8, OP1.
#[test]
fn links_and_secrets_are_masked() {
    let secret = "k".repeat(43);
    for reply in [
        format!("554 blocked: https://guestlist.example/join#{secret}"),
        format!("554 blocked: guestlist.example/join#{secret}"),
        format!("554 blocked: <{secret}>"),
    ] {
        assert_eq!(redact_server_reply(&reply), "554 blocked: (link)");
    }
    assert_eq!(redact_server_reply("250 queued as 4Zx9qP1c7Yz3b0"), "250 queued as 4Zx9qP1c7Yz3b0");
}

#[test]
fn a_redacted_reply_is_one_line_of_at_most_two_hundred_characters() {
    assert_eq!(redact_server_reply("550-No\r\n550\t\u{1b}[31mreally\0"), "550-No 550 [31mreally");
    assert_eq!(redact_server_reply(&"é ".repeat(100)).chars().count(), 199);
    assert_eq!(redact_server_reply(&"é".repeat(200)).chars().count(), 200);
    assert_eq!(redact_server_reply(&"é".repeat(201)).chars().count(), 200);
}

#[test]
fn an_address_at_the_length_limit_is_masked() {
    let reply = format!("{} bob@example.com", "x ".repeat(97));
    assert!(!redact_server_reply(&reply).contains("bob"), "{}", redact_server_reply(&reply));
}
