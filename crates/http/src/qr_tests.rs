use super::*;

/// Proves: S5.2.
#[test]
fn a_text_that_fits_becomes_a_picture_and_a_longer_one_none() {
    let fits = svg(&"x".repeat(2331)).expect("the most that a picture holds");
    assert!(fits.contains("<svg ") && fits.ends_with("</svg>"), "{fits}");
    assert_eq!(svg(&"x".repeat(2332)), None);
}
