//! Responses do not reveal whether an address has an account.

use guestlist_tests::accounts::{address_of, password_of, sign_up_body};
use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use serde_json::json;

use crate::foreign_ids::comparable;

/// Proves: S1.1, AN6.
#[tokio::test]
async fn sign_up_responds_uniformly_to_known_and_unknown_addresses_and_pending_sign_ups() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.new_account("Ana").await;
    let anonymous = instance.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
    let mut responses = Vec::new();
    for address in ["new@example.com", "Ana@Example.com", &ana.address, "zoe@example.com"] {
        let mut body = sign_up_body("Guest");
        body["email"] = json!(address);
        responses.push(comparable(&anonymous.post("/v1/accounts", body).await));
        // A missing name is refused for each of these addresses.
        let body = json!({ "email": address, "display_name": " " });
        let refused = anonymous.post("/v1/accounts", body).await;
        refused.refused(422, "validation_failed");
    }
    assert_eq!(responses[0].0, 202);
    assert!(responses.windows(2).all(|pair| pair[0] == pair[1]), "{responses:#?}");
}

/// Proves: S1.1, AN6.
#[tokio::test]
async fn sign_in_fails_with_the_same_response_for_every_reason() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.new_account("Ana").await;
    let anonymous = instance.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
    let mut responses = Vec::new();
    for (address, password) in [
        (ana.address.as_str(), "a wrong but long password"),
        ("unknown@example.com", "a wrong but long password"),
        (&address_of("Zoe"), "a wrong but long password"),
        (&address_of("Zoe"), &password_of("Zoe")),
        (&ana.address, "x"),
        (&ana.address, &"x".repeat(1_000)),
    ] {
        let refused = anonymous.signs_in(address, password).await;
        responses.push(comparable(&refused));
        refused.refused(401, "invalid_credentials");
    }
    assert!(responses.windows(2).all(|pair| pair[0] == pair[1]), "{responses:#?}");
}

/// Proves: S1.3, AN6.
#[tokio::test]
async fn a_password_reset_request_responds_uniformly_to_known_and_unknown_addresses_and_pending_sign_ups() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.new_account("Ana").await;
    let anonymous = instance.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
    instance.mail("verify_address", &address_of("Zoe")).await;
    let mut responses = Vec::new();
    for address in [ana.address.as_str(), "ANA@example.com", "unknown@example.com", &address_of("Zoe")] {
        responses.push(comparable(&anonymous.post("/v1/password-resets", json!({ "email": address })).await));
    }
    assert_eq!((responses[0].0, &responses[0].1), (202, &json!({ "status": "reset_sent" })));
    assert!(responses.windows(2).all(|pair| pair[0] == pair[1]), "{responses:#?}");
    // Only the owner of a known address receives a mail.
    instance.mail("password_reset", &ana.address).await;
    assert_eq!(instance.mails("verify_address", &address_of("Zoe")).len(), 1, "the one for her sign-up");
    assert!(!instance.sink.messages().iter().any(|mail| mail.is_for("unknown@example.com")));
    anonymous.post("/v1/password-resets", json!({ "email": "no address" })).await.refused(422, "validation_failed");
}

/// Proves: AN6, AN10.
#[tokio::test]
async fn an_address_change_request_responds_uniformly_to_known_and_unknown_addresses_and_pending_sign_ups() {
    let instance = Instance::start(Backend::Sqlite).await;
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    instance.anonymous().post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
    let mut responses = Vec::new();
    for address in ["new@example.com", ben.address.as_str(), &address_of("Zoe"), &ana.address] {
        responses.push(comparable(&ana.requests_address_change(address).await));
    }
    assert_eq!((responses[0].0, &responses[0].1), (202, &json!({ "status": "verification_sent" })));
    assert!(responses.windows(2).all(|pair| pair[0] == pair[1]), "{responses:#?}");
}

/// Proves: EM12.
#[tokio::test]
async fn invalid_and_ambiguous_addresses_are_refused_by_every_operation() {
    let instance = Instance::start(Backend::Memory).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let sent = instance.sink.messages().len();
    for address in [
        "a@[127.0.0.1]",
        "a@1.1.1.1",
        "a@b",
        "\"a@evil\"@example.com",
        "=?utf-8?q?a=40evil?=@example.com",
        "-oX@example.com",
        "a@example.com.",
        "a..b@example.com",
        ".a@example.com",
        "a\u{ff20}example.com",
        "a\u{fe6b}example.com",
        "a\u{200d}b@example.com",
        "\u{202e}a@example.com",
        "a@exam\u{200b}ple.com\u{0}",
        "jos\u{e9}@example.com",
        "m\u{131}ke@example.com",
        "a@-example.com",
        "a b@example.com",
        "a@example..com",
        "a@example.com\r\nBcc: b@example.com",
        "@example.com",
        "a@",
        "",
        "a",
        &format!("{}@example.com", "a".repeat(65)),
        &format!("a@{}.com", "b".repeat(250)),
        "xn--@xn--example-.org",
    ] {
        let invited = ana.invites_to_project(&project, address, "read").await.refused(422, "validation_failed");
        assert_eq!(invited["errors"][0]["field"], "email", "{address}");
        assert_eq!(invited["errors"][0]["code"], "email_invalid", "{address}");
        let mut body = sign_up_body("Guest");
        body["email"] = json!(address);
        instance.anonymous().post("/v1/accounts", body).await.refused(422, "validation_failed");
        let reset = instance.anonymous().post("/v1/password-resets", json!({ "email": address })).await;
        assert_eq!(reset.refused(422, "validation_failed")["errors"][0]["code"], "email_invalid", "{address}");
        ana.requests_address_change(address).await.refused(422, "validation_failed");
    }
    assert_eq!(instance.sink.messages().len(), sent);
}
