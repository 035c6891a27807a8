//! Inputs that are not compact tokens (RFC 8725 §3.3; RFC 7515 §3, §7).

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE};
use serde_json::json;

use crate::attacker::{Attacker, KINDS, Kind, claims, encode};

fn parts(attacker: &Attacker, kind: Kind) -> (String, String, String) {
    let token = attacker.token(&attacker.header(kind), &claims(kind));
    let mut parts = token.split('.').map(str::to_owned);
    (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap())
}

/// Proves: JW1.
#[test]
fn a_token_has_three_parts_that_are_not_empty() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let (h, c, s) = parts(&attacker, kind);
        for token in [
            String::new(),
            ".".to_owned(),
            "..".to_owned(),
            "....".to_owned(),
            h.clone(),
            format!("{h}.{c}"),
            format!("{c}.{s}"),
            format!("{h}.{c}."),
            format!("{h}..{s}"),
            format!(".{c}.{s}"),
            format!("{h}.{c}.{s}."),
            format!(".{h}.{c}.{s}"),
            format!("{h}.{c}.{s}.{s}"),
            format!("{h}.{c}.{s}.{s}.{s}"),
            format!("{h}.{h}.{c}.{s}"),
            format!("{s}.{c}.{h}"),
        ] {
            assert!(!attacker.accepts(kind, &token), "{token}");
        }
    }
}

/// Proves: JW1.
#[test]
fn an_encrypted_token_is_refused() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let (_, c, s) = parts(&attacker, kind);
        let header = encode(json!({"alg": "dir", "enc": "A256GCM"}).to_string());
        assert!(!attacker.accepts(kind, &format!("{header}..{c}.{c}.{s}")));
        assert!(!attacker.accepts(kind, &format!("{header}.{c}.{c}.{c}.{s}")));
    }
}

/// Proves: JW1.
#[test]
fn a_detached_payload_is_refused() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let (h, c, s) = parts(&attacker, kind);
        assert!(!attacker.accepts(kind, &format!("{h}..{s}")), "signed over the payload");
        let signature = attacker.signature(&format!("{h}."));
        assert!(!attacker.accepts(kind, &format!("{h}..{signature}")), "signed over nothing");
        let raw = claims(kind).to_string();
        let signature = attacker.signature(&format!("{h}.{raw}"));
        assert!(!attacker.accepts(kind, &format!("{h}.{raw}.{signature}")), "not encoded, {c}");
    }
}

/// Proves: JW1.
#[test]
fn json_serializations_are_refused() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let (h, c, s) = parts(&attacker, kind);
        let flat = json!({"protected": h, "payload": c, "signature": s});
        let general = json!({"payload": c, "signatures": [{"protected": h, "signature": s}]});
        for token in [flat.to_string(), general.to_string(), format!("\"{h}.{c}.{s}\"")] {
            assert!(!attacker.accepts(kind, &token), "{token}");
        }
    }
}

/// Proves: JW1.
#[test]
fn only_canonical_base64url_is_accepted() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let (h, c, s) = parts(&attacker, kind);
        let token = format!("{h}.{c}.{s}");
        for padding in ["=", "==", "%3D", "%3D%3D"] {
            assert!(!attacker.accepts(kind, &format!("{token}{padding}")));
            assert!(!attacker.accepts(kind, &format!("{h}{padding}.{c}.{s}")));
            assert!(!attacker.accepts(kind, &format!("{h}.{c}{padding}.{s}")));
        }
        // Padded parts, signed with their padding.
        let header = URL_SAFE.encode(attacker.header(kind).to_string() + " ");
        let payload = URL_SAFE.encode(claims(kind).to_string() + " ");
        for message in [format!("{header}.{c}"), format!("{h}.{payload}")] {
            if message.contains('=') {
                let signature = attacker.signature(&message);
                assert!(!attacker.accepts(kind, &format!("{message}.{signature}")), "{message}");
            }
        }
        // 64 bytes leave 4 bits of the last character unused: they must be zero.
        let last = s.chars().last().unwrap();
        assert!("AQgw".contains(last));
        for other in ('B'..='P').chain('R'..='Z') {
            let changed = format!("{}{other}", &s[..s.len() - 1]);
            assert!(!attacker.accepts(kind, &format!("{h}.{c}.{changed}")), "{other}");
        }
        for white in [" ", "\n", "\r\n", "\t", "\u{a0}", "\u{0}", "\u{200b}"] {
            for token in [
                format!("{white}{token}"),
                format!("{token}{white}"),
                format!("{h}{white}.{c}.{s}"),
                format!("{h}.{white}{c}.{s}"),
            ] {
                assert!(!attacker.accepts(kind, &token), "{token:?}");
            }
        }
    }
}

/// Proves: JW1.
#[test]
fn the_standard_alphabet_is_refused() {
    let attacker = Attacker::new();
    // Finds a signature with a character that the two alphabets encode differently.
    let differs = (0..100).find_map(|second| {
        let mut claims = claims(Kind::Share);
        claims["iat"] = json!(1_790_000_000 + second);
        let token = attacker.token(&attacker.header(Kind::Share), &claims);
        let (message, signature) = token.rsplit_once('.').unwrap();
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(signature).unwrap();
        let standard = STANDARD_NO_PAD.encode(bytes);
        (standard != signature).then(|| (token.clone(), format!("{message}.{standard}")))
    });
    let (good, standard) = differs.unwrap();
    assert!(attacker.accepts(Kind::Share, &good));
    assert!(!attacker.accepts(Kind::Share, &standard));
}

/// Proves: JW1.
#[test]
fn every_changed_bit_is_detected() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let token = attacker.token(&attacker.header(kind), &claims(kind));
        assert!(attacker.accepts(kind, &token));
        for index in 0..token.len() {
            for bit in [1, 2, 32] {
                let mut bytes = token.clone().into_bytes();
                bytes[index] ^= bit;
                let changed = String::from_utf8(bytes).unwrap();
                assert!(!attacker.accepts(kind, &changed), "bit {bit} of character {index}");
            }
        }
        assert!(attacker.accepts(kind, &token), "the unchanged token is still accepted");
    }
}

/// Proves: HT1.
#[test]
fn a_token_longer_than_8_kib_is_refused() {
    let attacker = Attacker::new();
    // Authentic, with 50 projects repeated: only its length is wrong.
    let mut claims = claims(Kind::Access);
    let project = claims["projects"][0].clone();
    let sized = |count: usize| {
        claims["projects"] = json!(vec![project.clone(); count]);
        attacker.token(&attacker.header(Kind::Access), &claims)
    };
    let mut sizes = (50..200).map(sized);
    let longest = sizes.by_ref().take_while(|token| token.len() <= 8_192).last().unwrap();
    assert!(longest.len() > 8_000);
    assert!(attacker.accepts(Kind::Access, &longest));
    let shortest = sizes.next().unwrap();
    assert!(shortest.len() < 8_400);
    assert!(!attacker.accepts(Kind::Access, &shortest));

    for token in ["a".repeat(60_000), ".".repeat(60_000), "a.".repeat(30_000), "{".repeat(60_000)] {
        for kind in KINDS {
            assert!(!attacker.accepts(kind, &token));
        }
    }
}

/// Proves: HT1.
#[test]
fn arbitrary_text_is_refused_without_a_panic() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let (h, c, s) = parts(&attacker, kind);
        for text in ["ä.ö.ü", "🎈", "\u{202e}a.b.c", "\u{0}\u{0}.\u{0}.\u{0}", "a.b.c", "=.=.="] {
            assert!(!attacker.accepts(kind, text), "{text}");
            assert!(!attacker.accepts(kind, &format!("{h}.{c}.{text}")));
            assert!(!attacker.accepts(kind, &format!("{text}.{c}.{s}")));
        }
        for end in 0..s.len() {
            assert!(!attacker.accepts(kind, &format!("{h}.{c}.{}", &s[..end])), "{end}");
        }
    }
}
