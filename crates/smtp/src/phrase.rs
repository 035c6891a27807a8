//! Interpolation of phrases: a translated phrase contains `{markers}`, for which values are inserted as data. A value
//! is never interpreted, so the name `{inviter}` is shown as these nine characters.

use std::fmt;

use crate::sanitize::one_line;

/// A part of a filled phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// Plain text; the HTML template escapes it.
    pub(crate) text: String,
    /// Whether a user entered it. The HTML part shows such texts in bold and isolates their writing direction.
    pub(crate) is_name: bool,
}

/// A phrase with its values inserted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FilledPhrase {
    /// The parts in order.
    pub(crate) segments: Vec<Segment>,
}

impl fmt::Display for FilledPhrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segments.iter().try_for_each(|segment| f.write_str(&segment.text))
    }
}

/// Values by marker.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values(Vec<(&'static str, Segment)>);

impl Values {
    /// Adds a text that users entered.
    pub(crate) fn name(mut self, marker: &'static str, text: &str) -> Self {
        self.0.push((marker, Segment { text: one_line(text), is_name: true }));
        self
    }

    /// Adds a text from Guestlist itself: a date, a number, the product name.
    pub(crate) fn plain(mut self, marker: &'static str, text: &str) -> Self {
        self.0.push((marker, Segment { text: one_line(text), is_name: false }));
        self
    }

    /// Replaces the markers of a phrase by their values.
    ///
    /// # Panics
    /// In debug builds, if a marker has no value.
    pub(crate) fn interpolate(&self, phrase: &'static str) -> FilledPhrase {
        let mut segments = Vec::new();
        let literal = |text: &str, segments: &mut Vec<Segment>| {
            if !text.is_empty() {
                segments.push(Segment { text: text.to_owned(), is_name: false });
            }
        };
        let mut rest = phrase;
        while let Some((before, (marker, after))) =
            rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            literal(before, &mut segments);
            let value = self.0.iter().find(|(name, _)| *name == marker);
            debug_assert!(value.is_some(), "{marker} has no value in: {phrase}");
            segments.extend(value.map(|(_, segment)| segment.clone()));
            rest = after;
        }
        literal(rest, &mut segments);
        FilledPhrase { segments }
    }
}

#[cfg(test)]
#[path = "phrase_tests.rs"]
mod tests;
