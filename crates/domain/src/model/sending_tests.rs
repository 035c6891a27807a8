use super::*;
use crate::model::mail::SendFailure;
use crate::model::time::hours;

const T0: Timestamp = Timestamp::from_micros(0);

fn at(seconds: u64) -> Timestamp {
    T0.plus(Duration::from_secs(seconds))
}

fn to(address: &str) -> EmailAddress {
    EmailAddress::parse(address).unwrap()
}

fn failure() -> SendFailure {
    SendFailure::new("rcpt_to", "554 no")
}

fn doubtful() -> SendOutcome {
    SendOutcome::Doubtful(failure())
}

/// Proves: EM2.
#[test]
fn a_mail_sealed_with_an_unknown_key_is_released_for_a_quarter_of_its_age() {
    let (second, hour) = (1, 3_600);
    for (age, pause) in [(0, 2), (second, 2), (8, 2), (9, 2), (12, 3), (60, 15), (1_200, 300), (hour, 300)] {
        let (now, created_at) = (at(10 * hour), at(10 * hour - age));
        assert_eq!(release_without_key_at(now, created_at).since(now).as_secs(), pause, "after {age} s");
    }
    assert_eq!(release_without_key_at(T0, at(60)), at(2), "written by a clock that is ahead");
}

/// Proves: S6.3.
#[test]
fn pauses_for_an_unavailable_server_double_from_5_seconds_to_5_minutes() {
    let mut sending = Sending::default();
    let mut now = T0;
    let mut pauses = Vec::new();
    for _ in 0..9 {
        sending.record(&to("ana@example.org"), &SendOutcome::Unavailable(failure()), now);
        let until = sending.paused_until(now).unwrap();
        pauses.push(until.since(now).as_secs());
        now = until;
        assert_eq!(sending.paused_until(now), None, "the moment itself is not within the pause");
    }
    assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 300, 300, 300]);
    sending.record(&to("ana@example.org"), &SendOutcome::Sent, now);
    assert_eq!(sending, Sending::default());
}

#[test]
fn a_kept_mail_is_retried_when_sending_resumes() {
    let pause = |attempts| retry_kept_at(T0, attempts).since(T0);
    assert_eq!([pause(1), pause(2), pause(3)], [5, 10, 20].map(Duration::from_secs));
    assert_eq!([pause(7), pause(u32::MAX)], [minutes(5); 2]);
}

/// Proves: S6.3, EM3.
#[test]
fn a_doubtful_refusal_pauses_only_its_domain() {
    let mut sending = Sending::default();
    for now in [at(0), at(5), at(15)] {
        sending.record(&to("ana@example.org"), &doubtful(), now);
        assert_eq!(sending.paused_until(now), None);
        assert_eq!(sending.domain_paused_until(&to("zoe@example.com"), now), None);
    }
    assert_eq!(sending.domain_paused_until(&to("ben@EXAMPLE.org"), at(15)), Some(at(35)), "its other mails wait");
    sending.record(&to("zoe@example.com"), &SendOutcome::Sent, at(15));
    assert_eq!(sending.domain_paused_until(&to("ben@example.org"), at(15)), Some(at(35)), "whatever others do");
    sending.record(&to("ben@example.org"), &SendOutcome::Sent, at(35));
    assert_eq!(sending, Sending::default());
}

/// Proves: S6.3.
#[test]
fn doubtful_refusals_of_two_domains_concern_the_instance() {
    let mut sending = Sending::default();
    sending.record(&to("ana@example.org"), &doubtful(), T0);
    sending.record(&to("zoe@example.com"), &doubtful(), T0);
    assert_eq!(sending.paused_until(T0), Some(at(5)));
    // The pause is over: two more have to agree, or it was not about us after all.
    sending.record(&to("ana@example.org"), &doubtful(), at(5));
    assert_eq!(sending.paused_until(at(5)), None);
    sending.record(&to("zoe@example.com"), &doubtful(), at(5));
    assert_eq!(sending.paused_until(at(5)), Some(at(15)));
}

#[test]
fn a_mail_accepted_between_two_doubtful_refusals_clears_the_first() {
    let mut sending = Sending::default();
    sending.record(&to("ana@example.org"), &doubtful(), T0);
    sending.record(&to("yan@example.net"), &SendOutcome::Sent, T0);
    sending.record(&to("zoe@example.com"), &doubtful(), T0);
    assert_eq!(sending.paused_until(T0), None);
}

#[test]
fn a_failure_of_one_mail_does_not_affect_others() {
    let mut sending = Sending::default();
    for outcome in [SendOutcome::Retry(failure()), SendOutcome::Failed(failure())] {
        sending.record(&to("ana@example.org"), &outcome, T0);
        assert_eq!(sending, Sending::default());
    }
}

#[test]
fn old_doubtful_refusals_are_forgotten() {
    let mut sending = Sending::default();
    for number in 0..1_000 {
        let now = T0.plus(hours(number));
        sending.record(&to(&format!("ana@example{number}.org")), &doubtful(), now);
        sending.record(&to("zoe@example.com"), &SendOutcome::Sent, now);
        assert!(sending.domains.len() <= 1 && sending.doubtful_domains.is_empty());
    }
}
