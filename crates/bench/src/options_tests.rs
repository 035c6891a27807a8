use clap::Parser as _;

use super::{Arguments, Options, Schedule};

fn options(arguments: &[&str]) -> Options {
    Arguments::try_parse_from([&["bench"], arguments].concat()).unwrap().options
}

#[test]
fn a_short_run_takes_at_most_90_seconds() {
    let short = options(&["--short"]);
    assert_eq!(short.schedule(20), Schedule { warms_up: false, rounds: 4, seconds: 1 });
    assert_eq!(short.schedule(39).rounds, 2);
    assert_eq!(short.schedule(200).rounds, 1);
}

#[test]
fn a_full_run_warms_up_first() {
    assert_eq!(options(&[]).schedule(20), Schedule { warms_up: true, rounds: 5, seconds: 3 });
    let chosen = options(&["--rounds", "7", "--seconds", "1"]);
    assert_eq!(chosen.schedule(20), Schedule { warms_up: true, rounds: 7, seconds: 1 });
}

#[test]
fn growth_has_a_default_size() {
    assert_eq!(options(&[]).growth, None);
    assert_eq!(options(&["--growth"]).growth, Some(1_000_000));
    assert_eq!(options(&["--growth", "50000"]).growth, Some(50_000));
}

#[test]
fn operations_are_selected_by_a_part_of_their_name() {
    let selected = options(&["--only", "check"]);
    assert!(selected.selects("check, session") && !selected.selects("invite"));
    assert!(options(&[]).selects("invite"));
}
