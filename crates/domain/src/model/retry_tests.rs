use super::*;

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

#[test]
fn pauses_double_from_10_to_250_milliseconds() {
    let pauses = (1..=7).map(|failed| longest_pause(failed, Duration::ZERO));
    assert_eq!(Vec::from_iter(pauses), [10, 20, 40, 80, 160, 250, 250].map(|pause| Some(millis(pause))));
}

#[test]
fn there_are_at_most_fifty_attempts() {
    assert_eq!(longest_pause(49, Duration::ZERO), Some(millis(250)));
    assert_eq!(longest_pause(50, Duration::ZERO), None);
}

#[test]
fn the_last_pause_ends_two_seconds_after_the_first_attempt_began() {
    assert_eq!(longest_pause(9, millis(1_750)), Some(millis(250)));
    assert_eq!(longest_pause(9, millis(1_751)), Some(millis(249)));
    assert_eq!(longest_pause(1, millis(1_999)), Some(millis(1)));
    assert_eq!(longest_pause(1, millis(2_000)), None);
    assert_eq!(longest_pause(1, Duration::MAX), None);
    assert_eq!((time_left(millis(1_999)), time_left(Duration::MAX)), (millis(1), Duration::ZERO));
}
