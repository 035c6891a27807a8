use super::*;

#[test]
fn a_time_is_reached_at_itself_and_after_but_not_before() {
    let expiry = Timestamp::from_micros(1_000_000);
    assert!(!expiry.is_reached_by(Timestamp::from_micros(999_999)));
    assert!(expiry.is_reached_by(Timestamp::from_micros(1_000_000)));
    assert!(expiry.is_reached_by(Timestamp::from_micros(1_000_001)));
}

#[test]
fn arithmetic_saturates_at_the_ends_of_the_range() {
    let late = Timestamp::from_micros(i64::MAX);
    assert_eq!(late.plus(Duration::MAX), late);
    assert_eq!(late.to_string(), "9999-12-31T23:59:59.999999Z");
    assert_eq!(Timestamp::from_micros(5).minus(days(1)), Timestamp::from_micros(0));
    assert_eq!(Timestamp::from_micros(5).since(Timestamp::from_micros(9)), Duration::ZERO);
}

#[test]
fn rfc3339_round_trips_to_the_microsecond() {
    let moment = Timestamp::parse_rfc3339("2026-11-22T10:00:00.123456+02:00").unwrap();
    assert_eq!(moment.to_string(), "2026-11-22T08:00:00.123456Z");
    assert_eq!(Timestamp::parse_rfc3339(&moment.to_string()), Some(moment));
}

#[test]
fn other_notations_and_years_out_of_range_do_not_parse() {
    let long = "9".repeat(100_000);
    for text in ["", "tomorrow", "2026-11-22", "1969-12-31T23:59:59Z", "10000-01-01T00:00:00Z", long.as_str()] {
        assert_eq!(Timestamp::parse_rfc3339(text), None, "{text:.30}");
    }
}
