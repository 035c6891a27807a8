use std::time::Duration;

use super::*;
use crate::model::time::hours;

/// Proves: OP1.
#[test]
fn a_mail_shows_its_kind_and_none_of_its_links_in_debug_output() {
    let content = MailContent::AlreadyRegistered { sign_in_link: "https://example.org/#glv_secret".to_owned() };
    assert_eq!(format!("{content:?}"), "MailContent(already_registered, …)");
}

/// Proves: EM7.
#[test]
fn what_people_need_to_get_in_waits_in_a_lane_of_its_own() {
    let security = MailContent::AlreadyRegistered { sign_in_link: String::new() };
    let ordinary = MailContent::Notice {
        kind: NotificationKind::MemberAdded,
        person: String::new(),
        place: MailPlace { workspace: "Studio".to_owned(), project: None },
        token: None,
        grant: Some("admin".to_owned()),
        until: None,
        link: String::new(),
    };
    assert!(security.lane() < ordinary.lane());
}

/// Proves: S6.3.
#[test]
fn pauses_between_attempts_double_from_half_a_minute_to_an_hour() {
    let now = Timestamp::from_micros(0);
    let pause = |attempts| retry_at(now, attempts).since(now);
    assert_eq!([pause(1), pause(2), pause(3)], [30, 60, 120].map(Duration::from_secs));
    assert_eq!([pause(8), pause(9), pause(u32::MAX)], [hours(1); 3]);
}
