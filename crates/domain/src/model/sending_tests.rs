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

/// Records the outcome of an attempt that took no time.
fn record(sending: &mut Sending, to: &EmailAddress, outcome: &SendOutcome, now: Timestamp) {
    sending.record(to, outcome, now, now);
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
        record(&mut sending, &to("ana@example.org"), &SendOutcome::Unavailable(failure()), now);
        let until = sending.paused_until(now).unwrap();
        pauses.push(until.since(now).as_secs());
        now = until;
        assert_eq!(sending.paused_until(now), None, "the moment itself is not within the pause");
    }
    assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 300, 300, 300]);
    record(&mut sending, &to("ana@example.org"), &SendOutcome::Sent, now);
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
        record(&mut sending, &to("ana@example.org"), &doubtful(), now);
        assert_eq!(sending.paused_until(now), None);
        assert_eq!(sending.domain_paused_until(&to("zoe@example.com"), now), None);
    }
    assert_eq!(sending.domain_paused_until(&to("ben@EXAMPLE.org"), at(15)), Some(at(35)), "its other mails wait");
    record(&mut sending, &to("zoe@example.com"), &SendOutcome::Sent, at(15));
    assert_eq!(sending.domain_paused_until(&to("ben@example.org"), at(15)), Some(at(35)), "whatever others do");
    record(&mut sending, &to("ben@example.org"), &SendOutcome::Sent, at(35));
    assert_eq!(sending, Sending::default());
}

/// Proves: S6.3.
#[test]
fn doubtful_refusals_of_two_domains_concern_the_instance() {
    let mut sending = Sending::default();
    record(&mut sending, &to("ana@example.org"), &doubtful(), T0);
    record(&mut sending, &to("zoe@example.com"), &doubtful(), T0);
    assert_eq!(sending.paused_until(T0), Some(at(5)));
    // The pause is over: two more have to agree, or it was not about us after all.
    record(&mut sending, &to("ana@example.org"), &doubtful(), at(5));
    assert_eq!(sending.paused_until(at(5)), None);
    record(&mut sending, &to("zoe@example.com"), &doubtful(), at(5));
    assert_eq!(sending.paused_until(at(5)), Some(at(15)));
}

#[test]
fn a_mail_accepted_between_two_doubtful_refusals_clears_the_first() {
    let mut sending = Sending::default();
    record(&mut sending, &to("ana@example.org"), &doubtful(), T0);
    record(&mut sending, &to("yan@example.net"), &SendOutcome::Sent, T0);
    record(&mut sending, &to("zoe@example.com"), &doubtful(), T0);
    assert_eq!(sending.paused_until(T0), None);
}

#[test]
fn a_failure_of_one_mail_does_not_affect_others() {
    let mut sending = Sending::default();
    for outcome in [SendOutcome::Retry(failure()), SendOutcome::Failed(failure())] {
        record(&mut sending, &to("ana@example.org"), &outcome, T0);
        assert_eq!(sending, Sending::default());
    }
}

#[test]
fn old_doubtful_refusals_are_forgotten() {
    let mut sending = Sending::default();
    for number in 0..1_000 {
        let now = T0.plus(hours(number));
        record(&mut sending, &to(&format!("ana@example{number}.org")), &doubtful(), now);
        record(&mut sending, &to("zoe@example.com"), &SendOutcome::Sent, now);
        assert!(sending.domains.len() <= 1 && sending.doubtful_domains.is_empty());
    }
}

/// Proves: S6.3.
#[test]
fn attempts_that_began_before_a_pause_do_not_lengthen_it() {
    let (ana, zoe) = (to("ana@example.org"), to("zoe@example.com"));
    let mut sending = Sending::default();
    for now in [10, 10, 11, 14] {
        sending.record(&ana, &SendOutcome::Unavailable(failure()), at(9), at(now));
    }
    assert_eq!(sending.paused_until(at(14)), Some(at(15)));
    let mut sending = Sending::default();
    for _ in 0..4 {
        sending.record(&zoe, &doubtful(), at(9), at(10));
    }
    assert_eq!(sending.domain_paused_until(&zoe, at(10)), Some(at(15)));
}

/// Proves: S6.3.
#[test]
fn after_a_pause_one_attempt_shows_whether_the_server_accepts_mail_again() {
    let (ana, zoe) = (to("ana@example.org"), to("zoe@example.com"));
    for outcome in [SendOutcome::Sent, SendOutcome::NotSent, SendOutcome::Retry(failure())] {
        let mut sending = Sending::default();
        record(&mut sending, &ana, &SendOutcome::Unavailable(failure()), T0);
        assert!(!sending.admits_attempt(at(4)));
        assert_eq!(sending.begin_attempt(&ana, at(4)), Err(at(4)), "another instance can send it");
        assert_eq!(sending.begin_attempt(&ana, at(5)), Ok(()));
        assert!(!sending.admits_attempt(at(6)));
        assert_eq!(sending.begin_attempt(&zoe, at(6)), Err(at(6)));
        sending.record(&ana, &outcome, at(5), at(7));
        assert!(sending.admits_attempt(at(7)), "{outcome:?}");
        assert_eq!(sending.begin_attempt(&zoe, at(7)), Ok(()));
    }
    // A stalled attempt shows nothing: others begin after half a minute.
    let mut sending = Sending::default();
    record(&mut sending, &ana, &SendOutcome::Unavailable(failure()), T0);
    assert_eq!(sending.begin_attempt(&ana, at(5)), Ok(()));
    assert!(!sending.admits_attempt(at(34)));
    assert_eq!(sending.begin_attempt(&zoe, at(35)), Ok(()));
}

#[test]
fn without_a_pause_attempts_run_at_the_same_time_except_to_a_paused_domain() {
    let (ana, zoe) = (to("ana@example.org"), to("zoe@example.com"));
    let mut sending = Sending::default();
    assert_eq!([sending.begin_attempt(&ana, T0), sending.begin_attempt(&zoe, T0)], [Ok(()), Ok(())]);
    record(&mut sending, &ana, &doubtful(), T0);
    assert_eq!([sending.begin_attempt(&ana, T0), sending.begin_attempt(&zoe, T0)], [Err(at(5)), Ok(())]);
}
