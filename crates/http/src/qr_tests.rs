use super::*;

/// Proves: S5.2.
#[test]
fn a_text_that_fits_becomes_a_picture_and_a_longer_one_none() {
    let fits = svg(&"x".repeat(2331), "Long").expect("the most that a picture holds");
    assert!(fits.contains("<svg ") && fits.ends_with("</svg>"), "{fits}");
    assert_eq!(svg(&"x".repeat(2332), "Longer"), None);
}

#[test]
fn a_title_stands_in_the_picture_as_text() {
    let picture = svg("https://guests.example/open#abc", "A <b> & c").expect("a picture");
    assert!(picture.contains("><title>A &lt;b> &amp; c</title><rect "), "{picture}");
}
