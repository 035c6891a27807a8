//! Sanitising of user input for mails. The domain refuses most unsafe texts on input; this also covers texts that were
//! stored before a rule existed or that came in another way.

use guestlist_domain::model::characters::{is_forbidden, trim};

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0085}' | '\u{2028}' | '\u{2029}')
}

/// Returns the text as one line: line breaks and tabs become spaces, other controls are removed. Never empty: a text
/// without visible characters becomes an ellipsis.
pub(crate) fn one_line(text: &str) -> String {
    let line: String = text
        .replace("\r\n", " ")
        .chars()
        .map(|c| if is_line_break(c) || c == '\t' { ' ' } else { c })
        .filter(|&c| !is_forbidden(c))
        .collect();
    match trim(&line) {
        "" => "…".to_owned(),
        line => line.to_owned(),
    }
}

/// Splits a text into lines, without controls.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let clean = |line: &str| -> String {
        let spaced = line.chars().map(|c| if c == '\t' { ' ' } else { c });
        spaced.filter(|&c| !is_forbidden(c)).collect()
    };
    text.trim().split(is_line_break).map(|line| clean(line).trim_end().to_owned()).collect()
}

/// Returns at most `max` characters; a shortened text ends with an ellipsis.
pub(crate) fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let start: String = text.chars().take(max - 1).collect();
    format!("{}…", start.trim_end())
}

/// Returns whether a mail program or a person could take a text for a link: `https://…`, `www.…`, `evil.example`, an
/// address.
pub(crate) fn looks_like_link(text: &str) -> bool {
    let text: String =
        text.to_lowercase().chars().map(|c| if matches!(c, '。' | '．' | '｡') { '.' } else { c }).collect();
    let is_word_char = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    text.contains("://")
        || text.contains("www.")
        || text.split(|c| !is_word_char(c)).any(|word| is_domain(word.trim_matches('.')))
}

/// Returns true for `evil.example`, but not for `J.R.`, `v2.0` or `Inc.`
fn is_domain(word: &str) -> bool {
    let Some((before, ending)) = word.rsplit_once('.') else {
        return false;
    };
    before.ends_with(char::is_alphanumeric) && ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic)
}

#[cfg(test)]
#[path = "sanitize_tests.rs"]
mod tests;
