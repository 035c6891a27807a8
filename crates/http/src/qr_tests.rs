use super::*;

/// Proves: S5.2.
#[test]
fn a_text_above_the_maximum_length_has_no_qr_code() {
    let fits = svg(&"x".repeat(2331), "Long").expect("the maximum length");
    assert!(fits.contains("<svg ") && fits.ends_with("</svg>"), "{fits}");
    assert_eq!(svg(&"x".repeat(2332), "Longer"), None);
}

#[test]
fn the_title_is_escaped() {
    let picture = svg("https://guests.example/open#abc", "A <b> & c").expect("a picture");
    assert!(picture.contains("><title>A &lt;b> &amp; c</title><rect "), "{picture}");
}
