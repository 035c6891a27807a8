//! Nobody learns from an answer whether an address has an account.

use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{address_of, password_of, sign_up_of};
use serde_json::json;

use crate::hidden::alike;

/// Proves: S1.1, AN6.
#[tokio::test]
async fn signing_up_answers_alike_for_known_and_unknown_addresses_and_pending_sign_ups() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.person("Ana").await;
    let anybody = instance.anybody();
    anybody.post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
    let mut answers = Vec::new();
    for address in ["new@example.com", "Ana@Example.com", &ana.address, "zoe@example.com"] {
        let mut body = sign_up_of("Somebody");
        body["email"] = json!(address);
        answers.push(alike(&anybody.post("/v1/accounts", body).await));
        // One that has no name says so, for each of them alike.
        let body = json!({ "email": address, "display_name": " " });
        let refused = anybody.post("/v1/accounts", body).await;
        refused.refused(422, "validation_failed");
    }
    assert_eq!(answers[0].0, 202);
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
}

/// Proves: S1.1, AN6.
#[tokio::test]
async fn signing_in_fails_alike_for_every_reason() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.person("Ana").await;
    let anybody = instance.anybody();
    anybody.post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
    let mut answers = Vec::new();
    for (address, password) in [
        (ana.address.as_str(), "a wrong but long password"),
        ("nobody@example.com", "a wrong but long password"),
        (&address_of("Zoe"), "a wrong but long password"),
        (&address_of("Zoe"), &password_of("Zoe")),
        (&ana.address, "x"),
        (&ana.address, &"x".repeat(1_000)),
    ] {
        let refused = anybody.signs_in(address, password).await;
        answers.push(alike(&refused));
        refused.refused(401, "invalid_credentials");
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
}

/// Proves: S1.3, AN6.
#[tokio::test]
async fn asking_for_a_new_password_answers_alike_for_known_and_unknown_addresses_and_pending_sign_ups() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.person("Ana").await;
    let anybody = instance.anybody();
    anybody.post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
    instance.mail("verify_address", &address_of("Zoe")).await;
    let mut answers = Vec::new();
    for address in [ana.address.as_str(), "ANA@example.com", "nobody@example.com", &address_of("Zoe")] {
        answers.push(alike(&anybody.post("/v1/password-resets", json!({ "email": address })).await));
    }
    assert_eq!((answers[0].0, &answers[0].1), (202, &json!({ "status": "reset_sent" })));
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
    // And what the answers do not say, the mails say to the owners alone.
    instance.mail("password_reset", &ana.address).await;
    assert_eq!(instance.mails("verify_address", &address_of("Zoe")).len(), 1, "the one for her sign-up");
    assert!(!instance.sink.messages().iter().any(|mail| mail.is_for("nobody@example.com")));
    anybody.post("/v1/password-resets", json!({ "email": "no address" })).await.refused(422, "validation_failed");
}

/// Proves: AN6, AN10.
#[tokio::test]
async fn asking_for_another_address_answers_alike_for_known_and_unknown_ones_and_pending_sign_ups() {
    let instance = Instance::start(Backend::Sqlite).await;
    let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
    instance.anybody().post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
    let mut answers = Vec::new();
    for address in ["new@example.com", ben.address.as_str(), &address_of("Zoe"), &ana.address] {
        answers.push(alike(&ana.asks_for_address(address).await));
    }
    assert_eq!((answers[0].0, &answers[0].1), (202, &json!({ "status": "verification_sent" })));
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
}

/// Proves: EM12.
#[tokio::test]
async fn addresses_that_mail_programs_would_take_and_people_should_not_are_refused_everywhere() {
    let instance = Instance::start(Backend::Memory).await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
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
        let mut body = sign_up_of("Somebody");
        body["email"] = json!(address);
        instance.anybody().post("/v1/accounts", body).await.refused(422, "validation_failed");
        let reset = instance.anybody().post("/v1/password-resets", json!({ "email": address })).await;
        assert_eq!(reset.refused(422, "validation_failed")["errors"][0]["code"], "email_invalid", "{address}");
        ana.asks_for_address(address).await.refused(422, "validation_failed");
    }
    assert_eq!(instance.sink.messages().len(), sent);
}
