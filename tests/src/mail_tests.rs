use super::*;

fn received(raw: &str) -> ReceivedMail {
    let raw = raw.replace('\n', "\r\n").into_bytes();
    ReceivedMail::parse("guestlist@example.com".to_owned(), vec!["Ada@example.com".to_owned()], None, raw)
}

const INVITATION: &str = "\
From: =?utf-8?b?R8OkbnNl?= <guestlist@example.com>
To: ada@example.com
Subject: =?utf-8?b?SW52aXRhY2nDs24gYSA=?=
 =?utf-8?b?wqtQdWVudGXCuw==?=
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=\"b1\"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Invitaci=C3=B3n de Jos=C3=A9: https://guestlist.example/i#secret-that-is-quite-lo=
ng
.
--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+SW52aXRhY2nDs248L3A+DQo=
--b1--
";

#[test]
fn headers_are_decoded_and_unfolded() {
    let mail = received(INVITATION);
    assert_eq!(mail.subject(), "Invitación a «Puente»");
    assert_eq!(mail.header("from"), Some("Gänse <guestlist@example.com>"));
    assert_eq!(mail.header("auto-submitted"), Some("auto-generated"));
    assert_eq!(mail.header("content-type"), Some("multipart/alternative; boundary=\"b1\""));
    assert_eq!(mail.header("Reply-To"), None);
}

#[test]
fn both_bodies_are_decoded() {
    let mail = received(INVITATION);
    assert_eq!(mail.text, "Invitación de José: https://guestlist.example/i#secret-that-is-quite-long\n.");
    assert_eq!(mail.html, "<p>Invitación</p>\n");
}

#[test]
fn a_mail_without_html_has_none() {
    let mail = received("Subject: plain\n\nOnly text.\n");
    assert_eq!((mail.text.as_str(), mail.html.as_str()), ("Only text.\n", ""));
}

#[test]
fn recipients_are_those_of_the_envelope() {
    let mail = received(INVITATION);
    assert!(mail.is_for("ada@example.com"));
    assert!(!mail.is_for("bob@example.com"));
}
