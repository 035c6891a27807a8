use super::Ruling::{Doubtful, Final, Later, Unavailable};
use super::Stage::{Connect, Data, Message, Recipient, Sender, SignIn, StartTls};
use super::*;

const STAGES: [Stage; 7] = [Connect, StartTls, SignIn, Sender, Recipient, Data, Message];

/// Parses a reply such as `550 5.1.1 No such user`.
fn reply(line: &str) -> Reply {
    let (code, text) = line.split_once(' ').unwrap_or((line, ""));
    Reply { code: code.parse().unwrap(), text: text.to_owned() }
}

#[track_caller]
fn assert_rulings(rows: &[(&str, &[Stage], Ruling)]) {
    for (line, stages, expected) in rows {
        for stage in *stages {
            assert_eq!(ruling(*stage, Some(&reply(line))), *expected, "{line} at {stage:?}");
        }
    }
}

const ABOUT_THE_MAIL: &[Stage] = &[Recipient, Data, Message];

/// Replies of relays that accept no mail from this instance, as real servers send them. None of them may lose a mail.
///
/// Proves: EM13.
#[test]
fn refusals_about_us_keep_the_mail() {
    assert_rulings(&[
        ("553 5.7.1 <guestlist@example.com>: Sender address rejected: not owned by user ada", ABOUT_THE_MAIL, Doubtful),
        ("550 5.7.60 SMTP; Client does not have permissions to send as this sender", ABOUT_THE_MAIL, Doubtful),
        ("550 5.4.5 Daily user sending limit exceeded", ABOUT_THE_MAIL, Doubtful),
        ("554 relay denied", ABOUT_THE_MAIL, Doubtful),
        ("554 5.7.1 <bob>: Relay access denied", ABOUT_THE_MAIL, Doubtful),
        ("454 4.7.1 <bob>: Relay access denied", ABOUT_THE_MAIL, Doubtful),
        ("550 relay not permitted", ABOUT_THE_MAIL, Doubtful),
        ("550 Administrative prohibition", ABOUT_THE_MAIL, Doubtful),
        ("553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", ABOUT_THE_MAIL, Doubtful),
        ("552 quota", ABOUT_THE_MAIL, Doubtful),
        ("552", ABOUT_THE_MAIL, Doubtful),
        ("552 5.3.1 Mail system full", ABOUT_THE_MAIL, Doubtful),
        ("504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname", ABOUT_THE_MAIL, Doubtful),
        ("504", ABOUT_THE_MAIL, Doubtful),
        ("503 5.5.1 Error: need MAIL command", ABOUT_THE_MAIL, Doubtful),
        ("501 5.1.7 Bad sender address syntax", ABOUT_THE_MAIL, Doubtful),
        ("550 5.1.8 <guestlist@example.com>: Sender address rejected: Domain not found", ABOUT_THE_MAIL, Doubtful),
        ("550 5.1.0 <guestlist@example.com>: Sender address rejected: User unknown", ABOUT_THE_MAIL, Doubtful),
        ("530 5.7.0 Authentication required", ABOUT_THE_MAIL, Doubtful),
        ("535 5.7.8 Authentication failed", ABOUT_THE_MAIL, Doubtful),
        ("538 5.7.11 Encryption required", ABOUT_THE_MAIL, Doubtful),
        ("550 5.7.26 Unauthenticated mail is not accepted due to the domain's DMARC policy", ABOUT_THE_MAIL, Doubtful),
        ("550 5.7.23 SPF check failed", ABOUT_THE_MAIL, Doubtful),
        ("554 5.2.252 SendAsDenied; ada not allowed to send as guestlist", ABOUT_THE_MAIL, Doubtful),
        ("554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException", ABOUT_THE_MAIL, Doubtful),
        ("554 5.7.1 Message rejected", ABOUT_THE_MAIL, Doubtful),
        ("554 Transaction failed", ABOUT_THE_MAIL, Doubtful),
        ("550 5.3.5 System incorrectly configured", ABOUT_THE_MAIL, Doubtful),
        ("421 4.7.0 Too many mails, closing", ABOUT_THE_MAIL, Doubtful),
        ("599 what is this", ABOUT_THE_MAIL, Doubtful),
    ]);
}

/// At these stages no recipient and no message were named, whatever the code says.
///
/// Proves: EM13.
#[test]
fn before_a_recipient_is_named_no_refusal_is_about_one() {
    let before: &[Stage] = &[Connect, StartTls, SignIn, Sender];
    assert_rulings(&[
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
fn refusals_about_the_recipient_are_final() {
    assert_rulings(&[
        ("550 5.1.1 User unknown", ABOUT_THE_MAIL, Final),
        ("550 #5.1.1 User unknown", ABOUT_THE_MAIL, Final),
        ("554 5.1.2 Host unknown", ABOUT_THE_MAIL, Final),
        ("501 5.1.3 Bad recipient address syntax", ABOUT_THE_MAIL, Final),
        ("550 5.1.6 Mailbox has moved", ABOUT_THE_MAIL, Final),
        ("556 5.1.10 Recipient address has null MX", ABOUT_THE_MAIL, Final),
        ("550 5.2.1 Mailbox disabled", ABOUT_THE_MAIL, Final),
        ("552 5.2.2 Mailbox full", ABOUT_THE_MAIL, Final),
        ("552 5.2.3 Message too long for this mailbox", ABOUT_THE_MAIL, Final),
        ("550 5.7.2 Mailing list expansion prohibited", ABOUT_THE_MAIL, Final),
        ("550 5.1.0 Address rejected", &[Recipient], Final),
        ("550 #5.1.0 Address rejected.", &[Recipient], Final),
        ("550 5.0.0 No such user", &[Recipient], Final),
        ("550 5.2.0 Mailbox unavailable", &[Recipient], Final),
        ("550 No such user here", &[Recipient], Final),
        ("550", &[Recipient], Final),
        ("551 User not local", &[Recipient], Final),
        ("553 Mailbox name not allowed", &[Recipient], Final),
        ("556 Domain does not accept mail", &[Recipient], Final),
        // Without an enhanced code, the end of the message no longer says anything about the recipient.
        ("550 No such user here", &[Data, Message], Doubtful),
        ("550 5.1.0 Address rejected", &[Data, Message], Doubtful),
    ]);
}

/// The same bytes are too large, or malformed, at every attempt.
///
/// Proves: EM3, EM13.
#[test]
fn refusals_of_the_messages_size_or_form_are_final() {
    assert_rulings(&[
        ("552 5.3.4 Message too big for system", &[Data, Message], Final),
        ("552 5.3.4 Message too big for system", &[Recipient], Doubtful),
        ("554 5.6.0 Corrupt message content", &[Data, Message], Final),
        ("554 5.6.1 Media not supported", &[Data, Message], Final),
        ("550 5.6.7 Non-ASCII addresses not permitted", ABOUT_THE_MAIL, Final),
    ]);
}

/// Proves: S6.3, EM13.
#[test]
fn a_transient_refusal_of_a_mail_is_about_it_alone() {
    assert_rulings(&[
        ("450 4.2.0 Greylisted", ABOUT_THE_MAIL, Later),
        ("451 4.7.1 Greylisted", ABOUT_THE_MAIL, Later),
        ("452 4.2.2 Mailbox full", ABOUT_THE_MAIL, Later),
        ("451 later", ABOUT_THE_MAIL, Later),
    ]);
}

/// Proves: S6.3.
#[test]
fn silence_is_about_the_server_until_a_mail_may_have_caused_it() {
    for stage in STAGES {
        let expected = if stage < Recipient { Unavailable } else { Later };
        assert_eq!(ruling(stage, None), expected, "{stage:?}");
    }
}

#[test]
fn an_enhanced_status_code_is_read_where_servers_write_it() {
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
        assert_eq!(reply(line).shortest(), status, "{line}");
    }
}

#[test]
fn stages_are_in_the_order_of_the_conversation() {
    assert!(STAGES.is_sorted());
}
