//! Headers that an authentic token must not have (RFC 8725 §3.1, §3.10, §3.11; RFC 7515 §4.1).

use guestlist_domain::port::TokenSigner;
use serde_json::{Value, json};

use crate::attacker::{Attacker, KINDS, Kind, claims, typ};

/// Proves: JW1.
#[test]
fn every_algorithm_but_eddsa_is_refused_in_every_spelling() {
    let attacker = Attacker::new();
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
        attacker.assert_header_refused("alg", &json!(alg));
    }
    for alg in [json!(null), json!(1), json!(["EdDSA"]), json!({"name": "EdDSA"})] {
        attacker.assert_header_refused("alg", &alg);
    }
}

/// Proves: JW1.
#[test]
fn an_unsigned_token_is_refused_with_and_without_a_signature_part() {
    let attacker = Attacker::new();
    for alg in ["none", "None", "NONE"] {
        for kind in KINDS {
            let mut header = attacker.header(kind);
            header["alg"] = json!(alg);
            let token = attacker.token(&header, &claims(kind));
            let unsigned = token.rsplit_once('.').unwrap().0;
            for token in [unsigned.to_owned(), format!("{unsigned}."), token] {
                assert!(!attacker.accepts(kind, &token), "{token}");
            }
        }
    }
}

/// Proves: JW1, JW3.
#[test]
fn the_type_must_be_exactly_the_expected_one() {
    let attacker = Attacker::new();
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
        attacker.assert_header_refused("typ", &json!(other));
    }
    for other in [json!(null), json!(["share+jwt", "at+jwt"]), json!(true)] {
        attacker.assert_header_refused("typ", &other);
    }
}

/// Proves: JW1.
#[test]
fn every_header_member_is_required() {
    let attacker = Attacker::new();
    for kind in KINDS {
        for member in ["alg", "kid", "typ"] {
            let mut header = attacker.header(kind);
            header.as_object_mut().unwrap().remove(member).unwrap();
            assert!(!attacker.accepts(kind, &attacker.token(&header, &claims(kind))), "{member}");
        }
    }
}

/// Proves: JW1, JW3.
#[test]
fn one_kind_of_token_is_never_accepted_as_the_other() {
    let attacker = Attacker::new();
    for (kind, other) in [(Kind::Share, Kind::Access), (Kind::Access, Kind::Share)] {
        let token = attacker.token(&attacker.header(kind), &claims(kind));
        assert!(attacker.accepts(kind, &token));
        assert!(!attacker.accepts(other, &token), "{kind:?} as {other:?}, cached as {kind:?}");
        // The type of one kind over the claims of the other, and the other way round.
        assert!(!attacker.accepts(other, &attacker.token(&attacker.header(other), &claims(kind))));
        assert!(!attacker.accepts(other, &attacker.token(&attacker.header(kind), &claims(other))));
        assert!(!attacker.accepts(kind, &attacker.token(&attacker.header(other), &claims(kind))));
    }
    let mut everything = claims(Kind::Access);
    everything["aud"] = claims(Kind::Share)["aud"].clone();
    for kind in KINDS {
        assert!(!attacker.accepts(kind, &attacker.token(&attacker.header(kind), &everything)));
    }
}

/// Proves: JW1, JW5.
#[test]
fn an_unknown_key_id_is_refused() {
    let attacker = Attacker::new();
    let kid = attacker.kid.clone();
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
        attacker.assert_header_refused("kid", &json!(other));
    }
    for other in [json!(null), json!(0), json!([kid]), json!({"kid": kid})] {
        attacker.assert_header_refused("kid", &other);
    }
}

/// Proves: JW1.
#[test]
fn a_header_that_contains_or_references_a_key_is_refused() {
    let attacker = Attacker::new();
    // The published key itself is not accepted from a header either.
    let jwks: Value = serde_json::from_str(&attacker.signer.jwks()).unwrap();
    attacker.assert_header_refused("jwk", &jwks["keys"][0]);
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
        attacker.assert_header_refused(member, &value);
    }
}

/// Proves: JW1.
#[test]
fn critical_extensions_compression_and_unencoded_payloads_are_refused() {
    let attacker = Attacker::new();
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
        attacker.assert_header_refused(member, &value);
    }
}

/// Proves: JW1.
#[test]
fn a_header_is_one_json_object_without_duplicate_members() {
    let attacker = Attacker::new();
    for kind in KINDS {
        let kid = &attacker.kid;
        let typ = typ(kind);
        let good = attacker.header(kind).to_string();
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
            let token = attacker.token_of_bytes(&header, claims(kind).to_string());
            assert!(!attacker.accepts(kind, &token), "{header}");
        }
        let latin1 = [b"{\"alg\":\"EdDSA\",\"kid\":\"\xe9\",\"typ\":\"", typ.as_bytes(), b"\"}"];
        let token = attacker.token_of_bytes(latin1.concat(), claims(kind).to_string());
        assert!(!attacker.accepts(kind, &token));
    }
}
