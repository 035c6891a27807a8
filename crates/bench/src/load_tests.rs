use super::parse_outcome;

#[test]
fn the_outcome_is_the_line_of_the_script() {
    let text = "Running 1s test @ http://127.0.0.1:80/\nRequests/sec: 10.00\n\nLOAD {\"requests\":10,\"micros\":1000123,\
                \"p50\":90,\"p99\":120,\"refused\":1,\"broken\":0,\"exhausted\":false,\"statuses\":{\"200\":9,\"409\":1}}\n";
    let outcome = parse_outcome(text).unwrap();
    assert_eq!((outcome.requests, outcome.micros, outcome.p50, outcome.p99), (10, 1_000_123, 90, 120));
    assert_eq!((outcome.refused, outcome.broken, outcome.exhausted), (1, 0, false));
    assert_eq!(outcome.statuses["409"], 1);
}

#[test]
fn output_without_the_line_is_a_failure() {
    assert_eq!(parse_outcome("unable to connect to 127.0.0.1:80 Connection refused\n"), None);
}
