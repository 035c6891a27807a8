use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::{Timestamp, hours};

use super::*;
use crate::test_mails::*;

fn brand() -> Brand {
    Brand { product: PRODUCT.to_owned(), public_url: PUBLIC_URL.to_owned() }
}

fn render(mail: &Mail) -> RenderedMail {
    RenderedMail::render(mail, &brand()).unwrap()
}

/// Returns what a reader sees: subject, text part and HTML part.
fn parts(mail: &Mail) -> (String, String, String) {
    let rendered = render(mail);
    (rendered.subject.clone(), rendered.text().unwrap(), rendered.html().unwrap())
}

/// Proves: S4.2.
#[test]
fn every_kind_of_mail_matches_its_snapshot_in_every_language() {
    for (name, content) in every_kind() {
        for locale in Locale::ALL {
            let mail = Mail { locale, ..mail(content.clone()) };
            let (subject, text, html) = parts(&mail);
            let name = format!("{name}_{}", locale.as_str());
            insta::assert_snapshot!(format!("{name}_text"), format!("Subject: {subject}\n\n{text}"));
            insta::assert_snapshot!(format!("{name}_html"), html);
        }
    }
}

/// Proves: S4.2.
#[test]
fn an_invitation_contains_inviter_target_grant_expiry_and_reason() {
    let (subject, text, html) = parts(&mail(invitation_to(project(), "comment")));
    assert_eq!(subject, "Ana López invites you to “Website”");
    for expected in [
        "ana@acme.example",
        "Website",
        "Acme Studio",
        "Comment",
        "leave and review",
        "Hi Bob,",
        "28 November 2026 at 14:05 UTC",
        "You get this because",
        &link("join"),
    ] {
        assert!(text.contains(expected), "{expected} is not in: {text}");
        assert!(html.contains(expected), "{expected} is not in: {html}");
    }
    assert!(text.lines().any(|line| line == link("join")), "the link has a line of its own: {text}");
}

/// Proves: S4.2.
#[test]
fn an_invitation_is_rendered_in_its_locale() {
    let mail = Mail { locale: Locale::Es, ..mail(invitation_to(workspace(), "designer")) };
    let (subject, text, html) = parts(&mail);
    assert_eq!(subject, "Ana López te invita a «Acme Studio»");
    assert!(text.contains("28 de noviembre de 2026 a las 14:05 UTC"), "{text}");
    assert!(html.contains("<html lang=\"es\""), "{html}");
}

#[test]
fn an_invitation_without_a_message_has_no_quote() {
    let mut content = invitation_to(project(), "read");
    if let MailContent::Invitation { message, .. } = &mut content {
        *message = None;
    }
    let (_, text, html) = parts(&mail(content));
    assert!(!text.contains("writes:") && !text.contains('>'), "{text}");
    assert!(!html.contains("blockquote"), "{html}");
}

#[test]
fn every_role_and_permission_can_be_mailed_in_every_language() {
    let roles = Role::ALL.iter().map(|role| (workspace(), role.as_str()));
    let permissions = Permission::ALL.iter().map(|permission| (project(), permission.as_str()));
    for (target, grant) in roles.chain(permissions) {
        for locale in Locale::ALL {
            let mail = Mail { locale, ..mail(invitation_to(target.clone(), grant)) };
            assert!(parts(&mail).2.contains("Acme Studio"));
        }
    }
}

#[test]
fn an_unknown_grant_is_not_mailed() {
    for (target, grant) in [(project(), "designer"), (workspace(), "write"), (project(), ""), (project(), "Write")] {
        let error = RenderedMail::render(&mail(invitation_to(target, grant)), &brand()).unwrap_err();
        assert!(matches!(error, RenderError::Grant), "{grant}");
    }
}

#[test]
fn the_lifetime_in_hours_is_shown_from_two_hours_on() {
    let text = |expires_at: Timestamp| {
        let link = link("verify");
        parts(&mail(MailContent::VerifyAddress { display_name: "Bob".to_owned(), link, expires_at })).1
    };
    assert!(text(now().plus(hours(24))).contains("for 24 hours, until 22 November 2026 at 14:05 UTC"));
    assert!(text(now().plus(hours(2))).contains("for 2 hours"));
    let just_under_two = Timestamp::from_micros(now().plus(hours(2)).micros() - 1);
    assert!(text(just_under_two).contains("The link works until 21 November 2026 at 16:05 UTC."));
}

/// Proves: EM4.
#[test]
fn user_input_is_shown_as_text_and_never_interpreted() {
    for input in
        ["<img src=x>", "https://evil.tld login", "{{7*7}}", "{inviter}", "\"><script>alert(1)</script>", "' & \" `"]
    {
        let (_, text, html) = parts(&invitation_named(input, input));
        assert!(text.contains(input), "{input} in: {text}");
        assert!(!html.contains("<img") && !html.contains("<script"), "{html}");
        assert!(!html.contains("href=\"https://evil"), "{html}");
        let escaped = input
            .replace('&', "&#38;")
            .replace('<', "&#60;")
            .replace('>', "&#62;")
            .replace('"', "&#34;")
            .replace('\'', "&#39;");
        assert!(html.contains(&format!("<bdi>{escaped}</bdi>")), "{escaped} in: {html}");
        assert!(!text.contains("49") && !html.contains("49"), "{input}");
    }
}

/// Proves: EM4.
#[test]
fn a_name_cannot_change_the_direction_of_the_text_after_it() {
    let (subject, text, html) = parts(&invitation_named("Ana\u{202e}gnp.exe", "Web\u{2066}site"));
    for part in [&subject, &text, &html] {
        assert!(!part.contains(['\u{202e}', '\u{2066}']), "{part}");
    }
    assert!(text.contains("Anagnp.exe") && text.contains("“Website”"), "{text}");
}

/// Proves: EM4.
#[test]
fn a_message_is_quoted_line_by_line_and_links_in_it_are_not_made_clickable() {
    let mut content = invitation_to(project(), "read");
    if let MailContent::Invitation { message, .. } = &mut content {
        *message = Some("one https://evil.tld/x\n<b>two</b>\r\n.\n".to_owned());
    }
    let (_, text, html) = parts(&mail(content));
    assert!(text.contains("> one https://evil.tld/x\n> <b>two</b>\n> ."), "{text}");
    assert!(html.contains("one https://evil.tld/x<br>&#60;b&#62;two&#60;/b&#62;<br>."), "{html}");
    assert_eq!(html.matches("<a ").count(), 4, "button, plain link, footer and opting out: {html}");
}

/// Proves: EM4.
#[test]
fn names_that_look_like_links_stay_out_of_subjects() {
    let evil = "https://evil.tld login";
    for (inviter, target, subject) in [
        ("Ana", "Website", "Ana invites you to “Website”"),
        ("Ana", evil, "Ana invites you to a project"),
        (evil, "Website", "You are invited to “Website”"),
        (evil, "www.evil", "You are invited to a project"),
    ] {
        assert_eq!(parts(&invitation_named(inviter, target)).0, subject);
    }
    let accepted = |invitee: &str| MailContent::Notice {
        kind: NotificationKind::InvitationAccepted,
        person: invitee.to_owned(),
        target: project(),
        token: None,
        grant: None,
        until: None,
        link: PUBLIC_URL.to_owned(),
    };
    assert_eq!(parts(&mail(accepted("Bob"))).0, "Bob joined “Website”");
    assert_eq!(parts(&mail(accepted("evil.tld"))).0, "Your invitation to “Website” was accepted");
}

#[test]
fn names_in_subjects_are_shortened() {
    let (at, over) = ("a".repeat(40), "b".repeat(41));
    let (subject, text, _) = parts(&invitation_named(&at, &over));
    assert_eq!(subject, format!("{at} invites you to “{}…”", "b".repeat(39)));
    assert!(text.contains(&over), "{text}");
}

/// Proves: EM4.
#[test]
fn only_plain_web_links_are_mailed() {
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.tld",
        "",
        "https://guests.example.com/join#a b",
        "https://guests.example.com/join#a\r\nb",
        "https://guests.example.com/join#\"onclick",
        "https://guests.example.com/ñ",
    ] {
        let content = MailContent::AlreadyRegistered { sign_in_link: link.to_owned() };
        assert!(matches!(RenderedMail::render(&mail(content), &brand()), Err(RenderError::Link)), "{link}");
    }
}

/// Proves: EM4.
#[test]
fn html_loads_no_external_resources() {
    for (_, content) in every_kind() {
        let (_, _, html) = parts(&mail(content));
        for loader in ["<img", "<link", "<script", "<iframe", "src=", "url(", "@import", "background="] {
            assert!(!html.contains(loader), "{loader}");
        }
        let links = html.matches("http").count();
        assert_eq!(links, html.matches(PUBLIC_URL).count(), "{html}");
    }
}

#[test]
fn lines_of_the_text_part_fit_a_terminal() {
    for (_, content) in every_kind() {
        for locale in Locale::ALL {
            let text = parts(&Mail { locale, ..mail(content.clone()) }).1;
            for line in text.lines().filter(|line| !line.starts_with("https://")) {
                assert!(line.chars().count() <= 72, "{line}");
                assert_eq!(line, line.trim_end());
            }
        }
    }
}

/// Proves: S5.2.
#[test]
fn a_share_mail_contains_sender_projects_permission_expiry_and_a_warning() {
    let (subject, text, html) = parts(&mail(share_mail(shared(&["Website"]))));
    assert_eq!(subject, "Ana López shares “Website” with you");
    let unbroken = text.replace('\n', " ");
    for expected in [
        "ana@acme.example",
        "Acme Studio",
        "Comment",
        "leave and review",
        "Have a look before Monday.",
        "28 November 2026 at 14:05 UTC",
        "carries access",
        "You get this because",
        &link("open"),
    ] {
        assert!(unbroken.contains(expected), "{expected} is not in: {text}");
        assert!(html.contains(expected), "{expected} is not in: {html}");
    }
    let (subject, text, _) = parts(&mail(share_mail(shared(&["Website", "https://evil.tld login"]))));
    assert_eq!(subject, "Ana López shares something with you");
    assert!(text.contains("Expires: Never"), "{text}");
}
