use std::time::Duration;

use super::*;
use crate::model::time::{days, hours};

/// Proves: OP1.
#[test]
fn debug_output_of_a_mail_has_its_kind_and_no_link() {
    let content = MailContent::AlreadyRegistered { sign_in_link: "https://example.org/#glv_secret".to_owned() };
    assert_eq!(format!("{content:?}"), "MailContent(already_registered, …)");
}

/// Proves: EM7.
#[test]
fn mails_that_are_needed_to_sign_in_have_priority() {
    let security = MailContent::AlreadyRegistered { sign_in_link: String::new() };
    let ordinary = MailContent::Notice {
        kind: NotificationKind::MemberAdded,
        person: String::new(),
        target: TargetNames { workspace: "Studio".to_owned(), project: None },
        token: None,
        grant: Some("admin".to_owned()),
        until: None,
        link: String::new(),
    };
    assert!(security.priority() < ordinary.priority());
}

/// Proves: S6.3.
#[test]
fn a_mail_is_tried_for_three_days_or_until_its_link_expires() {
    let now = Timestamp::from_micros(0);
    let (soon, late, default) = (now.plus(hours(1)), now.plus(days(7)), now.plus(days(3)));
    let reset = |expires_at| MailContent::PasswordReset { link: String::new(), expires_at };
    assert_eq!([reset(soon), reset(late)].map(|content| content.retry_until(now)), [soon, late]);
    let shared = |expires_at| Shared { expires_at, ..shared() };
    let share = |expires_at| MailContent::ShareExpiring { shared: shared(expires_at), opt_out: String::new() };
    let shares = [share(Some(soon)), share(Some(late)), share(None)];
    assert_eq!(shares.map(|content| content.retry_until(now)), [soon, default, default]);
    let notice = MailContent::AlreadyRegistered { sign_in_link: String::new() };
    assert_eq!(notice.retry_until(now), default);
}

/// Proves: S6.3.
#[test]
fn pauses_between_attempts_double_from_half_a_minute_to_an_hour() {
    let now = Timestamp::from_micros(0);
    let pause = |attempts| retry_at(now, attempts).since(now);
    assert_eq!([pause(1), pause(2), pause(3)], [30, 60, 120].map(Duration::from_secs));
    assert_eq!([pause(8), pause(9), pause(u32::MAX)], [hours(1); 3]);
}

fn shared() -> Shared {
    Shared {
        workspace: "Studio".to_owned(),
        projects: vec!["Website".to_owned()],
        permission: "read".to_owned(),
        link: "https://example.org/open#secret".to_owned(),
        expires_at: None,
    }
}

/// Proves: EM11.
#[test]
fn only_mails_that_other_people_cause_obey_opt_outs() {
    let target = TargetNames { workspace: "Studio".to_owned(), project: None };
    let link = || "https://example.org/mail-opt-out/glo_secret".to_owned();
    let invitation = |opt_out| MailContent::Invitation {
        inviter: "Ana".to_owned(),
        inviter_email: "ana@example.org".to_owned(),
        target: target.clone(),
        grant: "admin".to_owned(),
        message: None,
        link: String::new(),
        expires_at: Timestamp::from_micros(0),
        opt_out,
    };
    let share = MailContent::Share {
        sender: "Ana".to_owned(),
        sender_email: "ana@example.org".to_owned(),
        shared: shared(),
        message: None,
        opt_out: link(),
    };
    let expiring = MailContent::ShareExpiring { shared: shared(), opt_out: link() };
    let renewed = MailContent::ShareRenewed { shared: shared(), opt_out: link() };
    for content in [invitation(Some(link())), share, expiring, renewed] {
        assert!(content.obeys_opt_out() && content.opt_out() == Some(link().as_str()), "{}", content.kind());
        assert_eq!(content.priority(), JobPriority::Ordinary, "{}", content.kind());
        assert!(!format!("{content:?}").contains("secret"));
    }
    let earlier = invitation(None);
    assert!(earlier.obeys_opt_out() && earlier.opt_out().is_none(), "written before there was a link");
    let verify = MailContent::VerifyAddress {
        display_name: "Ben".to_owned(),
        link: String::new(),
        expires_at: Timestamp::from_micros(0),
    };
    let notice = MailContent::Notice {
        kind: NotificationKind::Removed,
        person: String::new(),
        target: target.clone(),
        token: None,
        grant: None,
        until: None,
        link: String::new(),
    };
    for content in [verify, MailContent::AlreadyRegistered { sign_in_link: String::new() }, notice] {
        assert!(!content.obeys_opt_out() && content.opt_out().is_none(), "{}", content.kind());
    }
}
