//! The program's log.

use std::collections::BTreeMap;

use guestlist_tests::accounts::{
    TestAccount, address_of, id_of, new_account_body, password_of, sign_up_body, text, verification_body,
};
use guestlist_tests::instance::{opt_out_secret_in, secret_in};
use guestlist_tests::process::Process;
use guestlist_tests::smtp_sink::SmtpSink;
use serde_json::json;

/// Proves: OP1, IN8, EM8.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn secrets_and_addresses_are_not_logged_even_at_trace_level() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let sink = SmtpSink::start().await;
    let smtp = sink.url().replacen("smtp://", "smtp://mailuser:mailpassword@", 1);
    let process = Process::start(&[
        ("GUESTLIST_DATA_DIR", &data),
        ("GUESTLIST_SMTP_URL", &smtp),
        ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
        ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
        ("GUESTLIST_LOG", "trace"),
        ("GUESTLIST_LOG_FORMAT", "json"),
        ("RUST_LOG", "trace"),
        ("RUST_BACKTRACE", "full"),
    ])
    .await;
    let anonymous = process.anonymous();
    let mut secrets = BTreeMap::new();
    secrets.insert("mail password", "mailpassword".to_owned());

    anonymous.post("/v1/accounts", sign_up_body("Ana")).await.is(202);
    let verification = secret_in(&sink.wait_for(1, |mail| mail.is_for(&address_of("Ana"))).await[0]);
    let verified = anonymous.post("/v1/accounts/verify", verification_body(&verification, "Ana")).await.is(200);
    let ana = TestAccount::of(&verified, &anonymous);
    let wrong = "quite the wrong password, this one";
    anonymous.signs_in(&ana.address, wrong).await.refused(401, "invalid_credentials");
    let (_, project) = ana.creates_workspace_with_project().await;
    sink.refuse("gone@example.com");
    sink.defer("late@example.com", 1);
    for address in ["gone@example.com", "late@example.com"] {
        ana.invites_to_project(&project, address, "read").await.is(201);
    }
    sink.wait_for_faults(2).await;
    let invitation = ana
        .post(
            &format!("/v1/projects/{project}/invitations"),
            json!({
                "email": "ben@example.com", "permission": "write", "message": "The message between us two",
            }),
        )
        .await
        .is(201);
    let mailed = secret_in(&sink.wait_for(1, |mail| mail.is_for("ben@example.com")).await[0]);
    let code = text(&ana.get(&format!("/v1/invitations/{}/code", id_of(&invitation))).await.is(200)["code"]);
    anonymous.post("/v1/invitations/preview", json!({ "secret": code })).await.is(200);
    anonymous.post("/v1/invitations/preview", json!({ "secret": mailed })).await.is(200);
    let body = json!({ "secret": mailed, "account": new_account_body("Ben"), "nonsense": mailed });
    anonymous.post("/v1/invitations/accept", body).await.refused(422, "unknown_field");
    let joined = anonymous.accepts_with_new_account(&mailed, "Ben").await.is(201);
    let shared = ana.creates_public_token(&[&project], "read", Some(1)).await;
    let redeemed = anonymous.redeems(&text(&shared["token"])).await.is(201);
    anonymous.redeems(&text(&shared["code"])).await.refused(410, "token_used_up");
    let guest = anonymous.with_bearer(&text(&redeemed["access_token"]));
    guest.checks_access("content.view", &project).await;
    guest.get("/v1/account").await.refused(403, "forbidden");
    // Secrets in paths, query parameters and headers where they do not belong.
    for secret in [&mailed, &verification, &text(&shared["token"])] {
        anonymous.get(&format!("/v1/{secret}")).await.refused(404, "not_found");
        anonymous.get(&format!("/join?secret={secret}")).await.is_not_server_error();
        ana.get(&format!("/v1/workspaces?cursor={secret}")).await.refused(422, "invalid_cursor");
        ana.get(&format!("/v1/invitations/{secret}")).await.refused(404, "not_found");
        anonymous.with_bearer(secret).get("/v1/account").await.refused(401, "unauthenticated");
    }
    sink.wait_for(1, |mail| mail.header("X-Guestlist-Mail") == Some("member_added")).await;
    let path = format!("/v1/public-tokens/{}/email", text(&shared["public_token"]["id"]));
    ana.post(&path, json!({ "emails": ["zoe@example.com"] })).await.refused(410, "token_used_up");
    let other = ana.creates_public_token(&[&project], "read", None).await;
    let path = format!("/v1/public-tokens/{}/email", text(&other["public_token"]["id"]));
    ana.post(&path, json!({ "emails": ["zoe@example.com"] })).await.is(202);
    let opt_out = opt_out_secret_in(&sink.wait_for(1, |mail| mail.is_for("zoe@example.com")).await[0]);
    anonymous.get(&format!("/mail-opt-out/{opt_out}")).await.is_not_server_error();
    anonymous.post_empty(&format!("/mail-opt-out/{opt_out}")).await.is_not_server_error();
    anonymous.post("/v1/mail-opt-outs", json!({ "secret": opt_out })).await.is_not_server_error();
    anonymous.get(&format!("/v1/mail-opt-outs/{opt_out}")).await.refused(404, "not_found");

    for (name, value) in [
        ("session", ana.bearer().unwrap_or_default().to_owned()),
        ("new session", text(&joined["session_token"])),
        ("verification", verification),
        ("mailed secret", mailed),
        ("opt-out secret", opt_out),
        ("mailed share token", text(&other["token"])),
        ("invite code", code.clone()),
        ("bare invite code", code.replace('-', "")),
        ("share token", text(&shared["token"])),
        ("share code", text(&shared["code"])),
        ("guest session", text(&redeemed["guest_session"])),
        ("access token", text(&redeemed["access_token"])),
        ("password", password_of("Ana")),
        ("new password", password_of("Ben")),
        ("wrong password", wrong.to_owned()),
        ("message", "The message between us two".to_owned()),
        ("address", "@example.com".to_owned()),
        ("sender", "guestlist@example".to_owned()),
        ("server key", std::fs::read_to_string(format!("{data}/secret-key")).expect("a key").trim().to_owned()),
    ] {
        secrets.insert(name, value);
    }
    let output = process.output();
    assert!(output.contains("/v1/invitations/accept"), "the log lacks even this request: {output}");
    for (name, secret) in secrets {
        assert!(secret.len() > 8, "{name}");
        let line = output.lines().find(|line| line.contains(&secret));
        assert!(line.is_none(), "{name}: {line:?}");
    }
}
