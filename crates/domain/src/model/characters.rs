//! Characters that texts cannot contain, and characters that readers cannot see. One definition for everything that
//! people enter, for mails, and for the API document.

use std::ops::RangeInclusive;

/// Characters that a text cannot contain: control characters, which can inject headers into mails; characters that
/// change the reading order, by which a text can look like another one; line and paragraph separators, and the byte
/// order mark.
pub const FORBIDDEN: [RangeInclusive<char>; 7] = [
    '\0'..='\u{1f}',
    '\u{7f}'..='\u{9f}',
    '\u{61c}'..='\u{61c}',
    '\u{200e}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2066}'..='\u{2069}',
    '\u{feff}'..='\u{feff}',
];

/// Characters that show nothing, besides white space and forbidden characters: the default ignorable code points of
/// Unicode (UAX #44) and the blank Braille pattern. Many belong into a text, for example the joiners of Persian and of
/// emoji.
pub const INVISIBLE: [RangeInclusive<char>; 16] = [
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200d}',
    '\u{2060}'..='\u{2065}',
    '\u{206a}'..='\u{206f}',
    '\u{2800}'..='\u{2800}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fff8}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

/// Characters that are removed from the ends of a text, besides white space: direction marks, which keyboards of Hebrew
/// and Arabic add, and zero-width spaces, which copied texts contain.
pub const TRIMMED: [RangeInclusive<char>; 6] = [
    '\u{ad}'..='\u{ad}',
    '\u{61c}'..='\u{61c}',
    '\u{200b}'..='\u{200b}',
    '\u{200e}'..='\u{200f}',
    '\u{2060}'..='\u{2060}',
    '\u{feff}'..='\u{feff}',
];

fn is_in(ranges: &[RangeInclusive<char>], c: char) -> bool {
    ranges.iter().any(|range| range.contains(&c))
}

/// Returns whether a text cannot contain this character.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    is_in(&FORBIDDEN, c)
}

/// Returns whether a reader sees this character.
#[must_use]
pub fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !is_forbidden(c) && !is_in(&INVISIBLE, c)
}

/// Returns the text without white space, direction marks and zero-width spaces at its ends; the empty text if it has no
/// visible character.
#[must_use]
pub fn trim(text: &str) -> &str {
    if text.chars().any(is_visible) { text.trim_matches(|c: char| c.is_whitespace() || is_in(&TRIMMED, c)) } else { "" }
}

#[cfg(test)]
#[path = "characters_tests.rs"]
mod tests;
