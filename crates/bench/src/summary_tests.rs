use super::{Summary, summarize, summarize_ratios};

#[test]
fn the_median_is_the_middle_value() {
    assert_eq!(summarize([3.0, 1.0, 2.0]), Some(Summary { median: 2.0, min: 1.0, max: 3.0 }));
    assert_eq!(summarize([4.0, 1.0, 2.0, 3.0]), Some(Summary { median: 2.5, min: 1.0, max: 4.0 }));
    assert_eq!(summarize([7.0]), Some(Summary { median: 7.0, min: 7.0, max: 7.0 }));
    assert_eq!(summarize([]), None);
}

#[test]
fn ratios_pair_values_of_the_same_round() {
    assert_eq!(summarize_ratios(&[10.0, 30.0], &[100.0, 100.0]), Some(Summary { median: 0.2, min: 0.1, max: 0.3 }));
}

#[test]
fn rounds_without_a_base_are_left_out() {
    assert_eq!(summarize_ratios(&[10.0, 30.0], &[0.0, 60.0]), Some(Summary { median: 0.5, min: 0.5, max: 0.5 }));
    assert_eq!(summarize_ratios(&[10.0], &[]), None);
}
