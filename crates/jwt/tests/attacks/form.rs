//! Inputs that are not compact tokens (RFC 8725 §3.3; RFC 7515 §3, §7).

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE};
use serde_json::json;

use crate::forge::{Forge, KINDS, Kind, claims, encode};

fn parts(forge: &Forge, kind: Kind) -> (String, String, String) {
    let token = forge.token(&forge.header(kind), &claims(kind));
    let mut parts = token.split('.').map(str::to_owned);
    (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap())
}

/// Proves: JW1.
#[test]
fn a_token_has_three_parts_none_of_them_empty() {
    let forge = Forge::new();
    for kind in KINDS {
        let (h, c, s) = parts(&forge, kind);
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
            assert!(!forge.accepts(kind, &token), "{token}");
        }
    }
}

/// Proves: JW1.
#[test]
fn an_encrypted_token_is_refused() {
    let forge = Forge::new();
    for kind in KINDS {
        let (_, c, s) = parts(&forge, kind);
        let header = encode(json!({"alg": "dir", "enc": "A256GCM"}).to_string());
        assert!(!forge.accepts(kind, &format!("{header}..{c}.{c}.{s}")));
        assert!(!forge.accepts(kind, &format!("{header}.{c}.{c}.{c}.{s}")));
    }
}

/// Proves: JW1.
#[test]
fn a_detached_payload_is_refused() {
    let forge = Forge::new();
    for kind in KINDS {
        let (h, c, s) = parts(&forge, kind);
        assert!(!forge.accepts(kind, &format!("{h}..{s}")), "signed over the payload");
        let signature = forge.signature(&format!("{h}."));
        assert!(!forge.accepts(kind, &format!("{h}..{signature}")), "signed over nothing");
        let raw = claims(kind).to_string();
        let signature = forge.signature(&format!("{h}.{raw}"));
        assert!(!forge.accepts(kind, &format!("{h}.{raw}.{signature}")), "not encoded, {c}");
    }
}

/// Proves: JW1.
#[test]
fn json_serializations_are_refused() {
    let forge = Forge::new();
    for kind in KINDS {
        let (h, c, s) = parts(&forge, kind);
        let flat = json!({"protected": h, "payload": c, "signature": s});
        let general = json!({"payload": c, "signatures": [{"protected": h, "signature": s}]});
        for token in [flat.to_string(), general.to_string(), format!("\"{h}.{c}.{s}\"")] {
            assert!(!forge.accepts(kind, &token), "{token}");
        }
    }
}

/// Proves: JW1.
#[test]
fn only_the_one_spelling_of_base64url_is_read() {
    let forge = Forge::new();
    for kind in KINDS {
        let (h, c, s) = parts(&forge, kind);
        let token = format!("{h}.{c}.{s}");
        for padding in ["=", "==", "%3D", "%3D%3D"] {
            assert!(!forge.accepts(kind, &format!("{token}{padding}")));
            assert!(!forge.accepts(kind, &format!("{h}{padding}.{c}.{s}")));
            assert!(!forge.accepts(kind, &format!("{h}.{c}{padding}.{s}")));
        }
        // Padded parts, signed with their padding.
        let header = URL_SAFE.encode(forge.header(kind).to_string() + " ");
        let payload = URL_SAFE.encode(claims(kind).to_string() + " ");
        for message in [format!("{header}.{c}"), format!("{h}.{payload}")] {
            if message.contains('=') {
                let signature = forge.signature(&message);
                assert!(!forge.accepts(kind, &format!("{message}.{signature}")), "{message}");
            }
        }
        // 64 bytes leave 4 bits of the last character unused: they must be zero.
        let last = s.chars().last().unwrap();
        assert!("AQgw".contains(last));
        for other in ('B'..='P').chain('R'..='Z') {
            let changed = format!("{}{other}", &s[..s.len() - 1]);
            assert!(!forge.accepts(kind, &format!("{h}.{c}.{changed}")), "{other}");
        }
        for white in [" ", "\n", "\r\n", "\t", "\u{a0}", "\u{0}", "\u{200b}"] {
            for token in [
                format!("{white}{token}"),
                format!("{token}{white}"),
                format!("{h}{white}.{c}.{s}"),
                format!("{h}.{white}{c}.{s}"),
            ] {
                assert!(!forge.accepts(kind, &token), "{token:?}");
            }
        }
    }
}

/// Proves: JW1.
#[test]
fn the_standard_alphabet_is_refused() {
    let forge = Forge::new();
    // Finds a signature with a character that the two alphabets encode differently.
    let differs = (0..100).find_map(|second| {
        let mut claims = claims(Kind::Share);
        claims["iat"] = json!(1_790_000_000 + second);
        let token = forge.token(&forge.header(Kind::Share), &claims);
        let (message, signature) = token.rsplit_once('.').unwrap();
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(signature).unwrap();
        let standard = STANDARD_NO_PAD.encode(bytes);
        (standard != signature).then(|| (token.clone(), format!("{message}.{standard}")))
    });
    let (good, standard) = differs.unwrap();
    assert!(forge.accepts(Kind::Share, &good));
    assert!(!forge.accepts(Kind::Share, &standard));
}

/// Proves: JW1.
#[test]
fn every_changed_bit_is_noticed() {
    let forge = Forge::new();
    for kind in KINDS {
        let token = forge.token(&forge.header(kind), &claims(kind));
        assert!(forge.accepts(kind, &token));
        for place in 0..token.len() {
            for bit in [1, 2, 32] {
                let mut bytes = token.clone().into_bytes();
                bytes[place] ^= bit;
                let changed = String::from_utf8(bytes).unwrap();
                assert!(!forge.accepts(kind, &changed), "bit {bit} of character {place}");
            }
        }
        assert!(forge.accepts(kind, &token), "the true one still is one");
    }
}

/// Proves: HT1.
#[test]
fn a_token_beyond_8_kib_is_refused_before_anything_is_read() {
    let forge = Forge::new();
    // Authentic, with 50 projects repeated: only its length is wrong.
    let mut claims = claims(Kind::Access);
    let project = claims["projects"][0].clone();
    let sized = |count: usize| {
        claims["projects"] = json!(vec![project.clone(); count]);
        forge.token(&forge.header(Kind::Access), &claims)
    };
    let mut sizes = (50..200).map(sized);
    let longest = sizes.by_ref().take_while(|token| token.len() <= 8_192).last().unwrap();
    assert!(longest.len() > 8_000);
    assert!(forge.accepts(Kind::Access, &longest));
    let shortest = sizes.next().unwrap();
    assert!(shortest.len() < 8_400);
    assert!(!forge.accepts(Kind::Access, &shortest));

    for token in ["a".repeat(60_000), ".".repeat(60_000), "a.".repeat(30_000), "{".repeat(60_000)] {
        for kind in KINDS {
            assert!(!forge.accepts(kind, &token));
        }
    }
}

/// Proves: HT1.
#[test]
fn whatever_text_comes_nothing_panics() {
    let forge = Forge::new();
    for kind in KINDS {
        let (h, c, s) = parts(&forge, kind);
        for text in ["ä.ö.ü", "🎈", "\u{202e}a.b.c", "\u{0}\u{0}.\u{0}.\u{0}", "a.b.c", "=.=.="] {
            assert!(!forge.accepts(kind, text), "{text}");
            assert!(!forge.accepts(kind, &format!("{h}.{c}.{text}")));
            assert!(!forge.accepts(kind, &format!("{text}.{c}.{s}")));
        }
        for end in 0..s.len() {
            assert!(!forge.accepts(kind, &format!("{h}.{c}.{}", &s[..end])), "{end}");
        }
    }
}
