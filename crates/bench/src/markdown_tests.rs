use super::{number, ratio, table};

#[test]
fn a_table_is_padded_and_aligned() {
    let rows = [vec!["hello".to_owned(), "92,000".to_owned()], vec!["redeem".to_owned(), "7".to_owned()]];
    assert_eq!(
        table(&["what", "per second"], &rows),
        "| what   | per second |\n\
         |--------|-----------:|\n\
         | hello  |     92,000 |\n\
         | redeem |          7 |\n"
    );
}

#[test]
fn characters_are_counted_not_bytes() {
    let text = table(&["a", "b"], &[vec!["1".to_owned(), "5 µs × 2".to_owned()], vec!["2".to_owned(), "x".to_owned()]]);
    let lengths: Vec<usize> = text.lines().map(|line| line.chars().count()).collect();
    assert_eq!(lengths, [lengths[0]; 4]);
}

#[test]
fn numbers_have_three_significant_digits() {
    for (value, expected) in [
        (0.0, "0"),
        (0.1234, "0.123"),
        (1.234, "1.23"),
        (12.34, "12.3"),
        (123.4, "123"),
        (1_234.5, "1,235"),
        (1_234_567.0, "1,234,567"),
        (-1_234.0, "-1,234"),
        (f64::NAN, "–"),
    ] {
        assert_eq!(number(value), expected);
    }
}

#[test]
fn ratios_are_percentages_until_they_are_factors() {
    assert_eq!(ratio(0.0512), "5.12 %");
    assert_eq!(ratio(0.512), "51.2 %");
    assert_eq!(ratio(1.3), "130 %");
    assert_eq!(ratio(5.5), "5.50×");
}
