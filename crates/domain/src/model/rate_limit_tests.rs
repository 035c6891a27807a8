use super::*;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000);

fn counted(count: u32) -> Count {
    Count { count, window_started_at: NOW }
}

/// Proves: AN7.
#[test]
fn attempts_are_refused_beyond_the_maximum_until_the_window_ends() {
    let limit = limit(RateLimitName::Code, "source", 3, minutes(10));
    assert_eq!(limit.check(counted(3), NOW), Ok(()));
    let refused = |now| limit.check(counted(4), now).unwrap_err().retry_after;
    assert_eq!(refused(NOW), minutes(10));
    assert_eq!(refused(NOW.plus(minutes(9))), minutes(1));
    assert_eq!(refused(NOW.plus(minutes(11))), Duration::from_secs(1));
}

/// Proves: EM7.
#[test]
fn of_attempts_counted_together_those_up_to_the_maximum_are_allowed() {
    let limit = limit(RateLimitName::ShareMail, "all", 10, hours(24));
    for (count, attempts, allowed) in [(0, 0, 0), (4, 4, 4), (10, 4, 4), (11, 4, 3), (13, 4, 1), (14, 4, 0), (90, 4, 0)]
    {
        assert_eq!(limit.allowed(counted(count), attempts), allowed, "{attempts} of {count}");
    }
    // A limit that is switched off counts nothing.
    assert_eq!(limit.allowed(counted(0), 4), 4);
}
