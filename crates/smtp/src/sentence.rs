//! Phrases with placeholders: the translated phrase contains `{markers}`, and values are inserted as data. An inserted
//! value is never interpreted, so a person named `{inviter}` keeps these nine characters.

use std::fmt;

use crate::typed::one_line;

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Plain text; the HTML template escapes it.
    pub(crate) text: String,
    /// Whether a user entered it; HTML then sets it apart in weight and writing direction.
    pub(crate) is_name: bool,
}

/// A phrase with its values inserted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// The parts in order.
    pub(crate) pieces: Vec<Piece>,
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| f.write_str(&piece.text))
    }
}

/// The values of the markers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values(Vec<(&'static str, Piece)>);

impl Values {
    /// Adds a text that users entered.
    pub(crate) fn name(mut self, marker: &'static str, text: &str) -> Self {
        self.0.push((marker, Piece { text: one_line(text), is_name: true }));
        self
    }

    /// Adds a text from Guestlist itself: a date, a number, the product name.
    pub(crate) fn plain(mut self, marker: &'static str, text: &str) -> Self {
        self.0.push((marker, Piece { text: one_line(text), is_name: false }));
        self
    }

    /// Inserts the values into the phrase. A marker without a value is an error in the tables, which tests find.
    pub(crate) fn fill(&self, phrase: &'static str) -> Sentence {
        let mut pieces = Vec::new();
        let literal = |text: &str, pieces: &mut Vec<Piece>| {
            if !text.is_empty() {
                pieces.push(Piece { text: text.to_owned(), is_name: false });
            }
        };
        let mut rest = phrase;
        while let Some((before, (marker, after))) =
            rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            literal(before, &mut pieces);
            let value = self.0.iter().find(|(name, _)| *name == marker);
            debug_assert!(value.is_some(), "{marker} has no value in: {phrase}");
            pieces.extend(value.map(|(_, piece)| piece.clone()));
            rest = after;
        }
        literal(rest, &mut pieces);
        Sentence { pieces }
    }
}

#[cfg(test)]
#[path = "sentence_tests.rs"]
mod tests;
