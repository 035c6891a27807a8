use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use guestlist_domain::model::mail::SendFailure;
use guestlist_domain::model::time::Timestamp;
use uuid::Uuid;

use super::*;

thread_local! {
    /// Log output of this thread, once a test on it has called [`capture_log`].
    static LINES: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// A writer that appends to [`LINES`].
struct LogLines;

impl Write for LogLines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.as_mut().map(|lines| lines.extend_from_slice(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Starts to collect the log of this thread. One subscriber serves the whole process, at every level, so that no other
/// test can make `tracing` skip a line.
fn capture_log() -> LogLines {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let everything = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE);
        everything.with_writer(|| LogLines).with_ansi(false).without_time().init();
    });
    LINES.set(Some(Vec::new()));
    LogLines
}

impl LogLines {
    /// Returns the lines of a level.
    fn of(&self, level: &str) -> Vec<String> {
        let text = LINES.with_borrow(|lines| String::from_utf8(lines.clone().unwrap_or_default()).unwrap());
        text.lines().filter(|line| line.trim_start().starts_with(level)).map(ToOwned::to_owned).collect()
    }
}

const MAIL: MailId = MailId::new(Uuid::from_u128(7));

fn failure(stage: &'static str, code: Option<&str>) -> SendFailure {
    SendFailure { stage, code: code.map(ToOwned::to_owned), reason: "said ben@example.com".to_owned() }
}

fn report_failure(log: &MailLog, failure: &SendFailure, impact: FailureImpact, retry_at: Option<Timestamp>) {
    let paused_until = retry_at.filter(|_| impact == FailureImpact::Instance);
    let attempt =
        FailedAttempt { mail: MAIL, kind: "password_reset", attempt: 2, failure, impact, retry_at, paused_until };
    log.failed(&attempt);
}

/// Proves: EM13, OP1.
#[test]
fn every_failed_attempt_is_one_line_without_the_reply_of_the_server() {
    let lines = capture_log();
    let log = MailLog::default();
    report_failure(&log, &failure("rcpt_to", Some("5.1.1")), FailureImpact::Mail, None);
    report_failure(&log, &failure("message", Some("4.7.1")), FailureImpact::Mail, Some(Timestamp::from_micros(0)));
    let written = lines.of("WARN");
    assert_eq!(written.len(), 2);
    for (line, parts) in [
        (&written[0], ["stage=\"rcpt_to\"", "code=\"5.1.1\"", "final=true"]),
        (&written[1], ["stage=\"message\"", "code=\"4.7.1\"", "retry_at=1970-01-01T00:00:00"]),
    ] {
        let mail = format!("mail={MAIL}");
        for part in parts.iter().chain(&[mail.as_str(), "kind=\"password_reset\"", "attempt=2"]) {
            assert!(line.contains(part), "{part}: {line}");
        }
        assert!(!line.contains("said") && !line.contains('@'), "{line}");
    }
    assert_eq!(lines.of("ERROR"), [""; 0], "a failure of one recipient needs no action of the operator");
}

/// Proves: EM13.
#[tokio::test(start_paused = true)]
async fn a_failure_that_needs_the_operator_is_an_error_at_most_once_per_interval() {
    let lines = capture_log();
    let log = MailLog::default();
    let refused = failure("rcpt_to", Some("5.7.1"));
    for _ in 0..20 {
        report_failure(&log, &refused, FailureImpact::Instance, Some(Timestamp::from_micros(0)));
    }
    assert_eq!((lines.of("ERROR").len(), lines.of("WARN").len()), (1, 20));
    assert!(lines.of("ERROR")[0].contains("code=\"5.7.1\"") && !lines.of("ERROR")[0].contains('@'));
    tokio::time::advance(LOG_INTERVAL).await;
    report_failure(&log, &refused, FailureImpact::Instance, Some(Timestamp::from_micros(0)));
    assert_eq!(lines.of("ERROR").len(), 2);
    report_failure(&log, &failure("connect", None), FailureImpact::Instance, Some(Timestamp::from_micros(0)));
    assert_eq!(lines.of("ERROR").len(), 3, "another reason");
    assert!(lines.of("ERROR")[2].contains("said"), "before the server knows an address, its reply can be logged");
}

#[test]
fn recovery_is_logged_once() {
    let lines = capture_log();
    let log = MailLog::default();
    log.sent(MAIL);
    assert_eq!(lines.of("INFO"), [""; 0]);
    report_failure(&log, &failure("connect", None), FailureImpact::Instance, Some(Timestamp::from_micros(0)));
    log.sent(MAIL);
    log.sent(MAIL);
    assert_eq!(lines.of("INFO").len(), 1);
}

#[test]
fn many_different_errors_do_not_flood_the_log() {
    let lines = capture_log();
    let log = MailLog::default();
    for code in 0..1_000 {
        let refused = failure("rcpt_to", Some(&code.to_string()));
        report_failure(&log, &refused, FailureImpact::Instance, Some(Timestamp::from_micros(0)));
    }
    assert_eq!(lines.of("ERROR").len(), MAX_TRACKED_ERRORS);
}

/// Proves: EM3, OP1.
#[tokio::test(start_paused = true)]
async fn mails_sealed_with_an_unknown_key_are_an_error_at_most_once_per_interval() {
    let lines = capture_log();
    let (keys, text) = ServerKeys::generate();
    let log = MailLog::with_server_keys(&keys);
    let missing_key = MissingKeyMail {
        mail: MAIL,
        kind: "invitation",
        claimable_at: Timestamp::from_micros(0),
        retry_until: Timestamp::from_micros(1_000_000),
    };
    for _ in 0..100 {
        log.cannot_unseal(&missing_key);
    }
    let written = lines.of("ERROR");
    assert_eq!((written.len(), lines.of("WARN").len()), (1, 0));
    let named = format!("key 1 (newest) {}", keys.fingerprints()[0]);
    for part in [named.as_str(), "kind=\"invitation\"", "GUESTLIST_SECRET_KEY on every instance"] {
        assert!(written[0].contains(part), "{part}: {}", written[0]);
    }
    assert!(!written[0].contains(&text[..8]), "{}", written[0]);
    tokio::time::advance(LOG_INTERVAL).await;
    log.cannot_unseal(&missing_key);
    assert_eq!(lines.of("ERROR").len(), 2);
}
