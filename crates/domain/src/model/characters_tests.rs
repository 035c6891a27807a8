use super::*;

#[test]
fn a_text_of_invisible_characters_alone_is_empty() {
    for c in ['\u{200b}', '\u{3164}', '\u{2800}', '\u{2060}', '\u{ad}', '\u{200f}', '\u{feff}', '\u{e0041}', '\u{fe0f}']
    {
        assert_eq!(trim(&format!(" {c}{c}\t")), "", "{c:?}");
    }
    assert_eq!(trim("\u{202e}\u{0}"), "");
}

#[test]
fn direction_marks_and_zero_width_spaces_are_removed_from_the_ends_only() {
    assert_eq!(trim("\u{200f}שלום\u{200f} "), "שלום");
    assert_eq!(trim("\u{feff}\u{200b} Ana\u{ad}\u{2060}"), "Ana");
    assert_eq!(trim("می\u{200c}خواهم"), "می\u{200c}خواهم");
    for emoji in ["❤\u{fe0f}", "👩\u{200d}🎨", "\u{202e}a\u{202e}"] {
        assert_eq!(trim(emoji), emoji);
    }
}

/// Proves: EM4.
#[test]
fn controls_and_characters_that_change_the_reading_order_are_forbidden() {
    for c in ['\0', '\n', '\u{85}', '\u{61c}', '\u{200e}', '\u{200f}', '\u{2028}', '\u{202e}', '\u{2067}', '\u{feff}'] {
        assert!(is_forbidden(c) && !is_visible(c), "{c:?}");
    }
    for c in ['a', ' ', 'ñ', 'ש', '\u{200d}', '\u{fe0f}', '👩'] {
        assert!(!is_forbidden(c), "{c:?}");
    }
    assert!((0..0x11_0000).filter_map(char::from_u32).all(|c| !c.is_control() || is_forbidden(c)));
}
