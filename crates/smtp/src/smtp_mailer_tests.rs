use std::sync::Mutex;

use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use mail_parser::MessageParser;
use uuid::Uuid;

use super::*;
use crate::test_mails::*;
use crate::test_server::{ScriptedReply, TestServer};

fn mailer(url: &str) -> SmtpMailer {
    SmtpMailer::new(url, FROM, PRODUCT, PUBLIC_URL).unwrap()
}

fn invitation() -> Mail {
    mail(invitation_to(project(), "write"))
}

/// Returns a check that wants every mail.
fn wanted() -> Arc<dyn SendCheck> {
    Arc::new(())
}

async fn outcome(script: &[(&'static str, ScriptedReply)]) -> SendOutcome {
    let server = TestServer::start(script).await;
    mailer(&server.url()).send(&invitation(), wanted()).await
}

/// Returns the kind of the outcome, its stage, its code and its reason.
fn failure_parts(outcome: &SendOutcome) -> (&'static str, &'static str, Option<&str>, &str) {
    let (kind, failure) = match outcome {
        SendOutcome::Sent => return ("sent", "", None, ""),
        SendOutcome::NotSent => return ("not sent", "", None, ""),
        SendOutcome::Retry(failure) => ("retry", failure),
        SendOutcome::Doubtful(failure) => ("doubtful", failure),
        SendOutcome::Unavailable(failure) => ("unavailable", failure),
        SendOutcome::Failed(failure) => ("failed", failure),
    };
    (kind, failure.stage, failure.code.as_deref(), &failure.reason)
}

#[track_caller]
fn assert_unavailable(outcome: &SendOutcome) {
    assert!(matches!(outcome, SendOutcome::Unavailable(_)), "{outcome:?}");
}

/// Proves: EM9.
#[tokio::test]
async fn a_mail_is_sent_complete_with_its_envelope() {
    let server = TestServer::start(&[]).await;
    assert_eq!(mailer(&server.url()).send(&invitation(), wanted()).await, SendOutcome::Sent);
    let received = server.received();
    assert!(received.commands.contains(&"MAIL FROM:<guestlist@example.com>".to_owned()), "{:?}", received.commands);
    assert!(received.commands.contains(&"RCPT TO:<bob.builder@example.com>".to_owned()), "{:?}", received.commands);
    let parsed = MessageParser::default().parse(&received.messages[0]).unwrap();
    assert_eq!(parsed.subject(), Some("Ana López invites you to “Website”"));
    assert!(parsed.body_text(0).unwrap().contains(&link("join")));
    assert!(parsed.body_html(0).unwrap().contains(&link("join")));
}

/// Proves: EM4.
#[tokio::test]
async fn a_message_that_looks_like_smtp_stays_one_mail() {
    let server = TestServer::start(&[]).await;
    let mut content = invitation_to(project(), "write");
    if let MailContent::Invitation { message, inviter, .. } = &mut content {
        *message = Some("Hi\r\n.\r\nMAIL FROM:<eve@example.com>\r\nRCPT TO:<eve@example.com>\r\nDATA".to_owned());
        ".\r\nMAIL FROM:<eve@example.com>".clone_into(inviter);
    }
    let mailer = mailer(&server.url());
    assert_eq!(mailer.send(&mail(content), wanted()).await, SendOutcome::Sent);
    // lettre never sends a bare dot, but a line that starts with a dot has to survive as well.
    let envelope = lettre::address::Envelope::new(None, vec!["bob@example.com".parse().unwrap()]).unwrap();
    let dots = b"Subject: x\r\n\r\n.\r\nMAIL FROM:<eve@example.com>\r\n..two\r\n".to_vec();
    assert_eq!(mailer.transport.deliver(&envelope, dots, &()).await, SendOutcome::Sent);
    let received = server.received();
    assert_eq!(received.messages.len(), 2);
    assert!(!received.commands.iter().any(|command| command.contains("eve")), "{:?}", received.commands);
    assert!(
        received.messages[1].ends_with("\r\n\r\n.\r\nMAIL FROM:<eve@example.com>\r\n..two\r\n\r\n"),
        "{}",
        received.messages[1]
    );
}

/// Proves: EM3, S6.3.
#[tokio::test]
async fn a_permanent_refusal_of_the_mail_fails_it() {
    for (verb, reply, stage, code, reason) in [
        ("RCPT", "550 5.1.1 <bob.builder@example.com>: unknown", "rcpt_to", "5.1.1", "550 5.1.1 <(address)>: unknown"),
        ("RCPT", "550 no such user", "rcpt_to", "550", "550 no such user"),
        (".", "552-5.3.4 too\r\n552 5.3.4 big", "message", "5.3.4", "552 5.3.4 too big"),
    ] {
        let outcome = outcome(&[(verb, ScriptedReply::Reply(reply))]).await;
        assert_eq!(failure_parts(&outcome), ("failed", stage, Some(code), reason));
    }
}

/// Proves: S6.3.
#[tokio::test]
async fn a_transient_refusal_of_the_mail_is_retried() {
    for (verb, stage) in [("RCPT", "rcpt_to"), ("DATA", "data"), (".", "message")] {
        let outcome = outcome(&[(verb, ScriptedReply::Reply("451 4.7.1 greylisted"))]).await;
        assert_eq!(failure_parts(&outcome), ("retry", stage, Some("4.7.1"), "451 4.7.1 greylisted"));
    }
}

/// Proves: EM13.
#[tokio::test]
async fn a_refusal_that_concerns_this_instance_keeps_the_mail_and_pauses_sending() {
    for (verb, reply, stage, code) in [
        ("GREETING", "554 no service", "connect", "554"),
        ("EHLO", "550 no", "connect", "550"),
        ("MAIL", "530 5.7.0 authenticate first", "mail_from", "5.7.0"),
        ("MAIL", "553 5.1.8 sender refused", "mail_from", "5.1.8"),
        ("MAIL", "451 4.3.0 later", "mail_from", "4.3.0"),
    ] {
        let outcome = outcome(&[(verb, ScriptedReply::Reply(reply))]).await;
        let (kind, at, received_code, reason) = failure_parts(&outcome);
        assert_eq!((kind, at, received_code), ("unavailable", stage, Some(code)));
        assert!(reason.ends_with(reply), "{reason}");
    }
}

/// Proves: EM13.
#[tokio::test]
async fn a_refusal_that_may_concern_this_instance_keeps_the_mail() {
    for (verb, reply, stage, code) in [
        ("RCPT", "553 5.7.1 sender not owned", "rcpt_to", "5.7.1"),
        ("RCPT", "554 relay denied", "rcpt_to", "554"),
        ("DATA", "554 5.7.1 no", "data", "5.7.1"),
        (".", "550 5.7.60 cannot send as this sender", "message", "5.7.60"),
        ("RCPT", "421 4.7.0 too many mails", "rcpt_to", "4.7.0"),
    ] {
        let outcome = outcome(&[(verb, ScriptedReply::Reply(reply))]).await;
        assert_eq!(failure_parts(&outcome), ("doubtful", stage, Some(code), reply));
    }
}

/// Proves: S6.3.
#[tokio::test]
async fn a_dropped_connection_is_retried() {
    for verb in ["GREETING", "EHLO", "MAIL"] {
        assert_unavailable(&outcome(&[(verb, ScriptedReply::Close)]).await);
    }
    for verb in ["RCPT", "DATA", "."] {
        let outcome = outcome(&[(verb, ScriptedReply::Close)]).await;
        assert!(matches!(outcome, SendOutcome::Retry(_)), "{verb}: {outcome:?}");
    }
}

/// The connection was old or used often: no mail was sent on it, and the next connection can work.
///
/// Proves: S6.3.
#[tokio::test]
async fn an_idle_connection_that_the_server_closed_is_replaced_within_the_attempt() {
    for end in [ScriptedReply::Close, ScriptedReply::Reply("421 4.4.2 idle for too long")] {
        let server = TestServer::start(&[("MAIL", ScriptedReply::Reply("250 fine")), ("MAIL", end)]).await;
        let mailer = mailer(&server.url());
        for _ in 0..2 {
            assert_eq!(mailer.send(&invitation(), wanted()).await, SendOutcome::Sent);
        }
        assert_eq!((server.received().connections, server.received().messages.len()), (2, 2));
    }
}

#[tokio::test]
async fn an_unreachable_server_is_retried() {
    // A port that is bound, but that no process listens on.
    let taken = tokio::net::TcpSocket::new_v4().unwrap();
    taken.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let server = format!("smtp://{}?tls=none", taken.local_addr().unwrap());
    assert_unavailable(&mailer(&server).send(&invitation(), wanted()).await);
}

#[tokio::test]
async fn an_unexpected_positive_reply_is_not_taken_for_success() {
    for (verb, reply, stage) in [("DATA", "250 fine", "data"), (".", "354 more", "message")] {
        let outcome = outcome(&[(verb, ScriptedReply::Reply(reply))]).await;
        let reason = format!("the mail server answered out of turn ({})", &reply[..3]);
        assert_eq!(failure_parts(&outcome), ("retry", stage, None, reason.as_str()));
    }
}

/// Proves: S6.3.
#[tokio::test]
async fn a_timeout_ends_the_attempt_and_does_not_affect_the_next_mail() {
    for (verb, kind, stage, seconds) in [
        ("GREETING", "unavailable", "connect", 330),
        ("MAIL", "unavailable", "mail_from", 300),
        ("RCPT", "retry", "rcpt_to", 300),
        ("DATA", "retry", "data", 120),
        (".", "retry", "message", 780),
    ] {
        let server = TestServer::start(&[(verb, ScriptedReply::Stall)]).await;
        let mailer = mailer(&server.url());
        let during = if verb == "GREETING" { "connecting: " } else { "" };
        let reason = format!("{during}the mail server did not answer within {seconds} seconds");
        assert_eq!(failure_parts(&mailer.send(&invitation(), wanted()).await), (kind, stage, None, reason.as_str()));
        tokio::time::resume();
        assert_eq!(mailer.send(&invitation(), wanted()).await, SendOutcome::Sent, "{verb}");
        assert_eq!((server.received().connections, server.received().messages.len()), (2, 1), "{verb}");
    }
}

/// Proves: EM2, S6.3.
#[tokio::test]
async fn a_server_that_takes_its_time_receives_the_mail_once() {
    for (verb, seconds) in
        [("GREETING", 20), ("EHLO", 60), ("MAIL", 290), ("DATA", 110), (".", 25), (".", 45), (".", 590)]
    {
        let server = TestServer::start(&[(verb, ScriptedReply::Late(seconds))]).await;
        let outcome = mailer(&server.url()).send(&invitation(), wanted()).await;
        assert_eq!(outcome, SendOutcome::Sent, "{verb} after {seconds} s");
        assert_eq!((server.received().connections, server.received().messages.len()), (1, 1), "{verb}");
    }
}

/// Wants the mail or not, and remembers the commands that the server had received at each check.
struct RecordingCheck {
    wants: bool,
    server: TestServer,
    commands: Mutex<Vec<Vec<String>>>,
}

#[async_trait]
impl SendCheck for RecordingCheck {
    async fn is_wanted(&self) -> bool {
        let verbs = self.server.received().commands.into_iter().map(|line| line.split(' ').next().unwrap().to_owned());
        self.commands.lock().unwrap().push(verbs.collect());
        self.wants
    }
}

/// Proves: EM10.
#[tokio::test]
async fn a_mail_is_checked_after_the_sign_in_and_not_announced_if_it_is_no_longer_wanted() {
    let server = TestServer::start(&[]).await;
    let mailer = mailer(&server.url_with("smtp", "ada:hunter2@", "?tls=none"));
    let check = Arc::new(RecordingCheck { wants: false, server, commands: Mutex::default() });
    for _ in 0..2 {
        assert_eq!(mailer.send(&invitation(), check.clone()).await, SendOutcome::NotSent);
    }
    assert_eq!(*check.commands.lock().unwrap(), [vec!["EHLO", "AUTH"], vec!["EHLO", "AUTH", "NOOP"]]);
    let received = check.server.received();
    assert_eq!((received.connections, received.messages.len()), (1, 0), "the connection is kept");
}

/// Proves: EM10.
#[tokio::test]
async fn a_mail_is_checked_again_when_its_connection_had_to_be_replaced() {
    let closes = ("MAIL", ScriptedReply::Reply("421 4.4.2 idle for too long"));
    let server = TestServer::start(&[("MAIL", ScriptedReply::Reply("250 fine")), closes]).await;
    let mailer = mailer(&server.url());
    let check = Arc::new(RecordingCheck { wants: true, server, commands: Mutex::default() });
    for checks in [1, 3] {
        assert_eq!(mailer.send(&invitation(), check.clone()).await, SendOutcome::Sent);
        assert_eq!(check.commands.lock().unwrap().len(), checks);
    }
}

/// Proves: EM8.
#[tokio::test]
async fn without_required_starttls_no_command_but_ehlo_is_sent() {
    let server = TestServer::start(&[]).await;
    for query in ["", "?tls=required"] {
        let mailer = mailer(&server.url_with("smtp", "ada:hunter2@", query));
        let reason = "STARTTLS: internal client error: STARTTLS is not supported on this server";
        assert_eq!(
            failure_parts(&mailer.send(&invitation(), wanted()).await),
            ("unavailable", "starttls", None, reason)
        );
    }
    let received = server.received();
    assert_eq!(received.messages.len(), 0);
    assert!(received.commands.iter().all(|command| command.starts_with("EHLO")), "{:?}", received.commands);
}

/// Proves: EM8.
#[tokio::test]
async fn a_server_that_fails_the_tls_handshake_receives_nothing() {
    let offer = ("EHLO", ScriptedReply::Reply("250-test.example\r\n250 STARTTLS"));
    let server = TestServer::start(&[offer, ("STARTTLS", ScriptedReply::Reply("220 go\r\nthis is no TLS"))]).await;
    for scheme in ["smtp", "smtps"] {
        assert_unavailable(&mailer(&server.url_with(scheme, "ada:hunter2@", "")).send(&invitation(), wanted()).await);
    }
    let received = server.received();
    assert_eq!(received.messages.len(), 0);
    assert!(
        !received.commands.iter().any(|line| line.contains("AUTH") || line.contains("MAIL")),
        "{:?}",
        received.commands
    );
}

#[test]
fn unencrypted_smtp_to_another_machine_is_refused_at_creation() {
    let error = SmtpMailer::new("smtp://mail.example.com?tls=none", FROM, PRODUCT, PUBLIC_URL).unwrap_err();
    assert!(matches!(error, SmtpConfigError::Url(_)), "{error}");
}

#[tokio::test]
async fn a_mailer_with_a_login_signs_in() {
    let server = TestServer::start(&[]).await;
    let mailer = mailer(&server.url_with("smtp", "ada:p%40ss@", "?tls=none"));
    assert_eq!(mailer.send(&invitation(), wanted()).await, SendOutcome::Sent);
    // PLAIN: base64 of NUL ada NUL p@ss.
    assert!(
        server.received().commands.contains(&"AUTH PLAIN AGFkYQBwQHNz".to_owned()),
        "{:?}",
        server.received().commands
    );
}

/// Proves: EM8.
#[tokio::test]
async fn a_refused_sign_in_is_retried_and_its_error_contains_no_credentials() {
    let server =
        TestServer::start(&[("AUTH", ScriptedReply::Reply("535 5.7.8 bad: ada hunter2 AGFkYQBodW50ZXIy"))]).await;
    let mailer = mailer(&server.url_with("smtp", "ada:hunter2@", "?tls=none"));
    let reason = "signing in: the mail server refused user and password (535)";
    assert_eq!(
        failure_parts(&mailer.send(&invitation(), wanted()).await),
        ("unavailable", "auth", Some("5.7.8"), reason)
    );
    assert!(!format!("{mailer:?}").contains("hunter2"));
}

/// Proves: EM2.
#[tokio::test]
async fn every_attempt_has_the_same_message_id() {
    let server = TestServer::start(&[]).await;
    let mailer = mailer(&server.url());
    for _ in 0..2 {
        assert_eq!(mailer.send(&invitation(), wanted()).await, SendOutcome::Sent);
    }
    let ids: Vec<String> = server
        .received()
        .messages
        .iter()
        .map(|raw| MessageParser::default().parse(raw).unwrap().message_id().unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["mail_01934f2a000070008000000000000007@guests.example.com"; 2]);
}

/// Proves: EM3.
#[tokio::test]
async fn invalid_content_never_panics_and_the_next_mail_is_sent() {
    let server = TestServer::start(&[]).await;
    let mailer = mailer(&server.url());
    for name in ["Eve\r\nBcc: x@y.example", "\0", "\u{202e}", "", "{inviter}", &"💥".repeat(500)] {
        assert_eq!(mailer.send(&invitation_named(name, name), wanted()).await, SendOutcome::Sent, "{name}");
    }
    let unknown = mail(invitation_to(project(), "everything"));
    let reason = "the mail names an unknown role or permission";
    assert_eq!(failure_parts(&mailer.send(&unknown, wanted()).await), ("failed", "build", None, reason));
    assert_eq!(mailer.send(&invitation(), wanted()).await, SendOutcome::Sent);
    assert_eq!(server.received().messages.len(), 7);
}

#[tokio::test]
async fn mails_share_a_connection_until_the_server_closes_it() {
    let server = TestServer::start(&[]).await;
    let mailer = mailer(&server.url());
    for number in 0..3 {
        let mail = Mail { id: MailId::new(Uuid::from_u128(number)), ..invitation() };
        assert_eq!(mailer.send(&mail, wanted()).await, SendOutcome::Sent);
    }
    assert_eq!((server.received().connections, server.received().messages.len()), (1, 3));

    let server = TestServer::start(&[("NOOP", ScriptedReply::Close)]).await;
    let mailer = self::mailer(&server.url());
    for _ in 0..2 {
        assert_eq!(mailer.send(&invitation(), wanted()).await, SendOutcome::Sent);
    }
    assert_eq!((server.received().connections, server.received().messages.len()), (2, 2));
}

#[tokio::test]
async fn the_check_signs_in_and_sends_no_mail() {
    let server = TestServer::start(&[]).await;
    let mailer = mailer(&server.url_with("smtp", "ada:hunter2@", "?tls=none"));
    assert_eq!(mailer.check().await, Ok(()));
    let received = server.received();
    assert!(received.commands.iter().any(|line| line.starts_with("AUTH")), "{:?}", received.commands);
    assert!(!received.commands.iter().any(|line| line.starts_with("MAIL")), "{:?}", received.commands);

    let refusing = TestServer::start(&[("GREETING", ScriptedReply::Reply("554 closed"))]).await;
    assert_eq!(self::mailer(&refusing.url()).check().await, Err("connecting: 554 closed".to_owned()));

    let silent = TestServer::start(&[("GREETING", ScriptedReply::Stall)]).await;
    let reason = "connecting: the mail server did not answer within 60 seconds";
    assert_eq!(self::mailer(&silent.url()).check().await, Err(reason.to_owned()));
}
