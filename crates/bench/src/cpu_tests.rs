use std::collections::HashMap;

use super::{ProcessStat, of_tree, parent_of, parse_stat, sum_of_tree};

#[test]
fn parent_and_ticks_are_read_from_a_stat_line() {
    let line = "4242 (postgres) S 17 4242 4242 0 -1 4194304 1042 9 3 0 120 34 5 6 20 0 1 0 77 1 2 3";
    assert_eq!(parse_stat(line), Some(ProcessStat { parent: 17, ticks: 165 }));
}

#[test]
fn the_name_of_a_command_can_contain_anything() {
    let line = "1 (a) b (c 9 9) R 2 1 1 0 -1 0 0 0 0 0 10 20 0 0 20 0 1 0 77";
    assert_eq!(parse_stat(line), Some(ProcessStat { parent: 2, ticks: 30 }));
}

#[test]
fn an_incomplete_line_is_refused() {
    for line in ["", "1 (a) R", "1 (a) R x 1 1 0 -1 0 0 0 0 0 10 20 0 0", "1 (a) R 2 1 1 0 -1 0 0 0 0 0 10 x 0 0"] {
        assert_eq!(parse_stat(line), None, "{line}");
    }
}

#[test]
fn a_tree_consists_of_a_process_and_all_below_it() {
    let processes = [(1, 0, 1), (10, 1, 10), (11, 10, 100), (12, 11, 1_000), (20, 1, 10_000)]
        .map(|(pid, parent, ticks)| (pid, ProcessStat { parent, ticks }));
    let processes = HashMap::from(processes);
    assert_eq!(sum_of_tree(&processes, 10), 1_110);
    assert_eq!(sum_of_tree(&processes, 20), 10_000);
    assert_eq!(sum_of_tree(&processes, 99), 0);
}

#[test]
fn a_circle_of_reused_numbers_ends() {
    let processes = HashMap::from([(1, 2), (2, 1)].map(|(pid, parent)| (pid, ProcessStat { parent, ticks: 1 })));
    assert_eq!(sum_of_tree(&processes, 3), 0);
}

#[test]
fn this_process_has_used_time_and_has_a_parent() {
    let mut sum = 0_u64;
    while of_tree(std::process::id()).is_zero() {
        sum = std::hint::black_box(sum + 1);
    }
    assert!(parent_of(std::process::id()).is_some());
}
