//! Text that people enter (names, messages, notes), and the supported languages.

use super::characters::{is_forbidden, trim};

/// Reason for refusing a value. `code` is stable and reported at the field in a 422 response.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Invalid {
    /// Stable machine name, for example `too_long`.
    pub code: &'static str,
    /// What is wrong and what is allowed, for the person who entered it.
    pub detail: String,
}

impl Invalid {
    /// Creates a refusal from its code and detail.
    #[must_use]
    pub fn new(code: &'static str, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

/// Parses a text of one line: trims it, and refuses an empty or too long text and forbidden characters. What is trimmed
/// counts, as the maximum length in the API document does.
fn single_line(text: &str, max: usize) -> Result<String, Invalid> {
    if text.chars().count() > max {
        return Err(Invalid::new("too_long", format!("Use at most {max} characters.")));
    }
    let text = trim(text);
    if text.is_empty() {
        return Err(Invalid::new("required", "Write at least one character."));
    }
    if text.chars().any(is_forbidden) {
        return Err(Invalid::new("control_characters", "Leave out line breaks and control characters."));
    }
    Ok(text.to_owned())
}

/// Parses a text of several lines: line breaks become `\n`, other forbidden characters except tabs are removed, and the
/// text is trimmed. Returns `None` for an empty text.
fn multi_line(text: &str, max: usize) -> Result<Option<String>, Invalid> {
    let text: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|&c| c == '\n' || c == '\t' || !is_forbidden(c))
        .collect();
    let text = trim(&text);
    if text.chars().count() > max {
        return Err(Invalid::new("too_long", format!("Use at most {max} characters.")));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// Declares types for texts, one a line: name, maximum length, and how they are parsed.
macro_rules! text_types {
    ($($(#[$doc:meta])* $name:ident, $max:literal, $parser:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct $name(String);

        impl $name {
            /// Maximum length in characters (Unicode scalar values).
            pub const MAX: usize = $max;

            /// Returns the text for display. Callers have to escape it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Restores a text that [`parse`](Self::parse) accepted, for stores.
            #[must_use]
            pub fn restore(text: String) -> Self {
                Self(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        text_types!(@$parser $name);
    )*};
    (@single_line $name:ident) => {
        impl $name {
            /// Parses a single line of at most [`MAX`](Self::MAX) characters, and trims it. At least one must be visible.
            ///
            /// # Errors
            /// `required`, `too_long` or `control_characters`.
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                single_line(text, Self::MAX).map(Self)
            }
        }
    };
    (@multi_line $name:ident) => {
        impl $name {
            /// Parses a text of several lines: trims it and removes control characters. Returns `None` for an empty
            /// text.
            ///
            /// # Errors
            /// `too_long` beyond [`MAX`](Self::MAX) characters.
            pub fn parse(text: &str) -> Result<Option<Self>, Invalid> {
                Ok(multi_line(text, Self::MAX)?.map(Self))
            }
        }
    };
}

text_types! {
    /// Name of an account or a guest in lists and mails.
    DisplayName, 100, single_line;
    /// Name of a workspace, a project, a public token, an API key or a plan.
    Name, 100, single_line;
    /// Message of an inviter to an invitee, or of a sender to the recipients of a share link. Plain text.
    Message, 500, multi_line;
    /// Note on the purpose of a public token. Plain text.
    Note, 500, multi_line;
}

/// A supported language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Locale {
    /// Every locale.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// Returns the language tag (BCP 47).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// Parses a language tag.
    ///
    /// # Errors
    /// `unknown_locale` for anything but `en` and `es`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.as_str() == text)
            .ok_or_else(|| Invalid::new("unknown_locale", "Use one of: en, es."))
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
