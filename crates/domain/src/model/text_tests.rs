use super::*;

#[test]
fn a_name_is_trimmed_and_counted_in_characters() {
    assert_eq!(Name::parse("  Señal  ").unwrap().as_str(), "Señal");
    assert!(Name::parse(&"ñ".repeat(100)).is_ok());
    assert_eq!(Name::parse(&"ñ".repeat(101)).unwrap_err().code, "too_long");
    assert_eq!(Name::parse(&format!("Studio{}", "\u{ad}".repeat(100))).unwrap_err().code, "too_long");
    assert_eq!(Name::parse(" \t ").unwrap_err().code, "required");
}

#[test]
fn a_name_needs_a_visible_character_and_loses_direction_marks_at_its_ends() {
    for text in ["\u{200b}", "\u{3164}\u{3164}", "\u{2800}", " \u{2060} ", "\u{ad}", "\u{200f}"] {
        assert_eq!(Name::parse(text).unwrap_err().code, "required", "{text:?}");
        assert_eq!(DisplayName::parse(text).unwrap_err().code, "required", "{text:?}");
        assert_eq!(Message::parse(text), Ok(None), "{text:?}");
        assert_eq!(Note::parse(text), Ok(None), "{text:?}");
    }
    assert_eq!(DisplayName::parse("\u{200f}נועה\u{200f}").unwrap().as_str(), "נועה");
}

/// Proves: EM4.
#[test]
fn names_in_mail_headers_have_no_control_characters() {
    for text in ["a\r\nBcc: x@example.org", "a\0b", "a\u{1b}[31m", "a\u{202e}b", "a\u{2028}b"] {
        assert_eq!(DisplayName::parse(text).unwrap_err().code, "control_characters", "{text:?}");
    }
}

/// Proves: IN12.
#[test]
fn a_message_keeps_line_breaks_and_loses_control_characters() {
    let message = Message::parse("Hi\r\nBen\u{0}\u{1b}!\u{202e} <b>").unwrap().unwrap();
    assert_eq!(message.as_str(), "Hi\nBen! <b>");
    assert_eq!(Message::parse(" \n ").unwrap(), None);
    assert!(Message::parse(&"x".repeat(500)).is_ok());
    assert_eq!(Message::parse(&"x".repeat(501)).unwrap_err().code, "too_long");
}

#[test]
fn only_supported_languages_parse() {
    assert_eq!(Locale::parse("es"), Ok(Locale::Es));
    for text in ["", "EN", "de", "en-GB"] {
        assert_eq!(Locale::parse(text).unwrap_err().code, "unknown_locale");
    }
}
