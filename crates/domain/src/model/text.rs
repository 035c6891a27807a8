//! Texts that people type: names, messages, notes, locales.

/// Why a value was refused; `code` is stable and stands at the field in a 422 answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Invalid {
    /// Stable machine name, for example `too_long`.
    pub code: &'static str,
    /// What is wrong and what would be right, for the person who typed it.
    pub detail: String,
}

impl Invalid {
    /// A refusal with its machine name and its sentence.
    #[must_use]
    pub fn new(code: &'static str, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

/// Characters that no text of ours may hold: controls (mail header injection), and the bidirectional controls that
/// make a text read as something else.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn single_line(text: &str, max: usize) -> Result<String, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Invalid::new("required", "Write at least one character."));
    }
    if text.chars().count() > max {
        return Err(Invalid::new("too_long", format!("Use at most {max} characters.")));
    }
    if text.chars().any(is_forbidden) {
        return Err(Invalid::new("control_characters", "Leave out line breaks and control characters."));
    }
    Ok(text.to_owned())
}

/// Several lines; line breaks are kept as `\n`, other controls are dropped.
fn several_lines(text: &str, max: usize) -> Result<Option<String>, Invalid> {
    let text: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|&c| c == '\n' || c == '\t' || !is_forbidden(c))
        .collect();
    let text = text.trim();
    if text.chars().count() > max {
        return Err(Invalid::new("too_long", format!("Use at most {max} characters.")));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

macro_rules! lines {
    ($($(#[$doc:meta])* $name:ident, $max:literal, $how:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct $name(String);

        impl $name {
            /// Most characters (Unicode scalar values).
            pub const MAX: usize = $max;

            /// The text, as it is shown. Escape it wherever it goes.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// For stores: takes what [`parse`](Self::parse) once allowed.
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

        lines!(@$how $name);
    )*};
    (@one $name:ident) => {
        impl $name {
            /// Trims, then takes 1 to [`MAX`](Self::MAX) characters on one line.
            ///
            /// # Errors
            /// `required`, `too_long` or `control_characters`.
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                single_line(text, Self::MAX).map(Self)
            }
        }
    };
    (@many $name:ident) => {
        impl $name {
            /// Trims and drops control characters; an empty text is `None`.
            ///
            /// # Errors
            /// `too_long` beyond [`MAX`](Self::MAX) characters.
            pub fn parse(text: &str) -> Result<Option<Self>, Invalid> {
                Ok(several_lines(text, Self::MAX)?.map(Self))
            }
        }
    };
}

lines! {
    /// What a person is called, in lists and mails.
    DisplayName, 100, one;
    /// The name of a workspace, a project, a public token or a plan.
    Name, 100, one;
    /// What an inviter writes to an invitee, or a sender to the receivers of a share link. Plain text.
    Message, 500, many;
    /// What a public token is for. Plain text.
    Note, 500, many;
}

/// A language that Guestlist speaks.
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

    /// The language tag (BCP 47).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// Reads a language tag.
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
