use super::FailureClass::{Doubtful, Permanent, Transient, Unavailable};
use super::Stage::{Connect, Data, Message, Recipient, Sender, SignIn, StartTls};
use super::*;

const STAGES: [Stage; 7] = [Connect, StartTls, SignIn, Sender, Recipient, Data, Message];

/// Parses a reply such as `550 5.1.1 No such user`.
fn reply(line: &str) -> Reply {
    let (code, text) = line.split_once(' ').unwrap_or((line, ""));
    Reply { code: code.parse().unwrap(), text: text.to_owned() }
}

#[track_caller]
fn assert_classes(rows: &[(&str, &[Stage], FailureClass)]) {
    for (line, stages, expected) in rows {
        for stage in *stages {
            assert_eq!(classify(*stage, Some(&reply(line))), *expected, "{line} at {stage:?}");
        }
    }
}

const AFTER_MAIL_FROM: &[Stage] = &[Recipient, Data, Message];

/// Replies of relays that accept no mail from this instance, as real servers send them. None of them may lose a mail.
///
/// Proves: EM13.
#[test]
fn refusals_that_concern_this_instance_keep_the_mail() {
    assert_classes(&[
        (
            "553 5.7.1 <guestlist@example.com>: Sender address rejected: not owned by user ada",
            AFTER_MAIL_FROM,
            Doubtful,
        ),
        ("550 5.7.60 SMTP; Client does not have permissions to send as this sender", AFTER_MAIL_FROM, Doubtful),
        ("550 5.4.5 Daily user sending limit exceeded", AFTER_MAIL_FROM, Doubtful),
        ("554 relay denied", AFTER_MAIL_FROM, Doubtful),
        ("554 5.7.1 <bob>: Relay access denied", AFTER_MAIL_FROM, Doubtful),
        ("454 4.7.1 <bob>: Relay access denied", AFTER_MAIL_FROM, Doubtful),
        ("550 relay not permitted", AFTER_MAIL_FROM, Doubtful),
        ("550 Administrative prohibition", AFTER_MAIL_FROM, Doubtful),
        ("553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", AFTER_MAIL_FROM, Doubtful),
        ("552 quota", AFTER_MAIL_FROM, Doubtful),
        ("552", AFTER_MAIL_FROM, Doubtful),
        ("552 5.3.1 Mail system full", AFTER_MAIL_FROM, Doubtful),
        ("504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname", AFTER_MAIL_FROM, Doubtful),
        ("504", AFTER_MAIL_FROM, Doubtful),
        ("503 5.5.1 Error: need MAIL command", AFTER_MAIL_FROM, Doubtful),
        ("501 5.1.7 Bad sender address syntax", AFTER_MAIL_FROM, Doubtful),
        ("550 5.1.8 <guestlist@example.com>: Sender address rejected: Domain not found", AFTER_MAIL_FROM, Doubtful),
        ("550 5.1.0 <guestlist@example.com>: Sender address rejected: User unknown", AFTER_MAIL_FROM, Doubtful),
        ("530 5.7.0 Authentication required", AFTER_MAIL_FROM, Doubtful),
        ("535 5.7.8 Authentication failed", AFTER_MAIL_FROM, Doubtful),
        ("538 5.7.11 Encryption required", AFTER_MAIL_FROM, Doubtful),
        ("550 5.7.26 Unauthenticated mail is not accepted due to the domain's DMARC policy", AFTER_MAIL_FROM, Doubtful),
        ("550 5.7.23 SPF check failed", AFTER_MAIL_FROM, Doubtful),
        ("554 5.2.252 SendAsDenied; ada not allowed to send as guestlist", AFTER_MAIL_FROM, Doubtful),
        ("554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException", AFTER_MAIL_FROM, Doubtful),
        ("554 5.7.1 Message rejected", AFTER_MAIL_FROM, Doubtful),
        ("554 Transaction failed", AFTER_MAIL_FROM, Doubtful),
        ("550 5.3.5 System incorrectly configured", AFTER_MAIL_FROM, Doubtful),
        ("421 4.7.0 Too many mails, closing", AFTER_MAIL_FROM, Doubtful),
        ("599 what is this", AFTER_MAIL_FROM, Doubtful),
    ]);
}

/// At these stages no recipient and no message were named, whatever the code says.
///
/// Proves: EM13.
#[test]
fn refusals_before_rcpt_never_concern_a_recipient() {
    let before: &[Stage] = &[Connect, StartTls, SignIn, Sender];
    assert_classes(&[
        ("554 No SMTP service here", before, Unavailable),
        ("550 5.1.1 User unknown", before, Unavailable),
        ("553 5.1.8 sender refused", before, Unavailable),
        ("550 5.6.0 no", before, Unavailable),
        ("421 4.3.2 Service not available", before, Unavailable),
        ("451 4.7.1 later", before, Unavailable),
        ("454 4.7.0 TLS not available", before, Unavailable),
        ("535 5.7.8 bad credentials", before, Unavailable),
    ]);
}

/// Proves: EM3, EM13.
#[test]
fn refusals_that_concern_the_recipient_are_permanent() {
    assert_classes(&[
        ("550 5.1.1 User unknown", AFTER_MAIL_FROM, Permanent),
        ("550 #5.1.1 User unknown", AFTER_MAIL_FROM, Permanent),
        ("554 5.1.2 Host unknown", AFTER_MAIL_FROM, Permanent),
        ("501 5.1.3 Bad recipient address syntax", AFTER_MAIL_FROM, Permanent),
        ("550 5.1.6 Mailbox has moved", AFTER_MAIL_FROM, Permanent),
        ("556 5.1.10 Recipient address has null MX", AFTER_MAIL_FROM, Permanent),
        ("550 5.2.1 Mailbox disabled", AFTER_MAIL_FROM, Permanent),
        ("552 5.2.2 Mailbox full", AFTER_MAIL_FROM, Permanent),
        ("552 5.2.3 Message too long for this mailbox", AFTER_MAIL_FROM, Permanent),
        ("550 5.7.2 Mailing list expansion prohibited", AFTER_MAIL_FROM, Permanent),
        ("550 5.1.0 Address rejected", &[Recipient], Permanent),
        ("550 #5.1.0 Address rejected.", &[Recipient], Permanent),
        ("550 5.0.0 No such user", &[Recipient], Permanent),
        ("550 5.2.0 Mailbox unavailable", &[Recipient], Permanent),
        ("550 No such user here", &[Recipient], Permanent),
        ("550", &[Recipient], Permanent),
        ("551 User not local", &[Recipient], Permanent),
        ("553 Mailbox name not allowed", &[Recipient], Permanent),
        ("556 Domain does not accept mail", &[Recipient], Permanent),
        // Without an enhanced code, the end of the message no longer says anything about the recipient.
        ("550 No such user here", &[Data, Message], Doubtful),
        ("550 5.1.0 Address rejected", &[Data, Message], Doubtful),
    ]);
}

/// The same bytes are too large, or malformed, at every attempt.
///
/// Proves: EM3, EM13.
#[test]
fn refusals_of_the_size_or_form_of_a_message_are_permanent() {
    assert_classes(&[
        ("552 5.3.4 Message too big for system", &[Data, Message], Permanent),
        ("552 5.3.4 Message too big for system", &[Recipient], Doubtful),
        ("554 5.6.0 Corrupt message content", &[Data, Message], Permanent),
        ("554 5.6.1 Media not supported", &[Data, Message], Permanent),
        ("550 5.6.7 Non-ASCII addresses not permitted", AFTER_MAIL_FROM, Permanent),
    ]);
}

/// Proves: S6.3, EM13.
#[test]
fn a_transient_refusal_of_a_mail_affects_that_mail_only() {
    assert_classes(&[
        ("450 4.2.0 Greylisted", AFTER_MAIL_FROM, Transient),
        ("451 4.7.1 Greylisted", AFTER_MAIL_FROM, Transient),
        ("452 4.2.2 Mailbox full", AFTER_MAIL_FROM, Transient),
        ("451 later", AFTER_MAIL_FROM, Transient),
    ]);
}

/// Proves: S6.3.
#[test]
fn a_missing_reply_concerns_the_server_until_a_recipient_is_named() {
    for stage in STAGES {
        let expected = if stage < Recipient { Unavailable } else { Transient };
        assert_eq!(classify(stage, None), expected, "{stage:?}");
    }
}

#[test]
fn an_enhanced_status_code_is_found_where_servers_write_it() {
    for (line, status) in [
        ("550 5.1.1 no", "5.1.1"),
        ("550 5.7.60 no", "5.7.60"),
        ("550 5.1.1", "5.1.1"),
        ("550 #5.1.0 no", "5.1.0"),
        ("553 sorry (#5.7.1)", "5.7.1"),
        ("550 5.1.1. no", "5.1.1"),
        // The class contradicts the reply code (RFC 2034, section 4).
        ("550 4.1.1 no", "550"),
        ("550 2.1.1 no", "550"),
        ("550 5.1 no", "550"),
        ("550 5.1.1.1 no", "550"),
        ("550 5.1.1234 no", "550"),
        ("550 192.0.2.1 is listed", "550"),
        ("550 no 5.1.1", "550"),
        ("550", "550"),
    ] {
        assert_eq!(reply(line).code_text(), status, "{line}");
    }
}

#[test]
fn stages_are_in_the_order_of_the_dialogue() {
    assert!(STAGES.is_sorted());
}
