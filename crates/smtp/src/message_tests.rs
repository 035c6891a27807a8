use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use mail_parser::{MessageParser, MimeHeaders};
use uuid::Uuid;

use super::*;
use crate::test_mails::*;

fn builder() -> MessageBuilder {
    MessageBuilder::new(FROM, PRODUCT, PUBLIC_URL).unwrap()
}

fn raw(mail: &Mail) -> String {
    String::from_utf8(builder().build(mail).unwrap().message.formatted()).unwrap()
}

/// Returns the headers, unfolded.
fn headers(raw: &str) -> Vec<(String, String)> {
    let block = raw.split_once("\r\n\r\n").unwrap().0.replace("\r\n ", " ").replace("\r\n\t", " ");
    block.lines().map(|line| line.split_once(": ").unwrap()).map(|(n, v)| (n.to_owned(), v.to_owned())).collect()
}

/// Proves: EM9.
#[test]
fn a_message_has_the_expected_headers_once_and_no_others() {
    let headers = headers(&raw(&mail(invitation_to(project(), "write"))));
    let mut names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    let mut expected = [HEADERS.as_slice(), &["Content-Type"]].concat();
    names.sort_unstable();
    expected.sort_unstable();
    assert_eq!(names, expected);
    for (name, value) in [
        ("From", "Guestlist <guestlist@example.com>"),
        ("To", "bob.builder@example.com"),
        ("Date", "Sat, 21 Nov 2026 14:05:09 +0000"),
        ("Message-ID", "<mail_01934f2a000070008000000000000007@guests.example.com>"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Guestlist-Mail", "invitation"),
        ("MIME-Version", "1.0"),
    ] {
        assert!(headers.contains(&(name.to_owned(), value.to_owned())), "{name} in {headers:?}");
    }
}

/// Proves: EM9.
#[test]
fn the_kind_of_mail_has_its_own_header() {
    for (_, content) in every_kind() {
        let kind = content.kind();
        assert!(raw(&mail(content)).contains(&format!("\r\nX-Guestlist-Mail: {kind}\r\n")), "{kind}");
    }
}

/// Proves: EM9, S4.2.
#[test]
fn a_mail_program_parses_both_parts_as_rendered() {
    let mail = mail(invitation_to(project(), "write"));
    let built = builder().build(&mail).unwrap();
    let raw = built.message.formatted();
    let parsed = MessageParser::default().parse(&raw).unwrap();
    assert_eq!(parsed.subject(), Some("Ana López invites you to “Website”"));
    assert_eq!(parsed.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), built.text.trim_end());
    assert_eq!(parsed.body_html(0).unwrap().replace("\r\n", "\n").trim_end(), built.html.trim_end());
    let kind = parsed.content_type().unwrap();
    assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
}

#[test]
fn mail_goes_to_the_canonical_address() {
    let mail =
        Mail { to: EmailAddress::parse("Bob@Bücher.example").unwrap(), ..mail(invitation_to(project(), "read")) };
    let message = builder().build(&mail).unwrap().message;
    assert_eq!(message.envelope().to()[0].to_string(), "bob@xn--bcher-kva.example");
    assert_eq!(message.envelope().from().unwrap().to_string(), "guestlist@example.com");
}

/// Proves: EM9.
#[test]
fn a_message_is_ascii_with_lines_of_at_most_998_characters() {
    let long = "w".repeat(2_000);
    let links = format!("{PUBLIC_URL}/join#{long}");
    let mut content = invitation_to(project(), "write");
    if let MailContent::Invitation { inviter, message, link, .. } = &mut content {
        (*inviter, *message, *link) = (long.clone(), Some(long), links);
    }
    for mail in every_kind().into_iter().map(|(_, content)| mail(content)).chain([mail(content)]) {
        let raw = raw(&mail);
        assert!(raw.is_ascii());
        assert!(raw.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])), "{raw}");
    }
}

/// Proves: EM4.
#[test]
fn a_name_cannot_inject_a_header() {
    for name in
        ["Eve\r\nBcc: eve@example.com", "Eve\nBcc: x@y.example", "Eve\rBcc: x", "Eve\0", "\u{1b}[2J", "\u{2028}Bcc: x"]
    {
        let mail = invitation_named(name, name);
        let headers = headers(&raw(&mail));
        assert_eq!(headers.len(), HEADERS.len() + 1, "{headers:?}");
        let subject = builder().build(&mail).unwrap().subject;
        assert!(!subject.chars().any(char::is_control), "{subject:?}");
    }
}

/// Proves: EM2.
#[test]
fn the_message_id_depends_on_the_mail_id_only() {
    let first = mail(invitation_to(project(), "write"));
    let id = |mail: &Mail| headers(&raw(mail)).into_iter().find(|(name, _)| name == "Message-ID").unwrap().1;
    assert_eq!(id(&first), id(&first.clone()));
    assert_ne!(id(&first), id(&Mail { id: MailId::new(Uuid::from_u128(8)), ..first }));
}

/// Proves: EM3.
#[test]
fn a_mail_that_cannot_be_built_returns_an_error() {
    let good = mail(invitation_to(project(), "write"));
    let restored = |canonical: &str| EmailAddress::restore(canonical.to_owned(), canonical.to_owned());
    for address in ["ñ@example.com", "bob", "", "bob@example.com\r\nRCPT TO:<eve@example.com>", "a\0@example.com"] {
        let error = builder().build(&Mail { to: restored(address), ..good.clone() }).unwrap_err();
        assert!(matches!(error, MessageError::Address), "{address}: {error}");
    }
    let unknown = mail(invitation_to(project(), "everything"));
    assert!(matches!(builder().build(&unknown), Err(MessageError::Render(_))));
}

/// Proves: EM3.
#[test]
fn a_panic_of_the_builder_becomes_an_error_of_that_mail() {
    let mut builder = builder();
    // How lettre handles a line break in a sender's name. Settings refuse it, so the test sets it directly.
    builder.sender.name = Some("Eve\r\nBcc: x".to_owned());
    let error = builder.build(&mail(invitation_to(project(), "write"))).unwrap_err();
    assert!(matches!(error, MessageError::Panicked), "{error}");
}

/// Proves: EM11.
#[test]
fn a_mail_with_an_opt_out_has_its_link_in_the_headers_and_both_parts() {
    let mut with_opt_out = Vec::new();
    for (name, content) in every_kind() {
        let mail = mail(content);
        let built = builder().build(&mail).unwrap();
        let headers = headers(&raw(&mail));
        let value = |name: &str| headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.clone());
        if mail.content.obeys_opt_out() {
            assert_eq!(value("List-Unsubscribe"), Some(format!("<{}>", opt_out())), "{name}");
            assert_eq!(value("List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"), "{name}");
            assert_eq!(built.text.lines().last(), Some(opt_out().as_str()), "{name}: {}", built.text);
            assert!(built.html.contains(&format!("href=\"{}\"", opt_out())), "{name}");
            with_opt_out.push(name);
        } else {
            assert!(value("List-Unsubscribe").is_none() && value("List-Unsubscribe-Post").is_none(), "{name}");
            assert!(!built.text.contains("mail-opt-out") && !built.html.contains("mail-opt-out"), "{name}");
        }
    }
    let shares = ["share", "share_of_several", "share_expiring", "share_renewed"];
    assert_eq!(with_opt_out, [["invitation", "invitation_to_workspace"].as_slice(), &shares].concat());
}
