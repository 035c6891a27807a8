use super::*;

#[test]
fn one_line_removes_breaks_controls_and_direction_marks_but_no_letters() {
    assert_eq!(one_line(" Ana\r\nBcc: x\u{0}\u{1b}[31m "), "Ana Bcc: x[31m");
    assert_eq!(one_line("abc\u{202e}cba\u{2066}\u{200f}"), "abccba");
    assert_eq!(one_line("آنا 王 Zoë 👩‍🎨"), "آنا 王 Zoë 👩‍🎨");
}

#[test]
fn a_name_without_visible_characters_becomes_an_ellipsis() {
    assert_eq!(one_line("\u{7}\r\n\u{202e}"), "…");
    assert_eq!(one_line("\u{3164}\u{200b}"), "…");
}

#[test]
fn a_message_keeps_its_lines() {
    assert_eq!(lines("Hi \r\n\r\nyou\u{2028}there\u{8}\tnow\n"), ["Hi", "", "you", "there now"]);
}

#[test]
fn only_too_long_texts_are_shortened() {
    assert_eq!(shortened("12345", 5), "12345");
    assert_eq!(shortened("123456", 5), "1234…");
    assert_eq!(shortened("ñññ ññ", 5), "ñññ…");
}

/// Proves: EM4.
#[test]
fn links_in_names_are_recognised() {
    for name in [
        "https://evil.tld login",
        "HTTP://EVIL",
        "WWW.evil",
        "log in at evil.tld",
        "evil.tld/login",
        "(evil.co.uk)",
        "ana@example.com",
        "evil。tld",
        "пример.рф",
        "javascript://x",
    ] {
        assert!(looks_like_link(name), "{name}");
    }
    for name in
        ["Website", "J.R. Smith", "Acme Inc.", "v2.0", "Release 1.10.2", "St. John", "...", "a...", "A.B", "3.5 t"]
    {
        assert!(!looks_like_link(name), "{name}");
    }
}
