//! Headers that an authentic token must not have (RFC 8725 §3.1, §3.10, §3.11; RFC 7515 §4.1).

use guestlist_domain::port::TokenSigner;
use serde_json::{Value, json};

use crate::forge::{Forge, KINDS, Kind, claims, typ};

/// Proves: JW1.
#[test]
fn no_algorithm_but_eddsa_is_heard_of_in_whatever_spelling() {
    let forge = Forge::new();
    for alg in [
        "none",
        "None",
        "NONE",
        "nOnE",
        "",
        "HS256",
        "hs256",
        "HS384",
        "HS512",
        "RS256",
        "PS256",
        "ES256",
        "eddsa",
        "EDDSA",
        "EdDsa",
        "EdDSA ",
        "Ed25519",
        "EdDSA\u{0}",
    ] {
        forge.refuses_header("alg", &json!(alg));
    }
    for alg in [json!(null), json!(1), json!(["EdDSA"]), json!({"name": "EdDSA"})] {
        forge.refuses_header("alg", &alg);
    }
}

/// Proves: JW1.
#[test]
fn an_unsigned_token_is_refused_with_and_without_a_signature_part() {
    let forge = Forge::new();
    for alg in ["none", "None", "NONE"] {
        for kind in KINDS {
            let mut header = forge.header(kind);
            header["alg"] = json!(alg);
            let token = forge.token(&header, &claims(kind));
            let unsigned = token.rsplit_once('.').unwrap().0;
            for token in [unsigned.to_owned(), format!("{unsigned}."), token] {
                assert!(!forge.accepts(kind, &token), "{token}");
            }
        }
    }
}

/// Proves: JW1, JW3.
#[test]
fn the_type_must_be_the_expected_one_to_the_letter() {
    let forge = Forge::new();
    for other in [
        "JWT",
        "jwt",
        "",
        "share",
        "SHARE+JWT",
        "Share+jwt",
        "share+jwt ",
        "application/share+jwt",
        "AT+JWT",
        "at+JWT",
        "application/at+jwt",
        "access+jwt",
    ] {
        forge.refuses_header("typ", &json!(other));
    }
    for other in [json!(null), json!(["share+jwt", "at+jwt"]), json!(true)] {
        forge.refuses_header("typ", &other);
    }
}

/// Proves: JW1.
#[test]
fn every_header_member_is_needed() {
    let forge = Forge::new();
    for kind in KINDS {
        for member in ["alg", "kid", "typ"] {
            let mut header = forge.header(kind);
            header.as_object_mut().unwrap().remove(member).unwrap();
            assert!(!forge.accepts(kind, &forge.token(&header, &claims(kind))), "{member}");
        }
    }
}

/// Proves: JW1, JW3.
#[test]
fn one_kind_of_token_is_never_taken_for_the_other() {
    let forge = Forge::new();
    for (kind, other) in [(Kind::Share, Kind::Access), (Kind::Access, Kind::Share)] {
        let token = forge.token(&forge.header(kind), &claims(kind));
        assert!(forge.accepts(kind, &token));
        assert!(!forge.accepts(other, &token), "{kind:?} as {other:?}, remembered as {kind:?}");
        // The type of one kind over the claims of the other, and the other way round.
        assert!(!forge.accepts(other, &forge.token(&forge.header(other), &claims(kind))));
        assert!(!forge.accepts(other, &forge.token(&forge.header(kind), &claims(other))));
        assert!(!forge.accepts(kind, &forge.token(&forge.header(other), &claims(kind))));
    }
    let mut everything = claims(Kind::Access);
    everything["aud"] = claims(Kind::Share)["aud"].clone();
    for kind in KINDS {
        assert!(!forge.accepts(kind, &forge.token(&forge.header(kind), &everything)));
    }
}

/// Proves: JW1, JW5.
#[test]
fn a_key_id_is_one_of_the_known_ones_or_nothing() {
    let forge = Forge::new();
    let kid = forge.kid.clone();
    for other in [
        String::new(),
        "unknown".to_owned(),
        kid.to_lowercase() + "x",
        format!("{kid} "),
        format!("{kid}\u{0}"),
        format!("./{kid}"),
        "../../../../dev/null".to_owned(),
        "/etc/passwd".to_owned(),
        "' OR '1'='1".to_owned(),
        format!("{kid}' --"),
        "' UNION SELECT 'AAAA' --".to_owned(),
        "https://evil.example/jwks.json".to_owned(),
        "$(id)".to_owned(),
        "k".repeat(4_000),
    ] {
        forge.refuses_header("kid", &json!(other));
    }
    for other in [json!(null), json!(0), json!([kid]), json!({"kid": kid})] {
        forge.refuses_header("kid", &other);
    }
}

/// Proves: JW1.
#[test]
fn a_header_that_brings_or_points_to_a_key_is_refused() {
    let forge = Forge::new();
    // The published key itself is not accepted from a header either.
    let jwks: Value = serde_json::from_str(&forge.signer.jwks()).unwrap();
    forge.refuses_header("jwk", &jwks["keys"][0]);
    // No process listens on port 9: a reader that fetched the URL would fail differently, or hang.
    let url = "http://127.0.0.1:9/jwks.json";
    for (member, value) in [
        ("jku", json!(url)),
        ("x5u", json!(url)),
        ("x5c", json!(["MIIB"])),
        ("x5t", json!("AAAA")),
        ("x5t#S256", json!("AAAA")),
        ("jwk", json!({})),
        ("jwk", json!(null)),
    ] {
        forge.refuses_header(member, &value);
    }
}

/// Proves: JW1.
#[test]
fn critical_extensions_compression_and_unencoded_payloads_are_refused() {
    let forge = Forge::new();
    for (member, value) in [
        ("crit", json!([])),
        ("crit", json!(["exp"])),
        ("crit", json!(["b64"])),
        ("crit", json!(["typ"])),
        ("crit", json!(null)),
        ("crit", json!("")),
        ("b64", json!(true)),
        ("b64", json!(false)),
        ("zip", json!("DEF")),
        ("enc", json!("A256GCM")),
        ("cty", json!("JWT")),
        ("url", json!("https://guests.example")),
        ("nonce", json!("AAAA")),
        ("anything", json!(1)),
    ] {
        forge.refuses_header(member, &value);
    }
}

/// Proves: JW1.
#[test]
fn a_header_is_one_json_object_that_says_everything_once() {
    let forge = Forge::new();
    for kind in KINDS {
        let kid = &forge.kid;
        let typ = typ(kind);
        let good = forge.header(kind).to_string();
        let headers = [
            format!(r#"{{"alg":"EdDSA","alg":"EdDSA","kid":"{kid}","typ":"{typ}"}}"#),
            format!(r#"{{"alg":"none","alg":"EdDSA","kid":"{kid}","typ":"{typ}"}}"#),
            format!(r#"{{"alg":"EdDSA","kid":"{kid}","kid":"{kid}","typ":"{typ}"}}"#),
            format!(r#"{{"alg":"EdDSA","kid":"{kid}","typ":"JWT","typ":"{typ}"}}"#),
            format!(r#"["EdDSA","{kid}","{typ}"]"#),
            format!("[{good}]"),
            format!("{good}{good}"),
            format!("{good} x"),
            format!("\u{feff}{good}"),
            String::new(),
            "null".to_owned(),
            "{}".to_owned(),
            "\"EdDSA\"".to_owned(),
        ];
        for header in headers {
            let token = forge.token_of_texts(&header, claims(kind).to_string());
            assert!(!forge.accepts(kind, &token), "{header}");
        }
        let latin1 = [b"{\"alg\":\"EdDSA\",\"kid\":\"\xe9\",\"typ\":\"", typ.as_bytes(), b"\"}"];
        let token = forge.token_of_texts(latin1.concat(), claims(kind).to_string());
        assert!(!forge.accepts(kind, &token));
    }
}
