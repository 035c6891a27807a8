use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::*;

fn key(bytes: usize) -> Vec<u8> {
    (0..bytes).map(|position| u8::try_from(position * 37 % 251).unwrap()).collect()
}

#[test]
fn a_key_is_parsed_in_either_alphabet_with_or_without_padding() {
    // 0xfb 0xff … makes both alphabets' own characters appear.
    let mut bytes = key(32);
    bytes[..3].copy_from_slice(&[0xfb, 0xff, 0xbf]);
    let spellings = [
        STANDARD.encode(&bytes),
        STANDARD_NO_PAD.encode(&bytes),
        URL_SAFE.encode(&bytes),
        URL_SAFE_NO_PAD.encode(&bytes),
        format!(" {}\n", STANDARD.encode(&bytes)),
    ];
    assert_ne!(spellings[0], spellings[2]);
    for text in spellings {
        let keys = ServerKeys::parse(&text).unwrap();
        assert_eq!(keys.0.len(), 1);
        assert_eq!(*keys.0[0], bytes, "{text}");
    }
}

#[test]
fn several_keys_keep_their_order() {
    let (old, new) = (key(32), key(64));
    let text = format!("{}, {}", STANDARD.encode(&new), URL_SAFE.encode(&old));
    let keys = ServerKeys::parse(&text).unwrap();
    assert_eq!(keys.0.iter().map(|key| key.to_vec()).collect::<Vec<_>>(), [new, old]);
}

/// Proves: JW2.
#[test]
fn a_key_has_at_least_32_bytes() {
    let refused = ServerKeys::parse(&STANDARD.encode(key(31))).unwrap_err();
    assert_eq!(refused, KeyError::TooShort { position: 1, bytes: 31 });
    assert!(ServerKeys::parse(&STANDARD.encode(key(32))).is_ok());
    assert!(ServerKeys::parse(&STANDARD.encode(key(33))).is_ok());
}

/// Proves: JW2.
#[test]
fn empty_keys_are_refused_at_every_position() {
    let good = STANDARD.encode(key(32));
    for (text, position) in [
        (String::new(), 1),
        (" \n".to_owned(), 1),
        (format!("{good},"), 2),
        (format!(",{good}"), 1),
        (format!("{good},,{good}"), 2),
    ] {
        assert_eq!(ServerKeys::parse(&text).unwrap_err(), KeyError::Empty(position), "{text:?}");
    }
}

#[test]
fn a_key_that_is_not_base64_is_refused() {
    let good = STANDARD.encode(key(32));
    for text in ["correct horse battery staple, and some more", "ä", &good[..good.len() - 2]] {
        assert_eq!(ServerKeys::parse(text).unwrap_err(), KeyError::NotBase64(1), "{text}");
    }
    let second = format!("{good},not base64 at all");
    assert_eq!(ServerKeys::parse(&second).unwrap_err(), KeyError::NotBase64(2));
}

/// Proves: JW2.
#[test]
fn a_repeated_sequence_of_bytes_is_refused() {
    for bytes in [vec![0; 32], vec![0xff; 64], b"changeme".repeat(5), b"abc".repeat(11)] {
        let refused = ServerKeys::parse(&STANDARD.encode(bytes)).unwrap_err();
        assert_eq!(refused, KeyError::Repetition(1));
    }
}

/// Proves: JW2, OP5.
#[test]
fn every_example_key_is_refused_in_every_spelling() {
    for example in EXAMPLE_KEYS {
        let bytes = STANDARD.decode(example).unwrap();
        assert!(bytes.len() >= KEY_MIN, "a too short example proves nothing: {example}");
        for text in [STANDARD.encode(&bytes), URL_SAFE_NO_PAD.encode(&bytes)] {
            assert_eq!(ServerKeys::parse(&text).unwrap_err(), KeyError::Example(1), "{text}");
        }
        let second = format!("{},{example}", STANDARD.encode(key(32)));
        assert_eq!(ServerKeys::parse(&second).unwrap_err(), KeyError::Example(2));
    }
}

/// Proves: JW2.
#[test]
fn a_generated_key_can_be_parsed_and_is_random() {
    let (generated, text) = ServerKeys::generate();
    assert_eq!(*ServerKeys::parse(&text).unwrap().0[0], *generated.0[0]);
    assert_ne!(ServerKeys::generate().1, text);
}

/// Proves: OP1.
#[test]
fn debug_output_and_errors_contain_no_key() {
    let text = STANDARD.encode(key(32));
    assert_eq!(format!("{:?}", ServerKeys::parse(&text).unwrap()), "ServerKeys(…)");
    let refused = ServerKeys::parse("c2hvcnQtc2VjcmV0").unwrap_err();
    assert!(!format!("{refused} {refused:?}").contains("c2hvcnQ"));
}

#[test]
fn every_purpose_has_its_own_key() {
    let keys = ServerKeys::parse(&STANDARD.encode(key(32))).unwrap();
    let purposes = [
        Purpose::Codes,
        Purpose::CodeHashes,
        Purpose::Fingerprints,
        Purpose::MailSeals,
        Purpose::SigningKeySeals,
        Purpose::AnswerSeals,
        Purpose::KeyNames,
    ];
    let mut derived: Vec<_> = purposes.iter().map(|&purpose| *keys.derive(purpose)[0]).collect();
    derived.sort_unstable();
    derived.dedup();
    assert_eq!(derived.len(), purposes.len());
}

/// HKDF-SHA256 with the salt `guestlist/v1` and the purpose's name, computed by another implementation. A change of the
/// derivation makes every stored code, seal and counter unreadable.
#[test]
fn derived_keys_match_the_reference_values() {
    let keys = ServerKeys::parse(&STANDARD.encode(key(32))).unwrap();
    let hex: String = keys.derive(Purpose::Codes)[0].iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(hex, "67af66e866fc65aef853f09c9dd46d0ca37bc98c69994cbab3b0067460499e2d");
    let hex: String = keys.derive(Purpose::SigningKeySeals)[0].iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(hex, "d2e35672680a17ebe5bc2075189fc1edd5b324f401e271d58a3f9592cc730631");
}

/// Proves: OP1.
#[test]
fn a_fingerprint_identifies_a_key_at_any_position_without_revealing_it() {
    let ((old, old_text), (new, new_text)) = (ServerKeys::generate(), ServerKeys::generate());
    let both = ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap();
    assert_eq!(both.fingerprints(), [new.fingerprints(), old.fingerprints()].concat());
    assert_ne!(new.fingerprints(), old.fingerprints());
    let one = &new.fingerprints()[0];
    assert!(one.len() == 8 && one.bytes().all(|byte| byte.is_ascii_hexdigit()), "{one}");
    assert!(!new.0[0].windows(4).any(|bytes| *one == bytes.iter().map(|b| format!("{b:02x}")).collect::<String>()));
}
