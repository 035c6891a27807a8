//! Claims that an authentic token must not contain (RFC 8725 §3.7 to §3.9; RFC 7519 §4.1; RFC 9068 §2.2).

use serde_json::{Value, json};

use crate::attacker::{Attacker, KINDS, Kind, URL, claims};

/// Proves: JW1.
#[test]
fn every_claim_is_required() {
    let attacker = Attacker::new();
    for kind in KINDS {
        for name in claims(kind).as_object().unwrap().keys() {
            attacker.assert_claim_required(kind, name);
            attacker.assert_claim_refused(kind, name, &json!(null));
        }
    }
}

/// Proves: JW1.
#[test]
fn the_issuer_is_one_string_with_the_public_url() {
    let attacker = Attacker::new();
    for kind in KINDS {
        for issuer in other_issuers() {
            attacker.assert_claim_refused(kind, "iss", &issuer);
        }
    }
}

/// Proves: JW1.
#[test]
fn the_audience_of_a_share_token_is_one_string_with_the_public_url() {
    let attacker = Attacker::new();
    for audience in other_issuers() {
        attacker.assert_claim_refused(Kind::Share, "aud", &audience);
    }
}

fn other_issuers() -> Vec<Value> {
    vec![
        json!("https://evil.example"),
        json!(""),
        json!(format!("{URL}/")),
        json!(format!("{URL}.evil.example")),
        json!(URL.to_uppercase()),
        json!("http://guests.example"),
        json!([URL]),
        json!([URL, "https://evil.example"]),
        json!(["https://evil.example", URL]),
        json!([]),
        json!(7),
        json!(true),
        json!({ "url": URL }),
    ]
}

/// Proves: JW1, JW3.
#[test]
fn the_audience_of_an_access_token_is_one_workspace() {
    let attacker = Attacker::new();
    let workspace = claims(Kind::Access)["aud"].as_str().unwrap().to_owned();
    for audience in [
        json!(""),
        json!(URL),
        json!([workspace]),
        json!([workspace, "ws_00000000000000000000000000000000"]),
        json!(7),
        json!(workspace.to_uppercase()),
        json!(workspace.replace("ws_", "prj_")),
        json!(format!("{workspace}0")),
        json!(format!("{workspace} ")),
    ] {
        attacker.assert_claim_refused(Kind::Access, "aud", &audience);
    }
}

/// Proves: JW1.
#[test]
fn times_are_whole_seconds_up_to_the_year_9999() {
    let attacker = Attacker::new();
    for (kind, name) in [(Kind::Share, "iat"), (Kind::Access, "iat"), (Kind::Access, "exp")] {
        for time in [
            json!("never"),
            json!("1790000000"),
            json!(""),
            json!(1_790_000_000.5),
            json!(1_790_000_000.0),
            json!(-1),
            json!(-1.5),
            json!(true),
            json!([1_790_000_000]),
            json!({ "seconds": 1_790_000_000 }),
            json!(253_402_300_800_u64),
            json!(i64::MAX),
            json!(u64::MAX),
        ] {
            attacker.assert_claim_refused(kind, name, &time);
        }
        for time in ["1e9", "1790000000e0", "1E400", "99999999999999999999", "0x6ab0", "01", "NaN"] {
            let text = with_raw(kind, name, time);
            let token = attacker.token_of_bytes(attacker.header(kind).to_string(), &text);
            assert!(!attacker.accepts(kind, &token), "{text}");
        }
        for time in ["0", "253402300799"] {
            let text = with_raw(kind, name, time);
            let token = attacker.token_of_bytes(attacker.header(kind).to_string(), &text);
            assert!(attacker.accepts(kind, &token), "{text}");
        }
    }
}

/// Returns the claims as JSON text, with one value in exactly this spelling.
fn with_raw(kind: Kind, name: &str, raw: &str) -> String {
    let mut claims = claims(kind);
    claims[name] = json!("RAW");
    claims.to_string().replace("\"RAW\"", raw)
}

/// Proves: JW1.
#[test]
fn claims_that_the_signer_never_writes_are_refused() {
    let attacker = Attacker::new();
    for kind in KINDS {
        for (name, value) in [
            ("nbf", json!(4_000_000_000_u64)),
            ("nbf", json!(0)),
            ("nbf", json!("never")),
            ("scope", json!("write")),
            ("email", json!("ann@example.org")),
            ("admin", json!(true)),
            ("__proto__", json!({})),
        ] {
            attacker.assert_claim_refused(kind, name, &value);
        }
    }
    attacker.assert_claim_refused(Kind::Share, "exp", &json!(4_000_000_000_u64));
    attacker.assert_claim_refused(Kind::Share, "sub", &json!("acc_0192f0c1a2b37c4d8e9f001122334455"));
    attacker.assert_claim_refused(Kind::Share, "permission", &json!("write"));
}

/// Proves: JW1, JW3.
#[test]
fn ids_have_the_prefix_of_their_kind_and_one_spelling() {
    let attacker = Attacker::new();
    for (kind, name, prefix) in
        [(Kind::Share, "jti", "ptk"), (Kind::Access, "ptk", "ptk"), (Kind::Access, "sub", "gst")]
    {
        for id in wrong_ids(prefix) {
            attacker.assert_claim_refused(kind, name, &id);
        }
    }
    for id in wrong_ids("prj") {
        attacker.assert_claim_refused(Kind::Access, "projects", &json!([id]));
        let good = claims(Kind::Access)["projects"][0].clone();
        attacker.assert_claim_refused(Kind::Access, "projects", &json!([good, id]));
    }
    let good = claims(Kind::Access)["projects"][0].clone();
    for projects in [good.clone(), json!([[good]]), json!({ "0": good }), json!("*"), json!(["*"])] {
        attacker.assert_claim_refused(Kind::Access, "projects", &projects);
    }
}

fn wrong_ids(prefix: &str) -> Vec<Value> {
    let digits = "0192f0c1a2b37c4d8e9f001122334455";
    vec![
        json!(""),
        json!(digits),
        json!(format!("acc_{digits}")),
        json!(format!("{prefix}_{}", digits.to_uppercase())),
        json!(format!("{prefix}_{}", &digits[1..])),
        json!(format!("{prefix}_{digits}0")),
        json!(format!("{prefix}_0192f0c1-a2b3-7c4d-8e9f-001122334455")),
        json!(format!("{prefix}_{digits}' OR 1=1")),
        json!([format!("{prefix}_{digits}")]),
        json!(1),
    ]
}

/// Proves: JW1.
#[test]
fn client_id_permission_and_jti_of_an_access_token_are_checked() {
    let attacker = Attacker::new();
    attacker.assert_claim_refused(Kind::Access, "client_id", &json!("ptk_00000000000000000000000000000000"));
    attacker.assert_claim_refused(Kind::Access, "ptk", &json!("ptk_00000000000000000000000000000000"));
    for permission in ["", "READ", "owner", "write admin", "read "] {
        attacker.assert_claim_refused(Kind::Access, "permission", &json!(permission));
    }
    attacker.assert_claim_refused(Kind::Access, "permission", &json!(["read", "write"]));
    for jti in [json!(""), json!(1), json!(["AAAA"])] {
        attacker.assert_claim_refused(Kind::Access, "jti", &jti);
    }
}

/// Proves: JW1.
#[test]
fn a_duplicate_claim_is_refused() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let good = claims(kind);
        for (name, value) in good.as_object().unwrap() {
            for other in [value.clone(), json!("https://evil.example")] {
                for (first, second) in [(value, &other), (&other, value)] {
                    let mut rest = good.clone();
                    rest.as_object_mut().unwrap().remove(name);
                    let rest = rest.to_string();
                    let text = format!("{{\"{name}\":{first},\"{name}\":{second},{}", &rest[1..]);
                    let token = attacker.token_of_bytes(attacker.header(kind).to_string(), &text);
                    assert!(!attacker.accepts(kind, &token), "{text}");
                }
            }
            // The same name, written with an escape.
            let escaped = format!("\\u{:04x}{}", u32::from(name.as_bytes()[0]), &name[1..]);
            let text = good.to_string();
            let text = format!("{{\"{escaped}\":{value},{}", &text[1..]);
            let token = attacker.token_of_bytes(attacker.header(kind).to_string(), &text);
            assert!(!attacker.accepts(kind, &token), "{text}");
        }
    }
}

/// Proves: JW1.
#[test]
fn claims_are_one_utf_8_json_object() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let good = claims(kind).to_string();
        let mut latin1 = good.clone().into_bytes();
        let index = good.find("example").unwrap();
        latin1[index] = 0xe9;
        let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let deep = format!("{}{}", "[".repeat(3_000), "]".repeat(3_000));
        let payloads: Vec<Vec<u8>> = vec![
            latin1,
            utf16,
            [b"\xef\xbb\xbf", good.as_bytes()].concat(),
            [b"\xc0\x80", good.as_bytes()].concat(),
            format!("[{good}]").into_bytes(),
            format!("{good}{good}").into_bytes(),
            format!("{good}\0").into_bytes(),
            format!("{good}//").into_bytes(),
            good.as_bytes()[..good.len() - 1].to_vec(),
            format!("{},}}", &good[..good.len() - 1]).into_bytes(),
            good.replace('"', "'").into_bytes(),
            deep.into_bytes(),
            b"null".to_vec(),
            b"{}".to_vec(),
            b"\"\"".to_vec(),
            vec![0; 100],
        ];
        for payload in payloads {
            let token = attacker.token_of_bytes(attacker.header(kind).to_string(), &payload);
            assert!(!attacker.accepts(kind, &token), "{}", String::from_utf8_lossy(&payload));
        }
    }
}
