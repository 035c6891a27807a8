use super::*;

const TICK: Duration = Duration::from_micros(1);

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

fn starts(span: &UsageSpan) -> Vec<String> {
    span.fill(&[]).iter().map(|it| it.at.to_string()).collect()
}

/// Proves: S5.6.
#[test]
fn a_span_has_whole_buckets_up_to_the_one_that_is_now() {
    let now = at("2026-03-01T09:30:00Z");
    let span = UsageSpan::of(Bucket::Day, Some(at("2026-02-27T23:59:59.999999Z")), now).unwrap();
    assert_eq!(starts(&span), ["2026-02-27T00:00:00Z", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z"]);
    assert_eq!(span.since(), at("2026-02-27T00:00:00Z"));
    let span = UsageSpan::of(Bucket::Hour, Some(at("2026-03-01T08:00:00Z")), now).unwrap();
    assert_eq!(starts(&span), ["2026-03-01T08:00:00Z", "2026-03-01T09:00:00Z"]);
    let future = UsageSpan::of(Bucket::Hour, Some(at("2026-03-01T10:00:00Z")), now).unwrap();
    assert_eq!(starts(&future), Vec::<String>::new());
}

/// Proves: S5.6.
#[test]
fn a_span_reaches_back_thirty_days_or_forty_eight_hours_unless_it_is_said() {
    let now = at("2026-03-01T09:30:00Z");
    for (bucket, count, first) in
        [(Bucket::Day, 31, "2026-01-30T00:00:00Z"), (Bucket::Hour, 49, "2026-02-27T09:00:00Z")]
    {
        let starts = starts(&UsageSpan::of(bucket, None, now).unwrap());
        assert_eq!((starts.len(), starts[0].as_str()), (count, first));
    }
}

/// Proves: S5.6.
#[test]
fn a_span_has_at_most_three_hundred_and_seventy_buckets() {
    let now = at("2026-03-01T09:30:00Z");
    for bucket in Bucket::ALL {
        let today = bucket.start(bucket.number(now));
        let earliest = today.minus(bucket.width() * 369);
        let most = UsageSpan::of(bucket, Some(earliest), now).unwrap();
        assert_eq!(most.fill(&[]).len(), 370);
        assert!(UsageSpan::of(bucket, Some(earliest.minus(TICK)), now).is_err());
    }
    assert!(UsageSpan::of(Bucket::Day, Some(Timestamp::from_micros(0)), now).is_err());
}

/// Proves: S5.6.
#[test]
fn buckets_without_a_use_are_zeros() {
    let now = at("2026-03-01T09:30:00Z");
    let span = UsageSpan::of(Bucket::Day, Some(at("2026-02-27T00:00:00Z")), now).unwrap();
    let one = |day: &str, uses| UsesIn { at: at(day), uses };
    let counted = [one("2026-02-28T00:00:00Z", 3), one("2026-03-02T00:00:00Z", 9)];
    let expected = [one("2026-02-27T00:00:00Z", 0), one("2026-02-28T00:00:00Z", 3), one("2026-03-01T00:00:00Z", 0)];
    assert_eq!(span.fill(&counted), expected);
}
