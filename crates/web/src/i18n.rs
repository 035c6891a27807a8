//! Message catalogue of the pages. Each message is declared in English and Spanish together, so that no translation can
//! be missing.

use std::fmt::{self, Display, Formatter};

/// Message of the catalogue. `{name}` in it is a placeholder for a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Message(pub(crate) &'static str);

impl Message {
    /// Replaces a placeholder with a value. The value is escaped by the template that shows the message.
    pub(crate) fn with(self, name: &str, value: impl Display) -> FilledMessage {
        FilledMessage(self.0.to_owned()).with(name, value)
    }
}

impl Display for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Message with some of its placeholders replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FilledMessage(String);

impl FilledMessage {
    /// Replaces one more placeholder.
    pub(crate) fn with(self, name: &str, value: impl Display) -> Self {
        Self(self.0.replace(&format!("{{{name}}}"), &value.to_string()))
    }
}

impl Display for FilledMessage {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<FilledMessage> for String {
    fn from(filled: FilledMessage) -> Self {
        filled.0
    }
}

/// Declares a group of the catalogue, one message a line: `key: "English", "Spanish";`. `Name::of(locale)` returns the
/// messages of a language.
macro_rules! messages {
    ($(#[$about:meta])* $name:ident { $($key:ident: $en:literal, $es:literal;)* }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(crate) struct $name {
            $(pub(crate) $key: $crate::i18n::Message,)*
        }

        impl $name {
            const EN: Self = Self { $($key: $crate::i18n::Message($en),)* };
            const ES: Self = Self { $($key: $crate::i18n::Message($es),)* };

            /// Returns the messages of a language.
            pub(crate) const fn of(locale: guestlist_domain::model::text::Locale) -> &'static Self {
                match locale {
                    guestlist_domain::model::text::Locale::En => &Self::EN,
                    guestlist_domain::model::text::Locale::Es => &Self::ES,
                }
            }

            /// Every message: key, English text, Spanish text. For the tests of the catalogue.
            #[cfg(test)]
            pub(crate) const ENTRIES: &[(&str, &str, &str)] = &[$((stringify!($key), $en, $es),)*];
        }
    };
}

pub(crate) use messages;

#[cfg(test)]
#[path = "i18n_tests.rs"]
mod tests;
