use super::*;

fn test_count(passed: u64, failed: u64, skipped: u64) -> Option<TestCount> {
    Some(TestCount { passed, failed, skipped })
}

#[test]
fn the_summary_of_nextest_is_parsed() {
    assert_eq!(TestCount::of_line("     Summary [   0.012s] 5 tests run: 5 passed, 0 skipped"), test_count(5, 0, 0));
    assert_eq!(TestCount::of_line("     Summary [   0.012s] 1 test run: 1 passed, 2 skipped"), test_count(1, 0, 2));
}

#[test]
fn failures_timeouts_and_exec_failures_count_as_failed() {
    let line =
        "Summary [  9.1s] 7/9 tests run: 3 passed (1 slow, 1 leaky), 1 failed, 2 timed out, 1 exec failed, 4 skipped";
    assert_eq!(TestCount::of_line(line), test_count(3, 4, 4));
}

#[test]
fn colours_do_not_hide_the_summary() {
    let line = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.0s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped";
    assert_eq!(TestCount::of_line(line), test_count(2, 0, 0));
}

#[test]
fn the_result_of_cargo_test_is_parsed() {
    let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s";
    assert_eq!(TestCount::of_line(line), test_count(5, 2, 1));
}

#[test]
fn a_result_in_the_output_of_a_failed_test_is_not_counted() {
    assert_eq!(TestCount::of_line("    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured"), None);
}

#[test]
fn other_lines_have_no_count() {
    for line in ["", "test a_guest_reads ... ok", "running 5 tests", "        PASS [ 0.1s] guestlist-domain it_works"] {
        assert_eq!(TestCount::of_line(line), None, "{line}");
    }
}

#[test]
fn a_count_of_only_skipped_tests_is_empty() {
    assert!(TestCount { skipped: 3, ..TestCount::default() }.is_empty());
    assert!(!TestCount { failed: 1, ..TestCount::default() }.is_empty());
}

#[test]
fn counts_are_summed_and_formatted_as_the_closing_line() {
    let mut sum = TestCount { passed: 300, failed: 0, skipped: 0 };
    sum += TestCount { passed: 12, failed: 0, skipped: 1 };
    assert_eq!(sum.to_string(), "312 passed, 0 failed");
}
