use super::*;

fn tally(passed: u64, failed: u64, skipped: u64) -> Option<Tally> {
    Some(Tally { passed, failed, skipped })
}

#[test]
fn nextests_summary_is_read() {
    assert_eq!(Tally::of_line("     Summary [   0.012s] 5 tests run: 5 passed, 0 skipped"), tally(5, 0, 0));
    assert_eq!(Tally::of_line("     Summary [   0.012s] 1 test run: 1 passed, 2 skipped"), tally(1, 0, 2));
}

#[test]
fn every_way_to_fail_counts_as_failed() {
    let line =
        "Summary [  9.1s] 7/9 tests run: 3 passed (1 slow, 1 leaky), 1 failed, 2 timed out, 1 exec failed, 4 skipped";
    assert_eq!(Tally::of_line(line), tally(3, 4, 4));
}

#[test]
fn colours_do_not_hide_the_summary() {
    let line = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.0s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped";
    assert_eq!(Tally::of_line(line), tally(2, 0, 0));
}

#[test]
fn the_results_of_cargos_own_runner_are_read() {
    let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s";
    assert_eq!(Tally::of_line(line), tally(5, 2, 1));
}

#[test]
fn the_result_inside_a_failed_tests_output_is_not_counted_again() {
    assert_eq!(Tally::of_line("    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured"), None);
}

#[test]
fn other_lines_count_nothing() {
    for line in ["", "test a_guest_reads ... ok", "running 5 tests", "        PASS [ 0.1s] guestlist-domain it_works"] {
        assert_eq!(Tally::of_line(line), None, "{line}");
    }
}

#[test]
fn a_tally_with_only_skipped_tests_is_empty() {
    assert!(Tally { skipped: 3, ..Tally::default() }.is_empty());
    assert!(!Tally { failed: 1, ..Tally::default() }.is_empty());
}

#[test]
fn tallies_add_up_and_read_as_the_closing_line() {
    let mut sum = Tally { passed: 300, failed: 0, skipped: 0 };
    sum += Tally { passed: 12, failed: 0, skipped: 1 };
    assert_eq!(sum.to_string(), "312 passed, 0 failed");
}
