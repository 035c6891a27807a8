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
fn a_span_has_whole_buckets_up_to_the_current_one() {
    let now = at("2026-03-01T09:30:00Z");
    let span = UsageSpan::of(Bucket::Day, Some(at("2026-02-27T23:59:59.999999Z")), now);
    assert_eq!(starts(&span), ["2026-02-27T00:00:00Z", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z"]);
    assert_eq!(span.since(), at("2026-02-27T00:00:00Z"));
    let span = UsageSpan::of(Bucket::Hour, Some(at("2026-03-01T08:00:00Z")), now);
    assert_eq!(starts(&span), ["2026-03-01T08:00:00Z", "2026-03-01T09:00:00Z"]);
    let future = UsageSpan::of(Bucket::Hour, Some(at("2026-03-01T10:00:00Z")), now);
    assert_eq!(starts(&future), Vec::<String>::new());
}

/// Proves: S5.6.
#[test]
fn the_default_span_is_thirty_days_or_forty_eight_hours() {
    let now = at("2026-03-01T09:30:00Z");
    for (bucket, count, first) in
        [(Bucket::Day, 31, "2026-01-30T00:00:00Z"), (Bucket::Hour, 49, "2026-02-27T09:00:00Z")]
    {
        let starts = starts(&UsageSpan::of(bucket, None, now));
        assert_eq!((starts.len(), starts[0].as_str()), (count, first));
    }
}

/// Beyond that, some of the counted guest sessions can be deleted already.
/// Proves: S5.6.
#[test]
fn a_span_starts_at_most_ninety_days_ago_with_a_whole_bucket() {
    let now = at("2026-06-30T09:30:00Z");
    for (bucket, count, earliest) in
        [(Bucket::Day, 90, "2026-04-02T00:00:00Z"), (Bucket::Hour, 2160, "2026-04-01T10:00:00Z")]
    {
        let earliest = at(earliest);
        for (since, expected) in [
            (Timestamp::from_micros(0), count),
            (earliest.minus(TICK), count),
            (earliest, count),
            (earliest.plus(bucket.width()).minus(TICK), count),
            (earliest.plus(bucket.width()), count - 1),
        ] {
            let span = UsageSpan::of(bucket, Some(since), now);
            assert_eq!(span.fill(&[]).len(), expected, "since {since}");
            assert!(span.since() >= earliest);
        }
        assert!(earliest >= now.minus(GuestSession::RETENTION));
    }
}

/// Proves: S5.6.
#[test]
fn buckets_without_a_use_are_zeros() {
    let now = at("2026-03-01T09:30:00Z");
    let span = UsageSpan::of(Bucket::Day, Some(at("2026-02-27T00:00:00Z")), now);
    let one = |day: &str, uses| UsesIn { at: at(day), uses };
    let counted = [one("2026-02-28T00:00:00Z", 3), one("2026-03-02T00:00:00Z", 9)];
    let expected = [one("2026-02-27T00:00:00Z", 0), one("2026-02-28T00:00:00Z", 3), one("2026-03-01T00:00:00Z", 0)];
    assert_eq!(span.fill(&counted), expected);
}
