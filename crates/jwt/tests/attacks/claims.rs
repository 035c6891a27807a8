//! Claims that an authentic token must not contain (RFC 8725 §3.7 to §3.9; RFC 7519 §4.1; RFC 9068 §2.2).

use serde_json::{Value, json};

use crate::forge::{Forge, KINDS, Kind, URL, claims};

/// Proves: JW1.
#[test]
fn every_claim_is_needed() {
    let forge = Forge::new();
    for kind in KINDS {
        for name in claims(kind).as_object().unwrap().keys() {
            forge.needs_claim(kind, name);
            forge.refuses_claim(kind, name, &json!(null));
        }
    }
}

/// Proves: JW1.
#[test]
fn the_issuer_is_this_deployment_in_one_string() {
    let forge = Forge::new();
    for kind in KINDS {
        for issuer in others_of_url() {
            forge.refuses_claim(kind, "iss", &issuer);
        }
    }
}

/// Proves: JW1.
#[test]
fn a_share_tokens_audience_is_this_deployment_in_one_string() {
    let forge = Forge::new();
    for audience in others_of_url() {
        forge.refuses_claim(Kind::Share, "aud", &audience);
    }
}

fn others_of_url() -> Vec<Value> {
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
fn an_access_tokens_audience_is_one_workspace() {
    let forge = Forge::new();
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
        forge.refuses_claim(Kind::Access, "aud", &audience);
    }
}

/// Proves: JW1.
#[test]
fn times_are_whole_seconds_in_a_sane_range() {
    let forge = Forge::new();
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
            forge.refuses_claim(kind, name, &time);
        }
        for time in ["1e9", "1790000000e0", "1E400", "99999999999999999999", "0x6ab0", "01", "NaN"] {
            let text = with_raw(kind, name, time);
            let token = forge.token_of_texts(forge.header(kind).to_string(), &text);
            assert!(!forge.accepts(kind, &token), "{text}");
        }
        for time in ["0", "253402300799"] {
            let text = with_raw(kind, name, time);
            let token = forge.token_of_texts(forge.header(kind).to_string(), &text);
            assert!(forge.accepts(kind, &token), "{text}");
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
    let forge = Forge::new();
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
            forge.refuses_claim(kind, name, &value);
        }
    }
    forge.refuses_claim(Kind::Share, "exp", &json!(4_000_000_000_u64));
    forge.refuses_claim(Kind::Share, "sub", &json!("acc_0192f0c1a2b37c4d8e9f001122334455"));
    forge.refuses_claim(Kind::Share, "permission", &json!("write"));
}

/// Proves: JW1, JW3.
#[test]
fn ids_are_of_their_kind_and_in_their_one_spelling() {
    let forge = Forge::new();
    for (kind, name, prefix) in
        [(Kind::Share, "jti", "ptk"), (Kind::Access, "ptk", "ptk"), (Kind::Access, "sub", "gst")]
    {
        for id in wrong_ids(prefix) {
            forge.refuses_claim(kind, name, &id);
        }
    }
    for id in wrong_ids("prj") {
        forge.refuses_claim(Kind::Access, "projects", &json!([id]));
        let good = claims(Kind::Access)["projects"][0].clone();
        forge.refuses_claim(Kind::Access, "projects", &json!([good, id]));
    }
    let good = claims(Kind::Access)["projects"][0].clone();
    for projects in [good.clone(), json!([[good]]), json!({ "0": good }), json!("*"), json!(["*"])] {
        forge.refuses_claim(Kind::Access, "projects", &projects);
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
fn an_access_token_names_its_client_its_permission_and_itself() {
    let forge = Forge::new();
    forge.refuses_claim(Kind::Access, "client_id", &json!("ptk_00000000000000000000000000000000"));
    forge.refuses_claim(Kind::Access, "ptk", &json!("ptk_00000000000000000000000000000000"));
    for permission in ["", "READ", "owner", "write admin", "read "] {
        forge.refuses_claim(Kind::Access, "permission", &json!(permission));
    }
    forge.refuses_claim(Kind::Access, "permission", &json!(["read", "write"]));
    for jti in [json!(""), json!(1), json!(["AAAA"])] {
        forge.refuses_claim(Kind::Access, "jti", &jti);
    }
}

/// Proves: JW1.
#[test]
fn a_claim_that_is_said_twice_is_refused() {
    let forge = Forge::new();
    for kind in KINDS {
        let good = claims(kind);
        for (name, value) in good.as_object().unwrap() {
            for other in [value.clone(), json!("https://evil.example")] {
                for (first, second) in [(value, &other), (&other, value)] {
                    let mut rest = good.clone();
                    rest.as_object_mut().unwrap().remove(name);
                    let rest = rest.to_string();
                    let text = format!("{{\"{name}\":{first},\"{name}\":{second},{}", &rest[1..]);
                    let token = forge.token_of_texts(forge.header(kind).to_string(), &text);
                    assert!(!forge.accepts(kind, &token), "{text}");
                }
            }
            // The same name, written with an escape.
            let escaped = format!("\\u{:04x}{}", u32::from(name.as_bytes()[0]), &name[1..]);
            let text = good.to_string();
            let text = format!("{{\"{escaped}\":{value},{}", &text[1..]);
            let token = forge.token_of_texts(forge.header(kind).to_string(), &text);
            assert!(!forge.accepts(kind, &token), "{text}");
        }
    }
}

/// Proves: JW1.
#[test]
fn claims_are_one_utf_8_json_object() {
    let forge = Forge::new();
    for kind in KINDS {
        let good = claims(kind).to_string();
        let mut latin1 = good.clone().into_bytes();
        let place = good.find("example").unwrap();
        latin1[place] = 0xe9;
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
            let token = forge.token_of_texts(forge.header(kind).to_string(), &payload);
            assert!(!forge.accepts(kind, &token), "{}", String::from_utf8_lossy(&payload));
        }
    }
}
